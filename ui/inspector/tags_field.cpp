// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/inspector/tags_field.h"

#include "ui/widgets/tag_chips.h"

namespace galley {

TagsField::TagsField(ArticleSession& session, QWidget* parent)
    : FieldFrame(session, Field::Tags, parent)
    , m_chips(new TagChips)
{
    setControl(tr("&Tags"), m_chips, m_chips);
    connect(m_chips, &TagChips::tagsEdited, this, &TagsField::takeEdit);
    follow([this] { m_chips->setTags(article().tags().value_or(QStringList())); });
}

void TagsField::commitTyped()
{
    m_chips->commitTyped();
}

void TagsField::takeEdit(const QStringList& tags)
{
    session().setTags(tags.isEmpty() ? std::nullopt : std::optional(tags));
}

} // namespace galley

#include "moc_tags_field.cpp"
