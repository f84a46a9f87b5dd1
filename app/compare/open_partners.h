// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/block_text.h"

namespace galley::compare {

// Which tokens could as well have gone elsewhere, or nowhere, than an alignment says: they have
// `partners` among those after, ascending, or -1, and another one would keep as many words, and as
// many beside each other. Time: tokens times differences, up to a bound beyond which everything is
// open.
QList<bool> openPartners(const QList<Token>& before, const QList<Token>& after,
                         const QList<int>& partners);

} // namespace galley::compare
