// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/open_document.h"

#include <QTimer>

class QMainWindow;
class QSettings;

namespace galley {

class ModeSwitch;
class ReviewFlow;
class StatusLine;

// Leads between writing, suggesting and reading, as a person wants, and remembers in which articles
// they suggested last, so that nobody types into another's draft by accident.
class ModeFlow : public QObject {
    Q_OBJECT

public:
    // All of them outlive it.
    struct Parts {
        ReviewFlow& review;
        StatusLine& status;
        QSettings& stored;
    };
    ModeFlow(OpenDocument& document, const Parts& parts, QMainWindow& window);

    void setMode(Mode mode);
    void cycle(); // Write, Suggest, Read
    // Of a draft of somebody else. Nobody types before they suggest, nor where they give no name.
    void openInSuggest();
    // Another program's change is about to become the article's. Until it has, nobody types.
    void pauseForRecord();

private:
    void follow();
    void remember();
    bool isRemembered() const;

    OpenDocument& m_document;
    ArticleSession& m_session;
    Parts m_parts;
    ModeSwitch* m_switch;
    Mode m_wanted = Mode::Write;
    QTimer m_beginAgain;
};

} // namespace galley
