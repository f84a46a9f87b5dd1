// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/inspector/text_field_test.cpp

#include "ui/inspector/field_frame.h"

#include "ui/inspector/wrong_type_note.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace galley {

FieldFrame::FieldFrame(ArticleSession& session, Field field, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_field(field)
    , m_column(new QVBoxLayout(this))
    , m_wrongType(new WrongTypeNote(field))
    , m_note(new NoteLabel)
{
    m_column->setContentsMargins({});
    m_column->setSpacing(4);
    m_column->addWidget(m_wrongType);
    m_column->addWidget(m_note);
    connect(m_wrongType, &WrongTypeNote::replaceWanted, this, &FieldFrame::replaceWrongType);
}

void FieldFrame::setControl(const QString& label, QWidget* control, QWidget* named)
{
    m_control = control;
    int index = 0;
    if (!label.isEmpty()) {
        auto* const text = new TextLabel(label);
        text->setBuddy(named);
        if (named->focusPolicy() == Qt::NoFocus)
            named->setFocusPolicy(Qt::StrongFocus); // else no mnemonic reaches its focus proxy
        m_column->insertWidget(index++, text);
        named->setAccessibleName(QString(label).remove(u'&'));
    }
    m_column->insertWidget(index, control);
    setFocusProxy(named);
}

void FieldFrame::closeStepsAfter(QWidget* edit)
{
    edit->installEventFilter(this);
}

void FieldFrame::follow(std::function<void()> showValue)
{
    m_showValue = std::move(showValue);
    connect(&m_session, &ArticleSession::fieldChanged, this, [this](Field changed) {
        if (changed == m_field)
            refresh();
    });
    refresh();
}

void FieldFrame::refresh()
{
    const bool isWrongType = article().isWrongType(m_field);
    m_wrongType->setVisible(isWrongType);
    m_control->setVisible(!isWrongType);
    if (isWrongType) {
        m_wrongType->showJson(*article().state(m_field));
        m_note->tell({});
    } else {
        m_showValue();
    }
}

void FieldFrame::replaceWrongType()
{
    m_session.removeField(m_field);
    setFocus();
}

bool FieldFrame::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut)
        m_session.closeUndoStep();
    return QWidget::eventFilter(watched, event);
}

} // namespace galley

#include "moc_field_frame.cpp"
