// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/live_checks.h"

namespace galley {

// How findings are spoken of.

// "Error", "Warning" or "Hint".
QString wordFor(Severity severity);
// "1 error", "3 warnings"
QString countOf(Severity severity, qsizetype number);
// What findings of a severity are, below the heading over them.
QString meaningOf(Severity severity);

qsizetype numberOf(Severity severity, const FindingCounts& counts);
// "2 errors, 1 warning, 3 hints", only those that there are; "Ready to publish" for none.
QString summaryOf(const FindingCounts& counts);
// Nothing where there is no finding.
std::optional<Severity> gravestOf(const FindingCounts& counts);

inline constexpr std::array allSeverities{Severity::Error, Severity::Warning, Severity::Hint};

} // namespace galley
