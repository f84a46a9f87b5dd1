// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/note_links.h"

#include "ui/editor/editor_pane.h"
#include "ui/editor/text_view.h"
#include "ui/inspector/inspector_pane.h"
#include "ui/outline/outline_pane.h"
#include "ui/widgets/growing_text_edit.h"
#include "ui/window/checks_links.h"
#include "ui/window/export_flow.h"
#include "ui/window/main_window.h"
#include "ui/window/print_flow.h"
#include "ui/window/review_flow.h"
#include "ui/window/save_flow.h"
#include "ui/window/status_line.h"

#include <QDir>

namespace galley {

namespace {

constexpr int noteTime = 8000; // milliseconds

} // namespace

void showNotesOf(MainWindow& window, OutlinePane& outline, InspectorPane& inspector,
                 StatusLine& status)
{
    QObject::connect(&window.editor(), &EditorPane::failed, &window, &MainWindow::showError);
    QObject::connect(&inspector, &InspectorPane::failed, &window, &MainWindow::showError);
    QObject::connect(&outline, &OutlinePane::failed, &window, &MainWindow::showError);
    QObject::connect(&window.exportFlow(), &ExportFlow::failed, &window, &MainWindow::showError);
    QObject::connect(&window.printFlow(), &PrintFlow::failed, &window, &MainWindow::showError);
    QObject::connect(&window.reviewFlow(), &ReviewFlow::failed, &window, &MainWindow::showError);
    const auto note = [&status](const QString& sentence) {
        status.showMessage(sentence, noteTime);
    };
    QObject::connect(&inspector, &InspectorPane::noted, &window, note);
    QObject::connect(&window.saveFlow(), &SaveFlow::noted, &window, note);
    QObject::connect(&window.checksLinks(), &ChecksLinks::noted, &window, note);
    QObject::connect(&window.reviewFlow(), &ReviewFlow::noted, &window, note);
    QObject::connect(&window.editor().text(), &TextView::noted, &window, note);
    for (const GrowingTextEdit* field : window.findChildren<GrowingTextEdit*>())
        QObject::connect(field, &GrowingTextEdit::noted, &window, note);
    QObject::connect(&window.printFlow(), &PrintFlow::printed, &window,
                     [note] { note(MainWindow::tr("Printed")); });
    QObject::connect(&window.exportFlow(), &ExportFlow::exported, &window,
                     [note](const QString& path) {
                         note(MainWindow::tr("Exported to %1").arg(QDir::toNativeSeparators(path)));
                     });
}

} // namespace galley
