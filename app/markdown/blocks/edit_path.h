// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/node.h"

#include <QByteArrayView>

#include <vector>

namespace galley::markdown {

// Whether a child is what one paragraph fell into, a table or text beside one: cmark knows the
// paragraph alone, which may begin with definitions.
bool isOfTable(const std::vector<ChildBlock>& children, std::ptrdiff_t index);

// The blocks around a place of a text, from the text itself inwards, as far as others stand in
// them.
class EditPath {
public:
    // One of these, and which of its children the place is in or behind: -1 for none.
    struct Step {
        const Node* node = nullptr; // none for the text
        int child = -1;
        qsizetype byte = 0; // of the text, at which its first line begins
        int line = 0; // counted from the first one of the top-level block; not known of the text
    };
    // A child of one of the steps, or behind all blocks of the text.
    struct Child {
        int step = 0;
        int index = 0;
        qsizetype byte = 0; // as in Step
        int line = 0;
    };

    // `block` is the one that holds the byte, or the nearest one before it.
    EditPath(const std::vector<Block>& blocks, int block, qsizetype byte);

    int count() const { return static_cast<int>(m_steps.size()); }
    const Step& at(int step) const { return m_steps[static_cast<std::size_t>(step)]; }
    Child child(int step, int index) const;

    // Children of the steps, the innermost first: the last ones before the line of the place at
    // whose first line cmark began a block, so that a parse may begin there, and the first ones
    // behind a byte, where it may end. `text` is the one before the place.
    std::vector<Child> before(QByteArrayView text) const;
    std::vector<Child> behind(qsizetype byte) const;

private:
    int countIn(int step) const;
    bool mayBeWithinParagraph(int step, int index) const;

    const std::vector<Block>& m_blocks;
    std::vector<Step> m_steps;
};

} // namespace galley::markdown
