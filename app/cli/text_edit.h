// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"
#include "app/base/result.h"

#include <optional>

namespace galley {

// The article's JSON with another body text, or none. Fails for an article whose body is not its
// text but a `content`.
Result<QByteArray> jsonWithText(const Article& article, const std::optional<QString>& text);

} // namespace galley
