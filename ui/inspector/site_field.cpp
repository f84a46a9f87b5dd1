// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/inspector/text_field_test.cpp

#include "ui/inspector/site_field.h"

#include "app/article/address_check.h"
#include "ui/widgets/growing_text_edit.h"

namespace galley {

namespace {

Note siteNote(const QString& site)
{
    return {faultInSite(site), NoteLabel::Tone::Warning};
}

} // namespace

SiteField::SiteField(ArticleSession& session, QWidget* parent)
    : TextField(session, Field::Site, tr("&Site"), siteNote, parent)
{
    edit().setNewlinesAllowed(false);
    edit().setPlaceholder(QStringLiteral("https://example.org"));
}

} // namespace galley

#include "moc_site_field.cpp"
