// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/sealed_page.h"

#include <QImage>
#include <QUrl>
#include <QVariant>

namespace galley {

// Where there is no picture at all, Qt opens the file of its name after all.
QVariant SealedPage::loadResource(int, const QUrl&)
{
    QImage picture(1, 1, QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    return picture;
}

} // namespace galley

#include "moc_sealed_page.cpp"
