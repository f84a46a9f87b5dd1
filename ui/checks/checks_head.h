// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/live_checks.h"

#include <QAbstractButton>

class QLabel;

namespace galley {

class SentenceLabel;

// The line over the findings: how many there are, or that there are none. It opens and folds what
// is below; checked means open.
class ChecksHead : public QAbstractButton {
    Q_OBJECT

public:
    explicit ChecksHead(QWidget* parent = nullptr);

    void showWaiting(); // nothing is known yet
    void showBlank(); // and there is nothing to know of
    void showCounts(const FindingCounts& counts);
    QString summary() const;

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void setSummary(const QString& summary);
    void updateLook();

    std::optional<FindingCounts> m_counts;
    QLabel* m_shape;
    SentenceLabel* m_summary;
    QLabel* m_arrow;
};

} // namespace galley
