// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/text/moved_range.h"
#include "app/text/text_delta.h"

#include <QMultiHash>

#include <deque>
#include <memory>
#include <vector>

namespace galley {

// The edits of a text, and where a range of it stands after any of them, or stood before. An edit
// that takes back the one before it, and whatever came between and was taken back, leaves no trace:
// a range whose words were removed has them again when that is undone. Neither does it lose them
// where they were cut and what was cut is put in again, here or elsewhere.
class TextHistory {
public:
    // A revision that is not forgotten, nor what came after it, as long as somebody has this.
    using Held = std::shared_ptr<const qsizetype>;

    // Counts the edits; the text before the first one is revision 0.
    qsizetype revision() const { return m_first + std::ssize(m_edits); }
    // How many edits are known yet.
    qsizetype size() const { return std::ssize(m_edits); }
    // The present revision. Ranges can be carried from and to those that are held, or came later.
    Held held() const;

    // `delta` fits the text of the present revision.
    void append(const TextDelta& delta);

    // Where a range of the text of one revision stands in that of another, later or earlier.
    MovedRange carried(TextRange range, qsizetype from, qsizetype to) const;
    // In the present text.
    MovedRange carried(TextRange range, qsizetype from) const
    {
        return carried(range, from, revision());
    }
    // Whether the texts of two revisions are the same.
    bool areSame(qsizetype one, qsizetype other) const;

private:
    struct Edit {
        TextDelta delta;
        qint64 act = 0; // the same for equal edits, and the negative of it for their inverse
    };

    const Edit& at(qsizetype revision) const
    {
        return m_edits[static_cast<std::size_t>(revision - m_first)];
    }
    qint64 actOf(const TextDelta& delta);
    void forgetUnheld();
    std::vector<qsizetype> editsBetween(qsizetype from, qsizetype to) const;

    mutable std::deque<std::weak_ptr<const qsizetype>> m_held; // ascending
    std::deque<Edit> m_edits;
    qsizetype m_first = 0; // the revision before the first of them
    qint64 m_lastAct = 0;
    QMultiHash<size_t, qsizetype> m_byContent; // the revisions before edits with such contents
};

} // namespace galley
