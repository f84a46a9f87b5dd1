// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/review/critic_markup_test.cpp

#include "app/review/marked_copy.h"

#include "app/compare/anchors.h"
#include "app/review/targets.h"

namespace galley::review {

namespace {

// The same comment has the same id, whoever imports it, wherever.
Entry commentOf(const ReadMarks::Comment& comment, const Target& target, const QUuid& person)
{
    Entry entry;
    entry.by = person;
    entry.kind = EntryKind::Note;
    entry.target = target;
    entry.words = comment.words;
    const QByteArray place = target.range
        ? QByteArray::number(target.range->start) + ' ' + QByteArray::number(target.range->end)
        : QByteArray();
    entry.id = QUuid::createUuidV5(
        person, "comment " + target.base + ' ' + place + ' ' + comment.words.toUtf8());
    return entry;
}

// A comment is about words: at a place without any it is about the line.
TextRange withWords(const QString& text, TextRange range)
{
    if (!range.isEmpty())
        return range;
    const qsizetype start = range.start == 0 ? 0 : text.lastIndexOf(u'\n', range.start - 1) + 1;
    const qsizetype end = text.indexOf(u'\n', range.start);
    return {start, (end < 0 ? text.size() : end) - start};
}

} // namespace

Article withText(const Article& article, const QString& text)
{
    Article other = article;
    other.applyText({{{0, article.text().toString(), text}}});
    return other;
}

ReadMarks marksIn(const Article& copy, const QString& path, const Article& article)
{
    const bool isMarkdown = !path.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive);
    if (!isMarkdown || criticMarksIn(article.text().toString()).hasMarks)
        return {};
    return criticMarksIn(copy.text().toString());
}

CopyImport suggestionsOfMarks(const Article& base, const ReadMarks& marks, const QUuid& person)
{
    CopyImport import = suggestionsOf(base, withText(base, marks.after), person);
    if (marks.comments.isEmpty())
        return import;
    const QByteArray json = base.savedTree().text();
    const TargetedText text(base.text().toString(), digestOf(json));
    // What stands in the copy without its marks may have been edited as well.
    const compare::Anchors anchors(std::make_shared<const compare::Alignment>(
        compare::alignmentOf(marks.before, text.text())));
    for (const ReadMarks::Comment& comment : marks.comments) {
        const compare::Anchor anchor = anchors.of(withWords(marks.before, comment.range));
        const bool isThere = anchor.state != compare::AnchorState::Gone && !anchor.range.isEmpty();
        Target target = text.target(isThere ? anchor.range : TextRange{0, 0});
        if (!isThere) { // of the whole article
            target.range.reset();
            target.prefix.clear();
            target.suffix.clear();
        }
        import.suggestions.entries.add(commentOf(comment, target, person));
    }
    import.suggestions.records.insert(digestOf(json), json);
    return import;
}

} // namespace galley::review
