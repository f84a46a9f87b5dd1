// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/article_session.h"
#include "app/session/picture_loader.h"
#include "ui/preview/after_paint.h"
#include "ui/preview/page_document.h"
#include "ui/preview/page_map.h"
#include "ui/preview/page_marks.h"
#include "ui/theme/text_style.h"

#include <QSet>
#include <QTimer>
#include <QWidget>

class QMenu;

namespace galley {

class NoteLabel;
class FindBar;
class PageView;

// The article as a page: cover, title, description, date, site, tags, body; kept up to date block
// by block, each time after what was typed has been painted.
class PreviewPane : public QWidget {
    Q_OBJECT

public:
    static constexpr int sliceLength = 3; // ms of writing; the layout takes about as long again

    PreviewPane(const ArticleSession& session, PictureLoader& pictures, QWidget* parent = nullptr);

    void setTextStyle(const TextStyle& style);
    // The size of everything on the page, in percent.
    void setZoom(int percent);
    int zoom() const { return m_zoom; }
    QTextDocument* page() const;
    PageView& view() const { return *m_view; }
    FindBar& findBar() const { return *m_findBar; }

    // Whether the page shows the article as it is; the map fits only then, and not while an edit is
    // being told: the blocks are still those of the text before.
    bool isUpToDate() const
    {
        return m_isUpToDate && !m_other && m_shownRevision == m_session.text().revision();
    }
    PageMap map() const;
    // The source of all blocks that the selection touches, exactly as it is written; empty without
    // a selection in the text.
    QString selectedSource() const;
    // The source of the words that are selected, see PageMap, without white space at both ends;
    // nothing while the page is behind.
    std::optional<TextRange> selectedRange() const;
    void copyAsMarkdown() const;
    // Shows that article and its blocks in place of the session's, until it is told to show its own
    // again; meanwhile it counts as not up to date, for no place of it is one of the session's
    // text.
    void showInstead(const Article& article, const markdown::BlockList& blocks);
    void showOwn();
    // Stands above the page, which has that parent then.
    void setHead(QWidget* head);
    // What is said of the article is marked on the page; ascending places of the text as it is.
    void setMarks(std::vector<PageMark> marks);
    // The session's text that the page shows, by its revision; while a long one is being written,
    // the one before.
    quint64 shownRevision() const { return m_shownRevision; }

Q_SIGNALS:
    // The link under the pointer or the keyboard's focus; empty: none.
    void linkHovered(const QString& url);
    // An absolute http, https or mailto link was clicked or Enter pressed on it.
    void linkActivated(const QString& url);
    // The page shows the article as it is now.
    void broughtUpToDate();
    // A place was clicked whose source stands there, at that height of the page's viewport.
    void placeClicked(qsizetype sourcePosition, int y);
    void zoomTurned(int notches);
    // The pane's own entries are in the menu; whoever is told may add to it.
    void menuFilled(QMenu* menu);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void textChanged(const markdown::BlockPatch& patch);
    void changed();
    std::vector<PageMarks::Shape> marksIn(const QRectF& clip);
    void bringUpToDate();
    void describeCover();
    void followPictures(PictureLoader& pictures);
    void redrawPictures();
    void restyle();
    void click(int position, int y);
    // Where the source of a place of the page stands; nothing for the header.
    std::optional<qsizetype> sourceOf(int position) const;
    void showMenu(const QPoint& place, int position);

    struct Other {
        Article article;
        markdown::BlockList blocks;
    };

    const ArticleSession& m_session;
    std::optional<Other> m_other; // shown in place of the session's
    TextStyle m_style;
    int m_zoom = 100;
    PageDocument* m_page;
    PageMarks m_marks;
    PageView* m_view;
    FindBar* m_findBar;
    NoteLabel* m_end; // says that the page ends before the text
    AfterPaint* m_afterPaint;
    QTimer m_nextSlice;
    QSet<QString> m_changedPictures; // of which the page does not know yet
    QTimer m_pictureRedraw;
    bool m_isUpToDate = false;
    qint64 m_lastCost = 0; // ms that the last update took
    quint64 m_shownRevision = 0;
};

} // namespace galley
