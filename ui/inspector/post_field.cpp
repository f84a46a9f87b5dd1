// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/inspector/inspector_pane_test.cpp

#include "ui/inspector/post_field.h"

#include "ui/inspector/copy_row.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace galley {

PostField::PostField(ArticleSession& session, QWidget* parent)
    : FieldFrame(session, Field::BskyPostRef, parent)
    , m_address(new CopyRow(tr("post’s address")))
{
    auto* const removal = new QPushButton(tr("Remove"));
    removal->setAccessibleName(tr("Remove the reference to the post"));
    removal->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(removal, &QPushButton::clicked, this, &PostField::remove);
    connect(m_address, &CopyRow::noted, this, &PostField::noted);

    auto* const control = new QWidget;
    auto* const column = new QVBoxLayout(control);
    column->setContentsMargins({});
    column->addWidget(m_address);
    column->addWidget(removal);
    setControl({}, control, m_address);
    follow([this] { showValue(); });
}

void PostField::showValue()
{
    const auto post = article().post();
    m_address->setText(post ? post->uri : QString());
}

void PostField::remove()
{
    session().removeField(field());
}

} // namespace galley

#include "moc_post_field.cpp"
