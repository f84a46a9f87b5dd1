// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>

namespace galley {

// "Just now", "12 minutes ago", "Yesterday": as people tell a time of the last week; the date
// before that. Days are those of the local time.
QString relativeTime(const QDateTime& time, const QDateTime& now);

} // namespace galley
