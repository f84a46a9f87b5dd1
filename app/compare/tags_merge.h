// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

namespace galley {

struct TagsMerge {
    QStringList tags;
    // Both renamed one in their own way, one removed what the other renamed, or both put them in
    // another order: `tags` has every word, ours first.
    bool isConflict = false;
};

// Tag by tag: what one side removed, renamed, added or put elsewhere is done to the other's. A tag
// that stands where another stood, or differs from it in capitals and spaces only, is that one
// renamed.
TagsMerge mergedTags(const QStringList& base, const QStringList& ours, const QStringList& theirs);

} // namespace galley
