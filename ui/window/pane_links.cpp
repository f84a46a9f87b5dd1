// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/pane_links.h"

#include "ui/editor/editor_pane.h"
#include "ui/editor/text_view.h"
#include "ui/outline/outline_pane.h"
#include "ui/preview/preview_pane.h"
#include "ui/window/scroll_sync.h"

#include <utility>

namespace galley {

PaneLinks::PaneLinks(const SourceText& source, OutlinePane& outline, EditorPane& editor,
                     PreviewPane& preview, std::function<void()> showEditor)
    : m_editor(editor)
    , m_showEditor(std::move(showEditor))
    , m_sync(new ScrollSync(source, editor.text(), preview, this))
{
    TextView& text = editor.text();
    connect(&text, &QPlainTextEdit::cursorPositionChanged, &outline,
            [&text, &outline] { outline.setCaret(text.selection().end()); });
    connect(&outline, &OutlinePane::headingChosen, this, [this](qsizetype position) {
        m_showEditor();
        m_sync->goTo(position);
        m_editor.text().setFocus();
    });
    connect(&outline, &OutlinePane::sectionMoved, this,
            [this](qsizetype position) { m_sync->goTo(position); });
    connect(&preview, &PreviewPane::placeClicked, this, [this](qsizetype position, int y) {
        m_showEditor();
        m_sync->putCaret(position, y);
        m_editor.text().setFocus();
    });
}

void PaneLinks::setScrollsTogether(bool isOn)
{
    m_sync->setEnabled(isOn);
}

} // namespace galley

#include "moc_pane_links.cpp"
