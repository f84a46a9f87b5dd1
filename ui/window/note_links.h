// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/error.h"

#include <functional>

class QWidget;

namespace galley {

class ChecksLinks;
class EditorPane;
class ExportFlow;
class InspectorPane;
class OutlinePane;
class PrintFlow;
class ReviewFlow;
class SaveFlow;
class StatusLine;

// The parts of a window that now and then have something to say.
struct NotingParts {
    EditorPane& editor;
    InspectorPane& inspector;
    OutlinePane& outline;
    SaveFlow& saves;
    ExportFlow& exports;
    PrintFlow& prints;
    ChecksLinks& checks;
    ReviewFlow& review;
};

// What failed goes above the panes, what is only worth a word into the status line below them.
void showNotesOf(const NotingParts& parts, QWidget& window, StatusLine& status,
                 const std::function<void(const Error& error)>& showError);

} // namespace galley
