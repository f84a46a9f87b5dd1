// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringView>

namespace galley::atproto {

enum class UriFault {
    None,
    NoUri, // no scheme, nothing behind it, or a space: no reader of the protocol takes it
    NotEverywhere, // a scheme that begins with a digit, letters outside ASCII, over 8 KB: some do
    Unencoded // characters that RFC 3986 would have encoded: all take it
};

// What keeps a text from being a URI of any scheme: RFC 3986, sections 2 and 3, with something
// behind the scheme. QUrl is of no use here, for it reads much that is none.
// https://atproto.com/specs/lexicon#uri
UriFault faultInUri(QStringView text);

} // namespace galley::atproto
