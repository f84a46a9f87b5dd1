// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/review/hand_over_dialog.h"

#include "app/review/critic_markup.h"
#include "ui/review/choice_bar.h"
#include "ui/review/key_button.h"
#include "ui/review/people_list.h"
#include "ui/review/summary_parts.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/typed_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QPlainTextEdit>
#include <QRadioButton>

#include <algorithm>

namespace galley {

namespace {

// In device-independent pixels.
constexpr QSize usualSize(760, 640);
constexpr int labelWidth = 112;
constexpr int side = 32;
constexpr int noteHeight = 64;
constexpr int footHeight = 64;
constexpr int lockSize = 16;
constexpr int gap = 16; // between two questions

QString sizeWords(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

// A row of its own, of a widget and what is to be known of it at the far end.
QHBoxLayout* rowOf(QWidget* widget, QLabel* explanation)
{
    auto* const row = new QHBoxLayout;
    row->addWidget(widget);
    row->addStretch();
    row->addWidget(explanation);
    return row;
}

} // namespace

HandOverDialog::HandOverDialog(const LiveReview& review, const review::Profile& who,
                               const QFont& textFont, QWidget* parent)
    : QDialog(parent)
    , m_review(review)
    , m_handed(review.handedOut())
{
    setWindowTitle(tr("Hand Over the Review"));
    auto* const title = new TextLabel(tr("Hand over your review"));
    QFont large = textFont;
    large.setPixelSize(22);
    large.setBold(true);
    title->setFont(large);
    auto* const grid = new QGridLayout;
    grid->setColumnMinimumWidth(0, labelWidth);
    grid->setColumnStretch(1, 1);
    grid->setHorizontalSpacing(0);
    grid->setVerticalSpacing(8);
    addVerdict(*grid, who.id, textFont);
    addPeople(*grid, who.id);
    addWhatGoesWithIt(*grid);
    addForms(*grid);
    auto* const body = new QVBoxLayout;
    body->setContentsMargins(side, 24, side, 8);
    body->addWidget(title);
    body->addWidget(newQuiet(tr("One file to mail or carry. It needs nothing else on the other "
                                "machine.")));
    body->addSpacing(gap);
    body->addLayout(grid);
    body->addStretch();
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(body, 1);
    column->addWidget(newLine(palette()));
    column->addWidget(newFoot());
    colourQuiet();
    resize(usualSize);
    m_facts.ask(
        Work::Text, [handed = m_handed] { return factsOf(handed); },
        [this](const HandOverFacts& facts) { showFacts(facts); });
    follow();
}

QLabel* HandOverDialog::newQuiet(const QString& words)
{
    auto* const label = new TextLabel(words);
    label->setTextFormat(Qt::PlainText);
    m_quiet.append(label);
    return label;
}

// What the person said of this very text already is there to be changed.
void HandOverDialog::addVerdict(QGridLayout& grid, const QUuid& self, const QFont& textFont)
{
    QStringList choices;
    for (const review::Judgement judgement : review::judgements)
        choices.append(wordsOf(judgement));
    m_verdict = new ChoiceBar(choices);
    m_verdict->setAccessibleName(tr("Verdict"));
    m_note = new QPlainTextEdit;
    m_note->setAccessibleName(tr("Note to the author"));
    m_note->setPlaceholderText(tr("A note to the author"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(noteHeight);
    QFont font = textFont;
    font.setPixelSize(15);
    m_note->setFont(font);
    for (const review::SaidVerdict& verdict : m_review.verdicts()) {
        if (verdict.entry.by != self || !verdict.isOfThisText)
            continue;
        m_verdict->choose(static_cast<int>(verdict.judgement));
        m_note->setPlainText(verdict.entry.words);
    }
    // A note is a verdict's: without one it would go nowhere.
    const auto allowNote = [this] { m_note->setEnabled(m_verdict->chosen() >= 0); };
    connect(m_verdict, &ChoiceBar::chosenChanged, this, allowNote);
    allowNote();
    auto* const label = newQuiet(tr("&Verdict"));
    label->setBuddy(m_verdict);
    const int row = grid.rowCount();
    grid.addWidget(label, row, 0);
    grid.addWidget(m_verdict, row, 1);
    grid.addWidget(m_note, row + 1, 1);
    grid.setRowMinimumHeight(row + 2, gap - 8);
}

void HandOverDialog::addPeople(QGridLayout& grid, const QUuid& self)
{
    m_people = new PeopleList(m_review, self);
    m_people->setAccessibleName(tr("Whose remarks"));
    auto* const label = newQuiet(tr("&Whose remarks"));
    label->setBuddy(m_people);
    const int row = grid.rowCount();
    grid.addWidget(label, row, 0, Qt::AlignTop);
    grid.addWidget(m_people, row, 1);
    if (const int stays = review::privateNotesIn(m_handed.review.entries); stays > 0) {
        auto* const line = new QHBoxLayout;
        line->addWidget(
            newPicture(drawnIn(QStringLiteral("private"), coloursFor(palette()).secondaryText,
                               palette(), lockSize, devicePixelRatioF())));
        line->addWidget(newQuiet(tr("%n private note(s) stay here.", nullptr, stays)), 1);
        grid.addLayout(line, row + 1, 1);
    }
    grid.setRowMinimumHeight(row + 2, gap - 8);
    connect(m_people, &PeopleList::tickedChanged, this, &HandOverDialog::follow);
}

void HandOverDialog::addWhatGoesWithIt(QGridLayout& grid)
{
    m_pictures = new QCheckBox(tr("&Cover and pictures"));
    m_nameless = new QCheckBox(tr("&Remove names"));
    m_files = newQuiet({});
    m_letters = newQuiet(tr("Remarks keep a letter"));
    const int row = grid.rowCount();
    grid.addWidget(newQuiet(tr("With it")), row, 0);
    grid.addLayout(rowOf(m_pictures, m_files), row, 1);
    grid.addLayout(rowOf(m_nameless, m_letters), row + 1, 1);
    grid.setRowMinimumHeight(row + 2, gap - 8);
    connect(m_pictures, &QCheckBox::toggled, this, &HandOverDialog::follow);
    connect(m_nameless, &QCheckBox::toggled, this, &HandOverDialog::follow);
}

void HandOverDialog::addForms(QGridLayout& grid)
{
    m_package = new QRadioButton(tr("&Galley review"));
    m_package->setChecked(true);
    m_report = new QRadioButton(tr("Re&port to read"));
    m_reportForm = new QComboBox;
    m_reportForm->setAccessibleName(tr("Form of the report"));
    m_reportForm->addItem(tr("Web page (HTML)"), static_cast<int>(HandOverForm::HtmlReport));
    m_reportForm->addItem(tr("PDF"), static_cast<int>(HandOverForm::PdfReport));
    m_reportForm->addItem(tr("Markdown"), static_cast<int>(HandOverForm::MarkdownReport));
    m_reportForm->addItem(tr("Plain text"), static_cast<int>(HandOverForm::TextReport));
    m_marked = new QRadioButton(tr("&Text with marks"));
    m_losses = newQuiet(tr("CriticMarkup; names are left out"));
    auto* const label = newQuiet(tr("&Format"));
    label->setBuddy(m_package);
    auto* const forms = new QGridLayout;
    forms->setHorizontalSpacing(gap);
    forms->addWidget(m_package, 0, 0);
    forms->addWidget(newQuiet(tr("Everything; Galley opens it")), 0, 1, 1, 2);
    forms->addWidget(m_report, 1, 0);
    forms->addWidget(m_reportForm, 1, 1);
    forms->addWidget(newQuiet(tr("For people without Galley")), 1, 2);
    forms->addWidget(m_marked, 2, 0);
    forms->addWidget(m_losses, 2, 1, 1, 2);
    forms->setColumnStretch(2, 1);
    const int row = grid.rowCount();
    grid.addWidget(label, row, 0, Qt::AlignTop);
    grid.addLayout(forms, row, 1);
    for (const QRadioButton* const form : {m_package, m_report, m_marked})
        connect(form, &QRadioButton::toggled, this, &HandOverDialog::follow);
    connect(m_reportForm, &QComboBox::activated, this, [this] {
        m_report->setChecked(true);
        follow();
    });
}

QWidget* HandOverDialog::newFoot()
{
    auto* const foot = new QWidget;
    foot->setMinimumHeight(footHeight);
    m_name = new TextLabel;
    m_name->setTextFormat(Qt::PlainText);
    QFont bold = m_name->font();
    bold.setWeight(QFont::DemiBold);
    m_name->setFont(bold);
    m_size = newQuiet({});
    auto* const file = new QVBoxLayout;
    file->setSpacing(0);
    file->addWidget(m_name);
    file->addWidget(m_size);
    auto* const cancel =
        new KeyButton(tr("Cancel"), QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText),
                      KeyButton::Look::Framed);
    auto* const save =
        new KeyButton(tr("&Save…"), QKeySequence(Qt::Key_Return).toString(QKeySequence::NativeText),
                      KeyButton::Look::Filled);
    save->setDefault(true);
    auto* const row = new QHBoxLayout(foot);
    row->setContentsMargins(side, 8, side, 8);
    row->addLayout(file, 1);
    row->addWidget(cancel);
    row->addWidget(save);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, &HandOverDialog::saveWanted);
    return foot;
}

HandOverWish HandOverDialog::wish() const
{
    HandOverWish wish;
    if (m_report->isChecked())
        wish.form = static_cast<HandOverForm>(m_reportForm->currentData().toInt());
    if (m_marked->isChecked())
        wish.form = HandOverForm::MarkedText;
    wish.leaving.people = m_people->ticked();
    wish.leaving.removesNames = m_nameless->isChecked();
    wish.hasPictures = m_pictures->isChecked();
    return wish;
}

std::optional<review::Judgement> HandOverDialog::judgement() const
{
    const int chosen = m_verdict->chosen();
    return chosen < 0 ? std::nullopt : std::optional(static_cast<review::Judgement>(chosen));
}

QString HandOverDialog::note() const
{
    return typedWords(*m_note->document()).trimmed();
}

QString HandOverDialog::fileName() const
{
    const QString base = QFileInfo(m_handed.path).completeBaseName();
    switch (wish().form) {
    case HandOverForm::Package:
        return base + QStringLiteral(".galley-review");
    case HandOverForm::HtmlReport:
        return base + QStringLiteral("-review.html");
    case HandOverForm::PdfReport:
        return base + QStringLiteral("-review.pdf");
    case HandOverForm::MarkdownReport:
        return base + QStringLiteral("-review.md");
    case HandOverForm::MarkedText:
        return base + QStringLiteral("-marked.md");
    case HandOverForm::TextReport:
        return base + QStringLiteral("-review.txt");
    }
    Q_UNREACHABLE();
}

void HandOverDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        colourQuiet();
    QDialog::changeEvent(event);
}

void HandOverDialog::colourQuiet()
{
    for (QLabel* const label : m_quiet) {
        QPalette quiet = palette();
        quiet.setColor(QPalette::WindowText, coloursFor(palette()).secondaryText);
        if (label->palette() != quiet)
            label->setPalette(quiet);
    }
}

void HandOverDialog::showFacts(const HandOverFacts& facts)
{
    const auto& [pictures, names, unmarked] = facts;
    m_hasPictures = pictures.count > 0;
    m_files->setText(
        m_hasPictures
            ? tr("%n file(s) · %1", nullptr, pictures.count).arg(sizeWords(pictures.bytes))
            : tr("There are none"));
    if (names > 0)
        m_letters->setText(tr("Remarks keep a letter; %n name(s) stand in texts", nullptr, names));
    if (unmarked > 0)
        m_losses->setText(tr("CriticMarkup; names, and %n remark(s) or answers, are left out",
                             nullptr, unmarked));
    m_pictures->setChecked(m_hasPictures);
    follow();
}

void HandOverDialog::follow()
{
    m_pictures->setEnabled(m_package->isChecked() && m_hasPictures);
    m_name->setText(fileName());
    m_measured.ask(
        Work::Text, [handed = m_handed, wish = wish()] { return sizeHandedOver(handed, wish); },
        [this](const Result<qint64>& size) {
            m_size->setText(size ? sizeWords(*size) : size.error().sentence);
        });
}

} // namespace galley

#include "moc_hand_over_dialog.cpp"
