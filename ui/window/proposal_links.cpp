// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/window/suggest_window_test.cpp

#include "ui/window/proposal_links.h"

#include "app/review/profile.h"
#include "ui/editor/text_view.h"
#include "ui/review/badge.h"
#include "ui/theme/colours.h"

#include <QEvent>

namespace galley {

ProposalLinks::ProposalLinks(OpenDocument& document, TextView& text, QObject* parent)
    : QObject(parent)
    , m_session(document.session)
    , m_review(document.review)
    , m_suggestions(document.suggestions)
    , m_text(text)
{
    connect(&m_session, &ArticleSession::textChanged, this, [this] {
        if (m_suggestions.areShown())
            showSoon();
    });
    connect(&m_session, &ArticleSession::modeChanged, this, [this] {
        m_changes = {}; // the record may be another by then
        findInk();
        showSoon();
    });
    connect(&m_review, &LiveReview::changed, this, [this] {
        const QColor before = m_ink;
        findInk();
        if (m_ink != before)
            showSoon();
    });
    text.installEventFilter(this);
}

// Inks follow the palette.
bool ProposalLinks::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) {
        findInk();
        showSoon();
    }
    return QObject::eventFilter(watched, event);
}

// A document is not edited while it tells of an edit.
void ProposalLinks::showSoon()
{
    if (std::exchange(m_isShownSoon, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_isShownSoon = false;
            show();
        },
        Qt::QueuedConnection);
}

void ProposalLinks::findInk()
{
    m_ink = {};
    if (!m_suggestions.areShown())
        return;
    const review::Profile& who = m_suggestions.who();
    QList<review::Person> people = m_review.people();
    if (!m_review.person(who.id)) { // who has said nothing yet
        review::Entries entries = m_review.said().entries;
        entries.add(review::personEntry(who.id, who.name, who.initials));
        people = review::peopleOf(entries);
    }
    for (const review::Person& person : people) {
        if (person.id == who.id)
            m_ink = inkOf(&person, coloursFor(m_text.palette()));
    }
}

void ProposalLinks::show()
{
    if (!std::exchange(m_isShown, m_suggestions.areShown()) && !m_isShown)
        return; // what stands among the words then is others'
    std::vector<Decoration> comes;
    std::vector<GhostWords> gone;
    if (m_suggestions.areShown()) {
        const SourceText& record = m_session.record().text();
        for (const WordChange& change :
             m_changes.of(record, m_session.text(), m_session.proposedText())) {
            if (!change.after.isEmpty())
                comes.push_back({change.after, m_ink});
            if (!change.before.isEmpty())
                gone.push_back({change.after.start, record.mid(change.before),
                                GhostWords::Kind::Gone, m_ink, !change.after.isEmpty()});
        }
    }
    m_text.showGhosts(gone);
    m_text.decorate(DecorationLayer::Insertion, comes);
}

} // namespace galley

#include "moc_proposal_links.cpp"
