// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/lexicon/data_model_test.cpp

#include "app/lexicon/issue_list.h"

#include "app/json/json_scanner.h"
#include "app/lexicon/words.h"

#include <algorithm>

namespace galley::lexicon {

void IssueList::add(Severity severity, const QString& rule, const QString& sentence,
                    const json::Value& value, const ValuePath& path, const QString& missing)
{
    if (isFull())
        return;
    if (m_isLenient && severity == Severity::Error)
        severity = Severity::Warning;
    m_issues << ValidationIssue{severity,      rule, sentence, path.pointer(),
                                value.range(), {},   missing};
}

QList<ValidationIssue> IssueList::inOrderOf(const json::Tree& file) &&
{
    const bool wasFull = isFull();
    std::stable_sort(m_issues.begin(), m_issues.end(),
                     [](const ValidationIssue& a, const ValidationIssue& b) {
                         return a.range.start < b.range.start;
                     });
    json::PlaceCounter places(file.text());
    for (ValidationIssue& issue : m_issues)
        issue.place = places.placeOf(issue.range.start);
    if (wasFull) {
        ValidationIssue more = m_issues.constLast();
        more.severity = Severity::Warning;
        more.rule = QStringLiteral("more");
        more.sentence =
            Words::tr("There may be more that is wrong; mend what was told and check again.");
        m_issues << more;
    }
    return std::move(m_issues);
}

} // namespace galley::lexicon
