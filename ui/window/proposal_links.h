// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/open_document.h"
#include "app/text/word_changes.h"

namespace galley {

class TextView;

// Shows in the editor how the text that a person proposes differs from the record's: words that
// come underlined, words that go struck, in that person's ink.
class ProposalLinks : public QObject {
    Q_OBJECT

public:
    ProposalLinks(OpenDocument& document, TextView& text, QObject* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showSoon();
    void show();
    void findInk();

    ArticleSession& m_session;
    LiveReview& m_review;
    LiveSuggestions& m_suggestions;
    TextView& m_text;
    WordChanges m_changes;
    QColor m_ink; // the person's
    bool m_isShownSoon = false;
    bool m_isShown = false;
};

} // namespace galley
