// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/live_checks.h"

#include <QObject>

#include <functional>

namespace galley {

class ChecksPane;
class EditorPane;
class InspectorPane;
class SharedSettings;

// Leads from findings to what they are about: a field, or a place in the text, whose line is marked
// in the margin.
class ChecksLinks : public QObject {
    Q_OBJECT

public:
    // What brings a pane into sight.
    struct PaneOpeners {
        std::function<void()> editor;
        std::function<void()> inspector;
    };

    ChecksLinks(const SourceText& source, LiveChecks& checks, ChecksPane& pane, EditorPane& editor,
                InspectorPane& inspector, SharedSettings& shared, PaneOpeners openers);

    void goTo(qsizetype finding);
    // The next one in the order of the list, round the end; or the one before.
    void goToNext(int direction = 1);
    void showList();

Q_SIGNALS:
    void noted(const QString& sentence);

private:
    void goToText(qsizetype finding);
    void showMarks();
    void showLine(int line);
    void turnOff(const QString& rule);
    int lineOf(qsizetype finding) const; // -1: it is about none

    const SourceText& m_source;
    LiveChecks& m_checks;
    ChecksPane& m_pane;
    EditorPane& m_editor;
    InspectorPane& m_inspector;
    SharedSettings& m_shared;
    PaneOpeners m_openers;
};

} // namespace galley
