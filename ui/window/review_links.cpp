// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/window/review_window_test.cpp

#include "ui/window/review_links.h"

#include "app/review/targets.h"
#include "ui/editor/editor_pane.h"
#include "ui/editor/remark_margin.h"
#include "ui/editor/text_view.h"
#include "ui/editor/title_field.h"
#include "ui/review/remark_cards.h"
#include "ui/review/remarks_pane.h"
#include "ui/window/remark_mark.h"
#include "ui/window/side_tabs.h"

#include <QEvent>

#include <algorithm>

namespace galley {

namespace {

// One after the other, none over another: of two that overlap the later begins behind the earlier.
std::vector<Decoration> apart(std::vector<Decoration> marks)
{
    std::stable_sort(marks.begin(), marks.end(),
                     [](const Decoration& one, const Decoration& other) {
                         return one.range.start < other.range.start;
                     });
    std::vector<Decoration> parted;
    qsizetype end = 0;
    for (Decoration mark : marks) {
        const qsizetype start = qMax(mark.range.start, end);
        if (start >= mark.range.end())
            continue;
        mark.range = {start, mark.range.end() - start};
        end = mark.range.end();
        parted.push_back(mark);
    }
    return parted;
}

} // namespace

ReviewLinks::ReviewLinks(OpenDocument& document, RemarksPane& pane, SideTabs& tabs,
                         EditorPane& editor, PaneOpeners openers)
    : m_review(document.review)
    , m_suggestions(document.suggestions)
    , m_pane(pane)
    , m_tabs(tabs)
    , m_editor(editor)
    , m_openers(std::move(openers))
{
    connect(&m_review, &LiveReview::changed, this, &ReviewLinks::follow);
    connect(&document.session, &ArticleSession::modeChanged, this,
            [this, &document] { m_pane.setMode(document.session.mode(), m_suggestions.who().id); });
    connect(&pane, &RemarksPane::placeChosen, this, [this](TextRange place) {
        if (const auto now = m_review.rangeNow(place))
            select(*now);
    });
    connect(&pane, &RemarksPane::leaveWanted, this, &ReviewLinks::leaveList);
    connect(&pane, &RemarksPane::remarkChosen, this, [this](qsizetype remark) {
        goTo(remark);
        Q_EMIT currentChanged();
    });
    connect(this, &ReviewLinks::currentChanged, this, &ReviewLinks::showCurrent);
    connect(&editor.text(), &TextView::columnMoved, this, &ReviewLinks::showCurrent);
    editor.text().installEventFilter(this);
    follow();
}

// Colours follow the palette.
bool ReviewLinks::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        showMarks();
    return QObject::eventFilter(watched, event);
}

// Which marks are shown simply goes by what is current, and by whether there are bars.
void ReviewLinks::showCurrent()
{
    if (m_view == View::Simple)
        showMarks();
    else
        frameCurrent();
}

void ReviewLinks::frameCurrent()
{
    const auto mark = m_pane.current() < 0
        ? std::nullopt
        : markOf(m_review, m_suggestions, m_pane.current(), m_editor.palette());
    std::vector<Decoration> framed;
    if (mark && m_view != View::None)
        framed.push_back({mark->range, mark->ink});
    m_editor.text().decorate(DecorationLayer::CurrentRemark, framed);
}

void ReviewLinks::follow()
{
    m_tabs.setRemarkCount(m_review.openCount(), !m_review.remarks().isEmpty());
    showMarks();
}

struct ReviewLinks::Marks {
    std::vector<Decoration> places;
    std::vector<Decoration> goes;
    std::vector<GhostWords> comes;
};

void ReviewLinks::setView(View view)
{
    m_view = view;
    m_pane.cards().setShowsOnlyOpen(view == View::Simple);
    showMarks();
}

// While somebody suggests, only their own words stand among those of the text.
void ReviewLinks::showMarks()
{
    Marks marks;
    for (qsizetype index = 0; index < m_review.remarks().size() && m_view != View::None; ++index)
        addMark(marks, index);
    std::stable_sort(
        marks.comes.begin(), marks.comes.end(),
        [](const GhostWords& one, const GhostWords& other) { return one.place < other.place; });
    TextView& text = m_editor.text();
    if (!m_suggestions.areShown())
        text.showGhosts(marks.comes);
    text.decorate(DecorationLayer::Remark, apart(std::move(marks.places)));
    text.decorate(DecorationLayer::Deletion, apart(std::move(marks.goes)));
    frameCurrent();
}

void ReviewLinks::addMark(Marks& marks, qsizetype index) const
{
    const auto mark = markOf(m_review, m_suggestions, index, m_editor.palette());
    if (!mark)
        return;
    const bool hasBars = RemarkMargin::hasRoom(m_editor.text());
    if (m_view == View::Simple && hasBars && index != m_pane.current())
        return;
    if (m_view != View::All || !mark->isOfWords || m_suggestions.areShown()) {
        marks.places.push_back({mark->range, mark->ink});
        return;
    }
    marks.goes.push_back({mark->range, mark->ink});
    const QString& proposed = m_review.remarks()[index].entry.proposed;
    if (!proposed.isEmpty())
        marks.comes.push_back({mark->range.end(), proposed, GhostWords::Kind::Proposed, mark->ink,
                               !mark->range.isEmpty()});
}

void ReviewLinks::select(TextRange range)
{
    m_openers.editor();
    TextView& text = m_editor.text();
    if (!m_pane.listHasFocus()) // which goes on from there
        text.setFocus(Qt::OtherFocusReason);
    const TextRange seen = text.visibleRange();
    text.select(range);
    if (range.start < seen.start || range.end() > seen.end())
        text.centerCursor();
}

void ReviewLinks::goTo(qsizetype index)
{
    if (index < 0)
        return;
    const review::Remark& remark = m_review.remarks()[index];
    if (const auto range = m_review.rangeOf(index)) {
        select(*range);
        return;
    }
    if (!remark.entry.target || remark.entry.target->isBody()
        || m_pane.listHasFocus()) // which goes on from there
        return;
    const auto member = review::memberOf(remark.entry.target->pointer);
    const auto field = fieldOfMember(member.value_or(QString()));
    if (!field)
        return;
    if (*field == Field::Title) {
        m_openers.editor();
        m_editor.title().setFocus(Qt::OtherFocusReason);
    } else if (m_pane.isBeside()) { // else the list is where the fields would be
        m_openers.field(*field);
    }
}

qsizetype ReviewLinks::current() const
{
    return m_pane.current();
}

void ReviewLinks::goToNext(int direction)
{
    if (m_review.remarks().isEmpty())
        return;
    showList();
    m_pane.goToNext(direction);
}

void ReviewLinks::goToFirst()
{
    m_pane.goTo(QUuid());
    goToNext(1);
}

void ReviewLinks::goToRemark(const QUuid& remark)
{
    showList();
    m_pane.goTo(remark);
    goTo(m_pane.current());
    Q_EMIT currentChanged();
}

// The innermost; where several were said of it, each time the next.
void ReviewLinks::chooseAt(qsizetype place)
{
    std::vector<std::pair<qsizetype, qsizetype>> said; // length, remark
    for (qsizetype index = 0; index < m_review.remarks().size(); ++index) {
        const auto mark = markOf(m_review, m_suggestions, index, m_editor.palette());
        if (mark && mark->range.start <= place && place <= mark->range.end())
            said.emplace_back(mark->range.length, index);
    }
    if (said.empty())
        return;
    std::sort(said.begin(), said.end());
    const auto current = std::find_if(said.begin(), said.end(), [this](const auto& each) {
        return each.second == m_pane.current();
    });
    const bool isLast = current == said.end() || std::next(current) == said.end();
    const auto next = isLast ? said.begin() : std::next(current);
    m_tabs.showRemarks();
    m_pane.goTo(m_review.remarks()[next->second].entry.id);
    Q_EMIT currentChanged();
}

void ReviewLinks::showList()
{
    if (m_pane.isBeside()) {
        m_openers.editor();
        return;
    }
    m_openers.column();
    m_tabs.showRemarks();
}

void ReviewLinks::toggleList()
{
    if (m_pane.listHasFocus()) {
        leaveList();
        return;
    }
    showList();
    m_pane.focusList();
}

void ReviewLinks::leaveList()
{
    m_openers.editor();
    m_editor.text().setFocus(Qt::OtherFocusReason);
}

} // namespace galley

#include "moc_review_links.cpp"
