// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringView>

namespace galley::atproto {

// Whether a text is a URI of any scheme: RFC 3986, sections 2 and 3, of at most 8 KB, and with
// something behind the scheme. QUrl is of no use here, for it reads much that is none.
// https://atproto.com/specs/lexicon#uri
bool isUri(QStringView text);

} // namespace galley::atproto
