// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/editor/text_hand_test.cpp

#include "ui/widgets/whole_emoji.h"

#include "app/text/graphemes.h"

#include <QTextBlock>
#include <QTextCursor>

namespace galley {

bool selectEmojiBefore(QTextCursor& cursor)
{
    const int length = static_cast<int>(
        emojiBefore(QStringView(cursor.block().text()).first(cursor.positionInBlock())));
    if (cursor.hasSelection() || length == 0)
        return false;
    cursor.setPosition(cursor.position() - length, QTextCursor::KeepAnchor);
    return true;
}

} // namespace galley
