// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/integration/checks_story_test.cpp

#include "ui/window/checks_button.h"

#include "ui/checks/finding_words.h"
#include "ui/theme/icons.h"
#include "ui/theme/severity_look.h"

#include <QEvent>

namespace galley {

namespace {

// https://unicode.org/reports/tr9/#Explicit_Directional_Isolates
constexpr QChar firstStrongIsolate(0x2068);
constexpr QChar popDirectionalIsolate(0x2069);

} // namespace

ChecksButton::ChecksButton(const LiveChecks& checks, QWidget* parent)
    : QToolButton(parent)
    , m_checks(checks)
{
    setObjectName(QStringLiteral("checks"));
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIconSize({14, 14});
    setFocusPolicy(Qt::TabFocus);
    setAccessibleDescription(tr("Shows the list"));
    connect(&checks, &LiveChecks::searched, this, &ChecksButton::showCounts);
    hide();
    showCounts();
}

void ChecksButton::showCounts()
{
    if (!m_checks.areKnown() || m_shown == m_checks.counts())
        return;
    m_shown = m_checks.counts();
    updateLook();
    show();
}

// The gravest alone: the line has little room, and the tooltip the rest.
void ChecksButton::updateLook()
{
    const FindingCounts& counts = *m_shown;
    const auto gravest = gravestOf(counts);
    const QString summary = summaryOf(counts);
    const QString shown = gravest ? countOf(*gravest, numberOf(*gravest, counts)) : summary;
    // In a mirrored window “2 warnings” would else become “warnings 2”.
    setText(firstStrongIsolate + shown + popDirectionalIsolate);
    setIcon(gravest ? severityIcon(*gravest, palette())
                    : galley::icon(QStringLiteral("emblem-ok"), palette()));
    setToolTip(tr("Checks: %1").arg(summary));
    setAccessibleName(toolTip());
}

void ChecksButton::changeEvent(QEvent* event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_shown)
        updateLook();
}

} // namespace galley

#include "moc_checks_button.cpp"
