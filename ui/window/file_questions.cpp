// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/file_questions.h"

#include "app/session/article_session.h"

#include "ui/window/words.h"
#include <QCoreApplication>

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace galley {

using window::Words;

namespace {

QFileDialog* question(QWidget& window, const QString& title, const QString& filter,
                      const std::function<void(const QStringList& paths)>& take)
{
    auto* dialog = new QFileDialog(&window, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({filter, Words::tr("All files (*)")});
    QObject::connect(dialog, &QFileDialog::filesSelected, &window, take);
    return dialog;
}

QFileDialog* articleQuestion(QWidget& window, const QString& title, const QString& filter,
                             const QString& folder,
                             const std::function<void(const QStringList& paths)>& take)
{
    QFileDialog* dialog = question(window, title, filter, take);
    if (!folder.isEmpty())
        dialog->setDirectory(folder);
    return dialog;
}

// Whether a file may be an article or a Markdown text, by its name.
bool isArticleName(const QString& path)
{
    const QStringList suffixes{QStringLiteral("json"), QStringLiteral("md"),
                               QStringLiteral("markdown")};
    return suffixes.contains(QFileInfo(path).suffix(), Qt::CaseInsensitive);
}

bool canBeCompared(const QStringList& paths, const ArticleSession& session)
{
    const bool isBlank = session.path().isEmpty() && !session.isModified();
    return paths.size() == 1 && !isBlank && paths.first() != session.path()
        && isArticleName(paths.first()) && QFileInfo(paths.first()).isFile();
}

} // namespace

void askForArticles(QWidget& window, const QString& folder,
                    const std::function<void(const QStringList& paths)>& take)
{
    QFileDialog* dialog = articleQuestion(
        window, Words::tr("Open an Article"),
        Words::tr("Articles, Markdown and reviews (*.json *.md *.markdown *.galley-review)"),
        folder, take);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->open();
}

void askForFileToCompare(QWidget& window, const QString& folder,
                         const std::function<void(const QString& path)>& take)
{
    articleQuestion(window, Words::tr("Compare with a File"),
                    Words::tr("Articles and Markdown (*.json *.md *.markdown)"), folder,
                    [take](const QStringList& paths) { take(paths.value(0)); })
        ->open();
}

void takeDropped(QWidget& window, const QStringList& paths, const ArticleSession& session,
                 const std::function<void(const QStringList& paths)>& open,
                 const std::function<void(const QString& path)>& compare)
{
    if (!canBeCompared(paths, session)) {
        open(paths);
        return;
    }
    const QString& path = paths.first();
    auto* const box = new QMessageBox(&window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Question);
    box->setTextFormat(Qt::PlainText);
    box->setText(Words::tr("What is to be done with “%1”?").arg(QFileInfo(path).fileName()));
    QPushButton* const opening = box->addButton(Words::tr("&Open"), QMessageBox::AcceptRole);
    QPushButton* const comparing =
        box->addButton(Words::tr("&Compare with This Article"), QMessageBox::AcceptRole);
    box->addButton(QMessageBox::Cancel);
    box->setDefaultButton(opening);
    QObject::connect(opening, &QPushButton::clicked, &window, [open, paths] { open(paths); });
    QObject::connect(comparing, &QPushButton::clicked, &window, [compare, path] { compare(path); });
    box->open();
}

void askForPicture(QWidget& window, const std::function<void(const QString& path)>& take)
{
    question(
        window, Words::tr("Insert a Picture"),
        Words::tr(
            "Pictures (*.png *.jpg *.jpeg *.webp *.avif *.heic *.heif *.gif *.bmp *.tif *.tiff)"),
        [take](const QStringList& paths) { take(paths.value(0)); })
        ->open();
}

} // namespace galley
