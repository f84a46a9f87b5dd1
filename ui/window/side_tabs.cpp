// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/window/review_window_test.cpp

#include "ui/window/side_tabs.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace galley {

namespace {

constexpr int inspectorTab = 0;
constexpr int remarksTab = 1;

} // namespace

SideTabs::SideTabs(QWidget* inspector, QWidget* remarks, QWidget* parent)
    : QWidget(parent)
    , m_tabs(new QTabBar)
    , m_pages(new QStackedWidget)
{
    m_tabs->addTab(tr("Inspector"));
    m_tabs->addTab(tr("Remarks"));
    m_tabs->setDocumentMode(true);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(true);
    m_tabs->setAccessibleName(tr("Column"));
    m_tabs->hide();
    m_pages->addWidget(inspector);
    m_pages->addWidget(remarks);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(m_pages, 1);
    setFocusProxy(inspector);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_pages->setCurrentIndex(tab);
        setFocusProxy(m_pages->currentWidget());
    });
}

void SideTabs::showInspector()
{
    m_tabs->setCurrentIndex(inspectorTab);
}

void SideTabs::showRemarks()
{
    if (m_areElsewhere)
        return;
    m_tabs->show();
    m_tabs->setCurrentIndex(remarksTab);
}

void SideTabs::setRemarkCount(qsizetype open, bool areAny)
{
    m_tabs->setTabText(remarksTab, open > 0 ? tr("Remarks (%1)").arg(open) : tr("Remarks"));
    m_areAny = m_areAny || areAny;
    m_tabs->setVisible(m_tabs->isVisibleTo(this) || (m_areAny && !m_areElsewhere));
}

void SideTabs::setRemarksAreElsewhere(bool areElsewhere)
{
    m_areElsewhere = areElsewhere;
    if (areElsewhere) {
        m_showedRemarks = m_tabs->currentIndex() == remarksTab;
        showInspector();
    } else if (m_showedRemarks) {
        m_tabs->setCurrentIndex(remarksTab);
    }
    m_tabs->setVisible(m_areAny && !areElsewhere);
}

} // namespace galley

#include "moc_side_tabs.cpp"
