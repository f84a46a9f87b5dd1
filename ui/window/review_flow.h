// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/open_document.h"

#include <QObject>

#include <functional>

class QWidget;

namespace galley {

class EditorPane;
class RemarksPane;
class SaveFlow;

// What a person does with remarks: comments, answers, decides, takes in what others sent, hands
// over. Asks for a name the first time.
class ReviewFlow : public QObject {
    Q_OBJECT

public:
    ReviewFlow(OpenDocument& document, RemarksPane& pane, EditorPane& editor, QWidget& window);

    // Does something under the person's name, which is asked for the first time that it is needed.
    using Act = std::function<void(const review::Profile& who)>;
    void asSomebody(bool needsName, const Act& act);
    void comment(); // on what is selected in the editor, or is around that
    // On words of the text as it is; where the current remark's own are gone, it belongs there.
    void commentOn(TextRange selected);
    void reply();
    void accept();
    void acceptAll();
    void reject();
    void resolve();
    void reopen();
    // The first thing that can be done about the current remark: accept, or resolve.
    void decideFirst();
    void askWhatToImport();
    void import(const QString& path);
    void handOver();

Q_SIGNALS:
    void noted(const QString& sentence);
    void failed(const galley::Error& error);

private:
    const review::Remark* current() const;
    review::Doubt doubt() const; // about the current one
    void askForComment(TextRange selected);
    void attach(TextRange range); // the current one, whose words are gone
    void acceptChosen(const review::Doubt& doubt);
    void decide(review::Decided decided);
    void decide(const QList<review::Remark>& remarks, review::Decided decided);

    ArticleSession& m_session;
    LiveReview& m_review;
    LiveSuggestions& m_suggestions;
    RemarksPane& m_pane;
    EditorPane& m_editor;
    QWidget& m_window;
};

} // namespace galley
