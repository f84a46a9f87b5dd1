// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/recovery/recovery_preview.h"

#include "app/markdown/views/block_counts.h"

namespace galley {

namespace {

constexpr qsizetype longest = 1200; // UTF-16 units of a passage
constexpr qsizetype before = 200; // at most, of what stands before the change

// Where most was written, in the text as it is now.
TextRange maximumWritten(const TextDelta& delta)
{
    TextRange maximum;
    qsizetype shift = 0;
    for (const TextChange& change : delta.changes) {
        if (change.inserted.size() >= maximum.length)
            maximum = {change.position + shift, change.inserted.size()};
        shift += change.inserted.size() - change.removed.size();
    }
    return maximum;
}

} // namespace

RecoveryPreview previewOf(const RecoveredArticle& recovered)
{
    const Article& article = recovered.article;
    const SourceText& text = article.text();
    const UnsavedEdits edits = article.unsavedEdits();

    RecoveryPreview preview;
    preview.title = article.string(Field::Title).value_or(QString()).simplified();
    preview.words = markdown::countsOf(markdown::BlockList::parsed(text.utf8())).words;
    for (const auto& change : edits.fields)
        preview.fields.append(change.first);
    preview.members = recovered.beside.keys();

    const TextRange written = maximumWritten(edits.text);
    const qsizetype start =
        qMax(text.line(text.lineAt(written.start)).start, written.start - before);
    const bool isCutBefore = start > 0;
    const qsizetype end = qMin(text.size(), start + longest);
    preview.passage = text.mid({start, end - start});
    preview.written = {written.start - start, qMin(written.end(), end) - written.start};
    if (isCutBefore) {
        preview.passage.prepend(u'\u2026');
        ++preview.written.start;
    }
    if (end < text.size())
        preview.passage.append(u'\u2026');
    return preview;
}

} // namespace galley
