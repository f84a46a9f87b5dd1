// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/article_search.h"

#include <QWidget>

#include <optional>

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace galley {

class TextView;

// Finds and replaces in the text: a strip under it.
class FindBar : public QWidget {
    Q_OBJECT

public:
    FindBar(ArticleSession& session, TextView& text, QWidget* parent = nullptr);

    // Shows the strip, without or with the replacing row, and looks for what is selected.
    void find();
    void findAndReplace();
    void findNext();
    void findPrevious();

    QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Direction { Forwards, Backwards };

    void buildFindRow();
    void buildReplaceRow();
    void arrange();
    void open(bool withReplacement);
    void updateQuery();
    void go(Direction direction);
    void replaceCurrent();
    int selectedHit() const; // -1: the selection is none
    void showState();
    void markHits();
    void forgetNotice();

    ArticleSession& m_session;
    TextView& m_text;
    ArticleSearch m_search;
    QGridLayout* m_layout;
    QHBoxLayout* m_tools;
    QLineEdit* m_pattern;
    QLineEdit* m_replacement;
    QToolButton* m_caseSensitive;
    QToolButton* m_wholeWord;
    QToolButton* m_regularExpression;
    QToolButton* m_close;
    QWidget* m_replaceRow;
    QLabel* m_state;
    QLabel* m_fault; // why the pattern cannot be looked for, or all not be replaced
    QLabel* m_forms; // what a regular expression's replacement may say
    std::optional<bool> m_isNarrow;
    QString m_refusal; // of replacing all; until the person uses the bar again
    QString m_notice; // what was replaced; until the person goes on
    bool m_isGoing = false; // a movement waits for the search to end
    Direction m_goingDirection = Direction::Forwards;
};

} // namespace galley
