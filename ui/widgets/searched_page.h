// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/latest.h"
#include "ui/widgets/searched_text.h"

#include <QTextEdit>
#include <QTimer>

#include <functional>

namespace galley {

// What a view shows, a QTextEdit or a QPlainTextEdit, as a FindBar looks through it. When it
// changes, hits are looked for as soon as it has come to rest.
class SearchedPage : public SearchedText {
    Q_OBJECT

public:
    template <typename View> explicit SearchedPage(View& view) : SearchedPage(accessTo(view))
    {
        connect(&view, &View::selectionChanged, this, [this] {
            mark();
            Q_EMIT selectionMoved();
        });
    }

    // What is looked through, and where a stretch of it stands in the document: the document's own
    // text, unless a view breaks lines that are one.
    void setText(const std::function<QString()>& text,
                 const std::function<TextRange(TextRange)>& place);

    QWidget& view() override { return *m_view.area; }
    QString selectedWords() const override;
    void setQuery(const SearchQuery& query) override;
    bool isRunning() const override { return m_found.isAwaited() || m_searchSoon.isActive(); }
    QString fault() const override { return m_fault; }
    int hitCount() const override { return static_cast<int>(m_hits.size()); }
    int selectedHit() const override;
    int hitBeside(int step) const override;
    void select(int hit) override;

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    // The two kinds of view have no base that has these.
    struct Access {
        QAbstractScrollArea* area;
        QTextDocument* document;
        std::function<QTextCursor()> cursor;
        std::function<void(const QTextCursor&)> show;
        std::function<QTextCursor(const QPoint&)> cursorAt; // a place of the viewport
        std::function<void(const QList<QTextEdit::ExtraSelection>&)> mark;
    };
    template <typename View> static Access accessTo(View& view)
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
                }};
    }
    explicit SearchedPage(Access view);

    QTextCursor cursorOver(const TextRange& hit) const;
    void waitForRest();
    void search();
    void take(const Result<QList<TextRange>>& hits);
    void mark();

    Access m_view;
    std::function<QString()> m_text;
    std::function<TextRange(TextRange)> m_place;
    SearchQuery m_query;
    QString m_fault;
    QTimer m_searchSoon;
    QList<TextRange> m_hits; // places of the document
    Latest<Result<QList<TextRange>>> m_found;
    bool m_isMarked = false; // whether the view shows marks
};

} // namespace galley
