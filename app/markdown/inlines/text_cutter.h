// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/node.h"

namespace galley::markdown {

// Takes a text node, or code within a text, apart from its front to its end, each part with its
// place in the source.
class TextCutter {
public:
    explicit TextCutter(const Node& text);

    // The text from where the last part ended up to that unit.
    Node upTo(qsizetype endUnit);
    Node rest() { return upTo(m_text.text.size()); }

private:
    const Node& m_text;
    int m_unit = 0;
    int m_byte = 0;
    std::size_t m_next = 0; // the first respelling that was not passed
    int m_passed = 0; // units of it that were
};

// Text that cmark left beside a text, as wrappers that fell away do, becomes a part of that.
void joinTexts(Node& text, const Node& behind);

// A text without what only means something where it is not escaped: in the place of such a sign
// stands half of a pair, which no text that was read from UTF-8 holds alone.
QString withoutEscapedSigns(const Node& text);

} // namespace galley::markdown
