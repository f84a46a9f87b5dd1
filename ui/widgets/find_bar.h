// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/widgets/searched_text.h"

#include <QWidget>

#include <memory>
#include <optional>

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace galley {

// Finds words in a text, and replaces them where that can be: a strip under it.
class FindBar : public QWidget {
    Q_OBJECT

public:
    // `prompt` stands in the field that is typed into; empty: the usual one.
    explicit FindBar(std::unique_ptr<SearchedText> searched, const QString& prompt = {},
                     QWidget* parent = nullptr);
    ~FindBar() override;

    // Shows the strip, without or with the replacing row, and looks for what is selected.
    void find();
    void findAndReplace();
    void findNext();
    void findPrevious();

    QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildFindRow(const QString& prompt);
    void buildReplaceRow();
    void arrange();
    void open(bool withReplacement);
    void updateQuery();
    void takeHits();
    void go(int step);
    void replaceCurrent();
    void showState();
    void forgetNotice();

    std::unique_ptr<SearchedText> m_searched;
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
    int m_step = 0; // a movement that waits for the search to end; 0: none
};

} // namespace galley
