// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/review/card_places.h"

#include <QHash>
#include <QListView>
#include <QUuid>
#include <QVariantAnimation>

namespace galley {

class RemarkCard;
class RemarkList;

// The remarks as cards beside the lines that they are about: at rest two lines of words, the
// current one open. Cards stick to their lines while one scrolls, and make room for each other
// smoothly when another one is opened.
class RemarkCards : public QListView {
    Q_OBJECT

public:
    // The list must outlive it.
    explicit RemarkCards(RemarkList& list, QWidget* parent = nullptr);

    // The middle of the line that each row stands at, in pixels of the viewport; nothing: it stands
    // at none in sight. One for each row of the list. `glides`: cards go there smoothly.
    using Lines = std::vector<std::optional<int>>;
    // `begin`: where the text begins, if that is in sight.
    void setLines(Lines lines, std::optional<int> begin, bool glides);
    // What is open stands in here from now on; nullptr: nothing.
    void setCard(RemarkCard* card);
    // No other stands there than the open one.
    void setShowsOnlyOpen(bool isOn);
    // Another one is open, or it is higher now; `glides`: the others make room smoothly.
    void arrange(bool glides);
    // Where the line of the open card is; nothing: it is not in sight.
    std::optional<int> openLine() const;
    QRect openCard() const; // empty: none is in sight
    const std::vector<FoldedCards>& folds() const { return m_folds; }

    QRect visualRect(const QModelIndex& index) const override;
    QModelIndex indexAt(const QPoint& point) const override;
    void scrollTo(const QModelIndex&, ScrollHint) override { } // cards go where their lines do

Q_SIGNALS:
    void arranged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool isNext) override;
    void updateGeometries() override { } // there is nothing to scroll
    bool viewportEvent(QEvent* event) override;
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override { return 0; }
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    QRegion visualRegionForSelection(const QItemSelection& selection) const override;

private:
    void place(qreal progress);
    void placeCard();
    int restingHeight() const;
    int openRow() const { return currentIndex().row(); }
    WantedCard wantedAt(int row) const;
    const FoldedCards* foldAt(const QPoint& point) const;
    bool moves() const;

    RemarkList& m_list;
    RemarkCard* m_card = nullptr;
    Lines m_lines;
    std::optional<int> m_begin;
    QHash<QUuid, int> m_tops; // of those in sight, as they are shown
    QHash<QUuid, int> m_from; // as they were before they began to make room
    QHash<QUuid, int> m_to;
    std::vector<FoldedCards> m_folds; // by rows
    std::vector<FoldedCards> m_shownFolds;
    QUuid m_shownOpen;
    bool m_showsOnlyOpen = false;
    int m_restingHeight = 0;
    QVariantAnimation m_gliding;
};

} // namespace galley
