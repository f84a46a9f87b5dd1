// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/result.h"

#include <QTest>

// Verifies that a Result holds a value, and prints its sentence when it does not.
#define QVERIFY_RESULT(result)                                                                     \
    QVERIFY2((result).has_value(),                                                                 \
             (result).has_value() ? "" : qPrintable((result).error().sentence))
