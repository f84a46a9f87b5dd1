// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/editor/row_accessible.h"

#include "ui/editor/row_layout.h"
#include "ui/editor/row_painting.h"
#include "ui/editor/row_view.h"

#include <QScrollBar>
#include <QTextBlock>

namespace galley {

namespace {

QAccessibleInterface* interfaceOf(const QString& /*className*/, QObject* object)
{
    auto* const view = qobject_cast<RowView*>(object);
    return view ? new RowAccessible(*view) : nullptr;
}

// The letter that a place of a block belongs to, with the marks on it: where it begins and ends.
QPair<int, int> letterAt(const QTextLayout& layout, int place)
{
    const int start =
        layout.isValidCursorPosition(place) ? place : layout.previousCursorPosition(place);
    return {start, layout.nextCursorPosition(start)};
}

// https://wiki.linuxfoundation.org/accessibility/iaccessible2/textattributes
QString attributesOf(const QTextCharFormat& format)
{
    QString attributes;
    if (format.fontWeight() >= QFont::Bold)
        attributes += QStringLiteral("font-weight:bold;");
    if (format.fontItalic())
        attributes += QStringLiteral("font-style:italic;");
    if (format.fontStrikeOut())
        attributes += QStringLiteral("text-line-through-type:single;");
    return attributes;
}

} // namespace

RowAccessible::RowAccessible(RowView& view)
    : QAccessibleWidget(&view, QAccessible::EditableText) { }

void RowAccessible::install()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(interfaceOf);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

RowView& RowAccessible::view() const
{
    return *static_cast<RowView*>(object());
}

void* RowAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface*>(this);
    if (type == QAccessible::EditableTextInterface)
        return view().isReadOnly() ? nullptr : static_cast<QAccessibleEditableTextInterface*>(this);
    return QAccessibleWidget::interface_cast(type);
}

QAccessible::State RowAccessible::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.multiLine = true;
    state.selectableText = true;
    state.readOnly = view().isReadOnly();
    state.editable = !view().isReadOnly();
    return state;
}

QString RowAccessible::text(QAccessible::Text kind) const
{
    return kind == QAccessible::Value ? text(0, characterCount()) : QAccessibleWidget::text(kind);
}

// Both within the text.
QTextCursor RowAccessible::cursorOver(int start, int end) const
{
    QTextCursor cursor(view().document());
    cursor.setPosition(qBound(0, start, characterCount()));
    cursor.setPosition(qBound(0, end, characterCount()), QTextCursor::KeepAnchor);
    return cursor;
}

void RowAccessible::selection(int /*index*/, int* start, int* end) const
{
    *start = view().textCursor().selectionStart();
    *end = view().textCursor().selectionEnd();
}

int RowAccessible::selectionCount() const
{
    return view().textCursor().hasSelection() ? 1 : 0;
}

void RowAccessible::addSelection(int start, int end)
{
    setSelection(0, start, end);
}

void RowAccessible::removeSelection(int /*index*/)
{
    setCursorPosition(cursorPosition());
}

void RowAccessible::setSelection(int /*index*/, int start, int end)
{
    view().setTextCursor(cursorOver(start, end));
}

int RowAccessible::cursorPosition() const
{
    return view().textCursor().position();
}

void RowAccessible::setCursorPosition(int position)
{
    setSelection(0, position, position);
}

QString RowAccessible::text(int start, int end) const
{
    const QTextCursor cursor = cursorOver(start, end < 0 ? characterCount() : end);
    QString text = cursor.selectedText();
    // Where a long line is broken nobody is to hear that it ends.
    constexpr QChar nothingSeen(0x200B);
    for (qsizetype at = text.indexOf(QChar::ParagraphSeparator); at >= 0;
         at = text.indexOf(QChar::ParagraphSeparator, at)) {
        const int place = cursor.selectionStart() + static_cast<int>(at);
        text[at] = view().rows().goesOn(view().document()->findBlock(place)) ? nothingSeen : u'\n';
    }
    return text;
}

int RowAccessible::characterCount() const
{
    return view().document()->characterCount() - 1;
}

QString RowAccessible::told(QPair<int, int> range, int* start, int* end) const
{
    *start = range.first;
    *end = range.second;
    return text(range.first, range.second);
}

QString RowAccessible::textAtOffset(int offset, QAccessible::TextBoundaryType type, int* start,
                                    int* end) const
{
    if (type == QAccessible::NoBoundary)
        return told({0, characterCount()}, start, end);
    if (type == QAccessible::LineBoundary)
        return told(rowAt(offset), start, end);
    return told(QAccessible::qAccessibleTextBoundaryHelper(cursorOver(offset, offset), type), start,
                end);
}

// With the space or the line's end behind it, so that nothing is left between two rows.
QPair<int, int> RowAccessible::rowAt(int offset) const
{
    const int place = qBound(0, offset, characterCount());
    const QTextBlock block = view().document()->findBlock(place);
    view().rows().blockBoundingRect(block);
    const QTextLayout& layout = *block.layout();
    const QTextLine row = layout.lineForTextPosition(place - block.position());
    if (!row.isValid())
        return {place, place};
    const int start = block.position() + row.textStart();
    const bool isLast = row.lineNumber() + 1 == layout.lineCount();
    const int end = isLast ? block.position() + block.length() : start + row.textLength();
    return {start, qMin(end, characterCount())};
}

QString RowAccessible::textBeforeOffset(int offset, QAccessible::TextBoundaryType type, int* start,
                                        int* end) const
{
    textAtOffset(offset, type, start, end);
    if (*start <= 0)
        return told({0, 0}, start, end);
    return textAtOffset(*start - 1, type, start, end);
}

QString RowAccessible::textAfterOffset(int offset, QAccessible::TextBoundaryType type, int* start,
                                       int* end) const
{
    textAtOffset(offset, type, start, end);
    if (*end >= characterCount())
        return told({characterCount(), characterCount()}, start, end);
    return textAtOffset(*end, type, start, end);
}

QRect RowAccessible::characterRect(int offset) const
{
    if (offset < 0 || offset > characterCount())
        return {};
    const QTextBlock block = view().document()->findBlock(offset);
    const QPointF place = view().placeOf(block);
    const QTextLayout& layout = *block.layout();
    const QTextLine row = layout.lineForTextPosition(offset - block.position());
    if (!row.isValid())
        return {};
    QRectF letter(row.cursorToX(offset - block.position()), row.y(), view().cursorWidth(),
                  row.height()); // of a line's end
    const auto [from, to] = letterAt(layout, offset - block.position());
    const QList<QRectF> rects = rectsOf(view().rows(), block, from, to);
    if (!rects.isEmpty()) {
        letter.setLeft(rects.front().left());
        letter.setRight(rects.front().right());
    }
    const QRect inView = letter.translated(place).toAlignedRect();
    return {view().viewport()->mapToGlobal(inView.topLeft()), inView.size()};
}

int RowAccessible::offsetAtPoint(const QPoint& point) const
{
    const QPoint inView = view().viewport()->mapFromGlobal(point);
    if (!view().viewport()->rect().contains(inView))
        return -1;
    const int place = view().cursorForPosition(inView).position();
    const int padding = view().rows().maximumPadding() + 1;
    for (int offset = qMax(0, place - 1); offset <= place; ++offset) {
        const QRect letter = characterRect(offset).adjusted(0, -padding, 0, padding);
        if (letter.contains(point))
            return offset;
    }
    return -1;
}

// The caret stays where it is.
void RowAccessible::scrollToSubstring(int start, int end)
{
    for (const int place : {end, start})
        view().bringIntoSight(cursorOver(place, place));
}

QString RowAccessible::attributes(int offset, int* start, int* end) const
{
    const QTextBlock block = view().document()->findBlock(offset);
    *start = block.position();
    *end = block.position() + block.length();
    const auto formats = block.layout()->formats();
    for (const QTextLayout::FormatRange& range : formats) {
        const int from = block.position() + range.start;
        const int to = from + range.length;
        if (offset >= from && offset < to) {
            *start = from;
            *end = to;
            return attributesOf(range.format);
        }
        if (to <= offset)
            *start = qMax(*start, to);
        else
            *end = qMin(*end, from);
    }
    return {};
}

void RowAccessible::deleteText(int start, int end)
{
    replaceText(start, end, {});
}

void RowAccessible::insertText(int offset, const QString& text)
{
    replaceText(offset, offset, text);
}

void RowAccessible::replaceText(int start, int end, const QString& text)
{
    if (!view().isReadOnly())
        cursorOver(start, end).insertText(text);
}

} // namespace galley
