// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/cli/check_command_test.cpp

#include "app/cli/check_report.h"

#include "app/cli/safe_json.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QUrl>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return u"error"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Hint:
        return u"hint"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject withPlace(QJsonObject object, const TextPlace& place)
{
    object.insert(u"line"_s, place.line);
    object.insert(u"column"_s, place.column);
    return object;
}

QString uriOf(const QString& path)
{
    const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
    return path.startsWith(u'/') ? u"file://"_s + encoded : encoded;
}

QJsonObject sarifLocation(const QString& path, const std::optional<TextPlace>& place)
{
    QJsonObject physical{{u"artifactLocation"_s, QJsonObject{{u"uri"_s, uriOf(path)}}}};
    if (place)
        physical.insert(
            u"region"_s,
            QJsonObject{{u"startLine"_s, place->line}, {u"startColumn"_s, place->column}});
    return {{u"physicalLocation"_s, physical}};
}

QJsonObject sarifResult(const QString& path, const Finding& finding)
{
    QJsonObject location = sarifLocation(path, finding.place.file);
    if (!finding.place.pointer.isEmpty())
        location.insert(u"logicalLocations"_s,
                        QJsonArray{QJsonObject{{u"fullyQualifiedName"_s, finding.place.pointer}}});
    const bool isHint = finding.severity == Severity::Hint;
    return {{u"ruleId"_s, finding.rule},
            {u"level"_s, isHint ? u"note"_s : nameOf(finding.severity)},
            {u"message"_s, QJsonObject{{u"text"_s, finding.sentence}}},
            {u"locations"_s, QJsonArray{location}}};
}

QJsonObject sarifNotification(const CheckedFile& file)
{
    return {{u"level"_s, u"error"_s},
            {u"message"_s, QJsonObject{{u"text"_s, file.failure->sentence}}},
            {u"locations"_s, QJsonArray{sarifLocation(file.path, file.failure->place)}}};
}

QJsonArray sarifRules(const QList<CheckedFile>& files)
{
    QStringList names;
    for (const CheckedFile& file : files) {
        for (const Finding& finding : file.findings)
            names << finding.rule;
    }
    names.sort();
    names.removeDuplicates();
    QJsonArray rules;
    for (const QString& name : names)
        rules << QJsonObject{{u"id"_s, name}};
    return rules;
}

} // namespace

QString lineOf(const QString& path, const Finding& finding)
{
    return path + u":%1:%2: "_s.arg(finding.place.file.line).arg(finding.place.file.column)
        + nameOf(finding.severity) + u": "_s + finding.sentence + u" ["_s + finding.rule + u']';
}

QByteArray asJson(const QList<CheckedFile>& files)
{
    QJsonArray findings;
    QJsonArray failures;
    for (const CheckedFile& file : files) {
        for (const Finding& finding : file.findings)
            findings << withPlace({{u"file"_s, file.path},
                                   {u"pointer"_s, finding.place.pointer},
                                   {u"severity"_s, nameOf(finding.severity)},
                                   {u"rule"_s, finding.rule},
                                   {u"message"_s, finding.sentence}},
                                  finding.place.file);
        if (file.failure) {
            const QJsonObject failure{{u"file"_s, file.path},
                                      {u"message"_s, file.failure->sentence}};
            failures << (file.failure->place ? withPlace(failure, *file.failure->place) : failure);
        }
    }
    return safeJson({{u"findings"_s, findings}, {u"failures"_s, failures}});
}

QByteArray asSarif(const QList<CheckedFile>& files)
{
    QJsonArray results;
    QJsonArray notifications;
    for (const CheckedFile& file : files) {
        for (const Finding& finding : file.findings)
            results << sarifResult(file.path, finding);
        if (file.failure)
            notifications << sarifNotification(file);
    }
    const QJsonObject driver{{u"name"_s, u"galley"_s},
                             {u"version"_s, QStringLiteral(GALLEY_VERSION)},
                             {u"rules"_s, sarifRules(files)}};
    const QJsonObject invocation{{u"executionSuccessful"_s, notifications.isEmpty()},
                                 {u"toolExecutionNotifications"_s, notifications}};
    const QJsonObject run{{u"tool"_s, QJsonObject{{u"driver"_s, driver}}},
                          {u"invocations"_s, QJsonArray{invocation}},
                          {u"columnKind"_s, u"unicodeCodePoints"_s},
                          {u"results"_s, results}};
    return safeJson({{u"$schema"_s, u"https://json.schemastore.org/sarif-2.1.0.json"_s},
                     {u"version"_s, u"2.1.0"_s},
                     {u"runs"_s, QJsonArray{run}}});
}

} // namespace galley
