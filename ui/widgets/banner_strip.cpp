// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/banner_strip.h"

#include "ui/theme/colours.h"
#include "ui/theme/icons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/text_label.h"

#include <QAccessible>
#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace galley {

namespace {

QString iconNameOf(BannerKind kind)
{
    switch (kind) {
    case BannerKind::Error:
        return QStringLiteral("dialog-error");
    case BannerKind::Warning:
        return QStringLiteral("dialog-warning");
    case BannerKind::Information:
        break;
    }
    return QStringLiteral("dialog-information");
}

QColor surfaceOf(BannerKind kind, const Colours& colours)
{
    switch (kind) {
    case BannerKind::Error:
        return colours.errorSurface;
    case BannerKind::Warning:
        return colours.warningSurface;
    case BannerKind::Information:
        break;
    }
    return colours.surface;
}

} // namespace

BannerStrip::BannerStrip(QWidget* parent)
    : QFrame(parent)
    , m_icon(new QLabel)
    , m_label(new TextLabel)
    , m_body(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_actions(new QWidget)
    , m_close(new QToolButton)
{
    m_label->setObjectName(QStringLiteral("sentence"));
    m_label->setWordWrap(true);
    m_label->setMinimumWidth(12 * fontMetrics().averageCharWidth()); // a path is one long word
    m_label->setTextFormat(Qt::PlainText); // a sentence may quote a stranger's file
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(m_close->accessibleName());
    connect(m_close, &QToolButton::clicked, this, &BannerStrip::closeWanted);
    m_body->addWidget(m_label, 1);
    (new FlowLayout(m_actions))->setContentsMargins({});
    m_body->addWidget(m_actions, 0, Qt::AlignTop);
    auto* const whole = new QHBoxLayout(this);
    whole->addWidget(m_icon);
    whole->addLayout(m_body, 1);
    whole->addWidget(m_close, 0, Qt::AlignTop);
    updateIcons();
}

void BannerStrip::say(BannerKind kind, const QString& sentence, const QList<QAction*>& offered)
{
    m_kind = kind;
    m_label->setText(sentence);
    for (QAbstractButton* button : m_buttons) {
        button->hide();
        button->deleteLater(); // its click may be what brings the new sentence
    }
    m_buttons.clear();
    for (QAction* action : offered) {
        auto* const button = new QPushButton(action->text());
        button->setToolTip(action->toolTip());
        button->setEnabled(action->isEnabled());
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        m_actions->layout()->addWidget(button);
        m_buttons.push_back(button);
    }
    fit(parentWidget() ? parentWidget()->width() : width());
    updateIcons();
    update();
    show();
    tell();
}

void BannerStrip::addSentence(const QString& sentence)
{
    if (m_label->text().contains(sentence))
        return;
    m_label->setText(m_label->text() + u' ' + sentence);
    tell();
}

void BannerStrip::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void BannerStrip::tell()
{
    QAccessibleEvent alert(m_label, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QSize BannerStrip::minimumSizeHint() const
{
    int widest = m_label->minimumWidth();
    for (const QAbstractButton* button : m_buttons)
        widest = qMax(widest, button->sizeHint().width());
    const QSize whole = QFrame::minimumSizeHint();
    return {whole.width() - m_body->minimumSize().width() + widest, whole.height()};
}

void BannerStrip::paintEvent(QPaintEvent* event)
{
    const Colours& colours = coloursFor(palette());
    QPainter painter(this);
    painter.fillRect(rect(), surfaceOf(m_kind, colours));
    painter.fillRect(0, height() - 1, width(), 1, colours.border);
    QFrame::paintEvent(event);
}

void BannerStrip::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateIcons();
}

void BannerStrip::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_buttons.empty())
        Q_EMIT closeWanted();
    else
        QFrame::keyPressEvent(event);
}

void BannerStrip::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    fit(event->size().width());
}

// Beside the buttons there has to be room for a sentence of a few lines.
void BannerStrip::fit(int width)
{
    int side = 0;
    for (const QAbstractButton* button : m_buttons)
        side += button->sizeHint().width() + qMax(0, m_actions->layout()->spacing());
    const bool isNarrow = width < side + 40 * fontMetrics().averageCharWidth();
    m_body->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_actions->setMinimumWidth(isNarrow ? 0 : side);
    m_actions->setMaximumWidth(isNarrow ? QWIDGETSIZE_MAX : side);
    m_actions->setVisible(!m_buttons.empty());
}

void BannerStrip::updateIcons()
{
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_icon->setPixmap(icon(iconNameOf(m_kind), palette()).pixmap(size));
    m_close->setIcon(icon(QStringLiteral("window-close"), palette()));
}

} // namespace galley

#include "moc_banner_strip.cpp"
