// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/picture_loader.h"
#include "ui/preview/page_styles.h"

#include <QCache>
#include <QObject>
#include <QTextObjectInterface>

#include <functional>

#ifdef Q_MOC_RUN // it reads no headers of Qt, and asks an interface for its name
Q_DECLARE_INTERFACE(QTextObjectInterface, "org.qt-project.Qt.QTextObjectInterface")
#endif

namespace galley {

// Finds a picture of the page by its target in the text, or the cover by its CID. It may come
// without its pixels where there is a ShowPicture.
using FindPicture = std::function<Picture(const QString& name, bool isCover)>;
// The pixels of one that is Ready, to be painted in so many; null, or fewer, where they are not
// there yet.
using ShowPicture = std::function<QImage(const QString& name, bool isCover, QSize pixels)>;

// Measures and draws the pictures of a page: the picture itself, scaled to the column, or a frame
// with its description and why it is not there.
class PictureObject : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    explicit PictureObject(FindPicture find, QObject* parent = nullptr);

    void showBy(ShowPicture show) { m_show = std::move(show); }
    // Is told, in the order of painting, what describes each picture that is painted on paper.
    using TellPainted = std::function<void(const QString& description)>;
    void tellPaintedTo(TellPainted tell) { m_tellPainted = std::move(tell); }
    // Is told of each picture on paper that leads somewhere, and of what stands in the place of
    // one.
    using TellLink = std::function<void(const QRectF& place, const QString& url)>;
    void tellLinksTo(TellLink tell) { m_tellLink = std::move(tell); }
    void setStyles(const PageStyles& styles);
    // How high any of them may be, in pixels.
    void setHighest(qreal pixels) { m_highest = pixels; }

    QSizeF intrinsicSize(QTextDocument* page, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* page, int position,
                    const QTextFormat& format) override;

private:
    // A place for a picture, measured.
    struct Room {
        qreal width = 0;
        qreal height = 0;
    };

    Picture find(const QTextImageFormat& format);
    Room roomFor(const QTextDocument& page, int position) const;
    QSizeF placeholderSize(const QTextImageFormat& format, const Room& room) const;
    void drawPicture(QPainter& painter, const QRectF& rect, const QTextImageFormat& format,
                     const QImage& image);
    void drawPlaceholder(QPainter& painter, const QRectF& rect, const QTextImageFormat& format,
                         const Picture& picture) const;
    QString wordsInstead(const QTextImageFormat& format) const;
    QString reasonFor(const QTextImageFormat& format, const Picture& picture) const;

    FindPicture m_find;
    ShowPicture m_show; // none: m_find gives the pixels too
    TellPainted m_tellPainted;
    TellLink m_tellLink;
    PageStyles m_styles;
    qreal m_highest = 20'000;
    QHash<QString, QSize> m_sizes; // of pictures seen, so that the page keeps still on a reload
    using Scaled = std::pair<qint64, std::pair<int, int>>; // a picture's cache key, width, height
    QCache<Scaled, QImage> m_scaled; // cost: KiB
};

} // namespace galley
