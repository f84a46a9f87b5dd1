// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/text/edited_ranges.h"

#include <QString>

namespace galley {

// A text under the edits of a journal. Each costs what it changes and how far it is from the one
// before, however long the text and its lines are: they are held around a gap, where the last edit
// was.
class ReplayedText {
public:
    explicit ReplayedText(const QString& before);

    // False where it does not fit; nothing is done then.
    bool apply(const TextDelta& delta);
    // All edits so far as one.
    TextDelta delta() const;

private:
    qsizetype gapSize() const { return m_gapEnd - m_gapStart; }
    qsizetype size() const { return m_units.size() - gapSize(); }
    bool fits(const TextDelta& delta) const;
    bool holds(qsizetype position, QStringView text) const;
    void moveGap(qsizetype position);
    void insertAtGap(QStringView text);

    QString m_before;
    QString m_units; // the text, with the gap in it
    qsizetype m_gapStart = 0;
    qsizetype m_gapEnd = 0;
    EditedRanges m_edited;
};

} // namespace galley
