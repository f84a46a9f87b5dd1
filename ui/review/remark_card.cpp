// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/review/remarks_pane_test.cpp

#include "ui/review/remark_card.h"

#include "app/text/beginning.h"
#include "ui/review/choice_list.h"
#include "ui/review/choice_words.h"
#include "ui/review/key_button.h"
#include "ui/review/remark_words.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace galley {

namespace {

QLabel* plainLabel()
{
    auto* const label = new QLabel;
    label->setTextFormat(Qt::PlainText); // a stranger wrote it
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString keyNamed(const char* keys)
{
    return QKeySequence(QString::fromLatin1(keys)).toString(QKeySequence::NativeText);
}

// Across the card, with the key of the menu.
KeyButton* wideButton(const QString& words, const char* keys)
{
    const QString key = QKeySequence(QString::fromLatin1(keys)).toString(QKeySequence::NativeText);
    auto* const button = new KeyButton(words, key, KeyButton::Look::Framed);
    button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    return button;
}

void say(QLabel& label, const QString& words)
{
    label.setText(words);
    label.setVisible(!words.isEmpty());
}

} // namespace

RemarkCard::RemarkCard(const LiveReview& review, QWidget* parent)
    : QFrame(parent)
    , m_review(review)
    , m_head(plainLabel())
    , m_change(plainLabel())
    , m_words(plainLabel())
    , m_standing(plainLabel())
    , m_choices(new ChoiceList(review))
    , m_accept(wideButton(tr("Accept"), "Ctrl+Return"))
    , m_reject(wideButton(tr("Reject"), "Ctrl+Shift+Return"))
    , m_resolve(wideButton(tr("Resolve"), "Ctrl+Return"))
    , m_reopen(wideButton(tr("Reopen"), ""))
    , m_reply(wideButton(tr("Reply…"), "Ctrl+Alt+Return"))
{
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("The open remark"));
    QFont bold = m_head->font();
    bold.setWeight(QFont::DemiBold);
    m_head->setFont(bold);
    auto* const column = new QVBoxLayout(this);
    for (QLabel* const label : {m_head, m_change, m_words, m_standing})
        column->addWidget(label);
    column->addWidget(m_choices);
    for (KeyButton* const button : {m_accept, m_reject, m_resolve, m_reopen, m_reply})
        column->addWidget(button);
    connect(m_choices, &ChoiceList::chosenChanged, this, &RemarkCard::followChoice);
    connect(m_choices, &ChoiceList::chosenChanged, this, [this] {
        const auto choice = m_choices->chosen();
        if (choice && choice->kind == review::Choice::Kind::Place)
            Q_EMIT placeChosen(choice->place);
    });
    connect(m_accept, &QPushButton::clicked, this, &RemarkCard::acceptWanted);
    connect(m_reject, &QPushButton::clicked, this, &RemarkCard::rejectWanted);
    connect(m_resolve, &QPushButton::clicked, this, &RemarkCard::resolveWanted);
    connect(m_reopen, &QPushButton::clicked, this, &RemarkCard::reopenWanted);
    connect(m_reply, &QPushButton::clicked, this, &RemarkCard::replyWanted);
    show(-1);
}

void RemarkCard::show(qsizetype index)
{
    setVisible(index >= 0);
    if (index < 0)
        return;
    const review::Remark& remark = m_review.remarks()[index];
    say(*m_head, headOf(m_review, remark));
    say(*m_change, changeOf(remark));
    QStringList said{beginningOf(remark.entry.words, longestNote)};
    for (const review::Entry& reply : remark.replies) {
        const review::Person* const person = m_review.person(reply.by);
        said.append(tr("%1: %2").arg(person ? person->name : QString(),
                                     beginningOf(reply.words, longestNote)));
    }
    said.removeAll(QString());
    say(*m_words, said.join(u'\n'));
    const review::Doubt doubt =
        m_suggesting.isNull() ? m_review.doubtOf(index) : review::Doubt(); // nothing is decided
    say(*m_standing,
        doubt.kind == review::DoubtKind::None ? standingOf(m_review, index) : titleOf(doubt));
    showActs(remark, doubt);
    m_choices->show(doubt);
    followChoice();
}

void RemarkCard::followChoice()
{
    if (!m_choices->isHidden()) {
        const bool isChosen = m_choices->chosen().has_value();
        const bool isPlace = isChosen && m_choices->chosen()->kind == review::Choice::Kind::Place;
        m_accept->setText(isPlace        ? tr("Attach to the Chosen Place")
                              : isChosen ? tr("Accept the Chosen One")
                                         : tr("Choose One First"));
        m_accept->setEnabled(isChosen);
    }
    fit();
}

// In Suggest one agrees with others and takes back what is one's own.
void RemarkCard::showActs(const review::Remark& remark, const review::Doubt& doubt)
{
    const bool isSuggestion = review::isSuggestion(remark.entry.kind) && remark.isOpen();
    const bool suggests = !m_suggesting.isNull();
    const bool isOwn = suggests && remark.entry.by == m_suggesting;
    m_accept->setText(suggests ? tr("Agree") : tr("Accept"));
    const bool isGone = doubt.kind == review::DoubtKind::Gone;
    const bool hasPlaces = isGone && !doubt.choices.isEmpty();
    m_accept->setVisible(hasPlaces || (isSuggestion && !isOwn && !isGone));
    m_accept->setEnabled(remark.stands());
    if (suggests)
        m_reject->setText(tr("Withdraw"));
    else if (doubt.remarks.size() > 1)
        m_reject->setText(doubt.remarks.size() == 2 ? tr("Reject Both") : tr("Reject All of Them"));
    else
        m_reject->setText(tr("Reject"));
    m_reject->setVisible(isSuggestion && (!suggests || isOwn));
    m_resolve->setKey(keyNamed(hasPlaces ? "Ctrl+Shift+Return" : "Ctrl+Return"));
    m_resolve->setVisible(!review::isSuggestion(remark.entry.kind) && remark.isOpen());
    m_reopen->setVisible(!remark.isOpen());
}

bool RemarkCard::event(QEvent* event)
{
    const bool isDone = QFrame::event(event);
    if (event->type() == QEvent::LayoutRequest)
        fit();
    return isDone;
}

void RemarkCard::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    fit();
}

// The list above leaves as much room as the words take at this width.
void RemarkCard::fit()
{
    layout()->activate();
    setMinimumHeight(layout()->totalHeightForWidth(width()));
}

} // namespace galley

#include "moc_remark_card.cpp"
