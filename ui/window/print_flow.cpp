// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/print_flow.h"

#include "app/base/thread_pools.h"
#include "app/base/when_finished.h"
#include "app/storage/bounded_read.h"
#include "app/storage/durable_write.h"
#include "app/storage/same_file.h"
#include "ui/preview/paper.h"
#include "ui/window/print_dialog.h"

#include <QAction>
#include <QCoreApplication>
#include <QDir>
#include <QPaintEngine>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QtConcurrentRun>

#include <limits>

namespace galley {

namespace {

Error notTaken(const QPrinter& printer)
{
    return {ErrorKind::Failed,
            PrintFlow::tr("The article was not printed: the printer “%1” did not take it. Look "
                          "whether it is turned on, or print to a file.")
                .arg(printer.printerName()),
            {}};
}

Result<void> painted(const PageContent& content, const TextStyle& style, QPrinter& printer)
{
    const QSizeF points = printer.pageLayout().fullRectPoints().size();
    constexpr qreal pointsAnInch = 72;
    Paper paper(content, style, points * Paper::resolution / pointsAnInch);
    if (const auto whole = paper.isWhole(); !whole)
        return whole.error();
    QPainter painter;
    if (!painter.begin(&printer))
        return notTaken(printer);
    const qreal scale = static_cast<qreal>(printer.resolution()) / Paper::resolution;
    painter.scale(scale, scale);
    const int first = qMax(1, printer.fromPage());
    const int last =
        printer.toPage() > 0 ? qMin(printer.toPage(), paper.sheetCount()) : paper.sheetCount();
    for (int sheet = first; sheet <= last; ++sheet) {
        if (sheet > first)
            printer.newPage();
        paper.paint(painter, sheet - 1);
    }
    if (!painter.end() || printer.printerState() == QPrinter::Error)
        return notTaken(printer);
    return {};
}

// Whether all of a PDF file is there: it ends by saying where its table of contents begins.
bool isComplete(const QByteArray& pdf)
{
    static const QRegularExpression end(QStringLiteral("startxref\\s+(\\d+)\\s+%%EOF\\s*$"));
    const auto match = end.match(QString::fromLatin1(pdf.right(64)));
    return match.hasMatch()
        && pdf.sliced(qMin(pdf.size(), match.captured(1).toLongLong())).startsWith("xref\n");
}

// Qt does not tell when a file of a printer is cut short, nor does it write it durably.
Result<void> printedToFile(const PageContent& content, const TextStyle& style, QPrinter& printer)
{
    const QString path = printer.outputFileName();
    const auto giveBack = qScopeGuard([&] { printer.setOutputFileName(path); });
    const QTemporaryDir aside;
    const QString file = aside.filePath(QStringLiteral("page.pdf"));
    printer.setOutputFileName(file);
    if (auto result = painted(content, style, printer); !result)
        return result;
    const auto pdf = boundedRead(file, std::numeric_limits<qsizetype>::max());
    if (!pdf || !isComplete(*pdf))
        return Error{ErrorKind::Failed,
                     PrintFlow::tr("The article was not printed: the disk of “%1”, where printing "
                                   "begins, is full. Make room and print again.")
                         .arg(QDir::toNativeSeparators(QDir::tempPath())),
                     {}};
    return durableWrite(path, *pdf);
}

// `article` is the file of the article itself.
Result<void> printed(const PageContent& content, const TextStyle& style, const QString& article,
                     QPrinter& printer)
{
    // A preview paints to no file, whatever was chosen before.
    const bool isToFile =
        !printer.outputFileName().isEmpty() && printer.paintEngine()->type() == QPaintEngine::Pdf;
    if (!isToFile)
        return painted(content, style, printer);
    if (isSameFile(article, printer.outputFileName()))
        return Error{ErrorKind::Failed,
                     PrintFlow::tr("“%1” is the article itself: print it to another file.")
                         .arg(QDir::toNativeSeparators(printer.outputFileName())),
                     {}};
    return printedToFile(content, style, printer);
}

} // namespace

PrintFlow::PrintFlow(const ArticleSession& session, std::function<TextStyle()> style,
                     QWidget& window)
    : m_session(session)
    , m_style(std::move(style))
    , m_window(window)
{
}

// With the margins of the page itself.
std::shared_ptr<QPrinter> PrintFlow::newPrinter() const
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setFullPage(true);
    printer->setDocName(m_session.displayName());
    printer->setCreator(QStringLiteral("Galley"));
    return printer;
}

void PrintFlow::ask()
{
    ask(newPrinter(), m_window);
}

void PrintFlow::ask(const std::shared_ptr<QPrinter>& printer, QWidget& parent)
{
    auto* dialog = new PrintDialog(*printer, m_session.path(), &parent);
    connect(dialog, &QDialog::accepted, this, [this, printer] { print(printer); });
    dialog->open();
}

void PrintFlow::print(const std::shared_ptr<QPrinter>& printer)
{
    whenFinished(QtConcurrent::run(threadsFor(Work::Text),
                                   [page = pageContentOf(m_session), style = m_style(),
                                    article = m_session.path(), printer] {
                                       return galley::printed(page, style, article, *printer);
                                   }),
                 this, [this](const Result<void>& result) {
                     if (result)
                         Q_EMIT printed();
                     else
                         Q_EMIT failed(result.error());
                 });
}

// The dialog paints in its own time, on this thread.
void PrintFlow::preview()
{
    const auto printer = newPrinter();
    auto* dialog = new QPrintPreviewDialog(printer.get(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QPrintPreviewDialog::paintRequested, this,
            [this, printer, page = pageContentOf(m_session), style = m_style()](QPrinter* asked) {
                const QString article = m_session.path();
                if (const auto result = galley::printed(page, style, article, *asked); !result)
                    Q_EMIT failed(result.error());
            });
    // Its own way to print asks Qt's questions.
    const QString print = QCoreApplication::translate("QPrintPreviewDialog", "Print");
    for (QAction* const action : dialog->findChildren<QAction*>()) {
        if (action->text() != print)
            continue;
        action->disconnect(SIGNAL(triggered(bool)));
        connect(action, &QAction::triggered, this, [this, printer, dialog] {
            ask(printer, m_window);
            dialog->close();
        });
    }
    dialog->open();
}

} // namespace galley

#include "moc_print_flow.cpp"
