// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace galley {

// A kind of picture that is known by its first bytes.
struct ImageType {
    QString mimeType; // empty: no picture that is known
    QByteArray readerFormat; // what QImageReader calls it; empty: Galley does not decode it
    QString name; // for people
};

ImageType imageTypeOf(const QByteArray& bytes);

// The type by content ("image/jpeg", ...), empty when the bytes are no picture that is known.
QString imageMimeTypeOf(const QByteArray& bytes);

// Whether files of that MIME type can be decoded here.
bool isDecodable(const QString& mimeType);
// How the names of such files end, without the dot. (Content decides, not the name.)
QStringList decodableSuffixes();

} // namespace galley
