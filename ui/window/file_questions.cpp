// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/file_questions.h"

#include <QCoreApplication>
#include <QFileDialog>

namespace galley {

namespace {

QString translated(const char* words)
{
    return QCoreApplication::translate("FileQuestions", words);
}

QFileDialog* question(QWidget& window, const QString& title, const QString& filter,
                      const std::function<void(const QStringList& paths)>& take)
{
    auto* dialog = new QFileDialog(&window, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({filter, translated("All files (*)")});
    QObject::connect(dialog, &QFileDialog::filesSelected, &window, take);
    return dialog;
}

} // namespace

void askForArticles(QWidget& window, const QString& folder,
                    const std::function<void(const QStringList& paths)>& take)
{
    QFileDialog* dialog =
        question(window, translated("Open an Article"),
                 translated("Articles and Markdown (*.json *.md *.markdown)"), take);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    if (!folder.isEmpty())
        dialog->setDirectory(folder);
    dialog->open();
}

void askForPicture(QWidget& window, const std::function<void(const QString& path)>& take)
{
    question(
        window, translated("Insert a Picture"),
        translated(
            "Pictures (*.png *.jpg *.jpeg *.webp *.avif *.heic *.heif *.gif *.bmp *.tif *.tiff)"),
        [take](const QStringList& paths) { take(paths.value(0)); })
        ->open();
}

} // namespace galley
