// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/checks/checks_pane_test.cpp

#include "ui/checks/finding_words.h"

#include "ui/checks/words.h"

namespace galley {

using findings::Words;

QString wordFor(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return Words::tr("Error");
    case Severity::Warning:
        return Words::tr("Warning");
    case Severity::Hint:
        break;
    }
    return Words::tr("Hint");
}

QString countOf(Severity severity, qsizetype number)
{
    const int count = static_cast<int>(number);
    switch (severity) {
    case Severity::Error:
        return Words::tr("%n error(s)", nullptr, count);
    case Severity::Warning:
        return Words::tr("%n warning(s)", nullptr, count);
    case Severity::Hint:
        break;
    }
    return Words::tr("%n hint(s)", nullptr, count);
}

QString meaningOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return Words::tr("A reader will drop the record");
    case Severity::Warning:
        return Words::tr("Most likely a mistake");
    case Severity::Hint:
        break;
    }
    return Words::tr("What an editor would ask");
}

qsizetype numberOf(Severity severity, const FindingCounts& counts)
{
    switch (severity) {
    case Severity::Error:
        return counts.errors;
    case Severity::Warning:
        return counts.warnings;
    case Severity::Hint:
        break;
    }
    return counts.hints;
}

QString summaryOf(const FindingCounts& counts)
{
    QStringList parts;
    for (const Severity severity : allSeverities) {
        if (const qsizetype number = numberOf(severity, counts); number > 0)
            parts << countOf(severity, number);
    }
    return parts.isEmpty() ? Words::tr("Ready to publish") : parts.join(Words::tr(", "));
}

std::optional<Severity> gravestOf(const FindingCounts& counts)
{
    for (const Severity severity : allSeverities) {
        if (numberOf(severity, counts) > 0)
            return severity;
    }
    return {};
}

} // namespace galley
