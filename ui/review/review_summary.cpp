// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/review/review_summary.h"

#include "app/review/report_rows.h"
#include "app/review/tally.h"
#include "app/text/beginning.h"
#include "ui/review/badge.h"
#include "ui/review/key_button.h"
#include "ui/review/summary_parts.h"
#include "ui/review/tally_words.h"

#include <QEvent>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace galley {

namespace {

// In device-independent pixels.
constexpr int pageWidth = 660;
constexpr int largeBadge = 36;
constexpr int smallBadge = 20;
constexpr int signSize = 16;
constexpr int aboveTitle = 40;
constexpr int belowButtons = 16;
constexpr int nearlyNow = 60; // seconds
constexpr qsizetype longestQuote = 120; // UTF-16 units
constexpr int mostMustFixes = 20; // the rest is counted
constexpr int mostUnticked = 8; // likewise

} // namespace

ReviewSummary::ReviewSummary(const ArticleSession& session, const LiveReview& review,
                             QWidget* parent)
    : QScrollArea(parent)
    , m_session(session)
    , m_review(review)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setAccessibleName(tr("Summary of the review"));
    connect(&review, &LiveReview::changed, this, [this] {
        if (isVisible())
            build();
    });
}

void ReviewSummary::setTextFont(const QFont& font)
{
    m_textFont = font;
}

void ReviewSummary::cameIn(const QList<QUuid>& people, const QDateTime& when)
{
    for (const QUuid& person : people)
        m_cameIn.insert(person, when);
}

void ReviewSummary::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    const bool isOfLooks = event->type() == QEvent::PaletteChange
        || event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange;
    if (isOfLooks && isVisible() && !m_isBuilding)
        build();
}

void ReviewSummary::showEvent(QShowEvent* event)
{
    build();
    QScrollArea::showEvent(event);
}

QFont ReviewSummary::serif(int pixels) const
{
    QFont font = m_textFont;
    font.setPixelSize(pixels);
    return font;
}

QFont ReviewSummary::semibold() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    return bold;
}

void ReviewSummary::build()
{
    const QScopedValueRollback<bool> building(m_isBuilding, true);
    const bool hadFocus = widget() && widget()->isAncestorOf(focusWidget());
    auto* const page = new QWidget;
    QPalette paper = palette();
    paper.setColor(QPalette::Window, coloursFor(palette()).background);
    page->setPalette(paper);
    page->setAutoFillBackground(true);
    auto* const sheet = new QWidget;
    sheet->setMaximumWidth(pageWidth);
    auto* const column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, aboveTitle, 0, belowButtons);
    column->setSpacing(0);
    addHead(*column);
    addCounts(*column);
    addPeople(*column);
    addMustFixes(*column);
    addStates(*column);
    addButtons(*column);
    column->addStretch();
    auto* const row = new QHBoxLayout(page);
    row->setContentsMargins(aboveTitle / 2, 0, aboveTitle / 2, 0);
    row->addStretch(1);
    row->addWidget(sheet, pageWidth); // as wide as it may be before anything beside it
    row->addStretch(1);
    setWidget(page); // the former one goes
    setFocusProxy(page->findChild<QPushButton*>(QStringLiteral("begin")));
    if (hadFocus)
        setFocus();
}

void ReviewSummary::addHead(QVBoxLayout& column)
{
    column.addWidget(newWords(tr("Back from review"), font(), Ink::Quiet, palette()));
    QFont large = serif(32);
    large.setBold(true);
    auto* const title = newWords(m_session.titleToShow(), large, Ink::Text, palette());
    title->setWordWrap(true);
    column.addWidget(title);
    column.addSpacing(24);
}

void ReviewSummary::addCounts(QVBoxLayout& column)
{
    const review::Tally tally = openTally(m_review.remarks());
    const Colours& colours = coloursFor(palette());
    struct Count {
        int number;
        QString words;
        QPixmap picture;
    };
    const qreal ratio = devicePixelRatioF();
    const Count counts[] = {
        {tally.suggestions, tr("suggestion(s)", nullptr, tally.suggestions), {}},
        {tally.notes, tr("note(s)", nullptr, tally.notes), {}},
        {tally.questions, tr("question(s)", nullptr, tally.questions),
         drawnIn(QStringLiteral("remark-question"), colours.secondaryText, palette(), signSize,
                 ratio)},
        {tally.mustFixes, tr("must fix", nullptr, tally.mustFixes),
         drawnIn(QStringLiteral("remark-must-fix"), colours.error, palette(), signSize, ratio)},
    };
    auto* const row = new QHBoxLayout;
    for (const Count& count : counts) {
        auto* const cell = new QVBoxLayout;
        cell->setSpacing(0);
        cell->addWidget(
            newWords(QLocale().toString(count.number), serif(26), Ink::Text, palette()));
        auto* const line = new QHBoxLayout;
        line->setSpacing(8);
        if (!count.picture.isNull())
            line->addWidget(newPicture(count.picture));
        line->addWidget(newWords(count.words, font(), Ink::Quiet, palette()), 1);
        cell->addLayout(line);
        row->addLayout(cell, 1);
    }
    column.addLayout(row);
    column.addSpacing(24);
    column.addWidget(newLine(palette()));
}

// Those who said something that is open, or gave a verdict; who came in last is first.
void ReviewSummary::addPeople(QVBoxLayout& column)
{
    QList<review::Person> people = m_review.people();
    std::stable_sort(people.begin(), people.end(), [this](const auto& one, const auto& other) {
        const QDateTime first = m_cameIn.value(one.id);
        const QDateTime second = m_cameIn.value(other.id);
        return first != second ? first > second : one.name.localeAwareCompare(other.name) < 0;
    });
    for (const review::Person& person : people)
        addPerson(column, person);
}

void ReviewSummary::addPerson(QVBoxLayout& column, const review::Person& person)
{
    const review::Tally tally = openTally(m_review.remarks(), person.id);
    const auto verdict = std::find_if(m_review.verdicts().begin(), m_review.verdicts().end(),
                                      [&](const auto& each) { return each.entry.by == person.id; });
    const auto checklist = std::find_if(m_review.checklists().begin(), m_review.checklists().end(),
                                        [&](const auto& each) { return each.by == person.id; });
    const bool hasList = checklist != m_review.checklists().end();
    if (tally.remarks() == 0 && verdict == m_review.verdicts().end() && !hasList)
        return;
    auto* const words = new QVBoxLayout;
    words->setSpacing(2);
    auto* const first = new QHBoxLayout;
    first->addWidget(newWords(person.shownName(), semibold(), Ink::Text, palette()), 1);
    if (const QDateTime when = m_cameIn.value(person.id); when.isValid()) {
        const bool isNow = when.secsTo(QDateTime::currentDateTime()) < nearlyNow;
        first->addWidget(newWords(
            isNow ? tr("Came in just now")
                  : tr("Came in at %1").arg(QLocale().toString(when.time(), QLocale::ShortFormat)),
            font(), Ink::Quiet, palette()));
    }
    words->addLayout(first);
    if (verdict != m_review.verdicts().end())
        addVerdict(*words, *verdict);
    if (tally.remarks() > 0)
        words->addWidget(newWords(wordsOf(tally), font(), Ink::Quiet, palette()));
    if (hasList)
        addChecklist(*words, *checklist);
    auto* const row = new QHBoxLayout;
    row->setContentsMargins(0, 20, 0, 20);
    row->setSpacing(16);
    row->addWidget(
        newPicture(badgeOf(&person, largeBadge, coloursFor(palette()), devicePixelRatioF())), 0,
        Qt::AlignTop);
    row->addLayout(words, 1);
    column.addLayout(row);
    column.addWidget(newLine(palette()));
}

void ReviewSummary::addVerdict(QVBoxLayout& column, const review::SaidVerdict& verdict)
{
    auto* const line = new QHBoxLayout;
    line->setSpacing(8);
    const QPixmap picture = pictureOf(verdict.judgement, palette(), signSize, devicePixelRatioF());
    if (!picture.isNull())
        line->addWidget(newPicture(picture));
    line->addWidget(newWords(wordsOf(verdict.judgement), font(), Ink::Text, palette()));
    line->addStretch();
    column.addLayout(line);
    if (QString standing = standingOf(verdict); !standing.isEmpty()) {
        standing[0] = standing[0].toUpper();
        auto* const label = newWords(standing, font(), Ink::Quiet, palette());
        label->setWordWrap(true);
        column.addWidget(label);
    }
    if (verdict.entry.words.isEmpty())
        return;
    QFont italic = serif(15);
    italic.setItalic(true);
    auto* const note = newWords(tr("“%1”").arg(beginningOf(verdict.entry.words, longestNote)),
                                italic, Ink::Text, palette());
    note->setWordWrap(true);
    note->setContentsMargins(0, 6, 0, 6);
    note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column.addWidget(note);
}

// What is not ticked of this text stands there; of what is, how much.
void ReviewSummary::addChecklist(QVBoxLayout& column, const review::SaidChecklist& checklist)
{
    const auto addLine = [&](const QString& words, Ink ink) {
        auto* const label = newWords(words, font(), ink, palette());
        label->setWordWrap(true);
        column.addWidget(label);
    };
    addLine(
        tr("%1: %2").arg(endsOf(checklist.title.simplified(), longestQuote), standingOf(checklist)),
        Ink::Quiet);
    int count = 0;
    for (const review::SaidChecklist::Item& item : checklist.items) {
        if (!item.isTicked && ++count <= mostUnticked)
            addLine(tr("☐ %1").arg(endsOf(wordsOf(item).simplified(), longestLine)), Ink::Text);
    }
    if (count > mostUnticked)
        addLine(tr("%n more", nullptr, count - mostUnticked), Ink::Quiet);
}

void ReviewSummary::addMustFixes(QVBoxLayout& column)
{
    int count = 0;
    for (const review::Remark& remark : m_review.remarks()) {
        if (remark.entry.kind != review::EntryKind::MustFix || !remark.isOpen())
            continue;
        if (++count > mostMustFixes)
            continue;
        if (count == 1) {
            column.addSpacing(20);
            column.addWidget(newWords(tr("Must fix first"), semibold(), Ink::Text, palette()));
            column.addSpacing(8);
        }
        column.addWidget(newLine(palette()));
        addMustFix(column, remark);
    }
    if (count > mostMustFixes)
        column.addWidget(
            newWords(tr("%n more", nullptr, count - mostMustFixes), font(), Ink::Quiet, palette()));
    if (count > 0)
        column.addWidget(newLine(palette()));
}

void ReviewSummary::addMustFix(QVBoxLayout& column, const review::Remark& remark)
{
    const Colours& colours = coloursFor(palette());
    const QString said = endsOf(remark.entry.words.simplified(), longestLine);
    const QString quote = remark.entry.target
        ? endsOf(remark.entry.target->exact.simplified(), longestQuote)
        : QString();
    const review::Person* const person = m_review.person(remark.entry.by);
    auto* const button =
        new RowButton(tr("Must fix, %1: %2").arg(person ? person->shownName() : QString(), said));
    auto* const row = new QHBoxLayout(button);
    row->setContentsMargins(2, 10, 0, 10);
    row->setSpacing(12);
    row->addWidget(newPicture(drawnIn(QStringLiteral("remark-must-fix"), colours.error, palette(),
                                      signSize, devicePixelRatioF())),
                   0, Qt::AlignTop);
    auto* const words = new QVBoxLayout;
    words->setSpacing(2);
    auto* const first = newWords(said, font(), Ink::Text, palette());
    first->setWordWrap(true);
    words->addWidget(first);
    if (!quote.isEmpty()) {
        auto* const second = newWords(tr("“%1”").arg(quote), serif(15), Ink::Quiet, palette());
        second->setWordWrap(true);
        words->addWidget(second);
    }
    row->addLayout(words, 1);
    row->addWidget(newPicture(badgeOf(person, smallBadge, colours, devicePixelRatioF())), 0,
                   Qt::AlignTop);
    for (QLabel* const label : button->findChildren<QLabel*>())
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(button, &RowButton::clicked, this,
            [this, id = remark.entry.id] { Q_EMIT remarkWanted(id); });
    column.addWidget(button);
}

void ReviewSummary::addStates(QVBoxLayout& column)
{
    const review::Tally tally = openTally(m_review.remarks());
    const QColor quiet = coloursFor(palette()).secondaryText;
    auto* const row = new QHBoxLayout;
    row->setSpacing(8);
    const auto add = [&](int count, const char* picture, const QString& words) {
        if (count == 0)
            return;
        row->addWidget(newPicture(drawnIn(QString::fromLatin1(picture), quiet, palette(), signSize,
                                          devicePixelRatioF())));
        row->addWidget(newWords(words, font(), Ink::Quiet, palette()));
        row->addSpacing(12);
    };
    add(tally.inPlace, "emblem-ok", tr("%n in place", nullptr, tally.inPlace));
    add(tally.moved, "remark-moved", tr("%n moved", nullptr, tally.moved));
    add(tally.changed, "remark-changed", tr("%n words changed", nullptr, tally.changed));
    add(tally.done, "verdict-ready", tr("%n already so", nullptr, tally.done));
    add(tally.gone, "remark-gone", tr("%n no longer in the text", nullptr, tally.gone));
    if (tally.remarks() == 0)
        row->addWidget(newWords(tr("Nothing is open."), font(), Ink::Quiet, palette()));
    row->addStretch();
    column.addSpacing(16);
    column.addLayout(row);
    column.addSpacing(24);
}

void ReviewSummary::addButtons(QVBoxLayout& column)
{
    auto* const begin =
        new KeyButton(tr("Begin"), QKeySequence(Qt::Key_F7).toString(QKeySequence::NativeText),
                      KeyButton::Look::Filled);
    begin->setObjectName(QStringLiteral("begin"));
    begin->setAutoDefault(true);
    auto* const compare =
        new KeyButton(tr("&Compare with What You Sent"), {}, KeyButton::Look::Framed);
    compare->setVisible(m_review.sentArticle().has_value());
    auto* const later =
        new KeyButton(tr("Later"), QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText),
                      KeyButton::Look::Framed);
    connect(begin, &QPushButton::clicked, this, &ReviewSummary::beginWanted);
    connect(compare, &QPushButton::clicked, this, &ReviewSummary::compareWanted);
    connect(later, &QPushButton::clicked, this, &ReviewSummary::laterWanted);
    auto* const row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(begin);
    row->addWidget(compare);
    row->addStretch();
    row->addWidget(later);
    column.addLayout(row);
}

} // namespace galley

#include "moc_review_summary.cpp"
