// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"
#include "app/base/error.h"
#include "app/base/ranges.h"
#include "app/base/severity.h"
#include "app/text/text_delta.h"

#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace galley {

// Where in an article a finding is, for a person who wants to go there.
struct FindingPlace {
    // In the file as it would be saved now.
    TextPlace file;
    // The value in the record as a JSON pointer (RFC 6901), e.g. "/tags/1"; the record itself: "".
    QString pointer;
    // The field of it that Galley edits, if it is one; also where that is missing.
    std::optional<Field> field;
    // Of the article's text (UTF-16 units), where the finding is about a part of that.
    std::optional<TextRange> text;

    bool operator==(const FindingPlace&) const = default;
};

// What would mend a finding: the edits of one act that can be undone.
struct Fix {
    QString name; // as a button or menu says it, e.g. "Remove the Slash"
    TextDelta text;
    QList<std::pair<Field, FieldState>> fields;
    std::optional<BodyMembers> body = {}; // another spelling of the same text
};

// One thing that is wrong with an article, or could be better. `rule` is a short name in English
// that scripts and preferences rely on; the sentence says to people what, where and what to do.
struct Finding {
    Severity severity = Severity::Error;
    QString rule;
    QString sentence;
    FindingPlace place;
    std::optional<Fix> fix = {};
};

} // namespace galley
