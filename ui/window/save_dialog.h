// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QFileDialog>

namespace galley {

// Asks where to write, and whether what is there is to be replaced: Qt's own question takes a
// file's name for rich text. It deletes itself when it is closed.
class SaveDialog : public QFileDialog {
    Q_OBJECT

public:
    SaveDialog(const QString& title, QWidget* parent);

public Q_SLOTS:
    void accept() override;
};

} // namespace galley
