// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/history/history_budget.h"

#include <algorithm>
#include <tuple>

namespace galley {

namespace {

// A version that may go.
struct Candidate {
    bool isFirstOfDay = false; // as people count days
    qint64 number = 0;
    qsizetype document = 0;
    qsizetype place = 0;
};

QList<Candidate> candidatesIn(const QList<QList<BudgetedVersion>>& documents, qsizetype lastOfEach)
{
    QList<Candidate> candidates;
    for (qsizetype document = 0; document < documents.size(); ++document) {
        const QList<BudgetedVersion>& versions = documents[document];
        QSet<qint64> days;
        for (qsizetype place = 0; place < versions.size() - lastOfEach; ++place) {
            const Version& version = versions[place].version;
            const qint64 day = version.time.toLocalTime().date().toJulianDay();
            const bool isFirst = !days.contains(day);
            days.insert(day);
            if (versions[place].canGo)
                candidates.append({isFirst, version.number, document, place});
        }
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& one, const Candidate& other) {
                         return std::tie(one.isFirstOfDay, one.number)
                             < std::tie(other.isFirstOfDay, other.number);
                     });
    return candidates;
}

// What the kept versions take together, an object that several have counted once.
class Usage {
public:
    Usage(const QList<QList<BudgetedVersion>>& documents, const QHash<QByteArray, qint64>& sizes)
        : m_sizes(sizes)
    {
        for (const QList<BudgetedVersion>& versions : documents) {
            for (const BudgetedVersion& each : versions) {
                add(each.version.hash);
                add(each.version.beside);
            }
        }
    }

    qint64 bytes() const { return m_bytes; }
    void remove(const Version& version)
    {
        remove(version.hash);
        remove(version.beside);
    }

private:
    void add(const QByteArray& hash)
    {
        if (m_users[hash]++ == 0)
            m_bytes += m_sizes.value(hash);
    }
    void remove(const QByteArray& hash)
    {
        if (--m_users[hash] == 0)
            m_bytes -= m_sizes.value(hash);
    }

    const QHash<QByteArray, qint64>& m_sizes;
    QHash<QByteArray, int> m_users;
    qint64 m_bytes = 0;
};

} // namespace

QList<QSet<qsizetype>> versionsOverBudget(const QList<QList<BudgetedVersion>>& documents,
                                          const QHash<QByteArray, qint64>& sizes,
                                          const HistoryBudget& budget)
{
    QList<QSet<qsizetype>> over(documents.size());
    Usage usage(documents, sizes);
    if (usage.bytes() <= budget.bytes)
        return over;
    for (const Candidate& candidate : candidatesIn(documents, budget.lastOfEach)) {
        if (usage.bytes() <= budget.bytes)
            break;
        usage.remove(documents[candidate.document][candidate.place].version);
        over[candidate.document].insert(candidate.place);
    }
    return over;
}

} // namespace galley
