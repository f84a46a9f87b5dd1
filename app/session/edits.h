// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/article_edit.h"
#include "app/session/edit_commands.h"
#include "app/sidecar/open_sidecar.h"

#include <QUndoStack>

namespace galley {

// Makes edits of an article, and of what stands beside it, as steps of one undo history. An edit
// that changes nothing is none; whether a person may edit is for the caller to ask.
class Edits {
public:
    // What carries edits out, forwards and back.
    struct Appliers {
        TextEdit::Apply text;
        FieldEdit::Apply field;
        BodyEdit::Apply body;
        SidecarEdit::Apply beside;
    };

    // What goes with a step beside its edits, each time that it is done and taken back.
    struct Companions {
        StepEnd::Act aboutToDo;
        StepEnd::Act done;
        StepEnd::Act aboutToTakeBack;
        StepEnd::Act takenBack;
    };

    Edits(const Article& article, const OpenSidecar& sidecar, Appliers appliers);

    QUndoStack& history() { return m_history; }
    const QUndoStack& history() const { return m_history; }

    void editText(const TextDelta& delta, Step step);
    void setField(Field field, const FieldState& state, Step step);
    void setBeside(const QString& member, const MemberState& state);
    void make(const ArticleEdit& edit); // a step of its own
    // The same, and a step even where it changes nothing.
    void make(const ArticleEdit& edit, const Companions& companions);
    // Ends the merging of edits.
    void closeStep() { ++m_step; }

private:
    void closeStepOf(Step step);
    void push(const ArticleEdit& edit);
    void pushText(const TextDelta& delta);
    void pushField(Field field, const FieldState& state);
    void pushBody(const BodyMembers& members);

    const Article& m_article;
    const OpenSidecar& m_sidecar;
    Appliers m_apply;
    QUndoStack m_history;
    UndoStep m_step = 0;
};

} // namespace galley
