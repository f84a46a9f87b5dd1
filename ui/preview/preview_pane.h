// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/article_session.h"
#include "app/session/picture_loader.h"
#include "ui/preview/after_paint.h"
#include "ui/preview/page_document.h"
#include "ui/theme/text_style.h"

#include <QTimer>
#include <QWidget>

namespace galley {

class PageView;

// The article as a page: cover, title, description, date, site, tags, body; kept up to date block
// by block, each time after what was typed has been painted.
class PreviewPane : public QWidget {
    Q_OBJECT

public:
    static constexpr int sliceLength = 3; // ms of writing; the layout takes about as long again

    PreviewPane(ArticleSession& session, PictureLoader& pictures, QWidget* parent = nullptr);

    void setTextStyle(const TextStyle& style);
    QTextDocument* page() const; // for tests

Q_SIGNALS:
    // The link under the pointer or the keyboard's focus; empty: none.
    void linkHovered(const QString& url);
    // An absolute http, https or mailto link was clicked or Enter pressed on it.
    void linkActivated(const QString& url);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void changed();
    void bringUpToDate();
    void restyle();

    ArticleSession& m_session;
    TextStyle m_style;
    PageDocument* m_page;
    PageView* m_view;
    AfterPaint* m_afterPaint;
    QTimer m_nextSlice;
};

} // namespace galley
