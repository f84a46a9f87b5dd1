// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/commands/text_commands.h"
#include "app/session/article_session.h"
#include "ui/editor/break_caret.h"
#include "ui/editor/break_mover.h"
#include "ui/editor/markdown_highlighter.h"
#include "ui/editor/row_view.h"
#include "ui/editor/shown_document.h"
#include "ui/editor/text_columns.h"
#include "ui/editor/text_keys.h"
#include "ui/theme/text_style.h"
#include "ui/widgets/triple_click.h"

#include <QPointer>

#include <memory>
#include <optional>

namespace galley {

class PreparedText;

// The body of the article as text that is typed into. Shows what the session holds and hands every
// edit to it as a TextDelta; the session's text, not the document's, is the truth.
class TextView : public RowView {
    Q_OBJECT

public:
    // `prepared`, where it holds the session's text, spares the time to fill a document.
    explicit TextView(ArticleSession& session, std::shared_ptr<PreparedText> prepared = nullptr,
                      QWidget* parent = nullptr);

    void setTextStyle(const TextStyle& style);
    void run(markdown::TextCommand command);
    // As one undo step.
    void perform(const markdown::CommandResult& result);

    // In source positions; the caret is the range's end.
    TextRange selection() const;
    void select(TextRange range);
    QTextCursor cursorFor(TextRange range) const;
    // How the document shows the text.
    const ShownDocument& shown() const { return m_shown; }
    // What a layer shows from now on; source ranges, see Decorations::set().
    void decorate(DecorationLayer layer, const std::vector<Decoration>& decorations);
    // Shows those words among the text's and no others that are none; ascending.
    void showGhosts(const std::vector<GhostWords>& ghosts);
    // Replaces the selection as one undo step and selects `selected`, counted from its start.
    void insert(const QString& text, TextRange selected);
    // A view that belongs to the lines of the text stands beside them from now on, as high as they
    // are, where there is room; else it is hidden. nullptr: none, which takes no room.
    void setBeside(QWidget* view);
    // Whether there would be for a view with such letters.
    bool hasRoomBeside(const QFont& font) const;
    // What of the width is not the column's, the scroll bar's included whether it is shown or not
    // (pixels).
    int roomAroundColumn() const;
    // The source range that is on the screen.
    TextRange visibleRange() const;

public Q_SLOTS:
    void cut(); // the name by which a window's menu asks what has the focus

Q_SIGNALS:
    // Files or a picture were dropped or pasted: they belong where the caret is now; where the
    // files are no pictures, their text does.
    void filesGiven(const QStringList& paths, const QString& text);
    void pictureGiven(const galley::PictureBytes& picture);
    void noted(const QString& sentence); // for the status bar
    void visibleRangeChanged();
    void columnMoved(); // or may have

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    QMimeData* createMimeDataFromSelection() const override;
    bool canInsertFromMimeData(const QMimeData* mime) const override;
    void insertFromMimeData(const QMimeData* mime) override;

private:
    void refillDocument();
    void followEditability();
    void takeEdit(int position, int removed, int added);
    void showEdit(const TextDelta& delta, const QObject* origin);
    void noteCaret();
    void takeClick(const std::function<void()>& act);
    void takeMouse(const std::function<void()>& act);
    void stepOverGhosts(const QKeyEvent& event);
    void moveSelectionTo(qsizetype target, const QString& text);
    int barWidth() const;
    TextColumns columnsBeside(int em) const;
    void fitColumn();
    void placeBeside();

    ArticleSession& m_session;
    ShownDocument m_shown;
    BreakCaret m_breakCaret;
    BreakMover m_breakMover;
    TextKeys m_keys;
    TripleClick m_tripleClick;
    TextStyle m_style;
    TextColumns m_columns;
    QPointer<QWidget> m_beside;
    int m_laidOutWidth = -1; // of the viewport, pixels
    MarkdownHighlighter* m_highlighter = nullptr;
    bool m_isShowing = false; // the document is being brought in line with the session
    bool m_isRefilled = false; // and has to be painted anew
    std::optional<TextClip> m_cut; // what is being cut out
    qsizetype m_caretAfterEdit = -1; // where in the text the last edit left it; -1: moved since
};

} // namespace galley
