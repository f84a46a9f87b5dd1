// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/link_card.h"
#include "app/session/picture_loader.h"

#include <QPixmap>
#include <QWidget>

namespace galley {

// Shows the article as feeds show a link to it: the cover, cut to 1.91:1, with site, title and
// description. It follows the fields, never the text. Session and pictures must outlive it.
class LinkCardView : public QWidget {
    Q_OBJECT

public:
    LinkCardView(const ArticleSession& session, PictureLoader& pictures, QWidget* parent = nullptr);

    const LinkCard& card() const { return m_card; }
    bool hasPicture() const { return !m_picture.isNull(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Texts;

    void showFields();
    void showPicture();
    void updated();
    Texts textsFor(int width) const;
    int pictureHeightFor(int width) const;
    void paintPicture(QPainter& painter, const QRect& room);

    const ArticleSession& m_session;
    PictureLoader& m_pictures;
    LinkCard m_card;
    QImage m_picture; // null: the card has none
    QPixmap m_shown; // cut and scaled to its room
};

} // namespace galley
