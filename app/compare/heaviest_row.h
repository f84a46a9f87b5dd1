// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>

namespace galley::compare {

// Of pairs of places (index → target; below zero: none) those that stay in order and weigh the most
// together; of two such choices the one that keeps what comes later. Targets are below `bound`.
QList<bool> heaviestRow(const QList<int>& targets, const QList<double>& weights, int bound);

} // namespace galley::compare
