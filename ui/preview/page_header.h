// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"
#include "app/sidecar/sidecar.h"
#include "ui/preview/block_writer.h"

#include <QLocale>

#include <optional>

namespace galley {

// What stands above the text of an article's page.
struct HeaderFields {
    QString title;
    QString description;
    QString publishedAt;
    QString updatedAt;
    QString site;
    QStringList tags;
    std::optional<atproto::BlobRef> cover;
    QString coverAlt; // not in the record; empty: none

    bool operator==(const HeaderFields&) const = default;
};

HeaderFields headerFieldsOf(const Article& article, const Sidecar& beside);

// The dates and the site as the page words them, e.g. "3 May 2026 · updated 5 May 2026"; a date
// that is none stays as it was written.
QStringList datesShown(const HeaderFields& fields, const QLocale& locale);

// Writes cover, title, description, dates, site and tags, beginning in the empty block in which the
// cursor stands.
Written writeHeader(QTextCursor& cursor, const PageStyles& styles, const HeaderFields& fields);

} // namespace galley
