// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/json/json_tree.h"
#include "app/lexicon/catalog.h"
#include "app/lexicon/validation_issue.h"

#include <QList>

namespace galley::lexicon {

// Tells how a record departs from the data model and from the lexicon that its `$type` names.
// Besides the rules of data_model.h:
//   required       (error) a field that must be there is not
//   type           (error) a value is of another type, or does not say what it is
//   length         (error) a string, bytes or an array are too long or too short
//   range, value   (error) a number is too small or large; a value is none of those allowed
//   known-value    (hint) a string is none of those that are in use
//   datetime, uri, at-uri, did, handle, at-identifier, nsid, cid, language, tid, record-key
//                  (error) a string is not of its format; a cid, a language or a uri that
//                  servers take all the same is a warning
//   blob-type, blob-size (error) a file is of another type or larger than allowed
//   legacy-blob    (error) a blob is written as it was years ago
//   union          (error) an object is none of those allowed
//   unchecked      (warning) a schema is not at hand
// An error that the reference server does not make names who does: another implementation, or the
// protocol's test vectors.
// What stands in an open union, and is known though the union does not name it, is checked, but its
// errors are warnings: a server does not look there.
class RecordValidator {
public:
    // The catalog must outlive this.
    explicit RecordValidator(const Catalog& catalog) : m_catalog(catalog) { }

    // Of a record in a file, in the order of the file. Takes time in proportion to the record.
    QList<ValidationIssue> issuesIn(const json::Tree& file, const json::Value& record) const;

    // What is wrong with the key that a record of a type has in its collection; empty: nothing.
    QString faultInKey(const QString& type, const QString& key) const;

private:
    const Catalog& m_catalog;
};

} // namespace galley::lexicon
