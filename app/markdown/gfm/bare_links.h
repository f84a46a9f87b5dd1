// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/ranges.h"
#include "app/markdown/node.h"

#include <QStringView>

#include <optional>

namespace galley::markdown {

// An address that is a link without being marked as one:
// https://github.github.com/gfm/#autolinks-extension-
struct BareLink {
    TextRange range;
    QStringView scheme; // that the address goes without: "http://", "mailto:" or nothing
};

// The link for which `position` is its first letter, or, in a mail address, its "@"; it begins
// at `earliest` or behind it. `mayBegin` says whether one may where `earliest` is.
std::optional<BareLink> bareLinkAt(QStringView text, qsizetype position, qsizetype earliest,
                                   bool mayBegin);

// Makes links of the addresses in the texts right within a block or an inline wrapper.
void linkBareAddresses(Node& holder);

// Whether a link stands in the text as its own address, bare or in angle brackets.
bool isItsOwnText(const Node& link);

} // namespace galley::markdown
