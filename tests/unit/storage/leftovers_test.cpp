// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/storage/durable_write.h"
#include "app/storage/temporary_file.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/result_checks.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/file.h>
#include <sys/wait.h>

namespace leftovers_test {

using namespace galley;

// What a killed process left beside a file, and what only looks like that.
class LeftoversTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void whatAKilledSaveLeftGoesWithTheNextOne();
    void whatIsLeftOfAnotherFileStays();
    void whatIsBeingWrittenStays();
    void whatOnlyHasSuchANameStays_data();
    void whatOnlyHasSuchANameStays();

private:
    QString path(const QString& name) const { return m_folder->filePath(name); }
    QStringList hidden() const
    {
        return QDir(m_folder->path()).entryList({u".galley-*"_qs}, QDir::Files | QDir::Hidden);
    }
    // The name of what a process leaves that is killed while it writes that file.
    QString leftBehind(const QByteArray& target) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void LeftoversTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    tests::writtenFile(path(u"a.json"_qs), "before");
}

QString LeftoversTest::leftBehind(const QByteArray& target) const
{
    const QStringList before = hidden();
    const QByteArray folder = QFile::encodeName(m_folder->path());
    const pid_t writer = ::fork();
    if (writer == 0) {
        TemporaryFile file(folder, target, 0600);
        file.write("a half");
        ::raise(SIGKILL);
    }
    ::waitpid(writer, nullptr, 0);
    QStringList left = hidden();
    left.removeIf([&before](const QString& name) { return before.contains(name); });
    return left.value(0);
}

void LeftoversTest::whatAKilledSaveLeftGoesWithTheNextOne()
{
    leftBehind("a.json");
    leftBehind("a.json");
    QCOMPARE(hidden().size(), 2);
    QVERIFY_RESULT(durableWrite(path(u"a.json"_qs), "after", FormerContent::of("before")));
    QCOMPARE(hidden(), QStringList());
    QCOMPARE(tests::contentOf(path(u"a.json"_qs)), QByteArray("after"));
}

void LeftoversTest::whatIsLeftOfAnotherFileStays()
{
    const QString left = leftBehind("b.json");
    QVERIFY_RESULT(durableWrite(path(u"a.json"_qs), "after"));
    QCOMPARE(hidden(), QStringList{left});
}

void LeftoversTest::whatIsBeingWrittenStays()
{
    TemporaryFile other(QFile::encodeName(m_folder->path()), "a.json", 0600);
    QVERIFY(other.write("half"));
    QVERIFY_RESULT(durableWrite(path(u"a.json"_qs), "after"));
    QCOMPARE(hidden(), QStringList{QFile::decodeName(other.name())});
}

void LeftoversTest::whatOnlyHasSuchANameStays_data()
{
    QTest::addColumn<QString>("kind");
    for (const auto& kind : {u"another name"_qs, u"a number of nobody's"_qs, u"a second name"_qs,
                             u"a link"_qs, u"a folder"_qs, u"what was exchanged"_qs})
        QTest::newRow(qPrintable(kind)) << kind;
}

void LeftoversTest::whatOnlyHasSuchANameStays()
{
    QFETCH(const QString, kind);
    const QString left = leftBehind("a.json");
    QString name = left;
    if (kind == u"another name")
        name = tests::writtenFile(path(u".galley-notes"_qs), "mine");
    else if (kind == u"a number of nobody's")
        name = tests::writtenFile(path(u".galley-3w5e11264sgsf"_qs), "mine");
    else if (kind == u"a second name")
        QVERIFY(::link(qPrintable(path(left)), qPrintable(path(u"kept.txt"_qs))) == 0);
    else if (kind == u"what was exchanged")
        QVERIFY(QFile::rename(path(left), path(name = left + u"-x"_qs)));
    else
        QVERIFY(QFile::remove(path(left)));
    if (kind == u"a link")
        QVERIFY(QFile::link(tests::writtenFile(path(u"mine.txt"_qs), "mine"), path(left)));
    if (kind == u"a folder")
        QVERIFY(QDir().mkdir(path(left)));
    QVERIFY_RESULT(durableWrite(path(u"a.json"_qs), "after"));
    QVERIFY(QFileInfo::exists(QFileInfo(name).isAbsolute() ? name : path(name)));
}

} // namespace leftovers_test

GALLEY_APPLESS_TEST(leftovers_test::LeftoversTest)
#include "leftovers_test.moc"
