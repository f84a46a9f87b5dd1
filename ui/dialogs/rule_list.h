// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QListWidget>
#include <QSet>

namespace galley {

// The rules of an editor, each to be turned off.
class RuleList : public QListWidget {
    Q_OBJECT

public:
    explicit RuleList(QWidget* parent = nullptr);

    QSet<QString> turnedOff() const;
    void setTurnedOff(const QSet<QString>& rules);

Q_SIGNALS:
    void changed();

private:
    QSet<QString> m_unknown; // of a later Galley: they stay turned off
};

} // namespace galley
