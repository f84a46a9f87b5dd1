// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/checks/article_check.h"

#include "app/article/record_file.h"
#include "app/atproto/at_uri.h"
#include "app/checks/editorial_rules.h"
#include "app/checks/finding_places.h"
#include "app/lexicon/record_validator.h"

#include <algorithm>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

// The field that a value belongs to, for one that Galley edits.
std::optional<Field> fieldAt(const QString& pointer)
{
    const QString name = pointer.section(u'/', 1, 1);
    const auto field = std::find_if(allFields.begin(), allFields.end(),
                                    [&](Field each) { return memberNameOf(each) == name; });
    return field == allFields.end() ? std::nullopt : std::optional(*field);
}

Finding findingOf(const lexicon::ValidationIssue& issue)
{
    const bool isOfRecord = issue.pointer.isEmpty();
    const QString wanted = isOfRecord ? u'/' + issue.missing : issue.pointer;
    return {issue.severity,
            issue.rule,
            issue.sentence,
            {issue.place, issue.pointer, fieldAt(wanted), {}}};
}

// An envelope knows under which key its record is published. Those with another than their type
// asks for are about, so it is no error.
void checkKey(const json::Tree& file, const lexicon::RecordValidator& validator,
              QList<Finding>& findings)
{
    const auto member = isEnvelope(file) ? file.root().member(u"uri") : std::nullopt;
    const auto uri = member ? atproto::AtUri::parse(member->string()) : std::nullopt;
    if (!uri || uri->recordKey.isEmpty())
        return;
    const QString sentence = validator.faultInKey(uri->collection, uri->recordKey);
    if (!sentence.isEmpty())
        findings << Finding{
            Severity::Warning, u"record-key"_s, sentence, {member->place(), {}, {}, {}}};
}

void sortByPlace(QList<Finding>& findings)
{
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
        return std::pair(a.place.file.line, a.place.file.column)
            < std::pair(b.place.file.line, b.place.file.column);
    });
}

// The file as it would be saved now.
Result<json::Tree> fileOf(const Article& article)
{
    if (!article.isModified())
        return article.savedTree();
    return json::Tree::parse(article.toJson());
}

Finding tooLarge(const Error& error)
{
    return {Severity::Error, u"record-size"_s, error.sentence, {}};
}

// An editor knows better than the schema what is wrong with a date that lacks its zone.
void removeTwofold(QList<Finding>& findings, const QList<Finding>& editorial)
{
    findings.removeIf([&](const Finding& finding) {
        return finding.rule == u"datetime"
            && std::any_of(editorial.begin(), editorial.end(), [&](const Finding& other) {
                   return other.rule == u"date-zone"
                       && other.place.pointer == finding.place.pointer;
               });
    });
}

} // namespace

QList<Finding> findingsIn(const Article& article, const lexicon::Catalog& catalog)
{
    const auto file = fileOf(article);
    if (!file) // it grew past what Galley reads
        return {tooLarge(file.error())};
    return findingsIn(*file, catalog);
}

QList<Finding> findingsIn(const Manuscript& manuscript, const lexicon::Catalog& catalog,
                          const QSet<QString>& turnedOff)
{
    const auto file = fileOf(manuscript.article);
    if (!file)
        return {tooLarge(file.error())};
    QList<Finding> findings = findingsIn(*file, catalog);
    QList<Finding> editorial = editorialFindings(manuscript, turnedOff);
    removeTwofold(findings, editorial);
    placeInFile(editorial, *file);
    findings << editorial;
    sortByPlace(findings);
    return findings;
}

QList<Finding> findingsIn(const json::Tree& file, const lexicon::Catalog& catalog)
{
    const lexicon::RecordValidator validator(catalog);
    QList<Finding> findings;
    for (const lexicon::ValidationIssue& issue : validator.issuesIn(file, recordIn(file)))
        findings << findingOf(issue);
    checkKey(file, validator, findings);
    sortByPlace(findings);
    return findings;
}

} // namespace galley
