// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/window/main_window_test.cpp

#include "ui/window/pane_memory.h"

#include "ui/checks/checks_pane.h"
#include "ui/window/inspector_column.h"
#include "ui/window/shared_settings.h"

#include <QSettings>

namespace galley {

namespace {

const QString sizesKey = QStringLiteral("window/paneWidths");
const QString heightsKey = QStringLiteral("window/inspectorHeights");

// The most wanted one first.
constexpr std::pair<Pane, bool Preferences::*> shownPanes[] = {
    {Pane::Editor, &Preferences::showEditor},
    {Pane::Preview, &Preferences::showPreview},
    {Pane::Inspector, &Preferences::showInspector},
    {Pane::Outline, &Preferences::showOutline},
};

} // namespace

PaneMemory::PaneMemory(PaneLayout& panes, InspectorColumn& column, ChecksPane& checks,
                       SharedSettings& shared)
    : m_panes(panes)
    , m_column(column)
    , m_checks(checks)
    , m_shared(shared)
{
    restore();
    connect(&panes, &PaneLayout::wantedChanged, this, &PaneMemory::rememberShown);
    connect(&checks, &ChecksPane::openChanged, this, &PaneMemory::rememberShown);
}

void PaneMemory::restore()
{
    const Preferences& preferences = m_shared.preferences();
    QList<Pane> wanted;
    for (const auto& [pane, isShown] : shownPanes) {
        if (preferences.*isShown)
            wanted.append(pane);
    }
    if (!wanted.isEmpty())
        m_panes.setWanted(wanted);
    m_panes.restoreState(m_shared.stored().value(sizesKey).toByteArray());
    m_checks.setOpen(preferences.showChecks);
    m_column.restoreHeights(m_shared.stored().value(heightsKey).toByteArray());
}

void PaneMemory::showOnly(const QList<Pane>& panes)
{
    m_isFixed = true;
    m_panes.setWanted(panes);
    m_panes.shareEvenly();
}

void PaneMemory::rememberShown() const
{
    if (m_isFixed)
        return;
    Preferences preferences = m_shared.preferences();
    for (const auto& [pane, isShown] : shownPanes)
        preferences.*isShown = m_panes.isWanted(pane);
    preferences.showChecks = m_checks.isOpen();
    m_shared.setPreferences(preferences);
}

void PaneMemory::rememberSizes() const
{
    if (!m_isFixed)
        m_shared.stored().setValue(sizesKey, m_panes.state());
    m_shared.stored().setValue(heightsKey, m_column.heights());
}

} // namespace galley

#include "moc_pane_memory.cpp"
