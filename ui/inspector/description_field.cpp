// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/inspector/text_field_test.cpp

#include "ui/inspector/description_field.h"

#include "app/article/text_limits.h"
#include "app/text/graphemes.h"
#include "ui/inspector/words.h"
#include "ui/widgets/growing_text_edit.h"

#include <QLocale>

namespace galley {

using inspector::Words;

namespace {

constexpr int maximumDescriptionLines = 10;
constexpr qsizetype longestCounted = 100'000; // UTF-16 units; far more than may be published

} // namespace

Note descriptionNote(const QString& description)
{
    const QLocale locale;
    const qsizetype bytes = utf8Length(description);
    if (description.size() > longestCounted)
        return {Words::tr("Too long to publish: %1/%2 bytes.")
                    .arg(locale.toString(bytes), locale.toString(descriptionLimits.bytes)),
                NoteLabel::Tone::Error};
    const qsizetype graphemes = graphemeCount(description);
    const QString count =
        Words::tr("%1/%2 characters, %3/%4 bytes")
            .arg(locale.toString(graphemes), locale.toString(descriptionLimits.graphemes),
                 locale.toString(bytes), locale.toString(descriptionLimits.bytes));
    if (graphemes > descriptionLimits.graphemes || bytes > descriptionLimits.bytes)
        return {Words::tr("Too long to publish: %1.").arg(count), NoteLabel::Tone::Error};
    if (graphemes > descriptionMark)
        return {Words::tr("%1. Link cards cut it after about %2 characters.")
                    .arg(count, locale.toString(descriptionMark)),
                NoteLabel::Tone::Warning};
    return {count, NoteLabel::Tone::Quiet};
}

DescriptionField::DescriptionField(ArticleSession& session, QWidget* parent)
    : TextField(session, Field::Description, tr("&Description"), descriptionNote, parent)
{
    edit().setMaximumLines(maximumDescriptionLines);
    edit().setPlaceholder(tr("What the article is about"));
}

} // namespace galley

#include "moc_description_field.cpp"
