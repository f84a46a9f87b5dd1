// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/cards_beside.h"

#include "app/text/moved_range.h"
#include "ui/editor/editor_pane.h"
#include "ui/editor/remark_margin.h"
#include "ui/editor/text_view.h"
#include "ui/review/badge.h"
#include "ui/review/remark_cards.h"
#include "ui/review/remark_list.h"
#include "ui/review/remarks_pane.h"
#include "ui/theme/colours.h"
#include "ui/window/side_tabs.h"

#include <QEvent>

namespace galley {

namespace {

// In device-independent pixels.
constexpr int leaderWidth = 2;
constexpr int fromText = 6; // the leader begins

} // namespace

CardsBeside::CardsBeside(OpenDocument& document, RemarksPane& pane, SideTabs& tabs,
                         EditorPane& editor)
    : m_review(document.review)
    , m_pane(pane)
    , m_tabs(tabs)
    , m_editor(editor)
    , m_text(editor.text())
    , m_margin(new RemarkMargin(m_text))
    , m_leader(new QWidget(&m_text))
{
    m_leader->setAutoFillBackground(true);
    m_leader->setBackgroundRole(QPalette::Window);
    m_leader->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_leader->hide();
    connect(&pane, &RemarksPane::rowsChanged, this, &CardsBeside::followRows);
    connect(&pane, &RemarksPane::linesWanted, this, [this] { followLines(true); });
    connect(&pane.cards(), &RemarkCards::arranged, this, &CardsBeside::followLeader);
    connect(&m_text, &TextView::columnMoved, this, [this] {
        followRoom();
        followLinesSoon();
    });
    connect(&document.session, &ArticleSession::textChanged, this,
            [this](const TextDelta& delta) { followEdit(delta); });
    connect(&m_text, &QPlainTextEdit::updateRequest, this, [this](const QRect& area, int scrolled) {
        if (scrolled != 0)
            followLines(false);
        else if (area.width() >= m_text.viewport()->width()) // else it is the caret
            followLinesSoon();
    });
    m_text.installEventFilter(this);
    pane.cards().installEventFilter(this);
    followRows();
}

bool CardsBeside::eventFilter(QObject* watched, QEvent* event)
{
    const auto type = event->type();
    const bool isLower = watched == &m_pane.cards() && type == QEvent::Resize;
    if (isLower || type == QEvent::PaletteChange || type == QEvent::FontChange)
        followLinesSoon();
    return QObject::eventFilter(watched, event);
}

void CardsBeside::followRoom()
{
    const bool isBeside = !m_review.remarks().isEmpty() && m_text.hasRoomBeside(m_pane.font());
    if (isBeside == m_pane.isBeside())
        return;
    const bool hadFocus = m_pane.listHasFocus();
    m_pane.setBeside(isBeside); // first: the column moves by what follows
    m_tabs.setRemarksAreElsewhere(isBeside);
    if (isBeside)
        m_editor.setBeside(&m_pane.head(), &m_pane.besideLines());
    else
        m_editor.setBeside(nullptr, nullptr);
    if (hadFocus) {
        m_text.setFocus(Qt::OtherFocusReason); // where the list cannot have it
        m_pane.focusList();
    }
    followLinesSoon();
}

void CardsBeside::followRows()
{
    m_ranges.clear();
    const RemarkList& list = m_pane.list();
    for (int row = 0; row < list.rowCount(); ++row) {
        const qsizetype index = list.remarkAt(row);
        const review::Remark& remark = m_review.remarks()[index];
        const bool isAboutText =
            remark.entry.target && remark.entry.target->isBody() && remark.entry.target->range;
        if (isAboutText)
            m_ranges.push_back(m_review.stretchOf(index));
        else if (remark.place == compare::AnchorState::Gone)
            m_ranges.emplace_back();
        else
            m_ranges.emplace_back(TextRange{0, 0});
    }
    followRoom();
    followLines(true);
}

// As the text's own marks do; where they are for certain is found at the pause.
void CardsBeside::followEdit(const TextDelta& delta)
{
    for (auto& range : m_ranges) {
        if (range)
            *range = movedBy(delta, *range).range;
    }
    followLinesSoon();
}

// Once the lines are laid out.
void CardsBeside::followLinesSoon()
{
    if (std::exchange(m_isFollowedSoon, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_isFollowedSoon = false;
            followLines(false);
        },
        Qt::QueuedConnection);
}

// Only the lines in sight are asked where they are.
void CardsBeside::followLines(bool glides)
{
    const TextRange seen = m_text.visibleRange();
    const RemarkList& list = m_pane.list();
    const int open = list.rowOf(m_pane.currentId());
    RemarkCards::Lines lines(m_ranges.size());
    std::vector<RemarkMargin::Bar> bars;
    const Colours& colours = coloursFor(m_text.palette());
    for (std::size_t row = 0; row < m_ranges.size(); ++row) {
        const auto& range = m_ranges[row];
        if (!range || range->start > seen.end() || range->end() < seen.start)
            continue;
        const QRect first = m_text.cursorRect(m_text.cursorFor({range->start, 0}));
        const QRect last = m_text.cursorRect(m_text.cursorFor({range->end(), 0}));
        lines[row] = first.center().y();
        const review::Remark& remark = m_review.remarks()[list.remarkAt(static_cast<int>(row))];
        const bool isAboutText = remark.entry.target && remark.entry.target->isBody();
        if (const review::Person* const person = m_review.person(remark.entry.by);
            person && isAboutText && remark.isOpen())
            bars.push_back({first.top(), last.bottom(), inkOf(person, colours), person->letter});
    }
    if (m_pane.isBeside()) {
        const int bottom = m_pane.cards().viewport()->height();
        if (open >= 0 && !m_ranges[static_cast<std::size_t>(open)])
            lines[static_cast<std::size_t>(open)] = bottom; // its words are no more
        const bool isBeginSeen = seen.start == 0;
        const int first = m_text.cursorRect(m_text.cursorFor({0, 0})).center().y();
        m_pane.cards().setLines(std::move(lines), isBeginSeen ? std::optional(first) : std::nullopt,
                                glides);
    }
    m_margin->setBars(bars);
}

void CardsBeside::followLeader()
{
    const RemarkCards& cards = m_pane.cards();
    const auto line = cards.openLine();
    const QRect card = cards.openCard();
    const QRect text = m_text.viewport()->geometry();
    const qsizetype index = m_pane.current();
    const bool isShown = m_pane.isBeside() && line && !card.isEmpty() && index >= 0
        && *line >= qMax(0, card.top()) && *line <= qMin(text.height() - 1, card.bottom())
        && m_review.stretchOf(index);
    m_leader->setVisible(isShown);
    if (!isShown)
        return;
    const QRect beside = m_pane.besideLines().geometry();
    const int y = text.top() + qBound(card.top() + 8, *line, card.bottom() - 8);
    const bool isMirrored = m_text.isRightToLeft();
    const int left = isMirrored ? beside.right() + 1 : text.right() + fromText;
    const int right = isMirrored ? text.left() - fromText : beside.left();
    m_leader->setGeometry(left, y, qMax(0, right - left), leaderWidth);
    const review::Person* const person = m_review.person(m_review.remarks()[index].entry.by);
    const QColor ink = inkOf(person, coloursFor(m_text.palette()));
    QPalette palette = m_leader->palette();
    if (palette.color(QPalette::Window) == ink)
        return;
    palette.setColor(QPalette::Window, ink);
    m_leader->setPalette(palette);
}

} // namespace galley

#include "moc_cards_beside.cpp"
