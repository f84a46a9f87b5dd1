// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/node.h"

#include <QHash>
#include <QStringView>

namespace galley::markdown {

// The texts of the links and images that cmark found in a paragraph, to tell a reference from words
// in brackets. Only letters and digits are compared, for the source has markup between them.
class LinkedTexts {
public:
    explicit LinkedTexts(const Node& parsed) : m_parsed(&parsed) { }

    // Whether there is a link, not taken before, with the text that this source has.
    bool take(QStringView source);

private:
    void collect(const Node& node);

    const Node* m_parsed; // until its links are collected
    QHash<QString, int> m_counts;
};

} // namespace galley::markdown
