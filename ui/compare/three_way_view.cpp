// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/compare/three_way_view.h"

#include "ui/compare/marked_page.h"
#include "ui/compare/three_way_words.h"
#include "ui/theme/colours.h"
#include "ui/theme/icons.h"
#include "ui/widgets/sealed_page.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/tool_buttons.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollBar>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace galley {

namespace {

constexpr int threeWayMargin = 24; // around the page, in device-independent pixels

const QString takeKind = QStringLiteral("take");
const QString restoreKind = QStringLiteral("restore");
const QString keepKind = QStringLiteral("keep");

QString shownKeys(const QKeySequence& keys)
{
    return keys.toString(QKeySequence::NativeText);
}

} // namespace

ThreeWayView::ThreeWayView(QWidget* parent)
    : QWidget(parent)
    , m_summary(new TextLabel)
    , m_legend(new TextLabel)
    , m_hint(new TextLabel)
    , m_onlyConflicts(new QCheckBox)
    , m_previous(
          namedButton(this, tr("Previous Change (%1)").arg(shownKeys(Qt::SHIFT | Qt::Key_F7))))
    , m_next(namedButton(this, tr("Next Change (%1)").arg(shownKeys(Qt::Key_F7))))
    , m_page(new MarkedPage)
{
    m_summary->setTextFormat(Qt::PlainText);
    m_legend->setTextFormat(Qt::RichText);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_page->setDocument(new SealedPage(m_page));
    m_page->setOpenLinks(false);
    m_page->setUndoRedoEnabled(false);
    m_page->setFrameShape(QFrame::NoFrame);
    m_page->document()->setDocumentMargin(threeWayMargin);
    m_page->setAccessibleName(tr("Changes"));

    auto* const row = new QHBoxLayout;
    row->addWidget(m_summary, 1);
    row->addWidget(m_onlyConflicts);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addLayout(row);
    column->addWidget(m_legend);
    column->addWidget(m_page, 1);
    column->addWidget(m_hint);
    setFocusProxy(m_page);
    updateIcons();
    updateSummary();
    addKeys();
}

void ThreeWayView::addKeys()
{
    // Of the buttons themselves they would work with a delay.
    for (const QKeySequence& keys :
         {QKeySequence(Qt::Key_F7), QKeySequence(Qt::ALT | Qt::Key_Down)})
        new QShortcut(keys, this, this, &ThreeWayView::showNextChange);
    for (const QKeySequence& keys :
         {QKeySequence(Qt::SHIFT | Qt::Key_F7), QKeySequence(Qt::ALT | Qt::Key_Up)})
        new QShortcut(keys, this, this, &ThreeWayView::showPreviousChange);
    new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this, this, &ThreeWayView::actOnCurrent);
    new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return), this, this,
                  [this] { actOnConflict(restoreKind); });
    new QShortcut(QKeySequence(Qt::ALT | Qt::Key_1), this, this,
                  [this] { actOnConflict(keepKind); });
    new QShortcut(QKeySequence(Qt::ALT | Qt::Key_2), this, this,
                  [this] { actOnConflict(takeKind); });
    connect(m_previous, &QAbstractButton::clicked, this, &ThreeWayView::showPreviousChange);
    connect(m_next, &QAbstractButton::clicked, this, &ThreeWayView::showNextChange);
    connect(m_page, &MarkedPage::anchorClicked, this, &ThreeWayView::activate);
    connect(m_onlyConflicts, &QCheckBox::toggled, this, [this](bool isOn) {
        m_options.isOnlyConflicts = isOn;
        m_options.unfolded.clear();
        m_current = -1;
        if (m_comparison)
            write();
    });
}

void ThreeWayView::setComparison(const ThreeWayComparison& comparison, bool canEdit)
{
    const int place = m_comparison ? m_page->verticalScrollBar()->value() : 0;
    const qsizetype acted = std::exchange(m_isActedOn, false) ? m_current : -1;
    m_comparison = comparison;
    m_options.canEdit = canEdit;
    m_current = -1;
    m_isOutdated = false;
    write();
    m_page->verticalScrollBar()->setValue(place);
    if (acted < 0)
        return;
    // What was acted on may be there still, as a change of both; the next one is current.
    const QList<qsizetype> shown = shownChanges();
    const auto isOpen = [this, acted](qsizetype change) {
        return change >= acted && m_comparison->changes[change].isOpen();
    };
    const auto next = std::find_if(shown.begin(), shown.end(), isOpen);
    if (next != shown.end())
        showChange(*next);
    else if (!shown.isEmpty())
        showChange(shown[qMin(acted, shown.size() - 1)]);
    m_page->setFocus(Qt::OtherFocusReason);
}

QString ThreeWayView::shownText() const
{
    return m_page->toPlainText();
}

QString ThreeWayView::summaryText() const
{
    return m_summary->text();
}

QString ThreeWayView::hintText() const
{
    return m_hint->text();
}

void ThreeWayView::write()
{
    ThreeWayPage page(*m_page->document(), palette(), m_options);
    page.write(*m_comparison);
    m_positions = page.positions();
    m_badgeEnds = page.badgeEnds();
    m_page->mark(0, 0);
    updateSummary();
    updateHint();
}

void ThreeWayView::updateSummary()
{
    const auto count = [this](ChangeOrigin origin) {
        return m_comparison ? static_cast<int>(m_comparison->count(origin)) : 0;
    };
    const int conflicts = count(ChangeOrigin::Conflict);
    QString summary;
    if (m_comparison) {
        summary = tr("%n change(s)", nullptr, static_cast<int>(m_comparison->changes.size()));
        summary += QStringLiteral(" · ") + tr("%n conflict(s)", nullptr, conflicts);
    }
    m_summary->setText(summary);
    m_onlyConflicts->setText(tr("Only &conflicts (%1)").arg(QLocale().toString(conflicts)));
    m_onlyConflicts->setEnabled(conflicts > 0 || m_onlyConflicts->isChecked());
    QStringList legend;
    for (const auto& [origin, name] :
         {std::pair(ChangeOrigin::Ours, tr("You: %1")),
          std::pair(ChangeOrigin::Theirs, tr("Theirs: %1")),
          std::pair(ChangeOrigin::Both, tr("Both the same: %1")),
          std::pair(ChangeOrigin::Conflict, tr("Both, each its own: %1"))}) {
        legend << QStringLiteral("<span style=\"background:%1; color:%2; font-weight:bold\">"
                                 "&nbsp;%3&nbsp;</span>&nbsp;%4")
                      .arg(inkOf(origin, palette()).name(), coloursFor(palette()).background.name(),
                           letterOf(origin).toHtmlEscaped(),
                           name.arg(QLocale().toString(count(origin)))
                               .toHtmlEscaped()
                               .replace(u' ', QStringLiteral("&nbsp;")));
    }
    m_legend->setText(legend.join(QStringLiteral("&nbsp;&nbsp; ")));
    m_legend->setWordWrap(true);
    const bool isAny = !shownChanges().isEmpty();
    m_previous->setEnabled(isAny);
    m_next->setEnabled(isAny);
}

void ThreeWayView::updateHint()
{
    const QString act = shownKeys(Qt::CTRL | Qt::Key_Return);
    QString hint =
        tr("%1 next · %2 back").arg(shownKeys(Qt::Key_F7), shownKeys(Qt::SHIFT | Qt::Key_F7));
    if (m_current >= 0 && m_options.canEdit && m_comparison->changes[m_current].isEditable()) {
        switch (m_comparison->changes[m_current].origin) {
        case ChangeOrigin::Theirs:
            hint += QStringLiteral(" · ") + tr("%1 takes theirs").arg(act);
            break;
        case ChangeOrigin::Ours:
        case ChangeOrigin::Both:
            hint += QStringLiteral(" · ") + tr("%1 restores what it said").arg(act);
            break;
        case ChangeOrigin::Conflict:
            hint += QStringLiteral(" · ")
                + tr("%1 keeps mine, %2 takes theirs, %3 restores what it said")
                      .arg(shownKeys(Qt::ALT | Qt::Key_1), shownKeys(Qt::ALT | Qt::Key_2),
                           shownKeys(Qt::CTRL | Qt::SHIFT | Qt::Key_Return));
            break;
        }
    }
    m_hint->setText(hint);
}

QList<qsizetype> ThreeWayView::shownChanges() const
{
    QList<qsizetype> shown;
    for (qsizetype change = 0; change < m_positions.size(); ++change) {
        if (m_positions[change] >= 0)
            shown.append(change);
    }
    std::stable_sort(shown.begin(), shown.end(), [this](qsizetype one, qsizetype other) {
        return m_positions[one] < m_positions[other];
    });
    return shown;
}

void ThreeWayView::showNextChange()
{
    step(1);
}

void ThreeWayView::showPreviousChange()
{
    step(-1);
}

void ThreeWayView::step(int direction)
{
    const QList<qsizetype> shown = shownChanges();
    if (shown.isEmpty())
        return;
    const qsizetype at = m_current < 0 ? (direction > 0 ? -1 : 0) : shown.indexOf(m_current);
    showChange(shown[(at + direction + shown.size()) % shown.size()]);
}

void ThreeWayView::showChange(qsizetype change)
{
    m_current = change;
    QTextCursor cursor(m_page->document());
    cursor.setPosition(m_positions[change]);
    m_page->setTextCursor(cursor);
    const QRect line = m_page->cursorRect();
    QScrollBar* const bar = m_page->verticalScrollBar();
    bar->setValue(bar->value() + line.center().y() - m_page->viewport()->height() / 3);

    m_page->mark(m_positions[change], m_badgeEnds[change]);
    updateHint();
}

void ThreeWayView::actOnCurrent()
{
    if (m_current < 0) {
        showNextChange();
        return;
    }
    const ChangeOrigin origin = m_comparison->changes[m_current].origin;
    if (origin != ChangeOrigin::Conflict)
        act(origin == ChangeOrigin::Theirs ? takeKind : restoreKind, m_current);
}

void ThreeWayView::actOnConflict(const QString& kind)
{
    if (m_current < 0)
        return;
    const ChangeOrigin origin = m_comparison->changes[m_current].origin;
    const bool isRestored = kind == restoreKind && origin != ChangeOrigin::Theirs;
    if (origin == ChangeOrigin::Conflict || isRestored)
        act(kind, m_current);
}

void ThreeWayView::activate(const QUrl& link)
{
    const qsizetype index = link.path().toLongLong();
    if (!m_comparison)
        return;
    if (link.scheme() == u"fold") {
        const int place = m_page->verticalScrollBar()->value();
        m_options.unfolded.insert(index);
        write();
        m_page->verticalScrollBar()->setValue(place);
    } else {
        act(link.scheme(), index);
    }
}

void ThreeWayView::act(const QString& kind, qsizetype change)
{
    if (m_isOutdated || !m_options.canEdit || change < 0 || change >= m_comparison->changes.size()
        || !m_comparison->changes[change].isEditable())
        return;
    m_current = change;
    m_isActedOn = true;
    if (kind == takeKind)
        Q_EMIT takeRequested(change);
    else if (kind == restoreKind)
        Q_EMIT restoreRequested(change);
    else if (kind == keepKind)
        Q_EMIT keepRequested(change);
}

void ThreeWayView::updateIcons()
{
    m_previous->setIcon(icon(QStringLiteral("go-up"), palette()));
    m_next->setIcon(icon(QStringLiteral("go-down"), palette()));
}

void ThreeWayView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    updateIcons();
    updateSummary();
    if (m_comparison)
        write();
}

} // namespace galley

#include "moc_three_way_view.cpp"
