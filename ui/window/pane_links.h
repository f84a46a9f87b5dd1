// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

#include <functional>

namespace galley {

class EditorPane;
class OutlinePane;
class PreviewPane;
class ScrollSync;
class SourceText;

// What happens in one pane and concerns another: the outline and the page follow the caret, and
// lead to it.
class PaneLinks : public QObject {
    Q_OBJECT

public:
    // `showEditor` brings the editor into sight.
    PaneLinks(const SourceText& source, OutlinePane& outline, EditorPane& editor,
              PreviewPane& preview, std::function<void()> showEditor);

    void setScrollsTogether(bool isOn);

private:
    EditorPane& m_editor;
    std::function<void()> m_showEditor;
    ScrollSync* m_sync;
};

} // namespace galley
