// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/checks/finding.h"

#include <QHash>
#include <QSet>

namespace galley {

// Collects what the rules find: nothing of a rule that is turned off, and of each other no more
// than a person would go through, for a stranger's text may break one without end.
class FindingList {
public:
    static constexpr qsizetype maximumOfRule = 100;

    explicit FindingList(const QSet<QString>& turnedOff = {}) : m_turnedOff(turnedOff) { }

    // Whether a finding of the rule is taken. Where it is not, none need be looked for.
    bool wants(const QString& rule) const;
    // Takes the finding if it is wanted. The last that is taken says that there may be more.
    FindingList& operator<<(const Finding& finding);

    QList<Finding> findings() const { return m_findings; }

private:
    QSet<QString> m_turnedOff;
    QHash<QString, qsizetype> m_counts; // of each rule
    QList<Finding> m_findings;
};

} // namespace galley
