// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <optional>

namespace galley {

// A date of a front matter as a record has it.
struct FrontMatterDate {
    QString datetime; // valid
    bool isLocal = false; // it named no time zone and was taken for local time
};

// What sites write: a datetime of the protocol, which stays as it is, `2026-03-01`, `2026-03-01
// 10:20`, `2026-03-01 10:20:30 +0100`, `Mar 1 2026`, `1 March 2026`, RFC 2822's. A date without a
// time is that day, which is written as midnight in UTC. Nothing for what names no moment.
std::optional<FrontMatterDate> dateFrom(const QString& text);

} // namespace galley
