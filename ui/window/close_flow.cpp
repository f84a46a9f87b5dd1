// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/close_flow.h"

#include "app/session/covers.h"
#include "ui/editor/editor_pane.h"
#include "ui/window/save_flow.h"

#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

namespace galley {

CloseFlow::CloseFlow(OpenDocument& document, EditorPane& editor, SaveFlow& saveFlow,
                     QWidget& window)
    : m_session(document.session)
    , m_review(document.review)
    , m_editor(editor)
    , m_saveFlow(saveFlow)
    , m_window(window)
{
    const Covers& covers = m_session.covers();
    connect(&covers, &Covers::imported, this, &CloseFlow::picturesFinished);
    connect(&covers, &Covers::importCancelled, this, &CloseFlow::picturesFinished);
    connect(&editor, &EditorPane::pictureInserted, this, &CloseFlow::picturesFinished);
    // What went wrong is on the screen now, and the person has to see it.
    const auto stayOpen = [this] {
        if (stopWaiting())
            tell(false);
    };
    connect(&covers, &Covers::importFailed, this, stayOpen);
    connect(&editor, &EditorPane::failed, this, stayOpen);
}

bool CloseFlow::isPreparingPictures() const
{
    return m_session.covers().progress() != nullptr || m_editor.isStoringPicture();
}

bool CloseFlow::hasToAsk() const
{
    return m_session.isModified() || m_saveFlow.isSaving() || isPreparingPictures()
        || !m_review.isAllWritten();
}

void CloseFlow::ask(Answer answer)
{
    const bool isAsking = m_answer != nullptr;
    m_answer = std::move(answer);
    if (!isAsking)
        askFurther();
    else if (m_question)
        m_question->activateWindow();
}

// Until nothing is left to ask: a person may type on while an answer is carried out.
void CloseFlow::askFurther()
{
    if (isPreparingPictures())
        askAboutPictures();
    else
        askAboutChanges();
}

void CloseFlow::askAboutPictures()
{
    m_isWaitingForPictures = true;
    m_question =
        newQuestion(tr("Preparing a Picture"),
                    tr("A picture for “%1” is still being prepared.").arg(m_session.displayName()));
    m_question->setInformativeText(tr("Wait a moment, and it can be saved with the article."));
    const auto* without =
        m_question->addButton(tr("Close &Without It"), QMessageBox::DestructiveRole);
    m_question->setDefaultButton(m_question->addButton(QMessageBox::Cancel));
    connect(m_question, &QDialog::finished, this, [this, without, question = m_question] {
        if (!m_isWaitingForPictures)
            return; // they are ready
        m_isWaitingForPictures = false;
        if (question->clickedButton() != without) {
            tell(false);
            return;
        }
        m_session.covers().cancelImport();
        m_editor.forgetPictures();
        askAboutChanges();
    });
    // Most pictures are ready before a question could be read.
    constexpr int patience = 400; // milliseconds
    QTimer::singleShot(patience, m_question, &QDialog::open);
}

void CloseFlow::picturesFinished()
{
    if (!isPreparingPictures() && stopWaiting())
        askFurther();
}

bool CloseFlow::stopWaiting()
{
    const bool wasWaiting = std::exchange(m_isWaitingForPictures, false);
    if (wasWaiting && m_question)
        m_question->close();
    return wasWaiting;
}

void CloseFlow::askAboutChanges()
{
    const auto goOn = [this](bool isSaved) {
        if (isSaved)
            askFurther();
        else
            tell(false);
    };
    if (m_saveFlow.isSaving()) {
        m_saveFlow.whenSaved(goOn);
        return;
    }
    if (!m_session.isModified()) {
        askAboutRemarks();
        return;
    }
    m_question = newQuestion(tr("Unsaved Changes"),
                             tr("Save the changes to “%1”?").arg(m_session.displayName()));
    m_question->setInformativeText(tr("Without saving, they are lost."));
    m_question->setStandardButtons(QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
    m_question->setDefaultButton(QMessageBox::Save);
    connect(m_question, &QDialog::finished, this, [this, goOn, question = m_question] {
        const auto answer = question->standardButton(question->clickedButton());
        if (answer == QMessageBox::Save) {
            m_saveFlow.whenSaved(goOn);
            m_saveFlow.save();
        } else if (answer == QMessageBox::Discard) {
            askAboutRemarks();
        } else {
            tell(false);
        }
    });
    m_question->open();
}

void CloseFlow::askAboutRemarks()
{
    if (m_review.isAllWritten()) {
        tell(true);
        return;
    }
    m_question =
        newQuestion(tr("Unwritten Remarks"),
                    tr("What you said of “%1” could not be written.").arg(m_session.displayName()));
    m_question->setInformativeText(
        tr("Make room, or give the right to write in its folder, and come "
           "back to the window: it is tried again then."));
    const auto* without =
        m_question->addButton(tr("Close &Without It"), QMessageBox::DestructiveRole);
    m_question->setDefaultButton(m_question->addButton(QMessageBox::Cancel));
    connect(m_question, &QDialog::finished, this,
            [this, without, question = m_question] { tell(question->clickedButton() == without); });
    m_question->open();
}

QMessageBox* CloseFlow::newQuestion(const QString& title, const QString& sentence)
{
    auto* const question =
        new QMessageBox(QMessageBox::Warning, title, sentence, QMessageBox::NoButton, &m_window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    return question;
}

void CloseFlow::tell(bool mayClose)
{
    if (const auto answer = std::exchange(m_answer, {}))
        answer(mayClose);
}

} // namespace galley

#include "moc_close_flow.cpp"
