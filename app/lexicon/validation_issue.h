// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/error.h"
#include "app/base/ranges.h"
#include "app/base/severity.h"

#include <QString>

namespace galley::lexicon {

// One way in which a record departs from its lexicon or the data model. `rule` is a short name in
// English; the sentence is for people.
struct ValidationIssue {
    Severity severity = Severity::Error;
    QString rule;
    QString sentence;
    QString pointer; // to the value within the record, RFC 6901
    ByteRange range; // of the value in the file
    TextPlace place; // of its first byte
    QString missing; // the name of the member that the value lacks, where that is what is wrong
};

} // namespace galley::lexicon
