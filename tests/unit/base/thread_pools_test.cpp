// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/base/thread_pools.h"

#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QSemaphore>
#include <QTest>
#include <QThreadPool>

#include <atomic>

namespace thread_pools_test {

using namespace galley;

class ThreadPoolsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPoolThatIsFullKeepsNoOtherWaiting_data();
    void aPoolThatIsFullKeepsNoOtherWaiting();
    void whatWasBegunIsFinishedBeforeTheApplicationEnds();
};

void ThreadPoolsTest::aPoolThatIsFullKeepsNoOtherWaiting_data()
{
    QTest::addColumn<Work>("full");
    QTest::newRow("text") << Work::Text;
    QTest::newRow("pictures") << Work::Pictures;
    QTest::newRow("saving") << Work::Saving;
}

void ThreadPoolsTest::aPoolThatIsFullKeepsNoOtherWaiting()
{
    QFETCH(Work, full);
    QThreadPool* const pool = threadsFor(full);
    QSemaphore held;
    const auto letGo = qScopeGuard([&] {
        held.release(pool->maxThreadCount());
        pool->waitForDone();
    });
    for (int thread = 0; thread < pool->maxThreadCount(); ++thread)
        pool->start([&held] { held.acquire(); });
    QVERIFY(!pool->tryStart([] {}));

    for (const Work work : {Work::Text, Work::Pictures, Work::Saving}) {
        if (work == full)
            continue;
        QSemaphore done;
        threadsFor(work)->start([&done] { done.release(); });
        done.acquire();
    }
    QSemaphore done; // Qt's own
    QThreadPool::globalInstance()->start([&done] { done.release(); });
    done.acquire();
}

void ThreadPoolsTest::whatWasBegunIsFinishedBeforeTheApplicationEnds()
{
    std::atomic<int> finished = 0;
    {
        int count = 1;
        char name[] = "test";
        char* arguments[] = {name, nullptr};
        const QCoreApplication application(count, arguments);
        for (int task = 0; task < 20; ++task)
            threadsFor(Work::Saving)->start([&finished] { ++finished; });
    }
    QCOMPARE(finished.load(), 20);
}

} // namespace thread_pools_test

GALLEY_APPLESS_TEST(thread_pools_test::ThreadPoolsTest)
#include "thread_pools_test.moc"
