// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/print_flow.h"

#include "app/base/thread_pools.h"
#include "app/base/when_finished.h"
#include "ui/preview/paper.h"

#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QtConcurrentRun>

namespace galley {

namespace {

Result<void> printed(const PageContent& content, const QFont& font, QPrinter& printer)
{
    const QSizeF points = printer.pageLayout().fullRectPoints().size();
    constexpr qreal pointsAnInch = 72;
    Paper paper(content, font, points * Paper::resolution / pointsAnInch);
    QPainter painter;
    if (!painter.begin(&printer))
        return Error{ErrorKind::Failed,
                     PrintFlow::tr("The article was not printed: the printer “%1” did not take it. "
                                   "Look whether it is turned on, or print to a file.")
                         .arg(printer.printerName()),
                     {}};
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
    return {};
}

} // namespace

PrintFlow::PrintFlow(ArticleSession& session, std::function<QFont()> font, QWidget& window)
    : QObject(&window)
    , m_session(session)
    , m_font(std::move(font))
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
    const auto printer = newPrinter();
    auto* dialog = new QPrintDialog(printer.get(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Print the Article"));
    dialog->setOptions(QAbstractPrintDialog::PrintToFile | QAbstractPrintDialog::PrintPageRange
                       | QAbstractPrintDialog::PrintCollateCopies);
    connect(dialog, &QDialog::finished, this, [this, printer](int result) {
        if (result == QDialog::Accepted)
            print(printer);
    });
    dialog->open();
}

void PrintFlow::print(const std::shared_ptr<QPrinter>& printer)
{
    whenFinished(QtConcurrent::run(threadsFor(Work::Text),
                                   [page = pageContentOf(m_session), font = m_font(), printer] {
                                       return galley::printed(page, font, *printer);
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
            [this, printer, page = pageContentOf(m_session), font = m_font()](QPrinter* asked) {
                if (const auto result = galley::printed(page, font, *asked); !result)
                    Q_EMIT failed(result.error());
            });
    dialog->open();
}

} // namespace galley

#include "moc_print_flow.cpp"
