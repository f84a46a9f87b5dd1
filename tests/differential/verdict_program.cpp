// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/lexicon/record_validator.h"

#include <QByteArrayList>
#include <QFile>

#include <cstdio>

// Reads records, one a line, and prints for each a line of what is wrong with it: "RULE POINTER"
// for an error, "?RULE POINTER" for a warning, with tabs between them. A line that is not JSON is
// answered with "json".

using namespace galley;

namespace {

QByteArray issuesOf(const QByteArray& json, const lexicon::RecordValidator& validator)
{
    const auto file = json::Tree::parse(json);
    if (!file)
        return "json";
    QByteArrayList issues;
    for (const auto& issue : validator.issuesIn(*file, file->root())) {
        const QByteArray mark = issue.severity == Severity::Error ? "" : "?";
        issues << mark + (issue.rule + u' ' + issue.pointer).toUtf8();
    }
    return issues.join('\t');
}

} // namespace

int main()
{
    const lexicon::RecordValidator validator(lexicon::Catalog::shipped());
    QFile input;
    QFile output;
    if (!input.open(stdin, QIODevice::ReadOnly) || !output.open(stdout, QIODevice::WriteOnly))
        return 1;
    while (!input.atEnd()) {
        const QByteArray line = input.readLine();
        if (output.write(issuesOf(line, validator) + '\n') < 0)
            return 1;
    }
    return 0;
}
