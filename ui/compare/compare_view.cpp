// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/compare/compare_view.h"

#include "app/session/restoring_edits.h"
#include "ui/theme/colours.h"
#include "ui/theme/icons.h"
#include "ui/widgets/sealed_page.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMetaMethod>
#include <QScrollBar>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

namespace galley {

namespace {

const QKeySequence previousKeys(Qt::SHIFT | Qt::Key_F7);
const QKeySequence nextKeys(Qt::Key_F7);

constexpr int margin = 24; // around the page, in device-independent pixels

QToolButton* button(const QString& name, const QKeySequence& shortcut)
{
    auto* const button = new QToolButton;
    button->setAutoRaise(true);
    button->setAccessibleName(name);
    button->setToolTip(
        QStringLiteral("%1 (%2)").arg(name, shortcut.toString(QKeySequence::NativeText)));
    return button;
}

} // namespace

CompareView::CompareView(QWidget* parent)
    : QWidget(parent)
    , m_summary(new TextLabel)
    , m_previous(button(tr("Previous Change"), previousKeys))
    , m_next(button(tr("Next Change"), nextKeys))
    , m_page(new QTextBrowser)
{
    m_summary->setTextFormat(Qt::PlainText);
    m_page->setDocument(new SealedPage(m_page));
    m_page->setOpenLinks(false);
    m_page->setUndoRedoEnabled(false);
    m_page->setFrameShape(QFrame::NoFrame);
    m_page->document()->setDocumentMargin(margin);
    m_page->setAccessibleName(tr("Changes"));

    auto* const row = new QHBoxLayout;
    row->addWidget(m_summary, 1);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addLayout(row);
    column->addWidget(m_page, 1);
    setFocusProxy(m_page);
    updateIcons();
    updateSummary();

    // Of the buttons themselves they would work with a delay.
    for (const QKeySequence& keys : {previousKeys, QKeySequence(Qt::ALT | Qt::Key_Up)})
        new QShortcut(keys, this, this, &CompareView::showPreviousChange);
    for (const QKeySequence& keys : {nextKeys, QKeySequence(Qt::ALT | Qt::Key_Down)})
        new QShortcut(keys, this, this, &CompareView::showNextChange);
    new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this, this, &CompareView::takeCurrent);
    connect(m_previous, &QAbstractButton::clicked, this, &CompareView::showPreviousChange);
    connect(m_next, &QAbstractButton::clicked, this, &CompareView::showNextChange);
    connect(m_page, &QTextBrowser::anchorClicked, this, &CompareView::activate);
}

void CompareView::setComparison(const ArticleComparison& comparison, const QString& takeBackText)
{
    const bool isSameBefore = m_comparison && m_comparison->text.before == comparison.text.before;
    const int place = isSameBefore ? m_page->verticalScrollBar()->value() : 0;
    m_comparison = comparison;
    m_options = {takeBackText, {}};
    m_current = -1;
    m_isOutdated = false;
    write();
    m_page->verticalScrollBar()->setValue(place);
    if (m_taken >= 0) // and it is not there any more
        goOnAt(qMin(m_taken, m_changePositions.size() - 1));
}

void CompareView::goOn()
{
    if (m_taken >= 0 && !m_changePositions.isEmpty())
        goOnAt(qMin(m_taken + 1, m_changePositions.size()) % m_changePositions.size());
}

// Who takes changes one after another goes on at the next.
void CompareView::goOnAt(qsizetype change)
{
    m_taken = -1;
    if (change >= 0)
        showChange(change);
    m_page->setFocus(Qt::OtherFocusReason);
}

void CompareView::setNote(const QString& sentence)
{
    m_comparison.reset();
    m_changePositions.clear();
    m_page->setPlainText(sentence);
    updateSummary();
}

void CompareView::setOutdated(bool outdated)
{
    m_isOutdated = outdated;
}

QString CompareView::shownText() const
{
    return m_page->toPlainText();
}

void CompareView::write()
{
    ComparisonPage page(*m_page->document(), palette(), m_options);
    page.write(*m_comparison);
    m_changePositions = page.changePositions();
    m_page->setExtraSelections({});
    updateSummary();
}

void CompareView::updateSummary()
{
    const qsizetype changes = m_changePositions.size();
    QString summary;
    if (m_comparison && changes > 0) {
        summary = tr("%n change(s)", nullptr, static_cast<int>(changes));
        const qsizetype inserted = m_comparison->text.insertedWords();
        const qsizetype removed = m_comparison->text.removedWords();
        if (inserted > 0 || removed > 0)
            summary += QStringLiteral(" · ")
                + tr("%n word(s) added, %1 removed", nullptr, static_cast<int>(inserted))
                      .arg(QLocale().toString(removed));
    }
    m_summary->setText(summary);
    m_previous->setEnabled(changes > 0);
    m_next->setEnabled(changes > 0);
}

void CompareView::showNextChange()
{
    if (!m_changePositions.isEmpty())
        showChange((m_current + 1) % m_changePositions.size());
}

void CompareView::showPreviousChange()
{
    const qsizetype count = m_changePositions.size();
    if (count > 0)
        showChange(m_current < 0 ? count - 1 : (m_current + count - 1) % count);
}

void CompareView::showChange(qsizetype index)
{
    m_current = index;
    m_taken = -1;
    QTextCursor cursor(m_page->document());
    cursor.setPosition(m_changePositions[index]);
    m_page->setTextCursor(cursor);
    const QRect line = m_page->cursorRect();
    QScrollBar* const bar = m_page->verticalScrollBar();
    bar->setValue(bar->value() + line.center().y() - m_page->viewport()->height() / 3);

    QTextEdit::ExtraSelection mark;
    mark.cursor = cursor;
    mark.format.setBackground(coloursFor(palette()).selection);
    mark.format.setProperty(QTextFormat::FullWidthSelection, true);
    m_page->setExtraSelections({mark});
}

void CompareView::takeCurrent()
{
    if (!m_comparison || m_isOutdated || m_current < 0 || m_options.takeBackText.isEmpty())
        return;
    const qsizetype members = m_comparison->members.size();
    if (m_current >= members)
        choose(QStringLiteral("passage"), m_current - members);
    else if (canTakeBack(m_comparison->members[m_current]))
        choose(QStringLiteral("member"), m_current);
}

void CompareView::activate(const QUrl& link)
{
    const QString kind = link.scheme();
    const qsizetype index = link.path().toLongLong();
    if (!m_comparison)
        return;
    if (kind == u"fold") {
        const int place = m_page->verticalScrollBar()->value();
        m_options.unfolded.insert(index);
        write();
        m_page->verticalScrollBar()->setValue(place);
    } else if (kind == u"end") {
        const qsizetype change = m_comparison->members.size() + index;
        if (change < m_changePositions.size())
            showChange(change);
    } else if (!m_isOutdated) {
        choose(kind, index);
    }
}

void CompareView::choose(const QString& kind, qsizetype index)
{
    const bool isTakenBack =
        isSignalConnected(QMetaMethod::fromSignal(&CompareView::takeBackRequested));
    if (kind == u"member") {
        m_taken = index;
        Q_EMIT memberChosen(index);
        if (isTakenBack)
            Q_EMIT takeBackRequested(memberTakenBack(*m_comparison, index));
        return;
    }
    const bool isQuiet = kind == u"quiet";
    m_taken = isQuiet ? m_changePositions.size() : m_comparison->members.size() + index;
    Q_EMIT passageChosen(isQuiet ? TextComparison::quietPassage : index);
    if (isTakenBack)
        Q_EMIT takeBackRequested(isQuiet ? quietPlacesTakenBack(*m_comparison)
                                         : passageTakenBack(*m_comparison, index));
}

void CompareView::updateIcons()
{
    m_previous->setIcon(icon(QStringLiteral("go-up"), palette()));
    m_next->setIcon(icon(QStringLiteral("go-down"), palette()));
}

void CompareView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    updateIcons();
    if (m_comparison)
        write();
}

} // namespace galley

#include "moc_compare_view.cpp"
