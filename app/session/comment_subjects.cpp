// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/comment_subjects.h"

#include "app/json/json_tree.h"
#include "app/markdown/views/html.h"
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

// The inlines of a block are counted in bytes from its beginning, those of a row's cells too.
class PictureSearch {
public:
    PictureSearch(const SourceText& text, TextRange selected)
        : m_text(text)
        , m_start(text.toByte(selected.start))
        , m_end(text.toByte(selected.end()))
    {
    }

    std::optional<CommentSubject> in(const markdown::Node& block, qsizetype byte) const
    {
        for (const markdown::ChildBlock& child : block.blocks) {
            if (const auto found = in(*child, byte + child.byte))
                return found;
        }
        return among(block.children, byte);
    }

private:
    std::optional<CommentSubject> among(const std::vector<markdown::Node>& nodes,
                                        qsizetype byte) const
    {
        for (const markdown::Node& node : nodes) {
            if (const auto found = among(node.children, byte))
                return found;
            const qsizetype start = byte + node.source.start;
            const qsizetype end = byte + node.source.end;
            if (node.kind != markdown::NodeKind::Image || !node.source.isKnown() || m_start < start
                || end < m_end)
                continue;
            const qsizetype first = m_text.fromByte(start);
            return CommentSubject{Kind::Picture,
                                  {first, m_text.fromByte(end) - first},
                                  {},
                                  markdown::toPlainText(node).simplified()};
        }
        return {};
    }

    const SourceText& m_text;
    qsizetype m_start;
    qsizetype m_end;
};

std::optional<CommentSubject> pictureAt(const ArticleSession& session, TextRange selected)
{
    const SourceText& text = session.text();
    const markdown::BlockList& blocks = session.blocks();
    const int block = blocks.indexAt(text.toByte(selected.start));
    if (block < 0 || !session.blocksAreCurrent())
        return {};
    return PictureSearch(text, selected).in(*blocks.at(block).node, blocks.at(block).source.start);
}

} // namespace

QList<CommentSubject> commentSubjectsAt(const ArticleSession& session, TextRange selected)
{
    const SourceText& text = session.text();
    QList<CommentSubject> subjects;
    const TextRange paragraph = text.lineContent(text.lineAt(selected.start));
    if (!selected.isEmpty())
        subjects.append({Kind::Words, selected, {}, text.mid(selected)});
    if (const auto picture = pictureAt(session, selected))
        subjects.append(*picture);
    if (selected.isEmpty() && !paragraph.isEmpty())
        subjects.append({Kind::Paragraph, paragraph, {}, text.mid(paragraph)});
    if (const auto section = sectionAt(session, selected.start))
        subjects.append(*section);
    subjects.append({Kind::Article});
    for (const Field field : {Field::Title, Field::Description, Field::Tags, Field::CoverImage})
        subjects.append({Kind::Field, {}, field, quoteOf(session.record().state(field))});
    return subjects;
}

} // namespace galley
