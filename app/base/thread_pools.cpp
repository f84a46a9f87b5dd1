// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/base/thread_pools.h"

#include <QCoreApplication>
#include <QThread>
#include <QThreadPool>

#include <array>

namespace galley {

namespace {

// One processor's worth of work at least goes on while another thread waits for a disk.
int minimum()
{
    return qMax(2, QThread::idealThreadCount());
}

struct Pools {
    Pools()
    {
        constexpr int pictures = 3; // each takes memory, and one may be stuck for a while
        of(Work::Text).setMaxThreadCount(minimum());
        of(Work::Pictures).setMaxThreadCount(pictures);
        of(Work::Saving).setMaxThreadCount(minimum());
    }

    QThreadPool& of(Work work) { return pools.at(static_cast<std::size_t>(work)); }

    std::array<QThreadPool, 3> pools;
};

Pools& pools()
{
    static Pools all;
    return all;
}

void finishAll()
{
    for (QThreadPool& pool : pools().pools)
        pool.waitForDone();
}

// As Qt does with its global pool.
void finishAllAtTheEnd()
{
    qAddPostRoutine(finishAll);
}
Q_COREAPP_STARTUP_FUNCTION(finishAllAtTheEnd)

} // namespace

QThreadPool* threadsFor(Work work)
{
    return &pools().of(work);
}

} // namespace galley
