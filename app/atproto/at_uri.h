// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <optional>

namespace galley::atproto {

// An address of the at:// scheme as records may hold it: an account, one of its collections, or one
// record. https://atproto.com/specs/at-uri-scheme#restricted-at-uri-syntax
struct AtUri {
    QString authority; // a DID or a handle
    QString collection; // an NSID; empty: the account itself
    QString recordKey; // empty: the whole collection

    bool operator==(const AtUri&) const = default;

    // Nothing for a text that is none: a query, a fragment or a slash at the end are not allowed.
    static std::optional<AtUri> parse(QStringView text);
};

} // namespace galley::atproto
