// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

namespace galley {

// Reads what a person typed or pasted where tags are asked for: a list between commas or line
// endings, white space around each and a leading # dropped.
struct TagsInput {
    QStringList tags; // to be added, in order
    QStringList rejected; // too long: stay in the field to be mended
    QString refusal; // the sentence why something was not added; empty when everything was

    // Whether a text is more than one tag being typed.
    static bool isList(const QString& text);
    static TagsInput read(const QString& text, const QStringList& present);
};

} // namespace galley
