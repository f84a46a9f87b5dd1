// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/exchange/front_matter.h"
#include "app/exchange/front_matter_dates.h"

#include <set>

namespace galley {

// Takes values out of a front matter by keys, whatever their case, and knows what is left. Of a key
// that stands there twice the last one counts. "cover.image" is `image` within `cover`.
class FrontMatterKeys {
public:
    using Keys = std::initializer_list<QStringView>;

    explicit FrontMatterKeys(const FrontMatter& matter) : m_matter(matter) { }

    // Each takes the first of the keys that has such a value.
    std::optional<QString> takeText(Keys keys);
    std::optional<FrontMatterDate> takeDate(Keys keys, QStringList* localDates);
    // A list, or a text instead of one.
    const FrontMatterEntry* takeList(Keys keys);

    // Of what has a value and was not taken, or not as a whole, the outermost keys as written.
    QStringList left() const;

private:
    const FrontMatterEntry* find(QStringView key) const;

    const FrontMatter& m_matter;
    std::set<const FrontMatterEntry*> m_taken;
};

} // namespace galley
