// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/severity.h"
#include "app/lexicon/schema.h"

namespace galley::lexicon {

// What is wrong with a string of a format.
struct FormatFault {
    Severity severity = Severity::Error;
    QString sentence; // empty: none; %1 stands for what the value is called
};

// https://atproto.com/specs/lexicon#string-formats
FormatFault faultInFormat(StringFormat format, const QString& text);

// The format's name in a lexicon, which is the rule's name too.
QString nameOf(StringFormat format);

} // namespace galley::lexicon
