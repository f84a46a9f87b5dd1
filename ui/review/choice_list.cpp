// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/review/choice_list.h"

#include "ui/review/choice_words.h"
#include "ui/widgets/typed_words.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QShortcut>
#include <QTextDocumentFragment>
#include <QVBoxLayout>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

// In device-independent pixels.
constexpr int tallest = 320; // what goes beyond scrolls
constexpr int indent = 24; // of what stands below a radio button

QKeySequence keyOf(qsizetype index)
{
    return QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + index));
}

} // namespace

ChoiceList::ChoiceList(const LiveReview& review, QWidget* parent)
    : QScrollArea(parent)
    , m_review(review)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus); // the buttons have it
    setAccessibleName(tr("Choices"));
}

void ChoiceList::show(const review::Doubt& doubt)
{
    setVisible(!doubt.choices.isEmpty());
    const QString sign = signOf(doubt);
    m_doubt = doubt; // its indexes may be others
    if (sign == std::exchange(m_sign, sign))
        return;
    const QString names = namesOf(doubt);
    const bool isAboutTheSame = names == std::exchange(m_names, names);
    const bool isWritten = isAboutTheSame && m_own && m_own->document()->isModified();
    const QString written = isWritten ? ownWords() : QString();
    fill();
    if (isWritten && m_own) {
        m_own->setPlainText(written);
        m_own->document()->setModified(true);
    }
    Q_EMIT chosenChanged();
}

QString ChoiceList::namesOf(const review::Doubt& doubt) const
{
    QString names;
    for (const int remark : doubt.remarks)
        names += m_review.remarks()[remark].entry.id.toString();
    return names;
}

// The same for what looks the same.
QString ChoiceList::signOf(const review::Doubt& doubt) const
{
    QString sign;
    for (const review::Choice& choice : doubt.choices) {
        const review::Entry& entry = m_review.remarks()[choice.remark].entry;
        sign += u"%1 %2 %3 %4\n"_s.arg(QString::number(static_cast<int>(choice.kind)),
                                       entry.id.toString(), QString::number(entry.revision),
                                       wordsOf(m_review, doubt, choice));
    }
    return sign;
}

void ChoiceList::fill()
{
    delete takeWidget();
    m_own = nullptr;
    m_rows = new QWidget;
    m_buttons = new QButtonGroup(m_rows);
    auto* const column = new QVBoxLayout(m_rows);
    column->setContentsMargins({});
    for (qsizetype index = 0; index < m_doubt.choices.size(); ++index)
        column->addWidget(rowOf(index));
    m_reading = new QLabel;
    m_reading->setTextFormat(Qt::PlainText);
    m_reading->setWordWrap(true);
    column->addWidget(m_reading);
    m_reading->hide();
    connect(m_buttons, &QButtonGroup::idClicked, this, &ChoiceList::follow);
    setWidget(m_rows);
    m_rows->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    fit();
}

QWidget* ChoiceList::rowOf(qsizetype index)
{
    const review::Choice& choice = m_doubt.choices[index];
    const QString title = titleOf(m_review, m_doubt, choice);
    const QString html = wordsOf(m_review, m_doubt, choice);
    auto* const row = new QWidget;
    auto* const column = new QVBoxLayout(row);
    column->setContentsMargins({});
    column->setSpacing(2);
    auto* const head = new QHBoxLayout;
    auto* const button = new QRadioButton(QString(title).replace(u'&', u"&&"_s));
    button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    button->setAccessibleName(
        html.isEmpty()
            ? title
            : tr("%1: %2").arg(title, QTextDocumentFragment::fromHtml(html).toPlainText()));
    auto* const key = new QLabel(keyOf(index).toString(QKeySequence::NativeText));
    key->setForegroundRole(QPalette::PlaceholderText);
    head->addWidget(button, 1);
    head->addWidget(key);
    column->addLayout(head);
    m_buttons->addButton(button, static_cast<int>(index));
    connect(new QShortcut(keyOf(index), row), &QShortcut::activated, this,
            [this, index] { choose(index); });
    if (!html.isEmpty()) {
        auto* const words = new QLabel(html);
        words->setTextFormat(Qt::RichText); // escaped, but for the strokes
        words->setWordWrap(true);
        words->setIndent(indent);
        column->addWidget(words);
    }
    if (choice.kind == review::Choice::Kind::OwnWords) {
        addOwnWords();
        column->addWidget(m_own);
    }
    return row;
}

void ChoiceList::addOwnWords()
{
    constexpr int lines = 3;
    m_own = new QPlainTextEdit;
    m_own->setAccessibleName(tr("My own words"));
    m_own->setTabChangesFocus(true);
    m_own->setFixedHeight(lines * m_own->fontMetrics().lineSpacing() + 12);
    const auto passage = m_review.passageAt(m_doubt.range, 0);
    m_own->setPlainText(passage ? passage->words : QString());
    m_own->hide();
    connect(m_own, &QPlainTextEdit::textChanged, this, &ChoiceList::follow);
}

std::optional<review::Choice> ChoiceList::chosen() const
{
    const int id = m_buttons ? m_buttons->checkedId() : -1;
    return id < 0 || id >= m_doubt.choices.size() ? std::nullopt
                                                  : std::optional(m_doubt.choices[id]);
}

QString ChoiceList::ownWords() const
{
    return m_own ? typedWords(*m_own->document()) : QString();
}

void ChoiceList::choose(qsizetype choice)
{
    if (QAbstractButton* const button = m_buttons->button(static_cast<int>(choice))) {
        button->setChecked(true);
        button->setFocus(Qt::ShortcutFocusReason);
        follow();
    }
}

void ChoiceList::follow()
{
    const auto choice = chosen();
    if (!choice)
        return;
    const bool isOwn = choice->kind == review::Choice::Kind::OwnWords;
    if (m_own && m_own->isHidden() == isOwn) {
        m_own->setVisible(isOwn);
        if (isOwn) {
            m_own->selectAll();
            m_own->setFocus(Qt::OtherFocusReason);
        }
    }
    const QString reading = readingBy(m_review, m_doubt, *choice, ownWords());
    m_reading->setText(reading.isEmpty() ? QString() : tr("Will read: %1").arg(reading));
    m_reading->setVisible(!reading.isEmpty());
    fit();
    Q_EMIT chosenChanged();
}

void ChoiceList::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

bool ChoiceList::eventFilter(QObject* watched, QEvent* event)
{
    const bool isDone = QScrollArea::eventFilter(watched, event);
    if (watched == m_rows && event->type() == QEvent::LayoutRequest)
        fit();
    return isDone;
}

void ChoiceList::fit()
{
    if (!m_rows)
        return;
    m_rows->layout()->activate();
    setFixedHeight(qBound(0, m_rows->layout()->totalHeightForWidth(width()), tallest));
}

} // namespace galley

#include "moc_choice_list.cpp"
