// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/open_document.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QMessageBox;

namespace galley {

class EditorPane;
class SaveFlow;

// The questions before a window closes: what to do with pictures that are still being prepared,
// with unsaved changes, and with remarks that could be written nowhere. One at a time is on the
// screen.
class CloseFlow : public QObject {
    Q_OBJECT

public:
    using Answer = std::function<void(bool mayClose)>;

    CloseFlow(OpenDocument& document, EditorPane& editor, SaveFlow& saveFlow, QWidget& window);

    // Whether something would be lost if the window closed now.
    bool hasToAsk() const;
    // Asks, unless it is asking already, and then tells the one who asked last. The answer comes
    // later, never within the call, while hasToAsk().
    void ask(Answer answer);

private:
    bool isPreparingPictures() const;
    void askFurther();
    void askAboutPictures();
    void askAboutChanges();
    void askAboutRemarks();
    void picturesFinished();
    bool stopWaiting(); // false when nothing was waited for
    void tell(bool mayClose);
    QMessageBox* newQuestion(const QString& title, const QString& sentence);

    ArticleSession& m_session;
    const LiveReview& m_review;
    EditorPane& m_editor;
    SaveFlow& m_saveFlow;
    QWidget& m_window;
    Answer m_answer; // set while something is asked or waited for
    QPointer<QMessageBox> m_question;
    bool m_isWaitingForPictures = false;
};

} // namespace galley
