// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/checks/editorial_rules_test.cpp

#include "app/checks/finding_list.h"

#include "app/checks/words.h"

namespace galley {

using namespace Qt::StringLiterals;

using checks::Words;

bool FindingList::wants(const QString& rule) const
{
    return !m_turnedOff.contains(rule) && m_counts.value(rule) < maximumOfRule;
}

FindingList& FindingList::operator<<(const Finding& finding)
{
    if (!wants(finding.rule))
        return *this;
    m_findings << finding;
    if (++m_counts[finding.rule] < maximumOfRule)
        return *this;
    m_findings << Finding{
        Severity::Hint, u"more"_s,
        Words::tr("There may be more of this kind; mend what was told and check again."),
        finding.place};
    return *this;
}

} // namespace galley
