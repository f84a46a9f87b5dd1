// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QColor>
#include <QString>
#include <QTextFormat>

namespace galley {

// Words that are shown among those of the text and are none of it, as somebody proposes: those that
// it has no more, struck where they were, and those that it may come to have, underlined. In the
// document they are one object, over which the caret steps as over one thing.
struct GhostWords {
    enum class Kind { Gone, Proposed };

    qsizetype place = 0; // in the text, UTF-16 units
    QString words;
    Kind kind = Kind::Gone;
    QColor ink = {}; // of who proposes it
    bool isOfReplacement = false; // the one comes where the other goes: air parts them

    bool operator==(const GhostWords&) const = default;
};

constexpr int ghostObject = QTextFormat::UserObject + 1;

QTextCharFormat ghostFormat(const GhostWords& ghost);
GhostWords ghostOf(const QTextFormat& format); // its place is not known there
// As they are shown on one row: the ends of lines as signs.
QString ghostLine(const QString& words);

} // namespace galley
