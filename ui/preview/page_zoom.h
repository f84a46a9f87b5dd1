// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

namespace galley {

// The size, in percent, to which a page goes that is made larger (or smaller, negative) by some
// steps.
int zoomAfter(int percent, int steps);

} // namespace galley
