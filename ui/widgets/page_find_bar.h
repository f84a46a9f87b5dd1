// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/latest.h"
#include "app/base/ranges.h"
#include "app/base/result.h"

#include <QTextEdit>
#include <QTimer>

#include <functional>

class QLabel;
class QLineEdit;
class QToolButton;

namespace galley {

// What a PageFindBar needs of a QTextEdit or a QPlainTextEdit, whose functions have no base in
// common.
struct SearchedView {
    template <typename View> static SearchedView of(View& view)
    {
        return {&view,
                view.document(),
                [&view] { return view.textCursor(); },
                [&view](const QTextCursor& cursor) {
                    view.setTextCursor(cursor);
                    view.ensureCursorVisible();
                },
                [&view](const QPoint& place) { return view.cursorForPosition(place); },
                [&view](const QList<QTextEdit::ExtraSelection>& marks) {
                    view.setExtraSelections(marks);
                },
                [&view] { return view.document()->toRawText(); },
                [](TextRange stretch) { return stretch; }};
    }

    QAbstractScrollArea* area;
    QTextDocument* document;
    std::function<QTextCursor()> cursor;
    std::function<void(const QTextCursor&)> show;
    std::function<QTextCursor(const QPoint&)> cursorAt; // a place of the viewport
    std::function<void(const QList<QTextEdit::ExtraSelection>&)> mark;
    // What is looked through, and where a stretch of it stands in the document: the document's own
    // text, unless a view breaks lines that are one.
    std::function<QString()> text;
    std::function<TextRange(TextRange)> place;
};

// Finds words in what a text view shows: a strip under the page. Looks for them on another thread,
// and anew when the page has changed.
class PageFindBar : public QWidget {
    Q_OBJECT

public:
    // `prompt` stands in the field that is typed into.
    template <typename View>
    explicit PageFindBar(View& view, QWidget* parent = nullptr, const QString& prompt = {})
        : PageFindBar(SearchedView::of(view), parent, prompt)
    {
        connect(&view, &View::selectionChanged, this, &PageFindBar::selectionMoved);
    }

    void setText(const std::function<QString()>& text,
                 const std::function<TextRange(TextRange)>& place);

    // Shows the strip and looks for what is selected.
    void find();
    void findNext();
    void findPrevious();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    PageFindBar(const SearchedView& view, QWidget* parent, const QString& prompt);

    void selectionMoved();
    void search();
    void take(const Result<QList<TextRange>>& hits);
    void cancel();
    void go(int step);
    int selectedHit() const; // -1: the selection is none
    void select(int hit);
    void showState();
    void markHits();

    SearchedView m_view;
    QLineEdit* m_pattern;
    QToolButton* m_caseSensitive;
    QLabel* m_state;
    QTimer m_searchSoon; // when the page has come to rest
    QList<TextRange> m_hits; // positions in the document
    Latest<Result<QList<TextRange>>> m_found;
    bool m_isMarked = false; // whether the view shows marks
    int m_step = 0; // a movement that waits for the search to end; 0: none
};

} // namespace galley
