// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/window/save_dialog_test.cpp

#include "ui/window/replace_question.h"

#include "ui/window/words.h"

#include <QDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace galley {

using window::Words;

void askToReplace(QDialog& dialog, const QString& path, const std::function<void()>& replace)
{
    auto* const question = new QMessageBox(
        QMessageBox::Warning, dialog.windowTitle(),
        Words::tr("“%1” is in that folder already. Replace it?").arg(QFileInfo(path).fileName()),
        QMessageBox::Cancel, &dialog);
    question->setTextFormat(Qt::PlainText);
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* const agree = question->addButton(Words::tr("&Replace"), QMessageBox::AcceptRole);
    question->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(agree, &QPushButton::clicked, &dialog, replace);
    question->open();
}

} // namespace galley
