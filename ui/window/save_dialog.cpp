// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/save_dialog.h"

#include "ui/window/replace_question.h"

#include <QFileInfo>

namespace galley {

SaveDialog::SaveDialog(const QString& title, QWidget* parent) : QFileDialog(parent, title)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptMode(AcceptSave);
    setOption(DontConfirmOverwrite);
}

void SaveDialog::accept()
{
    const QFileInfo file(selectedFiles().value(0));
    if (file.exists() && !file.isDir())
        askToReplace(*this, file.filePath(), [this] { QFileDialog::accept(); });
    else
        QFileDialog::accept();
}

} // namespace galley

#include "moc_save_dialog.cpp"
