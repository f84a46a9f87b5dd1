// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/ranges.h"

#include <QList>
#include <QStringView>

namespace galley {

// Places of a text in Unicode code points, which the terminal and Web Annotations count, and in
// UTF-16 units, which everything else counts. A lone surrogate is one of both. A place behind the
// text is its end.
class CodePoints {
public:
    explicit CodePoints(QStringView text);

    qsizetype count() const { return before(m_size); }
    // How many there are before a place in units.
    qsizetype before(qsizetype unit) const;
    // The place in units that so many are before.
    qsizetype unitAt(qsizetype codePoint) const;

private:
    qsizetype m_size;
    QList<qsizetype> m_pairs; // where the surrogate pairs begin, ascending
};

} // namespace galley
