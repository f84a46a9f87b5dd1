// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/window/review_window_test.cpp

#include "ui/window/review_flow.h"

#include "app/session/review_hand_over.h"
#include "ui/editor/editor_pane.h"
#include "ui/editor/text_view.h"
#include "ui/review/choice_list.h"
#include "ui/review/comment_dialog.h"
#include "ui/review/remarks_pane.h"
#include "ui/window/hand_over_flow.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>

namespace galley {

ReviewFlow::ReviewFlow(OpenDocument& document, RemarksPane& pane, EditorPane& editor,
                       QWidget& window)
    : m_session(document.session)
    , m_review(document.review)
    , m_suggestions(document.suggestions)
    , m_pane(pane)
    , m_editor(editor)
    , m_window(window)
{
    connect(&m_review, &LiveReview::noted, this, &ReviewFlow::noted);
    connect(&m_review, &LiveReview::failed, this, &ReviewFlow::failed);
    connect(&pane, &RemarksPane::acceptWanted, this, &ReviewFlow::accept);
    connect(&pane, &RemarksPane::rejectWanted, this, &ReviewFlow::reject);
    connect(&pane, &RemarksPane::resolveWanted, this, &ReviewFlow::resolve);
    connect(&pane, &RemarksPane::reopenWanted, this, &ReviewFlow::reopen);
    connect(&pane, &RemarksPane::replyWanted, this, &ReviewFlow::reply);
}

// The name is asked once, and goes with what is said.
void ReviewFlow::asSomebody(bool needsName, const Act& act)
{
    if (!m_review.canRemark()) {
        Q_EMIT noted(tr("Save the article first: what is said of it stands beside its file."));
        return;
    }
    const auto profile = review::ownProfile();
    if (!profile) {
        Q_EMIT failed(profile.error());
        return;
    }
    if (!needsName || !profile->name.isEmpty()) {
        act(*profile);
        return;
    }
    auto* const dialog = new QInputDialog(&m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Your Name"));
    dialog->setLabelText(tr("Under which name will others see your remarks? Initials will do."));
    dialog->open();
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, act, who = *profile](const QString& name) mutable {
                if (name.trimmed().isEmpty())
                    return;
                who.name = name.trimmed();
                who.initials = review::initialsOf(who.name);
                if (const auto saved = review::saveProfile(who); !saved)
                    Q_EMIT failed(saved.error());
                act(who);
            });
}

void ReviewFlow::comment()
{
    const TextRange selected = m_editor.text().selection();
    if (selected.isEmpty())
        askForComment(selected);
    else
        commentOn(selected);
}

void ReviewFlow::commentOn(TextRange selected)
{
    if (m_pane.isOpenInSight() && doubt().kind == review::DoubtKind::Gone)
        attach(selected);
    else
        askForComment(selected);
}

void ReviewFlow::askForComment(TextRange selected)
{
    const auto ask = [this, subjects = commentSubjectsAt(m_session, selected),
                      text = m_session.textHistory().held()](const review::Profile& who) {
        auto* const dialog = new CommentDialog(subjects, &m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this, [this, dialog, text, who] {
            CommentSubject subject = dialog->subject();
            const MovedRange now = m_session.textHistory().carried(subject.range, *text);
            if (!subject.range.isEmpty() && now.isTouched) {
                Q_EMIT noted(tr("Those words were edited meanwhile."));
                return;
            }
            subject.range = now.range;
            m_review.comment(subject, dialog->kind(), dialog->words(), who, dialog->isPrivate());
        });
        dialog->open();
    };
    asSomebody(true, ask);
}

void ReviewFlow::attach(TextRange range)
{
    asSomebody(false, [this, range, remark = *current()](const review::Profile& who) {
        m_review.attach(remark, range, who);
    });
}

const review::Remark* ReviewFlow::current() const
{
    const qsizetype index = m_pane.current();
    return index < 0 ? nullptr : &m_review.remarks()[index];
}

void ReviewFlow::reply()
{
    const review::Remark* const remark = current();
    if (!remark)
        return;
    asSomebody(true, [this, answered = *remark](const review::Profile& who) {
        auto* const dialog = new CommentDialog(answered.entry.words, &m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this,
                [this, dialog, answered, who] { m_review.reply(answered, dialog->words(), who); });
        dialog->open();
    });
}

void ReviewFlow::accept()
{
    const review::Remark* const remark = current();
    if (!remark || !isSuggestion(remark->entry.kind))
        return;
    if (m_suggestions.isShown(remark->entry)) { // one's own is edited where it stands
        m_editor.text().setFocus();
        return;
    }
    if (const review::Doubt doubt = this->doubt(); !doubt.choices.isEmpty()) {
        acceptChosen(doubt);
        return;
    }
    asSomebody(false, [this, id = remark->entry.id](const review::Profile& who) {
        m_review.accept({id}, review::Asked::ByName, who);
    });
}

review::Doubt ReviewFlow::doubt() const
{
    const qsizetype index = m_pane.current();
    return index < 0 || m_session.mode() == Mode::Suggest ? review::Doubt()
                                                          : m_review.doubtOf(index);
}

void ReviewFlow::acceptChosen(const review::Doubt& doubt)
{
    using Kind = review::Choice::Kind;
    const auto choice = m_pane.choices().chosen();
    if (!choice) {
        Q_EMIT noted(tr("Choose one first, on the card or by Alt and its number."));
        return;
    }
    const review::Remark remark = m_review.remarks()[choice->remark];
    switch (choice->kind) {
    case Kind::Suggestion:
        asSomebody(false, [this, remark](const review::Profile& who) {
            m_review.accept({remark.entry.id}, review::Asked::Regardless, who);
        });
        return;
    case Kind::OwnWords:
        asSomebody(false,
                   [this, doubt, words = m_pane.choices().ownWords()](const review::Profile& who) {
                       m_review.putInPlace(doubt, words, who);
                   });
        return;
    case Kind::Place:
        if (const auto place = m_review.rangeNow(choice->place))
            attach(*place);
        return;
    case Kind::AsItIs:
    case Kind::Rejected:
        decide({remark}, review::Decided::Rejected);
        return;
    case Kind::Accepted:
        // What became of its words is the next question.
        if (remark.place == compare::AnchorState::Changed)
            decide({remark}, review::Decided::Reopened);
        else if (!remark.stands())
            decide({remark}, review::Decided::Accepted);
        else
            asSomebody(false, [this, remark](const review::Profile& who) {
                m_review.accept({remark.entry.id}, review::Asked::ByName, who);
            });
        return;
    }
}

void ReviewFlow::acceptAll()
{
    QList<QUuid> ids;
    for (const review::Remark& remark : m_review.remarks()) {
        if (isSuggestion(remark.entry.kind) && remark.isOpen() && remark.entry.parent.isNull())
            ids.append(remark.entry.id);
    }
    if (ids.isEmpty()) {
        Q_EMIT noted(tr("There is no open suggestion."));
        return;
    }
    asSomebody(false, [this, ids](const review::Profile& who) {
        m_review.accept(ids, review::Asked::Together, who);
    });
}

void ReviewFlow::decide(review::Decided decided)
{
    if (const review::Remark* const remark = current())
        decide({*remark}, decided);
}

void ReviewFlow::decide(const QList<review::Remark>& remarks, review::Decided decided)
{
    asSomebody(false, [this, remarks, decided](const review::Profile& who) {
        m_review.decide(remarks, decided, who);
    });
}

void ReviewFlow::reject()
{
    const review::Remark* const remark = current();
    if (!remark || !remark->isOpen() || m_pane.bringBack())
        return;
    if (!isSuggestion(remark->entry.kind)) { // the second that can be done where there are places
        if (!doubt().choices.isEmpty())
            resolve();
        return;
    }
    if (m_session.mode() == Mode::Suggest) { // where nothing is decided
        m_suggestions.withdraw(remark->entry.id);
        return;
    }
    QList<review::Remark> remarks{*remark};
    for (const int other : doubt().remarks) {
        if (other != m_pane.current())
            remarks.append(m_review.remarks()[other]);
    }
    decide(remarks, review::Decided::Rejected);
}

void ReviewFlow::resolve()
{
    const review::Remark* const remark = current();
    if (remark && isComment(remark->entry.kind) && remark->isOpen())
        decide(review::Decided::Resolved);
}

void ReviewFlow::reopen()
{
    const review::Remark* const remark = current();
    if (remark && !remark->isOpen())
        decide(review::Decided::Reopened);
}

void ReviewFlow::decideFirst()
{
    const review::Remark* const remark = current();
    if (!remark || !remark->isOpen() || m_pane.bringBack())
        return;
    if (const review::Doubt doubt = this->doubt(); !doubt.choices.isEmpty())
        acceptChosen(doubt);
    else if (isSuggestion(remark->entry.kind))
        accept();
    else
        resolve();
}

void ReviewFlow::askWhatToImport()
{
    if (!m_review.canRemark()) {
        Q_EMIT noted(tr("Save the article first: what is said of it stands beside its file."));
        return;
    }
    auto* const dialog = new QFileDialog(&m_window, tr("Import a Review"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setDirectory(QFileInfo(m_session.path()).path());
    dialog->setNameFilters(
        {tr("Reviews and changed copies (*.galley-review *.json *.md)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &ReviewFlow::import);
    dialog->open();
}

// Whose changes a copy has nothing says but a person.
void ReviewFlow::import(const QString& path)
{
    if (isReviewPackage(path)) {
        m_review.importFrom(path, {});
        return;
    }
    auto* const dialog = new QInputDialog(&m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Import a Changed Copy"));
    dialog->setLabelText(tr("Who changed “%1”? The changes become this person’s suggestions.")
                             .arg(QFileInfo(path).fileName()));
    dialog->open();
    connect(dialog, &QInputDialog::textValueSelected, this, [this, path](const QString& name) {
        if (!name.trimmed().isEmpty())
            m_review.importFrom(path, name.trimmed());
    });
}

void ReviewFlow::handOver()
{
    asSomebody(true, [this](const review::Profile& who) {
        askWhatToHandOver(m_review, who, m_editor.text().font(), m_window);
    });
}

} // namespace galley

#include "moc_review_flow.cpp"
