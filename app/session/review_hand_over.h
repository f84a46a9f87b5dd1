// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/result.h"
#include "app/review/copy_base.h"

namespace galley {

// What somebody sent back of an article, and a sentence on what came.
struct HandedOver {
    review::Review review;
    QString note;
};

// Reads a package, or a changed copy, whose changes become suggestions of the person of that name.
// The sentence of an Error names the file.
Result<HandedOver> handedOver(const QString& path, const QString& person,
                              const review::CopiedDocument& document);

// Writes an article and its review into one file, durably; answers with a sentence on it.
Result<QString> packReview(const QString& documentPath, const QByteArray& json,
                           const review::Review& review, const QString& path);

// Whether a file is a package by its name.
bool isReviewPackage(const QString& path);

} // namespace galley
