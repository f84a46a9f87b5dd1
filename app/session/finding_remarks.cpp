// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/finding_remarks.h"

#include "app/review/exact_suggestions.h"

#include <algorithm>

namespace galley {

using review::Entry;
using review::EntryKind;

FindingRemarks::FindingRemarks(ArticleSession& session, LiveReview& review,
                               LiveSuggestions& suggestions, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_review(review)
    , m_suggestions(suggestions)
{
    connect(&suggestions, &LiveSuggestions::reasoned, this,
            [this](const QUuid& suggestion) { Q_EMIT made(suggestion, Made::Suggestion); });
}

void FindingRemarks::make(const Finding& finding, const review::Profile& who)
{
    if (!m_review.canRemark())
        return;
    if (finding.fix && m_suggestions.areShown()) {
        const ArticleEdit edit{finding.fix->name, finding.fix->text, finding.fix->fields,
                               finding.fix->body};
        if (m_suggestions.suggest(edit, finding.sentence))
            return;
    }
    Entry entry;
    entry.kind = finding.severity == Severity::Error ? EntryKind::MustFix : EntryKind::Note;
    if (const auto suggestion = suggestionIn(finding))
        entry = *suggestion;
    else
        entry.target = targetOf(finding);
    entry.words = finding.sentence;
    if (const auto before = saidBefore(entry, finding, who.id)) {
        Q_EMIT made(*before, Made::WasThere);
        return;
    }
    const QUuid id = m_review.say(entry, who);
    Q_EMIT made(id, isSuggestion(entry.kind) ? Made::Suggestion : Made::Comment);
}

CommentSubject FindingRemarks::subjectOf(const Finding& finding) const
{
    using Kind = CommentSubject::Kind;
    const auto& words = finding.place.text;
    if (words && !words->isEmpty())
        return {Kind::Words, *words};
    if (words) { // an empty place takes none: the paragraph does
        const SourceText& text = m_session.text();
        const TextRange line = text.lineContent(text.lineAt(words->start));
        return line.isEmpty() ? CommentSubject{Kind::Article} : CommentSubject{Kind::Words, line};
    }
    if (finding.place.field && *finding.place.field != Field::Text)
        return {Kind::Field, {}, *finding.place.field};
    return {Kind::Article};
}

review::Target FindingRemarks::targetOf(const Finding& finding) const
{
    const CommentSubject subject = subjectOf(finding);
    const bool isOfText = subject.kind != CommentSubject::Kind::Article || finding.place.field;
    const auto name = review::memberOf(finding.place.pointer.section(u'/', 0, 1));
    if (isOfText || !name || *name == QLatin1String("content"))
        return m_review.targetOf(subject);
    // Of a member that Galley does not edit.
    const Article record = m_session.record();
    const auto value = record.savedRecord().member(*name);
    return review::targetOfMember(*name, value ? FieldState(value->spelling()) : std::nullopt,
                                  review::digestOf(record.toJson()));
}

// A fix is one or more edits of the text, or one field's. What no suggestion can be (another
// spelling of the same text, the file of a cover) is said in words.
std::optional<Entry> FindingRemarks::suggestionIn(const Finding& finding) const
{
    const auto& fix = finding.fix;
    if (!fix || fix->body || m_suggestions.areShown())
        return {};
    const Article record = m_session.record();
    const QByteArray digest = review::digestOf(record.toJson());
    if (fix->fields.isEmpty() && record.bodyForm() != BodyForm::Foreign)
        return review::suggestionOf(review::TargetedText(record, digest), fix->text);
    if (fix->fields.size() == 1 && fix->text.isEmpty())
        return review::suggestionOf({fix->fields.first().first, fix->fields.first().second}, record,
                                    digest);
    return {};
}

// What was decided may be said once more.
std::optional<QUuid> FindingRemarks::saidBefore(const Entry& wanted, const Finding& finding,
                                                const QUuid& person) const
{
    const QList<review::Remark>& remarks = m_review.remarks();
    for (const Entry& said : m_review.said().entries.all()) {
        if (said.by != person || said.isWithdrawn || said.words != wanted.words
            || said.kind != wanted.kind)
            continue;
        const auto placed = std::find_if(remarks.begin(), remarks.end(), [&](const auto& each) {
            return each.entry.id == said.id;
        });
        if ((placed == remarks.end() || placed->isOpen()) && isSameNow(said, wanted, finding))
            return said.id;
    }
    return {};
}

bool FindingRemarks::isSameNow(const Entry& said, const Entry& wanted, const Finding& finding) const
{
    if (!said.target || said.target->pointer != wanted.target->pointer)
        return false;
    if (said.target->base == wanted.target->base)
        return said.target->range == wanted.target->range && said.removedTag == wanted.removedTag;
    if (!said.target->isBody())
        return false; // the value is another
    if (!said.target->range || !wanted.target->range)
        return said.target->range == wanted.target->range;
    // Of an earlier text: where its words are by now.
    TextRange place = subjectOf(finding).range;
    if (isSuggestion(wanted.kind)) {
        const QList<TextChange>& changes = finding.fix->text.changes;
        place = {changes.first().position,
                 changes.last().position + changes.last().removed.size()
                     - changes.first().position};
    }
    const QList<review::Remark>& remarks = m_review.remarks();
    for (qsizetype index = 0; index < remarks.size(); ++index) {
        if (remarks[index].entry.id == said.id)
            return m_review.rangeOf(index) == place;
    }
    return false;
}

} // namespace galley

#include "moc_finding_remarks.cpp"
