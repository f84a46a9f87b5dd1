// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

// What a MainWindow does about the checks.

#include "ui/window/main_window.h"

#include "app/checks/editorial_rules.h"
#include "ui/checks/checks_pane.h"
#include "ui/window/article_windows.h"
#include "ui/window/checks_button.h"
#include "ui/window/checks_links.h"
#include "ui/window/status_line.h"

namespace galley {

namespace {

constexpr int messageTime = 8000; // milliseconds

QString descriptionOf(const QString& rule)
{
    for (const EditorialRule& each : editorialRules()) {
        if (each.name == rule)
            return each.description;
    }
    return rule;
}

} // namespace

void MainWindow::connectChecks()
{
    const auto note = [this](const QString& sentence) {
        m_status->showMessage(sentence, messageTime);
    };
    auto* const button = new ChecksButton(m_checks);
    m_status->addPermanentWidget(button);
    connect(button, &QToolButton::clicked, m_checksLinks, &ChecksLinks::showList);
    connect(m_checksLinks, &ChecksLinks::noted, this, note);
    connect(m_checksPane, &ChecksPane::noted, this, note);
    connect(m_checksPane, &ChecksPane::openChanged, this, &MainWindow::rememberPanes);
    connect(m_checksPane, &ChecksPane::rulesWanted, this, &MainWindow::showRules);
    connect(m_checksPane, &ChecksPane::turnOffWanted, this, [this, note](const QString& rule) {
        Preferences preferences = m_windows.preferences();
        preferences.turnedOffRules << rule;
        m_windows.setPreferences(preferences);
        note(tr("Not checked any more: %1. The preferences turn it on again.")
                 .arg(descriptionOf(rule)));
    });
}

} // namespace galley
