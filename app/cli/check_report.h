// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/checked_file.h"

namespace galley {

// How findings are told to people and programs. What scripts read is in English in all of them:
// severities (error, warning, hint) and rules.

// FILE:LINE:COLUMN: SEVERITY: SENTENCE [RULE]
QString lineOf(const QString& path, const Finding& finding);

// {"findings": [{file, line, column, pointer, severity, rule, message}],
//  "failures": [{file, line, column, message}]}
QByteArray asJson(const QList<CheckedFile>& files);

// SARIF 2.1.0 (docs.oasis-open.org/sarif/sarif/v2.1.0), for services that show findings in code.
QByteArray asSarif(const QList<CheckedFile>& files);

} // namespace galley
