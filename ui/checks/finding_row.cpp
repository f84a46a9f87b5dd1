// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/checks/checks_pane_test.cpp

#include "ui/checks/finding_row.h"

#include "app/text/beginning.h"
#include "ui/checks/finding_words.h"
#include "ui/theme/icons.h"
#include "ui/theme/severity_look.h"
#include "ui/widgets/sentence_label.h"
#include "ui/widgets/tool_buttons.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

namespace galley {

namespace {

// In device-independent pixels.
constexpr int rowMargin = 12;
constexpr int rowShapeSize = 16;
constexpr int rowRounding = 4;

} // namespace

FindingRow::FindingRow(QWidget* parent)
    : QAbstractButton(parent)
    , m_shape(new QLabel)
    , m_sentence(new SentenceLabel)
    , m_fix(new QPushButton)
    , m_more(namedButton(this, tr("More")))
{
    auto* const grid = new QGridLayout(this);
    grid->setContentsMargins(rowMargin, 6, 6, 6);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->addWidget(m_shape, 0, 0, Qt::AlignTop);
    grid->addWidget(m_sentence, 0, 1);
    grid->addWidget(m_more, 0, 2, Qt::AlignTop);
    grid->addWidget(m_fix, 1, 1, Qt::AlignLeading);
    grid->setColumnStretch(1, 1);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_fix->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setCurrent(false);
    connect(m_fix, &QPushButton::clicked, this, &FindingRow::mendWanted);
    connect(m_more, &QToolButton::clicked, this,
            [this] { newMenu()->popup(m_more->mapToGlobal(m_more->rect().bottomLeft())); });
}

void FindingRow::showFinding(const Finding& finding, bool canBeTurnedOff)
{
    const QString fix = finding.fix ? finding.fix->name : QString();
    const Shown wanted{finding.severity, finding.rule, finding.sentence, fix, canBeTurnedOff};
    if (wanted == m_shown) // as most are after most searches
        return;
    m_shown = wanted;
    m_sentence->setText(finding.sentence);
    const QString told = beginningOf(finding.sentence, longestNote);
    setAccessibleName(tr("%1: %2").arg(wordFor(finding.severity), told));
    setAccessibleDescription(tr("Goes to what it is about"));
    m_more->setAccessibleName(tr("More about: %1").arg(told));
    m_fix->setText(QString(fix).replace(u'&', QStringLiteral("&&")));
    m_fix->setAccessibleDescription(told);
    m_fix->setVisible(!fix.isEmpty());
    updateLook();
}

QString FindingRow::sentence() const
{
    return m_shown.sentence;
}

void FindingRow::setCurrent(bool isCurrent)
{
    setFocusPolicy(isCurrent ? Qt::StrongFocus : Qt::ClickFocus);
    for (QWidget* const part : std::initializer_list<QWidget*>{m_fix, m_more})
        part->setFocusPolicy(isCurrent ? Qt::TabFocus : Qt::NoFocus);
}

void FindingRow::setCanMend(bool canMend)
{
    m_fix->setEnabled(canMend);
}

QMenu* FindingRow::newMenu()
{
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Go There"), this, &QAbstractButton::clicked);
    menu->addAction(galley::icon(QStringLiteral("edit-copy"), palette()), tr("&Copy"), this,
                    &FindingRow::copy);
    QAction* const remark = menu->addAction(tr("Make &Remark"), this, &FindingRow::remarkWanted);
    remark->setEnabled(m_canRemark);
    if (!m_canRemark) {
        remark->setToolTip(
            tr("Save the article first: what is said of it stands beside its file."));
        menu->setToolTipsVisible(true);
    }
    if (m_shown.canBeTurnedOff) {
        menu->addSeparator();
        menu->addAction(tr("&Turn Off This Rule"), this, &FindingRow::turnOffWanted);
    }
    return menu;
}

void FindingRow::setCanRemark(bool canRemark)
{
    m_canRemark = canRemark;
}

void FindingRow::copy()
{
    QGuiApplication::clipboard()->setText(sentence());
    Q_EMIT copied();
}

// The rows lie in an area that scrolls, and who comes by Tab wants to see them.
void FindingRow::focusInEvent(QFocusEvent* event)
{
    QAbstractButton::focusInEvent(event);
    Q_EMIT focused();
}

void FindingRow::focusOutEvent(QFocusEvent* event)
{
    QAbstractButton::focusOutEvent(event);
    update();
}

bool FindingRow::event(QEvent* event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

void FindingRow::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (QList{Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space}.contains(event->key()))
        click();
    else if (QList{Qt::Key_Up, Qt::Key_Down, Qt::Key_Home, Qt::Key_End}.contains(event->key()))
        Q_EMIT moveWanted(event->key());
    else
        event->ignore();
}

void FindingRow::contextMenuEvent(QContextMenuEvent* event)
{
    newMenu()->popup(event->globalPos());
}

void FindingRow::paintEvent(QPaintEvent*)
{
    const Colours& colours = coloursFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!hasFocus() && !underMouse())
        return;
    painter.setPen(hasFocus() ? QPen(colours.accent, 1) : QPen(Qt::NoPen));
    painter.setBrush(underMouse() ? QBrush(colours.background) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(rect()).adjusted(2.5, 0.5, -2.5, -0.5), rowRounding,
                            rowRounding);
}

void FindingRow::changeEvent(QEvent* event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateLook();
}

void FindingRow::updateLook()
{
    m_shape->setPixmap(severityIcon(m_shown.severity, palette())
                           .pixmap(QSize(rowShapeSize, rowShapeSize), devicePixelRatioF()));
    m_shape->setToolTip(wordFor(m_shown.severity));
    m_more->setIcon(galley::icon(QStringLiteral("view-more"), palette()));
}

} // namespace galley

#include "moc_finding_row.cpp"
