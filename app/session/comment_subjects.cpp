// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/comment_subjects.h"

#include "app/json/json_tree.h"
#include "app/markdown/views/outline.h"

namespace galley {

namespace {

using Kind = CommentSubject::Kind;

QString quoteOf(const FieldState& state)
{
    if (!isStringLiteral(state))
        return {};
    const auto tree = json::Tree::parse(*state);
    return tree ? tree->root().string() : QString();
}

std::optional<CommentSubject> sectionAt(const ArticleSession& session, qsizetype place)
{
    const SourceText& text = session.text();
    const markdown::BlockList& blocks = session.blocks();
    const auto outline = markdown::Outline::of(blocks);
    const int heading = outline.indexAt(blocks.indexAt(text.toByte(place)));
    if (heading < 0)
        return {};
    const qsizetype start = text.fromByte(blocks.at(outline.at(heading).block).source.start);
    return CommentSubject{
        Kind::Section, text.lineContent(text.lineAt(start)), {}, outline.at(heading).title};
}

} // namespace

QList<CommentSubject> commentSubjectsAt(const ArticleSession& session, TextRange selected)
{
    const SourceText& text = session.text();
    QList<CommentSubject> subjects;
    const TextRange paragraph = text.lineContent(text.lineAt(selected.start));
    if (!selected.isEmpty())
        subjects.append({Kind::Words, selected, {}, text.mid(selected)});
    else if (!paragraph.isEmpty())
        subjects.append({Kind::Paragraph, paragraph, {}, text.mid(paragraph)});
    if (const auto section = sectionAt(session, selected.start))
        subjects.append(*section);
    subjects.append({Kind::Article});
    for (const Field field : {Field::Title, Field::Description, Field::Tags, Field::CoverImage})
        subjects.append({Kind::Field, {}, field, quoteOf(session.record().state(field))});
    return subjects;
}

} // namespace galley
