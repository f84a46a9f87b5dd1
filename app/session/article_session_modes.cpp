// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/session/session_modes_test.cpp

// Writing, suggesting and reading. To begin to suggest, and to end it, are steps of the one undo
// history, so that what is undone is always in sight and goes back in the order in which it was
// done.

#include "app/session/article_session_private.h"
#include "app/session/words.h"

namespace galley {

using session::Words;

Mode ArticleSession::mode() const
{
    if (d->suggesting)
        return Mode::Suggest;
    return d->isReading ? Mode::Read : Mode::Write;
}

const Article& ArticleSession::record() const
{
    return d->record();
}

TextDelta ArticleSession::proposedText() const
{
    return d->suggesting ? d->suggesting->text : TextDelta();
}

TextHistory::Held ArticleSession::recordText() const
{
    return d->suggesting ? d->suggesting->recordText : d->textHistory.held();
}

void ArticleSession::suggest(const ArticleEdit& proposed)
{
    if (d->suggesting || d->article.bodyForm() == BodyForm::Foreign)
        return;
    d->isReading = false;
    ArticleEdit begin = proposed;
    begin.name = Words::tr("Begin to Suggest");
    d->edits.make(begin,
                  {.aboutToDo = [this] { d->beginSuggesting(); },
                   .done = [this] { d->tellMode(); },
                   .aboutToTakeBack = [this] { Q_EMIT suggestingEnds(); },
                   .takenBack = [this] { d->endSuggesting(); }});
}

void ArticleSession::leaveSuggesting()
{
    if (!d->suggesting)
        return;
    const Article& record = d->suggesting->record;
    ArticleEdit end{Words::tr("End Suggesting"), d->suggesting->text.inverted(), {}};
    for (const Field field : allFields) {
        if (field != Field::Text && record.state(field) != d->article.state(field))
            end.fields.append({field, record.state(field)});
    }
    d->edits.make(end,
                  {.aboutToDo = [this] { Q_EMIT suggestingEnds(); },
                   .done = [this] { d->endSuggesting(); },
                   .aboutToTakeBack = [this] { d->beginSuggesting(); },
                   .takenBack = [this] { d->tellMode(); }});
}

void ArticleSession::setReading(bool isReading)
{
    leaveSuggesting();
    if (std::exchange(d->isReading, isReading) != isReading)
        d->tellMode();
}

void ArticleSession::Private::beginSuggesting()
{
    suggesting = Suggesting{article, {}, textHistory.held()};
}

// The article is what the record is by now: it may have been saved meanwhile.
void ArticleSession::Private::endSuggesting()
{
    article = suggesting->record;
    suggesting.reset();
    tellMode();
}

void ArticleSession::Private::tellMode()
{
    Q_EMIT q->modeChanged();
    Q_EMIT q->readOnlyChanged(); // what may be edited is another thing in each
    tellWhetherModified();
}

} // namespace galley
