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
int fewest()
{
    return qMax(2, QThread::idealThreadCount());
}

struct Pools {
    Pools()
    {
        constexpr int mostPictures = 4; // each takes memory
        of(Work::Text).setMaxThreadCount(fewest());
        of(Work::Pictures).setMaxThreadCount(qMin(mostPictures, fewest()));
        of(Work::Saving).setMaxThreadCount(fewest());
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
