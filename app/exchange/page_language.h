// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"

#include <QString>

namespace galley {

// The language of an article's page as HTML says it (BCP 47), or nothing where it is not known. The
// lexicon of articles has no field for it: it is what a member `langs`, `lang` or `language` says,
// else that of the letters where only one language of note has them, else that of whoever exports,
// where it is written in such letters.
QString pageLanguageOf(const Article& article);

} // namespace galley
