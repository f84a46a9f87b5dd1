// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/live_checks.h"

#include <QToolButton>

namespace galley {

// Says in the status line how many findings there are, with the shape of the gravest.
class ChecksButton : public QToolButton {
    Q_OBJECT

public:
    explicit ChecksButton(const LiveChecks& checks, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showCounts();
    void updateLook();

    const LiveChecks& m_checks;
    std::optional<FindingCounts> m_shown;
};

} // namespace galley
