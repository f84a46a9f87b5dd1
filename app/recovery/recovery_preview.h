// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/recovery/recovered_article.h"

#include <QString>
#include <QStringList>

namespace galley {

// What a person needs to see of an article to know whether it is wanted.
struct RecoveryPreview {
    QString title; // empty: none
    qsizetype words = 0; // of the text
    QString passage; // of the text: where most was written, else its beginning
    TextRange written; // in `passage`: what the file does not have
    QList<Field> fields; // changed besides the text
    QStringList members; // changed beside the record, by name
};

RecoveryPreview previewOf(const RecoveredArticle& recovered);

} // namespace galley
