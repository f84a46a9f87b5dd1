// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <optional>

namespace galley {

enum class ReadOnlyReason {
    EditedElsewhere, // another process or machine has the document claimed
};

// Why a person may not edit an open article; null: they may. What readers leave beside a record is
// in files of their own, so that it may be written where the record may not.
struct ReadOnly {
    std::optional<ReadOnlyReason> record; // and what the author keeps beside it
    std::optional<ReadOnlyReason> remarks;

    bool operator==(const ReadOnly&) const = default;
};

inline constexpr ReadOnly editedElsewhere{ReadOnlyReason::EditedElsewhere, {}};

} // namespace galley
