// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace galley {

// The column at the right: the inspector, and what people said of the article as soon as anybody
// did; until then there is nothing to choose.
class SideTabs : public QWidget {
    Q_OBJECT

public:
    SideTabs(QWidget* inspector, QWidget* remarks, QWidget* parent = nullptr);

    void showInspector();
    void showRemarks();
    void setRemarkCount(qsizetype open, bool areAny);
    // Then there is nothing to choose here.
    void setRemarksAreElsewhere(bool areElsewhere);

private:
    QTabBar* m_tabs;
    QStackedWidget* m_pages;
    bool m_areAny = false;
    bool m_areElsewhere = false;
    bool m_showedRemarks = false; // before they were elsewhere
};

} // namespace galley
