// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace galley::torture {

// Plays a person in front of a real Galley without end: recovers what is offered, types, undoes,
// saves and imports covers, and reports each act. Works in `folder`.
int type(int argc, char** argv, const QString& folder, quint32 seed);

} // namespace galley::torture
