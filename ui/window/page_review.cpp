// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/page_review.h"

#include "ui/preview/page_view.h"
#include "ui/preview/preview_pane.h"
#include "ui/review/choice_bar.h"
#include "ui/widgets/note_label.h"
#include "ui/window/remark_mark.h"
#include "ui/window/review_flow.h"
#include "ui/window/review_links.h"
#include "ui/window/words.h"

#include <QEvent>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace galley {

using window::Words;

PageReview::PageReview(OpenDocument& document, PreviewPane& page, ReviewLinks& links,
                       ReviewFlow& flow)
    : m_review(document.review)
    , m_suggestions(document.suggestions)
    , m_page(page)
    , m_links(links)
    , m_flow(flow)
    , m_acceptance(document.session, document.review, document.suggestions)
    , m_head(new QWidget)
    , m_choice(
          new ChoiceBar({Words::tr("As it is"), Words::tr("With marks"), Words::tr("As accepted")}))
    , m_note(new NoteLabel)
{
    addHead();
    connect(&m_review, &LiveReview::changed, this, &PageReview::follow);
    connect(&m_links, &ReviewLinks::currentChanged, this, &PageReview::showMarks);
    connect(&m_acceptance, &LiveAcceptance::found, this, &PageReview::showAccepted);
    connect(&page, &PreviewPane::menuFilled, this, [this](QMenu* menu) { fillMenu(*menu); });
    connect(&page, &PreviewPane::placeClicked, this, [this](qsizetype place) {
        if (m_state == State::WithMarks)
            m_links.chooseAt(place);
    });
    page.installEventFilter(this);
    follow();
}

void PageReview::addHead()
{
    auto* const column = new QVBoxLayout(m_head);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(6);
    column->addWidget(m_choice);
    column->addWidget(m_note);
    m_head->setAutoFillBackground(true);
    m_head->setBackgroundRole(QPalette::Base);
    m_choice->setAccessibleName(Words::tr("The page"));
    m_choice->choose(static_cast<int>(m_state));
    m_page.setHead(m_head);
    connect(m_choice, &ChoiceBar::chosenChanged, this, [this] {
        if (m_choice->chosen() < 0) // one is always down
            m_choice->choose(static_cast<int>(m_state));
        else
            setState(static_cast<State>(m_choice->chosen()));
    });
}

// Colours follow the palette.
bool PageReview::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        showMarks();
    return QObject::eventFilter(watched, event);
}

void PageReview::setState(State state)
{
    if (std::exchange(m_state, state) == state)
        return;
    m_choice->choose(static_cast<int>(state));
    m_acceptance.setWanted(state == State::AsAccepted);
    if (state != State::AsAccepted) {
        m_note->tell({});
        m_page.showOwn();
    }
    follow();
    Q_EMIT stateChanged();
}

void PageReview::follow()
{
    m_head->setVisible(!m_review.remarks().isEmpty() || m_state != State::WithMarks);
    showMarks();
}

void PageReview::showMarks()
{
    std::vector<PageMark> marks;
    using Kind = PageMark::Kind;
    const qsizetype count = m_state == State::WithMarks ? m_review.remarks().size() : 0;
    const qsizetype current = m_links.current();
    for (qsizetype index = 0; index < count; ++index) {
        const auto mark = markOf(m_review, m_suggestions, index, m_page.palette());
        if (!mark)
            continue;
        const bool isCurrent = index == current;
        if (!mark->isOfWords) {
            marks.push_back({mark->range, Kind::Comment, mark->ink, isCurrent});
            continue;
        }
        if (!mark->range.isEmpty())
            marks.push_back({mark->range, Kind::Deletion, mark->ink, isCurrent});
        if (!m_review.remarks()[index].entry.proposed.isEmpty())
            marks.push_back({{mark->range.end(), 0}, Kind::Insertion, mark->ink, isCurrent});
    }
    std::stable_sort(marks.begin(), marks.end(), [](const PageMark& one, const PageMark& other) {
        return one.range.start < other.range.start;
    });
    m_page.setMarks(std::move(marks));
}

void PageReview::showAccepted(const LiveAcceptance::Found& found)
{
    m_page.showInstead(found.article, found.blocks);
    const QString accepted =
        Words::tr("The page shows %n suggestion(s) taken in. The article stays as it is.", nullptr,
                  found.accepted);
    const QString left = found.left == 0
        ? QString()
        : u' ' + Words::tr("%n more cannot be taken in without a choice.", nullptr, found.left);
    m_note->tell(accepted + left);
}

bool PageReview::hasFocus() const
{
    return m_page.view().hasFocus();
}

void PageReview::comment()
{
    if (m_state == State::AsAccepted)
        Q_EMIT m_flow.noted(Words::tr("Comments are about the article as it is: show it, and "
                                      "select the words there."));
    else if (const auto range = m_page.selectedRange())
        m_flow.commentOn(*range);
    else
        Q_EMIT m_flow.noted(Words::tr("Select the words of the text that the comment is about, in "
                                      "a table those of one row."));
}

void PageReview::fillMenu(QMenu& menu)
{
    menu.addSeparator();
    QAction* const comment = menu.addAction(Words::tr("&Comment…"), this, &PageReview::comment);
    comment->setEnabled(m_page.selectedRange().has_value());
}

} // namespace galley

#include "moc_page_review.cpp"
