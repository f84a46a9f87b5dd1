// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/atproto/syntax_test.cpp

#include "app/atproto/at_identifier.h"

#include "app/atproto/did.h"
#include "app/atproto/handle.h"

namespace galley::atproto {

bool isAtIdentifier(QStringView text)
{
    return isDid(text) || isHandle(text); // no text is both: a handle has no colon
}

} // namespace galley::atproto
