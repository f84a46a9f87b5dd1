// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QTimer>
#include <QWidget>

class QProgressBar;

namespace galley {

class Covers;

// Shows how far the import of a cover is, and lets a person give it up; seen only meanwhile.
class CoverProgress : public QWidget {
    Q_OBJECT

public:
    explicit CoverProgress(Covers& covers, QWidget* parent = nullptr);

private:
    void follow();
    void cancel();

    Covers& m_covers;
    QProgressBar* m_bar;
    QTimer m_timer;
};

} // namespace galley
