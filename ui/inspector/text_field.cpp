// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/inspector/text_field.h"

#include "ui/widgets/growing_text_edit.h"

#include <QHBoxLayout>

namespace galley {

TextField::TextField(ArticleSession& session, Field field, const QString& label, Describe describe,
                     QWidget* parent)
    : FieldFrame(session, field, parent)
    , m_describe(std::move(describe))
    , m_edit(new GrowingTextEdit)
{
    auto* const control = new QWidget;
    m_row = new QHBoxLayout(control);
    m_row->setContentsMargins({});
    m_row->addWidget(m_edit);
    setControl(label, control, m_edit);
    closeStepsAfter(m_edit);
    connect(m_edit, &GrowingTextEdit::textEdited, this, &TextField::takeEdit);
    connect(m_edit, &GrowingTextEdit::returnPressed, this,
            [this] { this->session().closeUndoStep(); });
    follow([this] { showValue(); });
}

void TextField::addBeside(QWidget* widget)
{
    m_row->addWidget(widget, 0, Qt::AlignTop);
}

void TextField::showValue()
{
    const auto value = article().string(field());
    m_edit->setText(value.value_or(QString()));
    const Note said = value ? m_describe(*value) : Note();
    note().tell(said.sentence, said.tone);
}

void TextField::takeEdit(const QString& text)
{
    session().setString(field(), text.isEmpty() ? std::nullopt : std::optional(text));
}

} // namespace galley

#include "moc_text_field.cpp"
