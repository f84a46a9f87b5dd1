// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/save_dialog.h"

#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

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
        askToReplace(file.filePath());
    else
        QFileDialog::accept();
}

void SaveDialog::askToReplace(const QString& path)
{
    const QFileInfo file(path);
    auto* const question =
        new QMessageBox(QMessageBox::Warning, windowTitle(),
                        tr("“%1” is in that folder already. Replace it?").arg(file.fileName()),
                        QMessageBox::Cancel, this);
    question->setTextFormat(Qt::PlainText);
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* const replace = question->addButton(tr("&Replace"), QMessageBox::AcceptRole);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(replace, &QPushButton::clicked, this, [this] { QFileDialog::accept(); });
    question->open();
}

} // namespace galley

#include "moc_save_dialog.cpp"
