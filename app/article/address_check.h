// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringView>

namespace galley {

// Sentences for a person who is typing where an article stands: what is amiss with the value, or
// nothing. They advise only; the record keeps what was written.
// https://standard.site/docs/lexicons/document/ (site, path)

// A site is a web address (https://) or a publication's record (at://), without a slash at its end.
QString faultInSite(QStringView site);

// A path begins with a slash and follows the site's address.
QString faultInPath(QStringView path);

} // namespace galley
