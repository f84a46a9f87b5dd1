// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QAccessibleWidget>

class QTextCursor;

namespace galley {

class RowView;

// What screen readers and magnifiers ask a RowView. Qt's own takes scrolled rows for pixels and
// forgets where a block stands, so that its rectangles are elsewhere, and knows no letter below a
// point. Offsets are places of the document, as in the events that Qt sends.
class RowAccessible : public QAccessibleWidget,
                      public QAccessibleTextInterface,
                      public QAccessibleEditableTextInterface {
public:
    explicit RowAccessible(RowView& view);
    // From now on each RowView is told in this way.
    static void install();

    void* interface_cast(QAccessible::InterfaceType type) override;
    QAccessible::State state() const override;
    QString text(QAccessible::Text kind) const override;

    void selection(int index, int* start, int* end) const override;
    int selectionCount() const override;
    void addSelection(int start, int end) override;
    void removeSelection(int index) override;
    void setSelection(int index, int start, int end) override;
    int cursorPosition() const override;
    void setCursorPosition(int position) override;
    QString text(int start, int end) const override;
    QString textBeforeOffset(int offset, QAccessible::TextBoundaryType type, int* start,
                             int* end) const override;
    QString textAfterOffset(int offset, QAccessible::TextBoundaryType type, int* start,
                            int* end) const override;
    QString textAtOffset(int offset, QAccessible::TextBoundaryType type, int* start,
                         int* end) const override;
    int characterCount() const override;
    // On the screen; of a letter that is not in sight, where it would be.
    QRect characterRect(int offset) const override;
    int offsetAtPoint(const QPoint& point) const override;
    void scrollToSubstring(int start, int end) override;
    QString attributes(int offset, int* start, int* end) const override;

    void deleteText(int start, int end) override;
    void insertText(int offset, const QString& text) override;
    void replaceText(int start, int end, const QString& text) override;

private:
    RowView& view() const;
    QTextCursor cursorOver(int start, int end) const;
    QPair<int, int> rowAt(int offset) const;
    QString told(QPair<int, int> range, int* start, int* end) const;
};

} // namespace galley
