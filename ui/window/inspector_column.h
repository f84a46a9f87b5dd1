// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QSplitter>

namespace galley {

class ChecksPane;

// The fields of the article and, below them, what is to be said about it: both in sight, so that
// whoever mends a field sees what is left. Folded, the checks take one line.
class InspectorColumn : public QSplitter {
    Q_OBJECT

public:
    InspectorColumn(QWidget* fields, ChecksPane* checks, QWidget* parent = nullptr);

    // How the height is shared, for the next run.
    QByteArray heights() const { return m_openHeights; }
    void restoreHeights(const QByteArray& state);

private:
    void follow(bool isOpen);

    ChecksPane* m_checks;
    QByteArray m_openHeights; // as they were when the checks were last open
};

} // namespace galley
