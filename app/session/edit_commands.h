// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"
#include "app/sidecar/sidecar_member.h"
#include "app/text/text_delta.h"

#include <QUndoStack>

#include <functional>

namespace galley {

// Commands carry the number of the undo step they were made in: those of one step may merge.
using UndoStep = quint64;

// What can be done and taken back.
class ArticleCommand : public QUndoCommand {
public:
    // Whether what it does, or takes back, holds these words.
    virtual bool mentions(const QString& words) const = 0;
};

// Whether anything that the history can do or take back does.
bool mentions(const QUndoStack& history, const QString& words);

// An edit of the text that can be taken back. Typing that goes on where it stopped becomes one
// command: a few words, and a line at most.
class TextEdit : public ArticleCommand {
public:
    // Applies a delta to the article; `isRestored` for an undo or redo.
    using Apply = std::function<void(const TextDelta& delta, bool isRestored)>;

    TextEdit(TextDelta delta, UndoStep step, Apply apply);

    int id() const override { return 1; }
    void redo() override;
    void undo() override;
    bool mergeWith(const QUndoCommand* next) override;
    bool mentions(const QString& words) const override;

private:
    bool isContinuedBy(const TextEdit& next) const;

    TextDelta m_delta;
    UndoStep m_step;
    Apply m_apply;
    bool m_isDone = false;
};

// An edit of any other field that can be taken back to the byte.
class FieldEdit : public ArticleCommand {
public:
    using Apply = std::function<void(Field field, const FieldState& state)>;

    FieldEdit(Field field, FieldState before, FieldState after, UndoStep step, Apply apply);

    int id() const override { return 2 + static_cast<int>(m_field); }
    void redo() override { m_apply(m_field, m_after); }
    void undo() override { m_apply(m_field, m_before); }
    bool mergeWith(const QUndoCommand* next) override;
    bool mentions(const QString& words) const override;

private:
    Field m_field;
    FieldState m_before;
    FieldState m_after;
    UndoStep m_step;
    Apply m_apply;
};

// An edit of a member beside the record that can be taken back.
class SidecarEdit : public ArticleCommand {
public:
    using Apply = std::function<void(const QString& member, const MemberState& state)>;

    SidecarEdit(QString member, MemberState before, MemberState after, UndoStep step, Apply apply);

    int id() const override { return 0; } // of no Field
    void redo() override { m_apply(m_member, m_after); }
    void undo() override { m_apply(m_member, m_before); }
    bool mergeWith(const QUndoCommand* next) override;
    bool mentions(const QString& words) const override;

private:
    QString m_member;
    MemberState m_before;
    MemberState m_after;
    UndoStep m_step;
    Apply m_apply;
};

// Another form of the body that can be taken back to the byte.
class BodyEdit : public ArticleCommand {
public:
    using Apply = std::function<void(const BodyState& state)>;

    BodyEdit(BodyState before, BodyState after, Apply apply);

    void redo() override { m_apply(m_after); }
    void undo() override { m_apply(m_before); }
    bool mentions(const QString& words) const override;

private:
    BodyState m_before;
    BodyState m_after;
    Apply m_apply;
};

// Where a step begins or ends: what goes with it beside its edits is done there.
class StepEnd : public ArticleCommand {
public:
    using Act = std::function<void()>;

    StepEnd(Act redo, Act undo) : m_redo(std::move(redo)), m_undo(std::move(undo)) { }

    void redo() override { m_redo(); }
    void undo() override { m_undo(); }
    bool mentions(const QString&) const override { return false; }

private:
    Act m_redo;
    Act m_undo;
};

} // namespace galley
