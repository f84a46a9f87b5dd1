// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/recovery/journal_format.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace galley {

namespace {

constexpr qsizetype lengthSize = sizeof(quint32);
constexpr qsizetype checksumSize = 8;

} // namespace

JournalFraming::JournalFraming() : m_last(firstLine()) { }

QByteArray JournalFraming::firstLine()
{
    return QByteArrayLiteral("galley journal 1\n");
}

QByteArray JournalFraming::checksumOf(QByteArrayView payload) const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(m_last);
    hash.addData(payload);
    return hash.result().first(checksumSize);
}

QByteArray JournalFraming::framed(const QByteArray& payload)
{
    QByteArray frame(lengthSize, Qt::Uninitialized);
    qToLittleEndian(static_cast<quint32>(payload.size()), frame.data());
    m_last = checksumOf(payload);
    return frame + m_last + payload;
}

bool JournalFraming::passes(QByteArrayView checksum, QByteArrayView payload)
{
    const QByteArray expected = checksumOf(payload);
    if (checksum != expected)
        return false;
    m_last = expected;
    return true;
}

bool JournalContent::isBegun() const
{
    const auto* base =
        entries.isEmpty() ? nullptr : std::get_if<JournalBase>(&entries.constFirst().act);
    return base != nullptr && entries.size() > qsizetype{base->following};
}

JournalContent readJournal(const QByteArray& bytes)
{
    JournalContent content;
    if (!bytes.startsWith(JournalFraming::firstLine())) {
        content.isTailLost = !bytes.isEmpty();
        return content;
    }
    JournalFraming framing;
    qsizetype at = JournalFraming::firstLine().size();
    while (bytes.size() - at >= lengthSize + checksumSize) {
        const qsizetype length = qFromLittleEndian<quint32>(bytes.constData() + at);
        const qsizetype start = at + lengthSize + checksumSize;
        if (length > bytes.size() - start)
            break;
        const QByteArray payload = bytes.mid(start, length);
        if (!framing.passes(QByteArrayView(bytes).sliced(at + lengthSize, checksumSize), payload))
            break;
        const auto entry = decodedEntry(payload);
        if (!entry)
            break;
        content.entries.append(*entry);
        at = start + length;
    }
    content.isTailLost = at < bytes.size() || (!content.entries.isEmpty() && !content.isBegun());
    return content;
}

} // namespace galley
