// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/three_way.h"

#include <QStringList>

namespace galley {

// Two copies of an article that were compared with the version that both come from, for people and
// for programs. Ours of the comparison is called a, theirs b.
struct ThreeComparedFiles {
    QString a; // paths, as they were given
    QString b;
    ThreeWayComparison comparison;
};

QString nameOfOrigin(ChangeOrigin origin); // "a", "b", "both", "conflict"

// A line a change: "b 3:24: per [-day-]{+week+}"; of a conflict "conflict 3:12:
// [-10-]{a+12+}{b+14+}". Lines and columns (of code points) are those of the base, from 1.
QStringList threeWayLines(const ThreeComparedFiles& files);

// {"identical", "conflicts", "changes"}: each change as diffAsJson() tells it, from the base, with
// `origin` ("a", "b", "both", "conflict") and `by` (who made it: "a", "b", "both"); a conflict has
// `a` and `b` in place of `after`.
QByteArray threeWayAsJson(const ThreeComparedFiles& files);

// A page of its own: the fields, and the text with the changes of both, each with its letter.
QByteArray threeWayAsHtml(const ThreeComparedFiles& files);

} // namespace galley
