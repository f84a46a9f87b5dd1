// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/print_dialog.h"

#include "app/storage/same_file.h"
#include "ui/window/replace_question.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPrinter>
#include <QPrinterInfo>
#include <QTemporaryDir>

namespace galley {

PrintDialog::PrintDialog(QPrinter& printer, const QString& article, QWidget* parent)
    : QPrintDialog(&printer, parent)
    , m_article(article)
    , m_file(findChild<QLineEdit*>(QStringLiteral("filename")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Print the Article"));
    setOptions(PrintToFile | PrintPageRange | PrintCollateCopies);
    if (QPrinterInfo::availablePrinterNames().isEmpty())
        sayThatThereIsNoPrinter();
}

// Qt leaves a person before a list in which only a file is.
void PrintDialog::sayThatThereIsNoPrinter()
{
    auto* const box = qobject_cast<QBoxLayout*>(layout());
    if (!box)
        return;
    auto* const note = new QLabel(
        tr("There is no printer: the printing system (CUPS) is not running, or knows none. The "
           "article can be printed to a file."));
    note->setObjectName(QStringLiteral("noPrinter"));
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    box->insertWidget(0, note);
}

void PrintDialog::accept()
{
    if (!m_file || !m_file->isEnabled()) {
        QPrintDialog::accept();
        return;
    }
    const QFileInfo file(QDir::current(), m_file->text());
    const QString name = QDir::toNativeSeparators(file.filePath());
    if (file.isDir())
        refuse(tr("“%1” is a folder. Name a file in it to print to.").arg(name));
    else if (isSameFile(m_article, file.filePath()))
        refuse(tr("“%1” is the article itself: print it to another file.").arg(name));
    else if (file.exists())
        askToReplace(*this, file.filePath(), [this, path = file.filePath()] { acceptFile(path); });
    else
        acceptFile(file.filePath());
}

void PrintDialog::refuse(const QString& sentence)
{
    auto* const message =
        new QMessageBox(QMessageBox::Warning, windowTitle(), sentence, QMessageBox::Ok, this);
    message->setTextFormat(Qt::PlainText);
    message->setAttribute(Qt::WA_DeleteOnClose);
    message->open();
}

// Qt is told of a file that is not there, so that it asks nothing; the printer of the one that was
// chosen.
void PrintDialog::acceptFile(const QString& path)
{
    const QTemporaryDir aside;
    const QString shown = m_file->text();
    m_chosen = path;
    m_file->setText(aside.filePath(QStringLiteral("page.pdf")));
    QPrintDialog::accept();
    m_file->setText(shown);
    m_chosen.clear();
}

void PrintDialog::done(int result)
{
    if (result == Accepted && !m_chosen.isEmpty()) {
        printer()->setOutputFileName(m_chosen);
        printer()->setOutputFormat(QPrinter::PdfFormat); // whatever its name ends with
    }
    QPrintDialog::done(result);
}

} // namespace galley

#include "moc_print_dialog.cpp"
