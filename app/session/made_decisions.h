// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/review/review.h"

#include <QUndoStack>

namespace galley {

// Decisions that go with steps of the undo history: a suggestion is accepted as long as the step
// that made it is done. They count when the record that has it is saved; one that was saved and is
// taken back then is a new revision, so that no older file brings it back.
class MadeDecisions {
public:
    explicit MadeDecisions(const QUndoStack& history) : m_history(history) { }

    // They go with the last step that was done.
    void add(const QList<review::Entry>& decisions);
    // What is decided by now and not saved.
    review::Entries unsaved() const;
    // The record is saved as it is now.
    void markSaved();

private:
    struct Made {
        int index = 0; // the step is done while the history's is as high
        const QUndoCommand* step = nullptr;
        QList<review::Entry> decisions;
        bool isSaved = false; // as it was last
    };

    bool isThere(const Made& made) const;
    bool isDone(const Made& made) const;
    void forgetLost();

    const QUndoStack& m_history;
    QList<Made> m_made;
};

} // namespace galley
