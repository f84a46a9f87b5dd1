// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/checks/checks_head.h"

#include "ui/checks/finding_words.h"
#include "ui/theme/icons.h"
#include "ui/theme/severity_look.h"
#include "ui/widgets/sentence_label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>

namespace galley {

namespace {

// In device-independent pixels.
constexpr int shapeSize = 16;
constexpr int rounding = 4;

} // namespace

ChecksHead::ChecksHead(QWidget* parent)
    : QAbstractButton(parent)
    , m_shape(new QLabel)
    , m_summary(new SentenceLabel)
    , m_arrow(new QLabel)
{
    setCheckable(true);
    setChecked(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setAccessibleDescription(tr("Opens or folds the list of findings"));
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(12, 10, 12, 10);
    row->setSpacing(8);
    row->addWidget(m_shape, 0, Qt::AlignTop);
    row->addWidget(m_summary, 1);
    row->addWidget(m_arrow, 0, Qt::AlignTop);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(this, &QAbstractButton::toggled, this, &ChecksHead::updateLook);
    showWaiting();
}

void ChecksHead::showWaiting()
{
    m_counts.reset();
    setSummary(tr("Checking…"));
}

void ChecksHead::showBlank()
{
    m_counts.reset();
    setSummary(tr("Nothing to check yet"));
}

void ChecksHead::showCounts(const FindingCounts& counts)
{
    if (m_counts == counts)
        return;
    m_counts = counts;
    setSummary(summaryOf(counts));
}

QString ChecksHead::summary() const
{
    return m_summary->text();
}

void ChecksHead::setSummary(const QString& summary)
{
    m_summary->setText(summary);
    setAccessibleName(tr("Checks: %1").arg(summary));
    updateLook();
}

bool ChecksHead::event(QEvent* event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

void ChecksHead::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void ChecksHead::paintEvent(QPaintEvent*)
{
    const Colours& colours = coloursFor(palette());
    QPainter painter(this);
    if (underMouse())
        painter.fillRect(rect(), colours.background);
    if (!hasFocus())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.accent, 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(2.5, 2.5, -2.5, -2.5), rounding, rounding);
}

void ChecksHead::changeEvent(QEvent* event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateLook();
}

void ChecksHead::updateLook()
{
    const auto gravest = m_counts ? gravestOf(*m_counts) : std::nullopt;
    const QIcon shape = gravest ? severityIcon(*gravest, palette())
        : m_counts              ? galley::icon(QStringLiteral("emblem-ok"), palette())
                                : QIcon();
    const QSize size(shapeSize, shapeSize);
    m_shape->setPixmap(shape.pixmap(size, devicePixelRatioF()));
    m_shape->setVisible(m_counts.has_value());
    const QString arrow = isChecked() ? QStringLiteral("go-down") : QStringLiteral("go-up");
    m_arrow->setPixmap(galley::icon(arrow, palette()).pixmap(size, devicePixelRatioF()));
    QFont heavy;
    heavy.setWeight(QFont::DemiBold);
    m_summary->setFont(heavy); // all else comes from the parent's font
}

} // namespace galley

#include "moc_checks_head.cpp"
