// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/history/history_budget.h"

#include <algorithm>

namespace galley {

namespace {

// A version that may go.
struct Candidate {
    QDateTime time;
    qsizetype document = 0;
    qsizetype version = 0;
};

QList<Candidate> candidatesIn(const QList<VersionIndex>& indexes, qsizetype lastOfEach)
{
    QList<Candidate> candidates;
    for (qsizetype document = 0; document < indexes.size(); ++document) {
        const QList<Version>& versions = indexes[document].versions;
        for (qsizetype version = 0; version < versions.size() - lastOfEach; ++version)
            candidates.append({versions[version].time, document, version});
    }
    std::stable_sort(
        candidates.begin(), candidates.end(),
        [](const Candidate& one, const Candidate& other) { return one.time < other.time; });
    return candidates;
}

// What the kept versions take together, an object that several have counted once.
class Usage {
public:
    Usage(const QList<VersionIndex>& indexes, const QHash<QByteArray, qint64>& sizes)
        : m_sizes(sizes)
    {
        for (const VersionIndex& index : indexes) {
            for (const Version& version : index.versions) {
                if (m_users[version.hash]++ == 0)
                    m_bytes += m_sizes.value(version.hash);
            }
        }
    }

    qint64 bytes() const { return m_bytes; }
    void remove(const Version& version)
    {
        if (--m_users[version.hash] == 0)
            m_bytes -= m_sizes.value(version.hash);
    }

private:
    const QHash<QByteArray, qint64>& m_sizes;
    QHash<QByteArray, int> m_users;
    qint64 m_bytes = 0;
};

} // namespace

QSet<qsizetype> thinOut(QList<VersionIndex>& indexes, const QHash<QByteArray, qint64>& sizes,
                        const HistoryBudget& budget, const QDateTime& now)
{
    const QDateTime oldest = now.addDays(-budget.days);
    Usage usage(indexes, sizes);
    QList<QSet<qsizetype>> dropped(indexes.size());
    QSet<qsizetype> changed;
    for (const Candidate& candidate : candidatesIn(indexes, budget.lastOfEach)) {
        if (candidate.time >= oldest && usage.bytes() <= budget.bytes)
            break;
        usage.remove(indexes[candidate.document].versions[candidate.version]);
        dropped[candidate.document].insert(candidate.version);
        changed.insert(candidate.document);
    }
    for (const qsizetype document : changed) {
        qsizetype version = 0;
        indexes[document].versions.removeIf(
            [&](const Version&) { return dropped[document].contains(version++); });
    }
    return changed;
}

} // namespace galley
