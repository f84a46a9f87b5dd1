// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/torture/ledger.h"

#include <QString>

namespace galley::torture {

namespace {

constexpr qint64 promise = 1000; // milliseconds: what is older comes back

} // namespace

void Ledger::read(const QByteArray& reports)
{
    for (const QByteArray& line : reports.split('\n')) {
        const QList<QByteArray> fields = line.split(' ');
        if (fields.at(0) == "saving" && fields.size() == 2)
            m_versions.insert(fields.at(1));
        if (fields.at(0) == "before" && fields.size() == 3)
            m_documents[fields.at(1)].inFlight = fields.at(2);
        if (fields.at(0) == "remark" && fields.size() == 4) {
            m_remarks[fields.at(1)].append({fields.at(2), fields.at(3).toLongLong()});
            ++m_acts;
        }
        if (fields.at(0) == "unknown" && fields.size() == 2)
            m_documents.remove(fields.at(1));
        if (fields.at(0) == "done" && fields.size() == 4) {
            Document& document = m_documents[fields.at(1)];
            document.acts.append({fields.at(2), fields.at(3).toLongLong()});
            document.inFlight.clear();
            ++m_acts;
        }
    }
}

// The last act older than the promise, or -1.
qsizetype Ledger::firstAllowed(const Document& document, qint64 killTime) const
{
    qsizetype first = document.acts.size() - 1;
    while (first >= 0 && document.acts.at(first).time > killTime - promise)
        --first;
    return first;
}

bool Ledger::mayBe(const QByteArray& document, const QByteArray& state, qint64 killTime) const
{
    const auto known = m_documents.constFind(document);
    if (known == m_documents.constEnd())
        return false;
    if (known->inFlight == "?" || known->inFlight == state)
        return true;
    const qsizetype first = qMax<qsizetype>(0, firstAllowed(*known, killTime));
    for (qsizetype act = first; act < known->acts.size(); ++act) {
        if (known->acts.at(act).state == state)
            return true;
    }
    return false;
}

bool Ledger::mayBeAbsent(const QByteArray& document, qint64 killTime) const
{
    return firstAllowed(m_documents.value(document), killTime) < 0;
}

qint64 Ledger::ageOfLoss(const QByteArray& document, const QByteArray& state, qint64 killTime) const
{
    const Document known = m_documents.value(document);
    if (known.inFlight == state || known.acts.isEmpty())
        return 0;
    for (qsizetype act = known.acts.size() - 1; act >= 0; --act) {
        if (known.acts.at(act).state == state)
            return act + 1 < known.acts.size() ? killTime - known.acts.at(act + 1).time : 0;
    }
    return 0;
}

QList<QByteArray> Ledger::remarksOf(const QByteArray& document, qint64 killTime) const
{
    QList<QByteArray> remarks;
    for (const Act& remark : m_remarks.value(document)) {
        if (remark.time <= killTime - promise)
            remarks.append(remark.state);
    }
    return remarks;
}

void Ledger::settle(const QByteArray& document, const QByteArray& state)
{
    m_documents[document] = {{{state, 0}}, {}};
}

void Ledger::settleRemarks(const QByteArray& document, const QSet<QByteArray>& cameBack)
{
    m_remarks[document].removeIf([&](const Act& each) { return !cameBack.contains(each.state); });
}

} // namespace galley::torture
