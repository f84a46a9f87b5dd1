// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/text/text_delta.h"

#include <QList>

namespace galley {

// Remembers which stretches of a text differ from the text as it was last saved, so that a save
// respells those alone.
class EditedRanges {
public:
    // One stretch: where it stood in the saved text and where it stands now (UTF-16 units).
    struct Stretch {
        qsizetype savedStart = 0;
        qsizetype savedLength = 0;
        qsizetype currentStart = 0;
        qsizetype currentLength = 0;

        bool operator==(const Stretch&) const = default;
    };

    void apply(const TextDelta& delta);
    void clear() { m_stretches.clear(); } // after a save
    const QList<Stretch>& stretches() const { return m_stretches; }

    // The delta from the saved to the current text, each stretch trimmed of what is equal in both,
    // so that edits taken back leave nothing.
    TextDelta since(const QString& saved, const QString& current) const;

private:
    QList<Stretch> m_stretches; // ascending, apart from each other
};

} // namespace galley
