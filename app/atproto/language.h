// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringView>

namespace galley::atproto {

// Language tags of RFC 5646: https://atproto.com/specs/lexicon#language.

// Whether a text is well formed (section 2.1 of the RFC), which is what a record has to hold. The
// code of the language is in lower case and of no more than three letters, or of five to eight,
// as the protocol's test vectors have it; the RFC itself reads "JA", and keeps four letters for the
// future.
bool isLanguage(QStringView text);

// Whether a well-formed tag repeats a variant or the letter of an extension, which makes it invalid
// (section 2.2.9): readers are told to ignore it, but it does not make a record invalid.
bool hasRepeatedSubtag(QStringView language);

} // namespace galley::atproto
