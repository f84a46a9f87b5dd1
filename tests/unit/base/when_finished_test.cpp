// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/base/when_finished.h"

#include "tests/support/test_program.h"

#include <QPromise>
#include <QTest>

#include <memory>

namespace when_finished_test {

using namespace galley;

class WhenFinishedTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theResultComesInTheContextsThread();
    void aResultThatIsThereAlreadyComesToo();
    void aContextThatIsGoneHearsNothing();
    void aCancelledFutureTellsNothing();
    void nothingIsLeftBehind();
};

void WhenFinishedTest::theResultComesInTheContextsThread()
{
    QObject context;
    QPromise<int> promise;
    QThread* where = nullptr;
    int what = 0;
    whenFinished(promise.future(), &context, [&](int value) {
        what = value;
        where = QThread::currentThread();
    });
    const std::unique_ptr<QThread> other(QThread::create([&promise] {
        promise.start();
        promise.addResult(7);
        promise.finish();
    }));
    other->start();
    QTRY_COMPARE(what, 7);
    QCOMPARE(where, QThread::currentThread());
    other->wait();
}

void WhenFinishedTest::aResultThatIsThereAlreadyComesToo()
{
    QObject context;
    int what = 0;
    whenFinished(QtFuture::makeReadyFuture(7), &context, [&what](int value) { what = value; });
    QTRY_COMPARE(what, 7);
}

void WhenFinishedTest::aContextThatIsGoneHearsNothing()
{
    auto context = std::make_unique<QObject>();
    QPromise<int> promise;
    bool isCalled = false;
    whenFinished(promise.future(), context.get(), [&isCalled](int) { isCalled = true; });
    promise.start();
    context.reset();
    promise.addResult(7);
    promise.finish();
    QCoreApplication::processEvents();
    QVERIFY(!isCalled);
}

void WhenFinishedTest::aCancelledFutureTellsNothing()
{
    QObject context;
    bool isCalled = false;
    {
        QPromise<int> promise;
        promise.start();
        whenFinished(promise.future(), &context, [&isCalled](int) { isCalled = true; });
    } // a promise that is given up cancels its future
    QCoreApplication::processEvents();
    QVERIFY(!isCalled);
}

void WhenFinishedTest::nothingIsLeftBehind()
{
    QObject context;
    bool isCalled = false;
    whenFinished(QtFuture::makeReadyFuture(7), &context, [&isCalled](int) { isCalled = true; });
    QTRY_VERIFY(isCalled);
    QTRY_VERIFY(context.children().isEmpty());
}

} // namespace when_finished_test

GALLEY_GUILESS_TEST(when_finished_test::WhenFinishedTest)
#include "when_finished_test.moc"
