// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/record/record_dialog_test.cpp

#include "ui/record/record_side.h"

#include "app/record/byte_text.h"
#include "ui/theme/icons.h"
#include "ui/widgets/find_bar.h"
#include "ui/widgets/plain_words.h"
#include "ui/widgets/searched_page.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/tool_buttons.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QVBoxLayout>

namespace galley {

RecordSide::RecordSide(RecordText::Side side, QWidget* parent)
    : QWidget(parent)
    , m_name(new TextLabel)
    , m_copy(namedButton(nullptr, {}))
    , m_text(new RecordText(side))
{
    m_name->setTextFormat(Qt::PlainText);
    auto searched = std::make_unique<SearchedPage>(*m_text);
    searched->setText([this] { return m_text->searchedText(); },
                      [this](TextRange stretch) { return m_text->placeOf(stretch); });
    m_findBar = new FindBar(std::move(searched), tr("Find in the record"));
    m_findBar->hide();
    connect(m_copy, &QToolButton::clicked, this, &RecordSide::copy);
    auto* const row = new QHBoxLayout;
    row->addWidget(m_name, 1);
    row->addWidget(m_copy);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addLayout(row);
    column->addWidget(m_text, 1);
    column->addWidget(m_findBar);
    setFocusProxy(m_text);
    updateLook();
}

void RecordSide::setState(const QString& name, const QByteArray& bytes)
{
    m_bytes = bytes;
    m_name->setText(name);
    m_text->setAccessibleName(tr("The record’s JSON: %1").arg(name));
    m_copy->setToolTip(plainToolTip(tr("Copy all of it: %1").arg(name)));
    m_copy->setAccessibleName(m_copy->toolTip());
}

QString RecordSide::name() const
{
    return m_name->text();
}

// As JSON it is copied byte for byte; as text as well as text can carry it.
void RecordSide::copy()
{
    auto* const mime = new QMimeData;
    mime->setText(textOfBytes(m_bytes));
    mime->setData(QStringLiteral("application/json"), m_bytes);
    QGuiApplication::clipboard()->setMimeData(mime);
    Q_EMIT noted(tr("All of the JSON is on the clipboard."));
}

void RecordSide::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateLook();
}

void RecordSide::updateLook()
{
    QFont heavy;
    heavy.setWeight(QFont::DemiBold);
    m_name->setFont(heavy);
    m_copy->setIcon(icon(QStringLiteral("edit-copy"), palette()));
}

} // namespace galley

#include "moc_record_side.cpp"
