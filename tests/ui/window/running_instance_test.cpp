// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/running_instance.h"

#include "tests/support/test_program.h"

#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

namespace running_instance_test {

using namespace galley;
using Role = RunningInstance::Role;

// One Galley a person and screen: who is first, and what later ones hand over.
class RunningInstanceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theFirstOneTakesCalls();
    void aLaterOneHandsItsArgumentsOver();
    void theSocketOfACrashedOneIsTakenOver();
    void oneThatDoesNotAnswerIsLeftAlone();
    void whatIsNoCallIsHungUpOn();
    void aCallWithoutEndIsHungUpOn();
    void anotherScreenHasAnAddressOfItsOwn();

private:
    Role joinElsewhere(const QStringList& arguments) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_address;
};

void RunningInstanceTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_address = m_folder->filePath(QStringLiteral("galley"));
}

// As another process would: while the first one's event loop runs.
Role RunningInstanceTest::joinElsewhere(const QStringList& arguments) const
{
    Role role = Role::Alone;
    std::unique_ptr<QThread> thread(QThread::create([this, &role, arguments] {
        RunningInstance later(m_address);
        role = later.join(arguments);
    }));
    QSignalSpy finished(thread.get(), &QThread::finished);
    thread->start();
    if (!finished.wait(20'000))
        qFatal("the later one does not end");
    thread->wait();
    return role;
}

void RunningInstanceTest::theFirstOneTakesCalls()
{
    RunningInstance first(m_address);
    QCOMPARE(first.join({}), Role::First);
}

void RunningInstanceTest::aLaterOneHandsItsArgumentsOver()
{
    RunningInstance first(m_address);
    QCOMPARE(first.join({}), Role::First);
    QSignalSpy called(&first, &RunningInstance::called);
    const QStringList arguments{QStringLiteral("/a b/ü\n.json"), QString()};
    QCOMPARE(joinElsewhere(arguments), Role::Guest);
    QCOMPARE(called.size(), 1);
    QCOMPARE(called.first().first().toStringList(), arguments);
}

void RunningInstanceTest::theSocketOfACrashedOneIsTakenOver()
{
    QLocalServer crashed;
    QVERIFY(crashed.listen(m_address));
    QVERIFY(QFile::rename(m_address, m_address + u'~')); // close() would remove it
    crashed.close();
    QVERIFY(QFile::rename(m_address + u'~', m_address));
    RunningInstance first(m_address);
    QCOMPARE(first.join({}), Role::First);
    QCOMPARE(joinElsewhere({}), Role::Guest);
}

void RunningInstanceTest::oneThatDoesNotAnswerIsLeftAlone()
{
    QLocalServer mute;
    QVERIFY(mute.listen(m_address));
    QCOMPARE(joinElsewhere({}), Role::Alone);
    QVERIFY(mute.isListening());
    QVERIFY(QFile::exists(m_address));
}

void RunningInstanceTest::whatIsNoCallIsHungUpOn()
{
    RunningInstance first(m_address);
    QCOMPARE(first.join({}), Role::First);
    QSignalSpy called(&first, &RunningInstance::called);
    QLocalSocket stranger;
    stranger.connectToServer(m_address);
    QVERIFY(stranger.waitForConnected());
    QSignalSpy hungUp(&stranger, &QLocalSocket::disconnected);
    stranger.write("{\"no\":\"call\"}\n");
    QVERIFY(hungUp.wait());
    QCOMPARE(called.size(), 0);
}

void RunningInstanceTest::aCallWithoutEndIsHungUpOn()
{
    RunningInstance first(m_address);
    QCOMPARE(first.join({}), Role::First);
    QSignalSpy called(&first, &RunningInstance::called);
    QLocalSocket stranger;
    stranger.connectToServer(m_address);
    QVERIFY(stranger.waitForConnected());
    QSignalSpy hungUp(&stranger, &QLocalSocket::disconnected);
    stranger.write(QByteArray(5 * 1024 * 1024, '['));
    QVERIFY(hungUp.wait());
    QCOMPARE(called.size(), 0);
}

void RunningInstanceTest::anotherScreenHasAnAddressOfItsOwn()
{
    qputenv("DISPLAY", ":71");
    const QString one = RunningInstance::defaultAddress();
    qputenv("DISPLAY", ":72");
    QVERIFY(RunningInstance::defaultAddress() != one);
}

} // namespace running_instance_test

GALLEY_GUILESS_TEST(running_instance_test::RunningInstanceTest)
#include "running_instance_test.moc"
