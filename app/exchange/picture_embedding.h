// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/exchange/html_page.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace galley {

// Puts pictures into a page as data: URIs, and a line of text in place of each that is not at hand,
// with a link to where it is on the web.
class PictureEmbedding {
public:
    explicit PictureEmbedding(PictureSource source) : m_source(std::move(source)) { }

    // The data: URI of a picture; nothing when its bytes are not at hand, are no picture that
    // browsers show, or would make the page larger than 64 MiB.
    std::optional<QString> uriOf(const QString& target);
    // `html`, made by markdown::toHtml(), with every <img> embedded or replaced.
    QString embedded(const QString& html);

private:
    QByteArray bytesOf(const QString& target) const;
    QString imageOf(const QString& tag);
    QString placeholder(const QString& tag);

    PictureSource m_source;
    qsizetype m_embeddedBytes = 0;
    bool m_isInLink = false;
    QString m_behindLink; // that waits for its end
};

} // namespace galley
