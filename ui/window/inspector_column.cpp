// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/window/main_window_test.cpp

#include "ui/window/inspector_column.h"

#include "ui/checks/checks_pane.h"

namespace galley {

namespace {

// In device-independent pixels.
constexpr int leastFields = 120;

} // namespace

InspectorColumn::InspectorColumn(QWidget* fields, ChecksPane* checks, QWidget* parent)
    : QSplitter(Qt::Vertical, parent)
    , m_checks(checks)
{
    setHandleWidth(1);
    addWidget(fields);
    addWidget(checks);
    fields->setMinimumHeight(leastFields);
    setCollapsible(0, false);
    setCollapsible(1, false);
    setStretchFactor(0, 3);
    setStretchFactor(1, 2);
    setFocusProxy(fields);
    connect(checks, &ChecksPane::openChanged, this, &InspectorColumn::follow);
    connect(this, &QSplitter::splitterMoved, this, [this] {
        if (m_checks->isOpen())
            m_openHeights = saveState();
    });
    follow(checks->isOpen());
}

void InspectorColumn::restoreHeights(const QByteArray& state)
{
    m_openHeights = state;
    follow(m_checks->isOpen());
}

// Folded, the checks are as high as their one line.
void InspectorColumn::follow(bool isOpen)
{
    if (!isOpen)
        return;
    if (!restoreState(m_openHeights))
        setSizes({300, 200}); // of what there is
    setHandleWidth(1);
}

} // namespace galley

#include "moc_inspector_column.cpp"
