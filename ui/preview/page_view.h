// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/preview/page_document.h"
#include "ui/preview/page_marks.h"

#include <QTextBrowser>

#include <functional>
#include <optional>

namespace galley {

// Shows a page read-only, in a column in the middle, and keeps the place that is being read while
// the page changes.
class PageView : public QTextBrowser {
    Q_OBJECT

public:
    explicit PageView(PageDocument& page, QWidget* parent = nullptr);

    // The page's styles changed.
    void fitColumn();
    // Paints the marks that `find` finds in a part of the page.
    using FindMarks = std::function<std::vector<PageMarks::Shape>(const QRectF& clip)>;
    void showMarks(FindMarks find) { m_findMarks = std::move(find); }
    // Does `change`, after which what stood at the top edge stands there still.
    void keepPlace(const std::function<void()>& change);

    // How far the page is scrolled, and can be, in pixels. Scrolling by this is not told.
    int place() const;
    int lastPlace() const;
    void scrollTo(qreal place);

Q_SIGNALS:
    // The page has another width and ends before its text: there is less room for it now, or more.
    void roomChanged();
    void linkHovered(const QString& url);
    void linkActivated(const QString& url);
    // A person scrolled.
    void scrolled();
    // A place of the page (a position in the document) was clicked, at that height of the viewport,
    // and nothing else came of it: no link, no selection.
    void clicked(int position, int y);
    // Ctrl and the wheel were turned by so many notches, upwards positive.
    void zoomTurned(int notches);
    void menuAsked(const QPoint& globalPlace, int position);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    QMimeData* createMimeDataFromSelection() const override;
    QVariant loadResource(int type, const QUrl& name) override;

private:
    void repaintArea(const QRectF& area);
    void turnZoom(const QWheelEvent& event);

    PageDocument& m_page;
    FindMarks m_findMarks;
    int m_moves = 0; // of the scroll bar under way that no person made
    int m_turned = 0; // of the wheel, short of a notch
    std::optional<QPoint> m_pressed; // where a click began
    qreal m_exactPlace = 0; // last scrolled to, so that many small changes do not add up to a drift
};

} // namespace galley
