// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/window/main_window_test.cpp

#include "ui/window/note_links.h"

#include "ui/editor/editor_pane.h"
#include "ui/editor/text_view.h"
#include "ui/inspector/inspector_pane.h"
#include "ui/outline/outline_pane.h"
#include "ui/widgets/growing_text_edit.h"
#include "ui/window/checks_links.h"
#include "ui/window/export_flow.h"
#include "ui/window/print_flow.h"
#include "ui/window/review_flow.h"
#include "ui/window/save_flow.h"
#include "ui/window/status_line.h"
#include "ui/window/words.h"

#include <QDir>

namespace galley {

using window::Words;

namespace {

constexpr int noteTime = 8000; // milliseconds

} // namespace

void showNotesOf(const NotingParts& parts, QWidget& window, StatusLine& status,
                 const std::function<void(const Error& error)>& showError)
{
    QObject::connect(&parts.editor, &EditorPane::failed, &window, showError);
    QObject::connect(&parts.inspector, &InspectorPane::failed, &window, showError);
    QObject::connect(&parts.outline, &OutlinePane::failed, &window, showError);
    QObject::connect(&parts.exports, &ExportFlow::failed, &window, showError);
    QObject::connect(&parts.prints, &PrintFlow::failed, &window, showError);
    QObject::connect(&parts.review, &ReviewFlow::failed, &window, showError);
    const auto note = [&status](const QString& sentence) {
        status.showMessage(sentence, noteTime);
    };
    QObject::connect(&parts.inspector, &InspectorPane::noted, &window, note);
    QObject::connect(&parts.saves, &SaveFlow::noted, &window, note);
    QObject::connect(&parts.checks, &ChecksLinks::noted, &window, note);
    QObject::connect(&parts.review, &ReviewFlow::noted, &window, note);
    QObject::connect(&parts.editor.text(), &TextView::noted, &window, note);
    for (const GrowingTextEdit* field : window.findChildren<GrowingTextEdit*>())
        QObject::connect(field, &GrowingTextEdit::noted, &window, note);
    QObject::connect(&parts.prints, &PrintFlow::printed, &window,
                     [note] { note(Words::tr("Printed")); });
    QObject::connect(&parts.exports, &ExportFlow::exported, &window, [note](const QString& path) {
        note(Words::tr("Exported to %1").arg(QDir::toNativeSeparators(path)));
    });
}

} // namespace galley
