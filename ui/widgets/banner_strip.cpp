// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/widgets/banner_test.cpp

#include "ui/widgets/banner_strip.h"

#include "ui/theme/colours.h"
#include "ui/theme/icons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/mnemonics.h"
#include "ui/widgets/text_label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace galley {

namespace {

QString iconNameOf(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::Error:
        return QStringLiteral("dialog-error");
    case NoticeKind::Warning:
        return QStringLiteral("dialog-warning");
    case NoticeKind::Information:
        break;
    }
    return QStringLiteral("dialog-information");
}

QColor surfaceOf(NoticeKind kind, const Colours& colours)
{
    switch (kind) {
    case NoticeKind::Error:
        return colours.errorSurface;
    case NoticeKind::Warning:
        return colours.warningSurface;
    case NoticeKind::Information:
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

void BannerStrip::say(const Notice& notice)
{
    m_kind = notice.kind;
    m_label->setText(notice.sentence);
    m_close->setVisible(notice.isClosable);
    setOffered(notice.offered);
    fit(parentWidget() ? parentWidget()->width() : width());
    updateIcons();
    update();
    show();
    tell();
}

void BannerStrip::setMnemonics(QSet<QChar>& taken)
{
    for (std::size_t index = 0; index < m_offered.size(); ++index) {
        if (m_offered[index])
            m_buttons[index]->setText(withFreeMnemonic(m_offered[index]->text(), taken));
    }
}

void BannerStrip::end()
{
    m_offered.clear();
    hide();
}

void BannerStrip::setOffered(const QList<QAction*>& offered)
{
    m_offered.assign(offered.begin(), offered.end());
    while (m_buttons.size() < m_offered.size())
        m_buttons.push_back(newButton());
    for (std::size_t index = 0; index < m_buttons.size(); ++index) {
        QPushButton* const button = m_buttons[index];
        button->setVisible(index < m_offered.size());
        if (index >= m_offered.size())
            continue;
        const QAction& action = *m_offered[index];
        button->setText(action.text());
        button->setToolTip(action.toolTip());
        button->setEnabled(action.isEnabled());
    }
}

QPushButton* BannerStrip::newButton()
{
    auto* const button = new QPushButton;
    m_actions->layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, index = m_buttons.size()] {
        if (index < m_offered.size() && m_offered[index])
            m_offered[index]->trigger();
    });
    return button;
}

void BannerStrip::tell()
{
    QAccessibleEvent alert(m_label, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QSize BannerStrip::minimumSizeHint() const
{
    int widest = m_label->minimumWidth();
    for (std::size_t index = 0; index < m_offered.size(); ++index)
        widest = qMax(widest, m_buttons[index]->sizeHint().width());
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
    if (event->key() == Qt::Key_Escape && m_offered.empty())
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
    for (std::size_t index = 0; index < m_offered.size(); ++index)
        side += m_buttons[index]->sizeHint().width() + qMax(0, m_actions->layout()->spacing());
    const bool isNarrow = width < side + 40 * fontMetrics().averageCharWidth();
    m_body->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_actions->setMinimumWidth(isNarrow ? 0 : side);
    m_actions->setMaximumWidth(isNarrow ? QWIDGETSIZE_MAX : side);
    m_actions->setVisible(!m_offered.empty());
}

void BannerStrip::updateIcons()
{
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_icon->setPixmap(icon(iconNameOf(m_kind), palette()).pixmap(size));
    m_close->setIcon(icon(QStringLiteral("window-close"), palette()));
}

} // namespace galley

#include "moc_banner_strip.cpp"
