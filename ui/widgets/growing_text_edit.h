// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/text/source_text.h"

#include <QPlainTextEdit>

namespace galley {

// A field for plain text of any length that grows with its text, up to some lines. It holds the
// exact text (see observedEdit()) and leaves undo to the window.
class GrowingTextEdit : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit GrowingTextEdit(QWidget* parent = nullptr);

    QString text() const { return m_text.toString(); }
    // Shows another text; where it is the one shown nothing happens, and elsewhere only what
    // differs is replaced, so that the caret stays at its words. Emits nothing.
    void setText(const QString& text);

    // Lines after which the text scrolls.
    void setMaximumLines(int lines);
    // Without them Enter emits returnPressed() and pasted line endings become spaces.
    void setNewlinesAllowed(bool allowed);

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
    void resizeEvent(QResizeEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    QMimeData* createMimeDataFromSelection() const override;
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    void takeChange(int position, int removed, int added);
    void replaceShown(const TextChange& change);
    int wantedHeight() const;

    SourceText m_text;
    bool m_isSettingText = false;
    bool m_newlinesAllowed = true;
    int m_maximumLines = 8;
};

} // namespace galley
