// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/picture_import.h"

#include <QStringList>

class QMimeData;

namespace galley {

// What a drag or the clipboard offers, as the text, the cover and the window understand it alike.
// Nothing is fetched.

QStringList localFilesIn(const QMimeData& data);
// Whether those files, one at least, are pictures by their content. Reads each: off the UI thread,
// where they may be many.
bool arePictures(const QStringList& files);
// Whether they seem to be, as far as a glance tells: one file by its content, several by their
// names.
bool seemToBePictures(const QStringList& files);

// How many files are taken into an article at once.
inline constexpr qsizetype maximumFilesAtOnce = 100;
Error tooManyFiles(qsizetype count);

// Whether there is a picture, as far as can be told without asking for the bytes.
bool holdsPicture(const QMimeData& data);
// The picture in it: the first local file, a picture file's bytes, or a bare image (as PNG, encoded
// when the bytes are asked for).
Result<PictureBytes> pictureIn(const QMimeData& data);

} // namespace galley
