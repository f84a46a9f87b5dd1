// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

namespace galley {

// For limits, which are written as so many of them; what people are told calls them KB and MB.
inline constexpr qsizetype kibibyte = 1024;
inline constexpr qsizetype mebibyte = 1024 * kibibyte;

} // namespace galley
