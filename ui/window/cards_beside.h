// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/open_document.h"

#include <QObject>

namespace galley {

class EditorPane;
class RemarkMargin;
class RemarksPane;
class SideTabs;
class TextView;

// Has the cards of remarks stand beside the text, each at its line, where there is room for them,
// and else as a list in the inspector's column. Marks in the margin which lines they are about.
class CardsBeside : public QObject {
    Q_OBJECT

public:
    CardsBeside(OpenDocument& document, RemarksPane& pane, SideTabs& tabs, EditorPane& editor);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void followRoom();
    void followRows();
    void followEdit(const TextDelta& delta);
    void followLinesSoon();
    void followLines(bool glides);
    void followLeader();

    LiveReview& m_review;
    RemarksPane& m_pane;
    SideTabs& m_tabs;
    EditorPane& m_editor;
    TextView& m_text;
    RemarkMargin* m_margin;
    QWidget* m_leader; // from the line of the open card to it
    // Of each row; nothing: it is not about words that stand in the text. What is about a field
    // stands where the text begins.
    std::vector<std::optional<TextRange>> m_ranges;
    bool m_isFollowedSoon = false;
};

} // namespace galley
