// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/theme/icons.h"

#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

namespace galley {

namespace {

// Draws one of our SVG files in the palette's text colour, sharp at every size.
class TintedIconEngine : public QIconEngine {
public:
    TintedIconEngine(const QString& path, const QPalette& palette)
        : m_path(path)
        , m_palette(palette)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, pixmap(rect.size() * ratio, mode, state));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override
    {
        if (m_drawn.size() != size || m_drawnMode != mode) {
            m_drawn = drawn(size, tint(mode));
            m_drawnMode = mode;
        }
        return m_drawn;
    }

    QIconEngine* clone() const override { return new TintedIconEngine(*this); }

private:
    QPixmap drawn(const QSize& size, const QColor& colour) const
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QSvgRenderer drawing(m_path);
        drawing.setAspectRatioMode(Qt::KeepAspectRatio);
        QPainter painter(&pixmap);
        drawing.render(&painter);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), colour);
        return pixmap;
    }

    QColor tint(QIcon::Mode mode) const
    {
        switch (mode) {
        case QIcon::Disabled:
            return m_palette.color(QPalette::Disabled, QPalette::WindowText);
        case QIcon::Selected:
            return m_palette.color(QPalette::Active, QPalette::HighlightedText);
        case QIcon::Normal:
        case QIcon::Active:
            break;
        }
        return m_palette.color(QPalette::Active, QPalette::WindowText);
    }

    QString m_path;
    QPalette m_palette;
    QPixmap m_drawn; // last: an icon is mostly asked for in one size
    QIcon::Mode m_drawnMode = QIcon::Normal;
};

} // namespace

QIcon icon(const QString& freedesktopName, const QPalette& palette)
{
    // A desktop that lacks the name may offer its stem ("document" for "document-export"), which
    // says something else: ours is better then.
    QIcon desktops = QIcon::fromTheme(freedesktopName);
    if (desktops.name() == freedesktopName && !desktops.availableSizes().isEmpty())
        return desktops;
    return QIcon(
        new TintedIconEngine(QStringLiteral(":/icons/%1.svg").arg(freedesktopName), palette));
}

} // namespace galley
