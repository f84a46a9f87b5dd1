// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QSet>
#include <QString>

class QWidget;

namespace galley {

// The letters that lead with Alt to something of a window, whether it is shown at the moment or
// not: its menus, labels with a buddy, and buttons. What is within `without` is left out.
QSet<QChar> mnemonicsOf(const QWidget& window, const QWidget* without = nullptr);

// Words with a mnemonic, so that it is none of those taken: their own, else another of their
// letters, else none. It is taken then.
QString withFreeMnemonic(const QString& words, QSet<QChar>& taken);

} // namespace galley
