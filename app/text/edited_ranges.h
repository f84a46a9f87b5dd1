// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/text/text_delta.h"

#include <QList>

namespace galley {

// Remembers which stretches of a text differ from the text as it was last saved, so that a save
// respells those alone. They are held around a gap, where the last edit was, and what stands behind
// it is moved by all edits at once: an edit costs the stretches that it touches and those between
// it and the one before, not all that there are.
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

    // Answers with how many stretches it had to read or move.
    qsizetype apply(const TextDelta& delta);
    void clear(); // after a save
    bool isEmpty() const { return size() == 0; }
    qsizetype size() const { return m_before.size() + m_behind.size(); }
    // Ascending, apart from each other.
    Stretch at(qsizetype index) const;
    QList<Stretch> stretches() const;

    // The delta from the saved to the current text, each stretch trimmed of what is equal in both,
    // so that edits taken back leave nothing.
    TextDelta since(const QString& saved, const QString& current) const;

private:
    template <typename Predicate> qsizetype firstThat(Predicate holds) const;
    qsizetype moveGap(qsizetype index);

    QList<Stretch> m_before; // the gap
    QList<Stretch> m_behind; // it, the last one first; each stands now m_shift further than it says
    qsizetype m_shift = 0;
};

} // namespace galley
