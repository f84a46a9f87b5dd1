// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

namespace galley {

// Has sentences with a number say "1 word" and "2 words": English has its plural forms from a
// translation file like every other language. The application must be there already.
void usePluralForms();

} // namespace galley
