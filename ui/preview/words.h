// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>

namespace galley::preview {

// What stands on the page beside the article, in the language of the person who reads it.
class Words {
    Q_DECLARE_TR_FUNCTIONS(Preview)
};

} // namespace galley::preview
