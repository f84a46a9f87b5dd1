// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/base/latest.h"

#include "tests/support/test_program.h"

#include <QPromise>
#include <QSemaphore>
#include <QTest>
#include <QThreadPool>

#include <memory>
#include <optional>

namespace latest_test {

using namespace galley;

namespace {

// Work that begins and ends when it is told to.
struct Gate {
    int pass(int answer)
    {
        begun.release();
        mayEnd.acquire();
        return answer;
    }

    QSemaphore begun;
    QSemaphore mayEnd;
};

} // namespace

class LatestTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void theAnswerComesInTheThreadThatAsked();
    void ofTwoQuestionsTheLastIsAnswered();
    void ofThoseAskedMeanwhileOnlyTheLastBegins();
    void whatIsNotWantedAnyMoreIsToldToEnd();
    void whatWaitsForAThreadIsNotBegunOnceItIsDropped();
    void aDroppedQuestionHasNoAnswer();
    void noneWaitsForADroppedOne();
    void anAnswerThatWasThereBeforeItWasDroppedIsNotTaken();
    void anOwnerThatIsGoneHearsNothing();
    void itMayBeAskedAnewInTheAnswer();
    void theAnswerOfAFutureIsTakenToo();
    void ofAFutureThatIsCancelledNoAnswerComes();
    void noAnswerIsKept_data();
    void noAnswerIsKept();
};

void LatestTest::cleanup()
{
    threadsFor(Work::Text)->waitForDone();
}

void LatestTest::theAnswerComesInTheThreadThatAsked()
{
    Latest<QThread*> latest;
    std::optional<QThread*> worker;
    QThread* taker = nullptr;
    latest.ask(
        Work::Text, [] { return QThread::currentThread(); },
        [&](QThread* thread) {
            worker = thread;
            taker = QThread::currentThread();
        });
    QVERIFY(latest.isAwaited());
    QTRY_VERIFY(worker);
    QVERIFY(worker != QThread::currentThread());
    QCOMPARE(taker, QThread::currentThread());
    QVERIFY(!latest.isAwaited());
}

void LatestTest::ofTwoQuestionsTheLastIsAnswered()
{
    Gate first;
    Latest<int> latest;
    QList<int> answers;
    const auto take = [&answers](int answer) { answers.append(answer); };
    latest.ask(
        Work::Text, [&first] { return first.pass(1); }, take);
    first.begun.acquire();
    latest.ask(
        Work::Text, [] { return 2; }, take);
    first.mayEnd.release();
    QTRY_VERIFY(!latest.isAwaited());
    QCOMPARE(answers, QList<int>{2});
}

void LatestTest::ofThoseAskedMeanwhileOnlyTheLastBegins()
{
    Gate first;
    Latest<int> latest;
    std::atomic<int> begun = 0;
    QList<int> answers;
    const auto take = [&answers](int answer) { answers.append(answer); };
    latest.ask(
        Work::Text, [&first] { return first.pass(0); }, take);
    first.begun.acquire();
    for (int question = 1; question <= 5; ++question)
        latest.ask(
            Work::Text, [&begun, question] { return ++begun, question; }, take);
    QCoreApplication::processEvents();
    QCOMPARE(begun, 0); // one at a time
    first.mayEnd.release();
    QTRY_COMPARE(answers, QList<int>{5});
    QCOMPARE(begun, 1);
}

void LatestTest::whatIsNotWantedAnyMoreIsToldToEnd()
{
    Gate first;
    Latest<int> latest;
    std::atomic<bool> wasTold = false;
    int answer = 0;
    latest.ask(
        Work::Text,
        [&](const std::atomic<bool>& isVoid) {
            first.pass(0);
            wasTold = isVoid.load();
            return 1;
        },
        [&answer](int value) { answer = value; });
    first.begun.acquire();
    latest.ask(
        Work::Text, [](const std::atomic<bool>& isVoid) { return isVoid ? 0 : 2; },
        [&answer](int value) { answer = value; });
    first.mayEnd.release();
    QTRY_COMPARE(answer, 2);
    QVERIFY(wasTold);
}

void LatestTest::whatWaitsForAThreadIsNotBegunOnceItIsDropped()
{
    QThreadPool* const pool = threadsFor(Work::Text);
    QSemaphore held;
    for (int thread = 0; thread < pool->maxThreadCount(); ++thread)
        pool->start([&held] { held.acquire(); });
    Latest<int> latest;
    std::atomic<bool> hasBegun = false;
    latest.ask(
        Work::Text, [&hasBegun] { return hasBegun = true, 1; }, [](int) {});
    latest.drop();
    held.release(pool->maxThreadCount());
    pool->waitForDone();
    QVERIFY(!hasBegun);
}

void LatestTest::aDroppedQuestionHasNoAnswer()
{
    Gate gate;
    Latest<int> latest;
    bool isAnswered = false;
    latest.ask(
        Work::Text, [&gate] { return gate.pass(1); }, [&isAnswered](int) { isAnswered = true; });
    gate.begun.acquire();
    latest.drop();
    QVERIFY(!latest.isAwaited());
    gate.mayEnd.release();
    threadsFor(Work::Text)->waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(!isAnswered);
}

// It may be stuck, on a disk that is gone.
void LatestTest::noneWaitsForADroppedOne()
{
    Gate stuck;
    Latest<int> latest;
    QList<int> answers;
    const auto take = [&answers](int value) { answers.append(value); };
    latest.ask(
        Work::Text, [&stuck] { return stuck.pass(1); }, take);
    stuck.begun.acquire();
    latest.drop();
    latest.ask(
        Work::Text, [] { return 2; }, take);
    QTRY_COMPARE(answers, QList<int>{2});
    stuck.mayEnd.release();
    threadsFor(Work::Text)->waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(answers, QList<int>{2});
}

void LatestTest::anAnswerThatWasThereBeforeItWasDroppedIsNotTaken()
{
    Latest<int> latest;
    QList<int> answers;
    const auto take = [&answers](int value) { answers.append(value); };
    latest.ask(
        Work::Text, [] { return 1; }, take);
    threadsFor(Work::Text)->waitForDone();
    latest.drop();
    latest.ask(
        Work::Text, [] { return 2; }, take);
    QTRY_COMPARE(answers, QList<int>{2});
}

void LatestTest::anOwnerThatIsGoneHearsNothing()
{
    Gate gate;
    auto latest = std::make_unique<Latest<int>>();
    bool isAnswered = false;
    std::atomic<bool> wasTold = false;
    latest->ask(
        Work::Text,
        [&](const std::atomic<bool>& isVoid) {
            gate.pass(0);
            wasTold = isVoid.load();
            return 1;
        },
        [&isAnswered](int) { isAnswered = true; });
    gate.begun.acquire();
    latest.reset();
    gate.mayEnd.release();
    threadsFor(Work::Text)->waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(!isAnswered);
    QVERIFY(wasTold);
}

void LatestTest::itMayBeAskedAnewInTheAnswer()
{
    Latest<int> latest;
    QList<int> answers;
    const std::function<void(int)> take = [&](int answer) {
        answers.append(answer);
        if (answer < 3)
            latest.ask(
                Work::Text, [answer] { return answer + 1; }, take);
    };
    latest.ask(
        Work::Text, [] { return 1; }, take);
    QTRY_COMPARE(answers, (QList<int>{1, 2, 3}));
    QVERIFY(!latest.isAwaited());
}

void LatestTest::theAnswerOfAFutureIsTakenToo()
{
    Latest<int> latest;
    int answer = 0;
    latest.ask([] { return QtFuture::makeReadyFuture(7); },
               [&answer](int value) { answer = value; });
    QTRY_COMPARE(answer, 7);
}

void LatestTest::ofAFutureThatIsCancelledNoAnswerComes()
{
    Latest<int> latest;
    bool isAnswered = false;
    latest.ask(
        [] {
            QPromise<int> promise;
            promise.start();
            return promise.future(); // a promise that is given up cancels its future
        },
        [&isAnswered](int) { isAnswered = true; });
    QTRY_VERIFY(!latest.isAwaited());
    QVERIFY(!isAnswered);
}

void LatestTest::noAnswerIsKept_data()
{
    QTest::addColumn<bool>("isDropped");
    QTest::newRow("that was taken") << false;
    QTest::newRow("that was dropped") << true;
}

// It may be the claim of a file, which ends with the last who has it.
void LatestTest::noAnswerIsKept()
{
    QFETCH(bool, isDropped);
    Latest<std::shared_ptr<int>> latest;
    const auto shared = std::make_shared<int>(7);
    latest.ask(
        Work::Text, [shared] { return shared; }, [](const std::shared_ptr<int>&) {});
    threadsFor(Work::Text)->waitForDone();
    if (isDropped)
        latest.drop();
    QTRY_COMPARE(shared.use_count(), 1);
}

} // namespace latest_test

GALLEY_GUILESS_TEST(latest_test::LatestTest)
#include "latest_test.moc"
