// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/three_way.h"

#include <QPalette>
#include <QTextCursor>

namespace galley {

// Of any length, its middle left out; UTF-16 units.
QString cutInTheMiddle(const QString& text, qsizetype longest);

// Lines with room for a letter on its ground in each.
QTextBlockFormat airyLines();

// Writes what stands among the words of a three-way comparison: whose a change is and which, notes,
// links, and what each side has of a conflict.
class LetteredWriting {
public:
    // The cursor must outlive it.
    LetteredWriting(QTextCursor& cursor, QPalette palette)
        : m_cursor(cursor)
        , m_palette(std::move(palette))
    {
    }

    int badge(ChangeOrigin origin, int change); // where it ends in the document
    void note(const QString& note);
    void link(const QString& kind, int change, const QString& text); // "kind:change"
    // As lines of their own, with the links "restore", "keep" and "take" where it may be decided.
    void conflict(const ThreeWayChange& change, int index, bool canEdit);

private:
    struct Side {
        QString name;
        ChangeOrigin whose = ChangeOrigin::Both; // Both: what it said
        QString words; // as people read them; empty: nothing
        QString kind; // of the link
        QString act;
    };
    void side(const Side& side, int change, bool canEdit);

    QTextCursor& m_cursor;
    QPalette m_palette;
};

} // namespace galley
