// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/history/version_index.h"

#include <QCryptographicHash>

#include <optional>

namespace galley {

namespace {

constexpr char heading[] = "galley history 1";
constexpr char saved[] = "saved";
constexpr char found[] = "found";

const qsizetype hashLength = QCryptographicHash::hashLength(QCryptographicHash::Sha256);

std::optional<VersionOrigin> originNamed(const QByteArray& name)
{
    if (name == saved)
        return VersionOrigin::Saved;
    if (name == found)
        return VersionOrigin::Found;
    return {};
}

QByteArray lineOf(const Version& version)
{
    return "version " + version.time.toUTC().toString(Qt::ISODateWithMs).toLatin1() + ' '
        + (version.origin == VersionOrigin::Saved ? saved : found) + ' ' + version.hash.toHex()
        + ' ' + QByteArray::number(version.size);
}

std::optional<Version> versionOf(const QByteArray& line)
{
    const QList<QByteArray> words = line.split(' ');
    if (words.size() != 5)
        return {};
    Version version;
    version.time = QDateTime::fromString(QString::fromLatin1(words[1]), Qt::ISODateWithMs);
    const auto origin = originNamed(words[2]);
    version.hash = QByteArray::fromHex(words[3]);
    version.size = words[4].toLongLong();
    if (!version.time.isValid() || !origin || version.hash.size() != hashLength || version.size < 0)
        return {};
    version.origin = *origin;
    // There is one spelling of a version, and no other is ours.
    return lineOf(version) == line ? std::optional(version) : std::nullopt;
}

} // namespace

VersionIndex VersionIndex::parse(const QByteArray& text)
{
    VersionIndex index;
    QList<QByteArray> lines = text.split('\n');
    const bool isWhole = lines.takeLast().isEmpty(); // else the last line was cut off
    index.damagedLines = isWhole ? 0 : 1;
    if (lines.isEmpty() || lines.takeFirst() != heading)
        ++index.damagedLines;
    for (const QByteArray& line : lines) {
        if (const auto version = line.startsWith("version ") ? versionOf(line) : std::nullopt)
            index.versions.append(*version);
        else if (line.startsWith("document ") && index.documentPath.isEmpty())
            index.documentPath = QString::fromUtf8(QByteArray::fromPercentEncoding(line.mid(9)));
        else
            ++index.damagedLines;
    }
    return index;
}

QByteArray VersionIndex::toText() const
{
    QByteArray text = QByteArray(heading) + '\n';
    text += "document " + documentPath.toUtf8().toPercentEncoding() + '\n';
    for (const Version& version : versions)
        text += lineOf(version) + '\n';
    return text;
}

} // namespace galley
