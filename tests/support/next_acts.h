// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/preview/after_paint.h"

#include <QTest>

namespace galley::tests {

// Until every act that an AfterPaint was asked for by now has been run, for one asked for later
// has.
inline void waitForTheNextActs()
{
    QWidget unpainted;
    bool isRun = false;
    AfterPaint last(unpainted, [&isRun] { isRun = true; });
    last.schedule();
    QTRY_VERIFY(isRun);
}

} // namespace galley::tests
