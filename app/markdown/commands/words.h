// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>

namespace galley::markdown {

// What the commands of a text say, in the language of the person who reads it.
class Words {
    Q_DECLARE_TR_FUNCTIONS(Markdown)
};

} // namespace galley::markdown
