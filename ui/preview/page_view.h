// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/preview/page_document.h"

#include <QTextBrowser>

#include <functional>

namespace galley {

// Shows a page read-only, in a column in the middle, and keeps the place that is being read while
// the page changes.
class PageView : public QTextBrowser {
    Q_OBJECT

public:
    explicit PageView(PageDocument& page, QWidget* parent = nullptr);

    // The page's styles changed.
    void fitColumn();
    // Does `change`, after which what stood at the top edge stands there still.
    void keepPlace(const std::function<void()>& change);

Q_SIGNALS:
    void linkHovered(const QString& url);
    void linkActivated(const QString& url);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    QMimeData* createMimeDataFromSelection() const override;
    QVariant loadResource(int type, const QUrl& name) override;

private:
    PageDocument& m_page;
    qreal m_exactPlace = 0; // last scrolled to, so that many small changes do not add up to a drift
};

} // namespace galley
