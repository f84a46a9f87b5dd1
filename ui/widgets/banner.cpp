// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/banner.h"

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

QString iconNameOf(Banner::Kind kind)
{
    switch (kind) {
    case Banner::Kind::Error:
        return QStringLiteral("dialog-error");
    case Banner::Kind::Warning:
        return QStringLiteral("dialog-warning");
    case Banner::Kind::Information:
        break;
    }
    return QStringLiteral("dialog-information");
}

QColor surfaceOf(Banner::Kind kind, const Colours& colours)
{
    switch (kind) {
    case Banner::Kind::Error:
        return colours.errorSurface;
    case Banner::Kind::Warning:
        return colours.warningSurface;
    case Banner::Kind::Information:
        break;
    }
    return colours.surface;
}

} // namespace

Banner::Banner(QWidget* parent)
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
    connect(m_close, &QToolButton::clicked, this, &Banner::closeByPerson);
    m_body->addWidget(m_label, 1);
    (new FlowLayout(m_actions))->setContentsMargins({});
    m_body->addWidget(m_actions, 0, Qt::AlignTop);
    auto* const whole = new QHBoxLayout(this);
    whole->addWidget(m_icon);
    whole->addLayout(m_body, 1);
    whole->addWidget(m_close, 0, Qt::AlignTop);
    updateIcons();
    hide();
}

void Banner::showSentence(Kind kind, const QString& sentence, const QList<QAction*>& offered)
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
    QAccessibleEvent alert(m_label, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Banner::keepShowing(Kind kind, const QString& sentence, const QList<QAction*>& offered)
{
    m_kept = Message{kind, sentence, offered};
    showSentence(kind, sentence, offered);
}

void Banner::withdraw(const QString& sentence)
{
    if (m_kept && m_kept->sentence == sentence)
        m_kept.reset();
    if (this->sentence().startsWith(sentence)) // and what was added
        hide();
}

void Banner::addSentence(Kind kind, const QString& sentence)
{
    if (!isVisible()) {
        showSentence(kind, sentence);
        return;
    }
    if (m_label->text().contains(sentence))
        return;
    m_label->setText(m_label->text() + u' ' + sentence);
    QAccessibleEvent alert(m_label, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QSize Banner::minimumSizeHint() const
{
    int widest = m_label->minimumWidth();
    for (const QAbstractButton* button : m_buttons)
        widest = qMax(widest, button->sizeHint().width());
    const QSize whole = QFrame::minimumSizeHint();
    return {whole.width() - m_body->minimumSize().width() + widest, whole.height()};
}

void Banner::paintEvent(QPaintEvent* event)
{
    const Colours& colours = coloursFor(palette());
    QPainter painter(this);
    painter.fillRect(rect(), surfaceOf(m_kind, colours));
    painter.fillRect(0, height() - 1, width(), 1, colours.border);
    QFrame::paintEvent(event);
}

void Banner::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateIcons();
}

void Banner::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        closeByPerson();
    else
        QFrame::keyPressEvent(event);
}

void Banner::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    fit(event->size().width());
}

// Beside the buttons there has to be room for a sentence of a few lines.
void Banner::fit(int width)
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

void Banner::closeByPerson()
{
    if (m_kept && m_kept->sentence != sentence()) {
        showSentence(m_kept->kind, m_kept->sentence, m_kept->offered);
        return;
    }
    hide();
    Q_EMIT closed();
}

void Banner::updateIcons()
{
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_icon->setPixmap(icon(iconNameOf(m_kind), palette()).pixmap(size));
    m_close->setIcon(icon(QStringLiteral("window-close"), palette()));
}

} // namespace galley

#include "moc_banner.cpp"
