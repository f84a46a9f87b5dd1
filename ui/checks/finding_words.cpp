// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/checks/finding_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace galley {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("FindingWords", text);
}

QString counted(qsizetype number, const char* one, const char* many)
{
    return number == 1 ? tr(one) : tr(many).arg(QLocale().toString(qlonglong(number)));
}

} // namespace

QString wordFor(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return tr("Error");
    case Severity::Warning:
        return tr("Warning");
    case Severity::Hint:
        break;
    }
    return tr("Hint");
}

QString countOf(Severity severity, qsizetype number)
{
    switch (severity) {
    case Severity::Error:
        return counted(number, QT_TRANSLATE_NOOP("FindingWords", "1 error"),
                       QT_TRANSLATE_NOOP("FindingWords", "%1 errors"));
    case Severity::Warning:
        return counted(number, QT_TRANSLATE_NOOP("FindingWords", "1 warning"),
                       QT_TRANSLATE_NOOP("FindingWords", "%1 warnings"));
    case Severity::Hint:
        break;
    }
    return counted(number, QT_TRANSLATE_NOOP("FindingWords", "1 hint"),
                   QT_TRANSLATE_NOOP("FindingWords", "%1 hints"));
}

QString meaningOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return tr("A reader will drop the record");
    case Severity::Warning:
        return tr("Most likely a mistake");
    case Severity::Hint:
        break;
    }
    return tr("What an editor would ask");
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
    return parts.isEmpty() ? tr("Ready to publish") : parts.join(tr(", "));
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
