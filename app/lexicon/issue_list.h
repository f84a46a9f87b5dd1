// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/lexicon/validation_issue.h"
#include "app/lexicon/value_path.h"

#include <QList>

namespace galley::lexicon {

// Collects the issues of one record: no more of them than a person would look at, for a stranger's
// record may have millions.
class IssueList {
public:
    static constexpr qsizetype maximum = 500;

    void add(Severity severity, const QString& rule, const QString& sentence,
             const json::Value& value, const ValuePath& path, const QString& missing = {});
    bool isFull() const { return m_issues.size() >= maximum; }
    // While set, what would be an error is a warning.
    void setLenient(bool isLenient) { m_isLenient = isLenient; }
    bool isLenient() const { return m_isLenient; }

    // All of them in the order of the file, with their places in it.
    QList<ValidationIssue> inOrderOf(const json::Tree& file) &&;

private:
    QList<ValidationIssue> m_issues;
    bool m_isLenient = false;
};

} // namespace galley::lexicon
