// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/text/shown_text.h"
#include "app/text/source_text.h"
#include "ui/widgets/row_step.h"
#include "ui/widgets/triple_click.h"

#include <QPlainTextEdit>

class QLabel;
class QUndoStack;

namespace galley {

// A field for plain text of any length that grows with its text, up to some lines. It holds the
// exact text (see observedEdit()) and leaves undo to the window. Of a text that is far longer than
// such a field is for it shows the beginning, and says so: what is edited there is the text's, and
// what selects all of it selects the rest as well.
class GrowingTextEdit : public QPlainTextEdit {
    Q_OBJECT

public:
    // That much is shown of a longer text (weightOf(), of letters their number): no field of a
    // record may have as many.
    static constexpr qsizetype maximumShown = 16'000;

    explicit GrowingTextEdit(QWidget* parent = nullptr);

    QString text() const { return m_text.toString() + m_rest; }
    // Shows another text; where it is the one shown nothing happens, and elsewhere only what
    // differs is replaced, so that the caret stays at its words. Emits nothing.
    void setText(const QString& text);

    // Lines after which the text scrolls.
    void setMaximumLines(int lines);
    // Without them Enter emits returnPressed() and pasted line endings become spaces.
    void setNewlinesAllowed(bool allowed);

    // Shown while there is no text, as much of it as goes onto one line.
    void setPlaceholder(const QString& text);
    // What the context menu undoes; without it, nothing.
    void setHistory(QUndoStack& history) { m_history = &history; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    // A person's edits only.
    void textEdited(const QString& text);
    void returnPressed();
    // Something is to be said of what was pasted.
    void noted(const QString& sentence);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    QMimeData* createMimeDataFromSelection() const override;
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    void takeChange(int position, int removed, int added);
    void paste(const QString& text);
    bool isAllSelected() const;
    void tellRest();
    void fitPlaceholder();
    void replaceShown(const TextChange& change);
    int wantedHeight() const;

    SourceText m_text; // what is shown
    ShownText m_map; // and how
    QString m_rest; // of the text, behind it: too long to be shown
    QString m_placeholder;
    QLabel* m_restNote;
    QUndoStack* m_history = nullptr;
    TripleClick m_tripleClick;
    RowStep m_step;
    bool m_isSettingText = false;
    bool m_newlinesAllowed = true;
    int m_maximumLines = 8;
};

} // namespace galley
