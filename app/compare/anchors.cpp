// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/compare/anchors.h"

#include "app/compare/anchor_search.h"

namespace galley::compare {

class Anchors::Search : public AnchorSearch {
public:
    using AnchorSearch::AnchorSearch;
};

Anchors::Anchors(std::shared_ptr<const Alignment> alignment)
    : m_search(std::make_unique<const Search>(std::move(alignment)))
{
}

Anchors::~Anchors() = default;
Anchors::Anchors(Anchors&&) noexcept = default;
Anchors& Anchors::operator=(Anchors&&) noexcept = default;

Anchor Anchors::of(TextRange before, const std::optional<QString>& proposed) const
{
    return m_search->find(before, proposed);
}

} // namespace galley::compare
