// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/checks/finding.h"

#include <QAbstractButton>

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace galley {

class SentenceLabel;

// One finding in the list: its shape, its sentence, a button for its fix and a menu. Clicking it
// leads to what it is about. Of all rows only the current one is reached by Tab.
class FindingRow : public QAbstractButton {
    Q_OBJECT

public:
    explicit FindingRow(QWidget* parent = nullptr);

    void showFinding(const Finding& finding, bool canBeTurnedOff);
    QString sentence() const;
    QString rule() const { return m_shown.rule; }
    QPushButton& fixButton() const { return *m_fix; }
    void setCurrent(bool isCurrent);
    // Offers the fix, if there is one.
    void setCanMend(bool canMend);
    // Whether remarks can be made of findings; one that cannot is offered greyed.
    void setCanRemark(bool canRemark);
    // What can be done about the finding; deletes itself.
    QMenu* newMenu();

Q_SIGNALS:
    void mendWanted();
    void remarkWanted();
    void turnOffWanted();
    void copied();
    void focused();
    void moveWanted(int key); // Up, Down, Home or End was pressed

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    struct Shown {
        Severity severity = Severity::Hint;
        QString rule;
        QString sentence;
        QString fix; // its name; empty: there is none
        bool canBeTurnedOff = false;

        bool operator==(const Shown&) const = default;
    };

    void copy();
    void updateLook();

    Shown m_shown;
    bool m_canRemark = false;
    QLabel* m_shape;
    SentenceLabel* m_sentence;
    QPushButton* m_fix;
    QToolButton* m_more;
};

} // namespace galley
