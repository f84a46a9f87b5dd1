// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/inspector/inspector_pane_test.cpp

#include "ui/inspector/copy_row.h"

#include "ui/theme/colours.h"
#include "ui/theme/icons.h"
#include "ui/widgets/elided_label.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QToolButton>

namespace galley {

CopyRow::CopyRow(const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_name(name)
    , m_label(new ElidedLabel)
    , m_copy(new QToolButton)
{
    m_label->setCopyable(true);
    m_label->setAccessibleDescription(name);
    m_copy->setToolTip(tr("Copy the %1").arg(name));
    m_copy->setAccessibleName(m_copy->toolTip());
    m_copy->setAutoRaise(true);
    m_copy->setFocusPolicy(Qt::StrongFocus);
    connect(m_copy, &QToolButton::clicked, this, &CopyRow::copy);
    setFocusProxy(m_label);
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_label, 1);
    row->addWidget(m_copy);
    updateLook();
}

void CopyRow::setText(const QString& text)
{
    m_label->setText(text);
}

QString CopyRow::text() const
{
    return m_label->text();
}

void CopyRow::copy()
{
    QGuiApplication::clipboard()->setText(text());
    Q_EMIT noted(tr("The %1 is on the clipboard.").arg(m_name));
}

void CopyRow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateLook();
}

void CopyRow::updateLook()
{
    m_copy->setIcon(icon(QStringLiteral("edit-copy"), palette()));
    QPalette quiet;
    quiet.setColor(QPalette::WindowText, coloursFor(palette()).secondaryText);
    m_label->setPalette(quiet);
}

} // namespace galley

#include "moc_copy_row.cpp"
