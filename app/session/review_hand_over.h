// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/result.h"
#include "app/review/copy_base.h"
#include "app/review/leaving.h"

namespace galley {

// What somebody sent back of an article, and a sentence on what came.
struct HandedOver {
    review::Review review;
    QString note;
};

// Reads a package, or a changed copy, whose changes become suggestions of the person of that name.
// The sentence of an Error names the file. Pictures that suggestions of a package put into the
// article, and that are not beside it, are written there.
Result<HandedOver> handedOver(const QString& path, const QString& person,
                              const review::CopiedDocument& document);

// What a person hands over, and how.
enum class HandOverForm {
    Package, // all of it, for Galley
    HtmlReport, // to be read; nothing of it comes back
    MarkdownReport,
    TextReport,
    MarkedText, // CriticMarkup
    PdfReport, // wants an application with fonts
};

struct HandOverWish {
    HandOverForm form = HandOverForm::Package;
    review::Leaving leaving = {};
    bool hasPictures = false; // of a package
};

// An article that is handed over, and what was said of it.
struct HandedOut {
    QString path; // of the document
    Article article;
    review::Review review;
};

// The pictures that the article names, or suggestions put into it, and that lie beside it.
struct PicturesBeside {
    int count = 0;
    qint64 bytes = 0;
};
PicturesBeside picturesBeside(const HandedOut& handed);

// What a person may want to know before they choose. Reads texts and a folder: ask for it off the
// UI thread.
struct HandOverFacts {
    PicturesBeside pictures;
    int namesInTexts = 0; // that stay there where names are removed
    int unmarked = 0; // remarks and answers that a text with marks leaves out
};
HandOverFacts factsOf(const HandedOut& handed);

// How large it becomes; bytes. Writes nothing.
Result<qint64> sizeHandedOver(const HandedOut& handed, const HandOverWish& wish);

// Writes it durably into one file; answers with a sentence on it.
Result<QString> handOver(const HandedOut& handed, const HandOverWish& wish, const QString& path);

// Whether a file is a package by its name.
bool isReviewPackage(const QString& path);

} // namespace galley
