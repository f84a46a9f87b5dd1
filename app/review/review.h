// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/review/entries.h"

#include <QMap>

namespace galley::review {

// All that was said of a document, and the records that it was said of.
struct Review {
    Entries entries;
    // The exact bytes of the records that targets name, by their SHA-256 in hexadecimal digits.
    QMap<QByteArray, QByteArray> records;

    void add(const Review& other)
    {
        entries.add(other.entries);
        records.insert(other.records);
    }
    bool operator==(const Review&) const = default;
};

} // namespace galley::review
