// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/record/record_dialog.h"

#include "ui/record/record_facts.h"
#include "ui/record/record_side.h"
#include "ui/theme/icons.h"
#include "ui/widgets/find_bar.h"
#include "ui/widgets/note_label.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/tool_buttons.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

namespace galley {

namespace {

const QKeySequence previousKeys(Qt::ALT | Qt::Key_Up);
const QKeySequence nextKeys(Qt::ALT | Qt::Key_Down);

constexpr int betweenLooks = 300; // milliseconds, while somebody types
constexpr QSize usualSize(1100, 720); // device-independent pixels

QToolButton* button(const QString& name, const QKeySequence& keys)
{
    QToolButton* const button = namedButton(nullptr, name);
    button->setToolTip(
        QStringLiteral("%1 (%2)").arg(name, keys.toString(QKeySequence::NativeText)));
    return button;
}

// What one is scrolled to, the other is.
void scrollTogether(QScrollBar* one, QScrollBar* other)
{
    QObject::connect(one, &QScrollBar::valueChanged, other, &QScrollBar::setValue);
    QObject::connect(other, &QScrollBar::valueChanged, one, &QScrollBar::setValue);
}

} // namespace

RecordDialog::RecordDialog(const ArticleSession& session, std::function<UpdatedAtPolicy()> policy,
                           QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_policy(std::move(policy))
    , m_summary(new TextLabel)
    , m_previous(button(tr("Previous Difference"), previousKeys))
    , m_next(button(tr("Next Difference"), nextKeys))
    , m_disk(new RecordSide(RecordText::Side::Before))
    , m_toSave(new RecordSide(RecordText::Side::After))
    , m_facts(new RecordFacts)
    , m_note(new NoteLabel)
    , m_told(new TextLabel)
{
    build();
    connectParts();
    updateIcons();
}

void RecordDialog::build()
{
    setWindowTitle(tr("Record of %1").arg(m_session.displayName()));
    resize(usualSize);
    m_summary->setTextFormat(Qt::PlainText);
    m_told->setTextFormat(Qt::PlainText);
    m_previous->setEnabled(false);
    m_next->setEnabled(false);
    m_disk->hide();

    auto* const top = new QHBoxLayout;
    top->addWidget(m_summary, 1);
    top->addWidget(m_previous);
    top->addWidget(m_next);
    auto* const sides = new QSplitter;
    sides->addWidget(m_disk);
    sides->addWidget(m_toSave);
    sides->setChildrenCollapsible(false);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto* const bottom = new QHBoxLayout;
    bottom->addWidget(m_told, 1);
    bottom->addWidget(buttons);
    auto* const column = new QVBoxLayout(this);
    column->addLayout(top);
    column->addWidget(sides, 1);
    column->addWidget(m_facts);
    column->addWidget(m_note);
    column->addLayout(bottom);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    // Return belongs to the fields.
    const auto all = findChildren<QPushButton*>();
    for (QPushButton* const push : all)
        push->setAutoDefault(false);
    m_toSave->setFocus();
}

void RecordDialog::connectParts()
{
    // Of the buttons themselves they would work with a delay.
    new QShortcut(previousKeys, this, this, &RecordDialog::showPreviousDifference);
    new QShortcut(nextKeys, this, this, &RecordDialog::showNextDifference);
    connect(m_previous, &QAbstractButton::clicked, this, &RecordDialog::showPreviousDifference);
    connect(m_next, &QAbstractButton::clicked, this, &RecordDialog::showNextDifference);
    new QShortcut(QKeySequence::Find, this, [this] { sideInUse().findBar().find(); });
    new QShortcut(QKeySequence(Qt::Key_F3), this, [this] { sideInUse().findBar().findNext(); });
    new QShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F3), this,
                  [this] { sideInUse().findBar().findPrevious(); });
    scrollTogether(m_disk->text().verticalScrollBar(), m_toSave->text().verticalScrollBar());
    scrollTogether(m_disk->text().horizontalScrollBar(), m_toSave->text().horizontalScrollBar());

    for (RecordSide* const side : {m_disk, m_toSave}) {
        connect(side, &RecordSide::noted, m_told, &QLabel::setText);
        connect(&side->text(), &RecordText::columnsChanged, this, [this] { lookSoon(0); });
    }
    connect(m_facts, &RecordFacts::noted, m_told, &QLabel::setText);

    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &RecordDialog::look);
    const auto lookAgain = [this] { lookSoon(betweenLooks); };
    connect(&m_session, &ArticleSession::textChanged, this, lookAgain);
    connect(&m_session, &ArticleSession::fieldChanged, this, lookAgain);
    connect(&m_session, &ArticleSession::bodyChanged, this, lookAgain);
    connect(&m_session, &ArticleSession::modifiedChanged, this, lookAgain);
    connect(&m_session, &ArticleSession::saved, this, lookAgain);
    connect(&m_session, &ArticleSession::displayNameChanged, this,
            [this] { setWindowTitle(tr("Record of %1").arg(m_session.displayName())); });
}

// While somebody types, one look follows the other; none is put off again and again.
void RecordDialog::lookSoon(int delay)
{
    m_isStale = true;
    if (isVisible() && !isMinimized() && !m_view.isAwaited()
        && (!m_soon.isActive() || m_soon.remainingTime() > delay))
        m_soon.start(delay);
}

void RecordDialog::look()
{
    m_isStale = false;
    const int columns = m_disk->isVisible()
        ? qMin(m_disk->text().columns(), m_toSave->text().columns())
        : m_toSave->text().columns();
    m_view.ask([this, columns] { return recordViewOf(m_session, m_policy(), columns); },
               [this](const RecordView& view) {
                   take(view);
                   if (m_isStale)
                       lookSoon(betweenLooks);
               });
}

void RecordDialog::take(const RecordView& view)
{
    m_hasView = true;
    m_differences = view.rows.differences;
    m_differenceCount = view.rows.differenceCount;
    m_current = qMin(m_current, m_differences.size() - 1);
    const bool isOnDisk = view.disk && *view.disk;
    m_disk->setVisible(!view.isSame());
    if (isOnDisk)
        m_disk->setState(tr("On disk"), (*view.disk)->bytes);
    m_toSave->setState(isOnDisk && view.isSame() ? tr("On disk, and as it would be saved")
                                                 : tr("As it would be saved"),
                       view.toSave.bytes);
    const int place = m_toSave->text().verticalScrollBar()->value();
    m_disk->text().setRows(view.rows.beforeText, view.rows.before);
    m_toSave->text().setRows(view.rows.afterText, view.rows.after);
    for (RecordSide* const side : {m_disk, m_toSave})
        side->text().verticalScrollBar()->setValue(place);
    if (m_current < 0) {
        m_disk->text().showDifference(-1);
        m_toSave->text().showDifference(-1);
    }
    m_facts->setView(view, m_session.article().envelopeCid());
    showNote(view);
    updateSummary();
}

void RecordDialog::showNote(const RecordView& view)
{
    QStringList sentences;
    bool isWarning = false;
    if (!view.disk) {
        sentences << tr("The article was never saved; nothing of it is on disk yet.");
    } else if (!*view.disk) {
        sentences << (*view.disk).error().sentence;
        isWarning = true;
    } else if (view.isDiskForeign && !m_session.isSaving()) {
        sentences << tr("Another program changed the file since the article was read from it.");
        isWarning = true;
    }
    if (view.setsUpdatedAt)
        sentences << (m_session.article().isPresent(Field::UpdatedAt)
                          ? tr("A save will set “updatedAt” to its own time. Shown here is the "
                               "present value: the CID of what is saved will be another one.")
                          : tr("A save will add “updatedAt” with its own time, which is not shown "
                               "here: the CID of what is saved will be another one."));
    m_note->tell(sentences.join(u'\n'),
                 isWarning ? NoteLabel::Tone::Warning : NoteLabel::Tone::Quiet);
}

void RecordDialog::showNextDifference()
{
    if (!m_differences.isEmpty())
        showDifference((m_current + 1) % m_differences.size());
}

void RecordDialog::showPreviousDifference()
{
    const qsizetype count = m_differences.size();
    if (count > 0)
        showDifference(m_current < 0 ? count - 1 : (m_current + count - 1) % count);
}

void RecordDialog::showDifference(qsizetype index)
{
    m_current = index;
    m_disk->text().showDifference(m_differences[index]);
    m_toSave->text().showDifference(m_differences[index]);
    updateSummary();
}

void RecordDialog::updateSummary()
{
    const auto number = [](qsizetype value) { return QLocale().toString(value); };
    QString summary;
    if (m_differenceCount == 0)
        summary = m_session.path().isEmpty() ? QString() : tr("No difference");
    else if (m_current >= 0)
        summary = tr("Difference %1 of %2").arg(number(m_current + 1), number(m_differenceCount));
    else
        summary = tr("%n difference(s)", nullptr, static_cast<int>(m_differenceCount));
    m_summary->setText(summary);
    m_previous->setEnabled(!m_differences.isEmpty());
    m_next->setEnabled(!m_differences.isEmpty());
}

// Where one reads; else what will be.
RecordSide& RecordDialog::sideInUse() const
{
    return m_disk->isVisible() && m_disk->isAncestorOf(focusWidget()) ? *m_disk : *m_toSave;
}

QString RecordDialog::summary() const
{
    return m_summary->text();
}

QString RecordDialog::note() const
{
    return m_note->text();
}

bool RecordDialog::isCurrent() const
{
    return m_hasView && !m_view.isAwaited() && !m_isStale;
}

void RecordDialog::updateIcons()
{
    m_previous->setIcon(icon(QStringLiteral("go-up"), palette()));
    m_next->setIcon(icon(QStringLiteral("go-down"), palette()));
}

void RecordDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    lookSoon(0);
}

void RecordDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateIcons();
    // Preferences may have changed meanwhile, and another program may have written.
    if ((event->type() == QEvent::ActivationChange && isActiveWindow())
        || event->type() == QEvent::WindowStateChange)
        lookSoon(0);
}

} // namespace galley

#include "moc_record_dialog.cpp"
