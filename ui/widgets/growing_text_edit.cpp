// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/growing_text_edit.h"

#include "app/text/text_weight.h"
#include "app/text/unseen_characters.h"
#include "ui/widgets/directed_layout.h"
#include "ui/widgets/endless_word_wrapping.h"
#include "ui/widgets/history_menu.h"
#include "ui/widgets/observed_edit.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/whole_emoji.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QTextBlock>

#include <cmath>

namespace galley {

namespace {

// Where the part of a text ends that is shown: not within a character, nor a line ending.
qsizetype endOfShown(const QString& text)
{
    const qsizetype end = unitsOfWeight(text, 0, GrowingTextEdit::maximumShown);
    const bool isWithin =
        end > 0 && end < text.size() && (text[end].isLowSurrogate() || text[end] == u'\n');
    return isWithin ? end - 1 : end;
}

} // namespace

GrowingTextEdit::GrowingTextEdit(QWidget* parent)
    : QPlainTextEdit(parent)
    , m_restNote(new TextLabel(this))
    , m_tripleClick(*this)
    , m_step(*this)
{
    m_restNote->setTextFormat(Qt::PlainText);
    m_restNote->setObjectName(QStringLiteral("rest"));
    m_restNote->hide();
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentLayout(new DirectedLayout(document()));
    wrapEndlessWords(*this);
    connect(document(), &QTextDocument::contentsChange, this, &GrowingTextEdit::takeChange);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &GrowingTextEdit::updateGeometry);
}

void GrowingTextEdit::setText(const QString& text)
{
    const QString before = this->text();
    if (text == before)
        return;
    const QScopedValueRollback setting(m_isSettingText, true);
    const qsizetype end = endOfShown(text);
    const TextDelta delta = differenceBetween(m_text.toString(), text.left(end));
    for (const TextChange& change : delta.changes)
        replaceShown(change);
    m_text.apply(delta);
    m_map = ShownText(ShownText::runsOf(m_text.toString(), ShownText::unbroken));
    m_rest = text.mid(end);
    tellRest();
}

void GrowingTextEdit::tellRest()
{
    m_restNote->setText(tr("… and %n more character(s), kept as they are", nullptr,
                           static_cast<int>(m_rest.size())));
    const bool isShown = !m_rest.isEmpty();
    m_restNote->setVisible(isShown);
    const int height = isShown ? m_restNote->sizeHint().height() : 0;
    if (height != viewportMargins().bottom()) {
        setViewportMargins(0, 0, 0, height);
        updateGeometry();
    }
}

void GrowingTextEdit::setMaximumLines(int lines)
{
    m_maximumLines = lines;
    updateGeometry();
}

void GrowingTextEdit::setNewlinesAllowed(bool allowed)
{
    m_newlinesAllowed = allowed;
}

QSize GrowingTextEdit::sizeHint() const
{
    return {QPlainTextEdit::sizeHint().width(), wantedHeight()};
}

QSize GrowingTextEdit::minimumSizeHint() const
{
    return {QPlainTextEdit::minimumSizeHint().width(), wantedHeight()};
}

bool GrowingTextEdit::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* const key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore(); // the window's undo takes it
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void GrowingTextEdit::keyPressEvent(QKeyEvent* event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && !m_newlinesAllowed) {
        Q_EMIT returnPressed();
        return;
    }
    if (event->matches(QKeySequence::InsertLineSeparator)) {
        textCursor().insertBlock(); // Qt would insert U+2028, which is no line ending elsewhere
        ensureCursorVisible();
        return;
    }
    QTextCursor cursor = textCursor();
    if (event->key() == Qt::Key_Backspace && event->modifiers() == Qt::NoModifier && !isReadOnly()
        && selectEmojiBefore(cursor)) {
        cursor.removeSelectedText();
        return;
    }
    if (!m_step.press(*event))
        QPlainTextEdit::keyPressEvent(event);
}

void GrowingTextEdit::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    const int height = m_restNote->sizeHint().height();
    m_restNote->setGeometry(contentsRect().adjusted(4, contentsRect().height() - height, -4, 0));
    updateGeometry(); // another width wraps into another number of lines
    fitPlaceholder();
}

void GrowingTextEdit::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitPlaceholder();
}

void GrowingTextEdit::setPlaceholder(const QString& text)
{
    m_placeholder = text;
    fitPlaceholder();
}

// Qt would wrap it into lines that nobody sees.
void GrowingTextEdit::fitPlaceholder()
{
    const int room = viewport()->width() - 2 * static_cast<int>(document()->documentMargin());
    setPlaceholderText(fontMetrics().elidedText(m_placeholder, Qt::ElideRight, room));
    viewport()->update(); // Qt 6.4 does so only where a placeholder comes or goes
}

void GrowingTextEdit::mousePressEvent(QMouseEvent* event)
{
    m_tripleClick.begin(*event);
    QPlainTextEdit::mousePressEvent(event);
    m_tripleClick.leaveLineBreak();
}

void GrowingTextEdit::mouseMoveEvent(QMouseEvent* event)
{
    QPlainTextEdit::mouseMoveEvent(event);
    m_tripleClick.leaveLineBreak();
}

void GrowingTextEdit::mouseReleaseEvent(QMouseEvent* event)
{
    QPlainTextEdit::mouseReleaseEvent(event);
    m_tripleClick.leaveLineBreak();
}

void GrowingTextEdit::contextMenuEvent(QContextMenuEvent* event)
{
    auto* const menu = createStandardContextMenu(event->pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_history) {
        giveHistory(*menu, *m_history);
    } else { // they know of no history but Qt's
        for (const auto& name : {QStringLiteral("edit-undo"), QStringLiteral("edit-redo")})
            menu->removeAction(menu->findChild<QAction*>(name));
    }
    menu->popup(event->globalPos());
}

QMimeData* GrowingTextEdit::createMimeDataFromSelection() const
{
    const qsizetype start = m_map.toSource(textCursor().selectionStart());
    const qsizetype end = m_map.toSource(textCursor().selectionEnd());
    auto* const copied = new QMimeData;
    copied->setText(isAllSelected() ? text() : m_text.mid({start, end - start}));
    return copied;
}

bool GrowingTextEdit::canInsertFromMimeData(const QMimeData* source) const
{
    return source->hasText() && !source->hasUrls();
}

void GrowingTextEdit::insertFromMimeData(const QMimeData* source)
{
    if (!canInsertFromMimeData(source))
        return;
    QString text = source->text();
    if (!m_newlinesAllowed) {
        static const QRegularExpression lineEndings(QStringLiteral("[\\r\\n\\x{2028}\\x{2029}]+"));
        static const QRegularExpression around(QStringLiteral("^[\\r\\n]+|[\\r\\n]+$"));
        text.remove(around).replace(lineEndings, QStringLiteral(" ")).replace(u'\t', u' ');
    }
    const QString seen =
        withoutUnseen(text, m_newlinesAllowed ? TextKind::Lines : TextKind::OneLine);
    if (seen != text)
        Q_EMIT noted(tr("Characters that nobody sees were left out of what was pasted."));
    paste(seen);
    ensureCursorVisible();
}

bool GrowingTextEdit::isAllSelected() const
{
    const QTextCursor cursor = textCursor();
    return cursor.selectionStart() == 0
        && cursor.selectionEnd() == document()->characterCount() - 1;
}

// What is too long to be shown never gets into the document.
void GrowingTextEdit::paste(const QString& pasted)
{
    if (unitsOfWeight(pasted, 0, maximumShown) == pasted.size()) {
        textCursor().insertText(pasted);
        return;
    }
    const bool isAll = isAllSelected();
    const qsizetype start = m_map.toSource(textCursor().selectionStart());
    const qsizetype end = m_map.toSource(textCursor().selectionEnd());
    const QString shown = m_text.toString();
    setText(shown.first(start) + pasted + shown.sliced(end) + (isAll ? QString() : m_rest));
    QTextCursor cursor = textCursor();
    cursor.setPosition(static_cast<int>(m_map.toShown(qMin(m_text.size(), start + pasted.size()))));
    setTextCursor(cursor);
    Q_EMIT textEdited(text());
}

void GrowingTextEdit::takeChange(int position, int removed, int added)
{
    if (m_isSettingText)
        return;
    const qsizetype sizeBefore = m_map.shownSize();
    const TextDelta delta = observedEdit(*document(), m_text, m_map, position, removed, added);
    const bool takesRest = !m_rest.isEmpty() && position == 0 && removed >= sizeBefore;
    if (delta.isEmpty() && !takesRest)
        return;
    m_text.apply(delta);
    if (takesRest) {
        m_rest.clear();
        // Not while the document changes: it would be laid out for another height.
        QMetaObject::invokeMethod(this, &GrowingTextEdit::tellRest, Qt::QueuedConnection);
    }
    Q_EMIT textEdited(text());
}

void GrowingTextEdit::replaceShown(const TextChange& change)
{
    const qsizetype end = change.position + change.removed.size();
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(m_map.toShown(change.position)));
    cursor.setPosition(static_cast<int>(m_map.toShown(end)), QTextCursor::KeepAnchor);
    cursor.insertText(change.inserted);
}

int GrowingTextEdit::wantedHeight() const
{
    const qreal maximum = m_maximumLines * fontMetrics().lineSpacing();
    qreal lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid() && lines < maximum;
         block = block.next())
        lines += blockBoundingRect(block).height();
    const QMargins around = contentsMargins() + viewportMargins();
    return static_cast<int>(std::ceil(qMin(lines, maximum) + 2 * document()->documentMargin()))
        + around.top() + around.bottom();
}

} // namespace galley

#include "moc_growing_text_edit.cpp"
