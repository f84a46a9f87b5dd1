// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/review/proposed_text.h"
#include "app/review/remark.h"

namespace galley::review {

// What is known, and has not to be found out, of texts that remarks were made on: each with the
// suggestions that were accepted since. Where nothing else was done it is the text as it is now.
class AcceptedTexts {
public:
    AcceptedTexts(TextBases& bases, const QList<Remark>& remarks);

    // Those accepted of the text that a target names.
    const QList<Entry>& of(const Target& target) const;
    // The text with them made; null: none was accepted, or they do not go together.
    const ProposedText* textOf(const Target& target);
    // From that text to the one that is now.
    const compare::Anchors& anchorsOf(const Target& target);

private:
    struct Made {
        std::optional<ProposedText> text;
        std::optional<compare::Anchors> anchors;
    };

    TextBases& m_bases;
    QHash<QByteArray, QList<Entry>> m_accepted; // by the digest of the text
    QHash<QByteArray, std::shared_ptr<Made>> m_made;
};

} // namespace galley::review
