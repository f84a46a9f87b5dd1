// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/edit_commands.h"

#include <algorithm>

namespace galley {

namespace {

// In UTF-16 units. A paragraph is one line in Markdown: taken back as a whole, Undo would cost more
// than it mends.
constexpr qsizetype fewWords = 24;
constexpr qsizetype maximumTyped = 80; // of scripts that put no space between words

bool isFull(const QString& typed, const QString& next)
{
    const bool isWordBegun = typed.back().isSpace() && !next.front().isSpace();
    return typed.size() >= (isWordBegun ? fewWords : maximumTyped);
}

bool hasIn(const FieldState& state, const QString& words)
{
    return state && state->contains(words.toUtf8());
}

bool commandMentions(const QUndoCommand& command, const QString& words)
{
    const auto* const own = dynamic_cast<const ArticleCommand*>(&command);
    if (own && own->mentions(words))
        return true;
    for (int index = 0; index < command.childCount(); ++index) {
        if (commandMentions(*command.child(index), words))
            return true;
    }
    return false;
}

} // namespace

bool mentions(const QUndoStack& history, const QString& words)
{
    for (int index = 0; index < history.count(); ++index) {
        if (commandMentions(*history.command(index), words))
            return true;
    }
    return false;
}

TextEdit::TextEdit(TextDelta delta, UndoStep step, Apply apply)
    : m_delta(std::move(delta))
    , m_step(step)
    , m_apply(std::move(apply))
{
}

void TextEdit::redo()
{
    m_apply(m_delta, std::exchange(m_isDone, true));
}

void TextEdit::undo()
{
    m_apply(m_delta.inverted(), true);
}

bool TextEdit::isContinuedBy(const TextEdit& next) const
{
    if (m_step != next.m_step || m_delta.changes.size() != 1 || next.m_delta.changes.size() != 1)
        return false;
    const TextChange& last = m_delta.changes.front();
    const TextChange& added = next.m_delta.changes.front();
    if (added.removed.isEmpty()) // typing on, but not past a line's end
        return added.position == last.position + last.inserted.size() && !last.inserted.isEmpty()
            && !last.inserted.endsWith(u'\n') && !last.inserted.endsWith(u'\r')
            && !isFull(last.inserted, added.inserted);
    if (!added.inserted.isEmpty())
        return false;
    // Deleting on, backwards or forwards, also what was just typed.
    const bool onlyDeleted = last.inserted.isEmpty();
    const qsizetype end = last.position + last.inserted.size();
    const bool isBackwards = added.position + added.removed.size() == end;
    return isBackwards || (onlyDeleted && added.position == last.position);
}

bool TextEdit::mergeWith(const QUndoCommand* next)
{
    const auto& edit = static_cast<const TextEdit&>(*next);
    if (!isContinuedBy(edit))
        return false;
    m_delta = m_delta.followedBy(edit.m_delta);
    setObsolete(m_delta.isEmpty());
    return true;
}

bool TextEdit::mentions(const QString& words) const
{
    const auto& changes = m_delta.changes;
    return std::any_of(changes.begin(), changes.end(), [&words](const TextChange& change) {
        return change.inserted.contains(words) || change.removed.contains(words);
    });
}

FieldEdit::FieldEdit(Field field, FieldState before, FieldState after, UndoStep step, Apply apply)
    : m_field(field)
    , m_before(std::move(before))
    , m_after(std::move(after))
    , m_step(step)
    , m_apply(std::move(apply))
{
}

bool FieldEdit::mergeWith(const QUndoCommand* next)
{
    const auto& edit = static_cast<const FieldEdit&>(*next);
    if (m_step != edit.m_step)
        return false;
    m_after = edit.m_after;
    setObsolete(m_before == m_after);
    return true;
}

bool FieldEdit::mentions(const QString& words) const
{
    return hasIn(m_before, words) || hasIn(m_after, words);
}

SidecarEdit::SidecarEdit(QString member, MemberState before, MemberState after, UndoStep step,
                         Apply apply)
    : m_member(std::move(member))
    , m_before(std::move(before))
    , m_after(std::move(after))
    , m_step(step)
    , m_apply(std::move(apply))
{
}

bool SidecarEdit::mergeWith(const QUndoCommand* next)
{
    const auto& edit = static_cast<const SidecarEdit&>(*next);
    if (m_step != edit.m_step || m_member != edit.m_member)
        return false;
    m_after = edit.m_after;
    setObsolete(m_before == m_after);
    return true;
}

bool SidecarEdit::mentions(const QString& words) const
{
    return hasIn(m_before, words) || hasIn(m_after, words);
}

BodyEdit::BodyEdit(BodyState before, BodyState after, Apply apply)
    : m_before(std::move(before))
    , m_after(std::move(after))
    , m_apply(std::move(apply))
{
}

bool BodyEdit::mentions(const QString& words) const
{
    const auto hasAny = [&words](const BodyState& state) {
        return state.text.contains(words) || hasIn(state.members.content, words)
            || hasIn(state.members.text, words);
    };
    return hasAny(m_before) || hasAny(m_after);
}

} // namespace galley
