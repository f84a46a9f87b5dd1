// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/ranges.h"
#include "app/base/result.h"

#include <QTimer>
#include <QWidget>

#include <atomic>
#include <memory>

class QLabel;
class QLineEdit;
class QTextEdit;
class QToolButton;

namespace galley {

// Finds words in what a text view shows: a strip under the page. Looks for them on another thread,
// and anew when the page has changed.
class PageFindBar : public QWidget {
    Q_OBJECT

public:
    explicit PageFindBar(QTextEdit& view, QWidget* parent = nullptr);
    ~PageFindBar() override;

    // Shows the strip and looks for what is selected.
    void find();
    void findNext();
    void findPrevious();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void search();
    void take(const Result<QList<TextRange>>& hits);
    void cancel();
    void go(int step);
    int selectedHit() const; // -1: the selection is none
    void select(int hit);
    void showState();
    void markHits();

    QTextEdit& m_view;
    QLineEdit* m_pattern;
    QToolButton* m_caseSensitive;
    QLabel* m_state;
    QTimer m_searchSoon; // when the page has come to rest
    QList<TextRange> m_hits; // positions in the document
    std::shared_ptr<std::atomic<bool>> m_cancelled; // of the search that is running
    int m_step = 0; // a movement that waits for the search to end; 0: none
};

} // namespace galley
