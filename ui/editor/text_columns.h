// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

namespace galley {

// How the width of the editor, less its scroll bar, is shared. Pixels, from where lines begin.
struct TextColumns {
    int air = 0; // before the text
    int text = 0;
    int gap = 0; // behind the text: empty, up to what stands beside it
    int beside = 0; // wide; 0: nothing stands there, or has no room

    bool operator==(const TextColumns&) const = default;
};

struct WantedColumns {
    int text = 0;
    int leastText = 0; // what stands beside the text leaves it so much
    int em = 0; // of what stands beside it, which goes by its own letters; 0: nothing does
};

// The text is in the middle, with what stands beside it or without; that takes no room where it
// has no use of it.
TextColumns sharedWidth(int width, const WantedColumns& wanted);

} // namespace galley
