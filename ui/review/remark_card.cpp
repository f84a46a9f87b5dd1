// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/review/remarks_pane_test.cpp

#include "ui/review/remark_card.h"

#include "app/text/beginning.h"
#include "ui/review/badge.h"
#include "ui/review/choice_list.h"
#include "ui/review/choice_words.h"
#include "ui/review/key_button.h"
#include "ui/review/remark_words.h"
#include "ui/theme/colours.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

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

// In device-independent pixels.
constexpr int bar = 4; // in its author's ink, at the leading edge
constexpr int padding = 11;
constexpr int cornerRadius = 6;
constexpr int badgeSize = 20;

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

// What would go is struck, what would come underlined in its author's ink.
QString drawn(const ProposedWords& words, const QColor& ink, const Colours& colours)
{
    QStringList parts;
    if (!words.goes.isEmpty())
        parts << QStringLiteral("<s style='color:%1'>%2</s>")
                     .arg(colours.secondaryText.name(), words.goes.toHtmlEscaped());
    if (!words.goes.isEmpty() && !words.comes.isEmpty())
        parts << QStringLiteral("→");
    if (!words.comes.isEmpty())
        parts << QStringLiteral("<u style='color:%1'>%2</u>")
                     .arg(ink.name(), words.comes.toHtmlEscaped());
    return parts.join(u' ');
}

} // namespace

RemarkCard::RemarkCard(const LiveReview& review, QWidget* parent)
    : QFrame(parent)
    , m_review(review)
    , m_badge(new QLabel)
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
    setAccessibleName(tr("The open remark"));
    m_head->setTextFormat(Qt::RichText);
    auto* const head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_badge, 0, Qt::AlignTop);
    head->addWidget(m_head, 1);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(bar + padding, padding, padding, padding);
    column->setSpacing(6);
    column->addLayout(head);
    for (QLabel* const label : {m_change, m_words, m_standing})
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
    m_shown = index;
    update(); // the edge has its author's ink
    if (index < 0)
        return;
    const review::Remark& remark = m_review.remarks()[index];
    const Colours& colours = coloursFor(palette());
    m_badge->setPixmap(badgeOf(author(), badgeSize, colours, devicePixelRatioF()));
    say(*m_head,
        QStringLiteral("<span style='font-weight:600'>%1</span> "
                       "<span style='color:%2'>%3</span>")
            .arg(authorOf(m_review, remark).toHtmlEscaped(), colours.secondaryText.name(),
                 kindOf(remark).toHtmlEscaped()));
    const auto proposed = proposedWordsOf(remark);
    m_change->setTextFormat(proposed ? Qt::RichText : Qt::PlainText);
    say(*m_change,
        proposed ? drawn(*proposed, inkOf(author(), colours), colours) : changeOf(remark));
    m_change->setAccessibleName(changeOf(remark));
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
    const int height = qMax(0, layout()->totalHeightForWidth(width()));
    setMinimumHeight(height);
    if (std::exchange(m_height, height) != height)
        Q_EMIT heightChanged();
}

// Return presses the button that has the keyboard. What its parts do not take goes no further: the
// list would look for a letter, and the text that the card stands in would be edited.
void RemarkCard::keyPressEvent(QKeyEvent* event)
{
    auto* const button = qobject_cast<QPushButton*>(focusWidget());
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && button && button->hasFocus())
        button->click();
    event->accept();
}

// Nobody: it is not known whose remark it is.
const review::Person* RemarkCard::author() const
{
    const bool isShown = m_shown >= 0 && m_shown < m_review.remarks().size();
    return isShown ? m_review.person(m_review.remarks()[m_shown].entry.by) : nullptr;
}

void RemarkCard::paintEvent(QPaintEvent*)
{
    const Colours& colours = coloursFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath frame;
    frame.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius, cornerRadius);
    painter.fillPath(frame, colours.surface);
    painter.save();
    painter.setClipPath(frame);
    const QRect edge(isRightToLeft() ? width() - bar : 0, 0, bar, height());
    painter.fillRect(edge, inkOf(author(), colours));
    painter.restore();
    painter.setPen(colours.secondaryText);
    painter.drawPath(frame);
}

} // namespace galley

#include "moc_remark_card.cpp"
