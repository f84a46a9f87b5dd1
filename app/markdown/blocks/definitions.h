// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/ranges.h"
#include "app/markdown/node.h"

#include <QByteArray>
#include <QHash>

#include <vector>

namespace galley::markdown {

// A place where a reference definition may stand, "[label]:". Whether one does, only cmark knows.
struct DefinitionMark {
    qsizetype byte = 0; // of the bracket
    QByteArray label;
    QByteArray definition; // what the label stands for, as a line of Markdown; empty for nothing

    bool hasSameMeaning(const DefinitionMark& other) const
    {
        return label == other.label && definition == other.definition;
    }
};

// The reference definitions of a text, as far as a parse of a part of it needs them. cmark does not
// tell them, so each label that may be defined is asked for by a paragraph "[label]" in front of
// the text: where a link comes out of it, the label is defined, and that is its target.
class Definitions {
public:
    Definitions() = default;
    // Finds the marks of a text; what they mean is known after resolve().
    explicit Definitions(QByteArrayView text);

    // A paragraph for each label, to be read before the text. There must be no multi-line label.
    QByteArray questions() const;
    // What cmark made of them.
    void resolve(const std::vector<std::shared_ptr<const Node>>& answers);

    // The definitions of those labels that `part`, a part of the text, may use.
    QByteArray neededBy(QByteArrayView part) const;

    bool isEmpty() const { return m_marks.empty(); }
    // A label over several lines may have marks of quotes in it, and could not be asked for.
    bool hasMultiLineLabel() const { return m_hasMultiLineLabel; }

    // Whether the marks in `range` are those of `other`, of the text that stands there after an
    // edit, and mean the same.
    bool haveSameMeaning(ByteRange range, const Definitions& other) const;
    // Moves the marks in `range` to where `other` has them, and those behind it by `growth`.
    void move(ByteRange range, const Definitions& other, qsizetype growth);

private:
    std::ptrdiff_t indexAt(qsizetype byte) const; // of the first mark there or behind it

    std::vector<DefinitionMark> m_marks; // ascending
    QHash<QByteArray, QByteArray> m_definitions; // by the key of their label
    bool m_hasMultiLineLabel = false;
};

} // namespace galley::markdown
