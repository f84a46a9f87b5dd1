// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/checks/editorial_rules_test.cpp

#include "app/checks/manuscript.h"

#include <utility>

namespace galley {

namespace {

markdown::BlockList blocksOf(const Article& article, const KnownText& known)
{
    if (article.bodyForm() == BodyForm::Foreign)
        return {};
    return known.blocks ? *known.blocks : markdown::BlockList::parsed(article.text().utf8());
}

} // namespace

Manuscript manuscriptOf(const Article& article, const BlobStore& blobs, const QString& folder,
                        const QDateTime& now, const KnownText& known)
{
    const auto cover = article.cover();
    markdown::BlockList blocks = blocksOf(article, known);
    BlockContents contents = BlockContents::of(blocks, known.contents);
    return {article,
            article.isTextRead() ? article.string(Field::Text).value_or(QString())
                                 : article.text().toString(),
            std::move(blocks),
            std::move(contents),
            cover ? std::optional(coverFileOf(blobs, *cover)) : std::nullopt,
            folder,
            now};
}

Finding fieldFinding(Severity severity, const QString& rule, const QString& sentence, Field field)
{
    return {severity, rule, sentence, {{}, u'/' + memberNameOf(field), field, {}}};
}

Finding textFinding(Severity severity, const QString& rule, const QString& sentence,
                    TextRange range)
{
    return {severity, rule, sentence, {{}, {}, Field::Text, range}};
}

Fix textFix(const Manuscript& manuscript, const QString& name, TextRange range,
            const QString& inserted)
{
    const QString removed = manuscript.text.mid(range.start, range.length);
    return {name, TextDelta{{{range.start, removed, inserted}}}, {}};
}

TextRange sourceOf(const Manuscript& manuscript, const markdown::Block& block)
{
    const SourceText& text = manuscript.article.text();
    const qsizetype start = text.fromByte(block.source.start);
    return {start, text.fromByte(block.source.end()) - start};
}

} // namespace galley
