// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/checks/manuscript.h"
#include "app/lexicon/catalog.h"

#include <QSet>

namespace galley {

// What is wrong with an article as it would be saved now, in the order of the file: the rules of
// lexicon::RecordValidator, and
//   record-key  (a warning) an envelope's address has a key that its type does not ask for
// https://standard.site/docs/lexicons/document/
QList<Finding> findingsIn(const Article& article,
                          const lexicon::Catalog& catalog = lexicon::Catalog::shipped());

// The same and what an editor would remark on, by the rules of editorial_rules.h but those that are
// turned off.
QList<Finding> findingsIn(const Manuscript& manuscript,
                          const lexicon::Catalog& catalog = lexicon::Catalog::shipped(),
                          const QSet<QString>& turnedOff = {});

// Only what is wrong with a record of any type, or of an envelope around one.
QList<Finding> findingsIn(const json::Tree& file, const lexicon::Catalog& catalog);

} // namespace galley
