// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/checks/manuscript.h"

#include <QSet>

namespace galley {

// A rule that an editor would apply, for people who may want to do without.
struct EditorialRule {
    QString name; // in English
    QString description; // what it finds, e.g. "Tags that begin with #"
};

// In the order in which an article is read: fields, then text.
QList<EditorialRule> editorialRules();

// What an editor would remark on, by all rules but those that are turned off; places in the file
// are not known yet. Takes time in proportion to the article.
QList<Finding> editorialFindings(const Manuscript& manuscript, const QSet<QString>& turnedOff = {});

} // namespace galley
