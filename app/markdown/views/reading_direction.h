// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/node.h"

#include <QStringView>

#include <optional>

namespace galley::markdown {

// The direction that the first strong letter of a text gives it; none without such a letter.
std::optional<Qt::LayoutDirection> readingDirectionOf(QStringView text);
// Of all the text in a node, or its beginning if it is very long. Code has no direction.
std::optional<Qt::LayoutDirection> readingDirectionOf(const Node& node);

} // namespace galley::markdown
