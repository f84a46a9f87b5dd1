// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/editor/text_view.h"

#include "ui/editor/kept_place.h"
#include "ui/editor/line_ends.h"
#include "ui/editor/prepared_text.h"
#include "ui/editor/row_layout.h"
#include "ui/widgets/endless_word_wrapping.h"
#include "ui/widgets/history_menu.h"

#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QFontDatabase>
#include <QKeyEvent>
#include <QMenu>
#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>

#include <utility>

namespace galley {

namespace {

// Above this many changes it is quicker to show the text anew.
constexpr qsizetype maximumChangesShown = 500;

PreparedText& preparedFor(const ArticleSession& session, std::shared_ptr<PreparedText>& prepared)
{
    if (!prepared || !prepared->shows(session.text()))
        prepared = std::make_shared<PreparedText>(session.text());
    return *prepared;
}

bool isUndoOrRedo(const QKeyEvent& event)
{
    return event.matches(QKeySequence::Undo) || event.matches(QKeySequence::Redo);
}

} // namespace

TextView::TextView(ArticleSession& session, std::shared_ptr<PreparedText> prepared, QWidget* parent)
    : RowView(preparedFor(session, prepared).takeDocument(), parent)
    , m_session(session)
    , m_shown(session.text(), *document(), prepared->map())
    , m_breakCaret(*this, m_shown)
    , m_breakMover(*this, m_shown)
    , m_keys(session, *this)
    , m_tripleClick(*this)
{
    setObjectName(QStringLiteral("text"));
    setAccessibleName(tr("Text"));
    setFrameShape(QFrame::NoFrame);
    setCursorWidth(2);
    // At its end the bar would hand the wheel back, to event(), without end.
    verticalScrollBar()->setAttribute(Qt::WA_NoMousePropagation);
    wrapEndlessWords(*this);
    followEditability();

    rows().setHeads([this](const QTextBlock& block) { return m_shown.headOf(block); });
    connect(document(), &QTextDocument::contentsChange, this, &TextView::takeEdit);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        m_breakCaret.settle();
        noteCaret();
    });
    // Not scrollContentsBy(): a caret that is brought into sight does not pass there.
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect&, int scrolled) {
        if (scrolled == 0)
            return;
        m_breakMover.wait();
        Q_EMIT visibleRangeChanged();
    });
    connect(&m_session, &ArticleSession::readOnlyChanged, this, &TextView::followEditability);
    connect(&m_session, &ArticleSession::bodyChanged, this, &TextView::followEditability);
    connect(&m_session, &ArticleSession::textChanged, this, &TextView::showEdit);
    // Behind showEdit(): it paints what is shown by then.
    m_highlighter = new MarkdownHighlighter(m_session, m_shown, this);
    m_highlighter->paintAll(palette());
    connect(&m_session, &ArticleSession::blocksChanged, this, [this] {
        if (std::exchange(m_isRefilled, false))
            m_highlighter->paintAll();
    });
    connect(&m_session, &ArticleSession::textRestored, this, [this](TextRange changed) {
        select({changed.end(), 0});
    });
}

void TextView::setTextStyle(const TextStyle& style)
{
    m_style = style;
    setFont(style.font);
    QFont code = style.font;
    code.setFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
    setTabStopDistance(4 * QFontMetricsF(code).horizontalAdvance(u' '));
    rows().setRowHeight(qRound(textLineHeight * QFontInfo(style.font).pixelSize()));
    fitColumn();
    placeBeside();
}

TextRange TextView::selection() const
{
    return m_shown.rangeOf(textCursor());
}

QTextCursor TextView::cursorFor(TextRange range) const
{
    return m_shown.cursorFor(range);
}

void TextView::decorate(DecorationLayer layer, const std::vector<Decoration>& decorations)
{
    std::vector<Decoration> shown;
    shown.reserve(decorations.size());
    for (const Decoration& each : decorations) {
        if (each.range.isEmpty())
            continue;
        const QTextCursor cursor = m_shown.cursorFor(each.range);
        const int start = cursor.selectionStart();
        shown.push_back({{start, cursor.selectionEnd() - start}, each.ink});
    }
    setDecorations(layer, std::move(shown));
}

void TextView::select(TextRange range)
{
    setTextCursor(cursorFor(range));
}

TextRange TextView::visibleRange() const
{
    const QTextCursor last = cursorForPosition(viewport()->rect().bottomRight());
    const qsizetype start = m_shown.toSource(firstVisibleBlock().position());
    return {start, m_shown.toSource(last.position()) - start};
}

void TextView::run(markdown::TextCommand command)
{
    if (isReadOnly())
        return;
    perform(markdown::run(command, m_session.text(), selection()));
}

void TextView::perform(const markdown::CommandResult& result)
{
    TextDelta edit = result.delta;
    edit.cut = m_cut;
    m_session.editText(edit, Step::Own);
    select(result.selection);
}

void TextView::insert(const QString& text, TextRange selected)
{
    const TextRange range = selection();
    perform({{{{range.start, m_session.text().mid(range), text}}},
             {range.start + selected.start, selected.length}});
}

void TextView::followEditability()
{
    const bool isEditable = m_session.bodyIsEditable();
    setPlaceholderText(isEditable ? tr("Write here, in Markdown") : QString());
    setTextInteractionFlags(isEditable ? Qt::TextEditorInteraction
                                       : Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

void TextView::refillDocument()
{
    const QScopedValueRollback showing(m_isShowing, true);
    setPlainText(m_shown.begunAnew());
}

// The document changed: by a person, unless this view is just following the session.
void TextView::takeEdit(int position, int removed, int added)
{
    if (m_isShowing || m_shown.isChanging())
        return;
    TextDelta edit = m_shown.observed(position, removed, added);
    edit.cut = m_cut;
    m_caretAfterEdit = m_shown.toSource(textCursor().position());
    if (meetsLineEnd(edit))
        rows().expectLineEnds();
    m_breakMover.wait();
    m_session.editText(edit, Step::Merged, this);
}

void TextView::showEdit(const TextDelta& delta, const QObject* origin)
{
    if (origin == this)
        return;
    m_breakMover.wait();
    if (delta.changes.size() > maximumChangesShown
        || meetsCarriageReturn(m_session.text(), delta)) {
        const KeptPlace place(*this, m_shown, delta);
        refillDocument();
        place.restore();
        m_isRefilled = true; // the blocks are not known yet
        return;
    }
    if (meetsLineEnd(delta))
        rows().expectLineEnds();
    m_shown.follow(delta);
}

// An edit moves the caret as well; only a movement of its own ends the undo step.
void TextView::noteCaret()
{
    if (m_shown.toSource(textCursor().position()) == m_caretAfterEdit)
        return;
    m_caretAfterEdit = -1;
    m_session.closeUndoStep();
}

bool TextView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride
        && isUndoOrRedo(*static_cast<QKeyEvent*>(event))) {
        event->ignore(); // the window's
        return true;
    }
    if (event->type() == QEvent::FocusOut)
        m_keys.focusLeft();
    if (event->type() == QEvent::Wheel) // on the air beside the column
        return QCoreApplication::sendEvent(verticalScrollBar(), event);
    return QPlainTextEdit::event(event);
}

void TextView::keyPressEvent(QKeyEvent* event)
{
    if (isUndoOrRedo(*event)) {
        event->ignore();
        return;
    }
    stepOverGhosts(*event);
    m_breakCaret.beginKey(*event);
    if (event->matches(QKeySequence::Cut))
        cut();
    else if (!m_keys.press(*event))
        RowView::keyPressEvent(event);
    m_breakCaret.end();
}

void TextView::inputMethodEvent(QInputMethodEvent* event)
{
    RowView::inputMethodEvent(event);
    m_breakCaret.settle();
}

void TextView::mousePressEvent(QMouseEvent* event)
{
    m_tripleClick.begin(*event);
    takeClick([&] { RowView::mousePressEvent(event); });
}

void TextView::mouseMoveEvent(QMouseEvent* event)
{
    takeMouse([&] { RowView::mouseMoveEvent(event); });
}

void TextView::mouseReleaseEvent(QMouseEvent* event)
{
    takeClick([&] { RowView::mouseReleaseEvent(event); });
}

// The end of what three clicks select may be far away, and stays there.
void TextView::takeClick(const std::function<void()>& act)
{
    const int top = verticalScrollBar()->value();
    takeMouse(act);
    if (m_tripleClick.isTriple())
        verticalScrollBar()->setValue(top);
}

void TextView::takeMouse(const std::function<void()>& act)
{
    m_breakCaret.beginMouse();
    act();
    m_tripleClick.leaveLineBreak();
    if (m_tripleClick.isTriple() && m_shown.map().hasBreaks()) { // Qt selects a block
        const QTextCursor whole = m_shown.overWholeLines(textCursor());
        if (whole.anchor() != textCursor().anchor() || whole.position() != textCursor().position())
            setTextCursor(whole);
    }
    m_breakCaret.end();
}

void TextView::contextMenuEvent(QContextMenuEvent* event)
{
    auto* const menu = createStandardContextMenu(event->pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    giveHistory(*menu, m_session.history());
    giveAct(*menu, QStringLiteral("edit-cut"), [this] { cut(); });
    giveAct(*menu, QStringLiteral("edit-delete"), [this] { m_keys.removeSelection(); });
    menu->popup(event->globalPos());
}

void TextView::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_highlighter)
        m_highlighter->paintAll(palette());
    if (event->type() == QEvent::LayoutDirectionChange) {
        fitColumn();
        placeBeside();
    }
}

void TextView::resizeEvent(QResizeEvent* event)
{
    fitColumn();
    // While it comes to be shown, Qt does not tell of the width that the column's margins leave.
    const QSize now = viewport()->size();
    const QSize before(std::exchange(m_laidOutWidth, now.width()), event->oldSize().height());
    QResizeEvent fitted(now, before);
    QPlainTextEdit::resizeEvent(&fitted);
    placeBeside();
    m_breakMover.wait();
    Q_EMIT columnMoved(); // mirrored, the bar moves it too
}

int TextView::roomAroundColumn() const
{
    return viewportMargins().left() + viewportMargins().right() + barWidth();
}

int TextView::barWidth() const
{
    return verticalScrollBar()->sizeHint().width();
}

void TextView::setBeside(QWidget* view)
{
    if (m_beside)
        m_beside->hide();
    m_beside = view;
    if (view)
        view->setParent(this);
    fitColumn();
    placeBeside();
    Q_EMIT columnMoved();
}

bool TextView::hasRoomBeside(const QFont& font) const
{
    return columnsBeside(QFontInfo(font).pixelSize()).beside > 0;
}

TextColumns TextView::columnsBeside(int em) const
{
    constexpr int leastCharacters = 46; // beside something
    const int character = fontMetrics().averageCharWidth();
    return sharedWidth(width() - barWidth(),
                       {m_style.columnCharacters * character, leastCharacters * character, em});
}

void TextView::fitColumn()
{
    m_columns = columnsBeside(m_beside ? QFontInfo(m_beside->font()).pixelSize() : 0);
    const int rest = width() - barWidth() - m_columns.air - m_columns.text;
    // Qt does not mirror them.
    const QMargins margins =
        isRightToLeft() ? QMargins(rest, 0, m_columns.air, 0) : QMargins(m_columns.air, 0, rest, 0);
    if (viewportMargins() != margins)
        setViewportMargins(margins);
}

void TextView::placeBeside()
{
    if (!m_beside)
        return;
    const QRect lines = viewport()->geometry();
    const QRect place(lines.right() + 1 + m_columns.gap, lines.top(), m_columns.beside,
                      lines.height());
    const QRect mirrored(lines.left() - m_columns.gap - m_columns.beside, lines.top(),
                         m_columns.beside, lines.height());
    m_beside->setGeometry(isRightToLeft() ? mirrored : place);
    m_beside->setVisible(m_columns.beside > 0);
}

} // namespace galley

#include "moc_text_view.cpp"
