// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/document/document_file.h"

#include "app/base/document_limit.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/result_checks.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

namespace document_file_test {

using namespace galley;
using namespace galley::tests;
using namespace Qt::StringLiterals;

// The one way in which a document's file is replaced, or made.
class DocumentFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsReplacedAndWhatReplacesItAreKept();
    void whatWasNotReadIsNotReplaced_data();
    void whatWasNotReadIsNotReplaced();
    void withoutAHistoryTheFileIsWrittenAllTheSame();
    void aHistoryThatFailsIsTold();
    void onlyReplacingPartsAFileFromItsOtherNames();
    void whatIsTooLargeIsNotWritten();
    void aNewFileTakesNobodysName();
    void aNewFileIsAVersion();

private:
    FileReplacement replacement(const FormerContent& former) const
    {
        return {.path = m_path, .json = "new", .former = former, .history = m_history};
    }
    QList<QByteArray> kept() const
    {
        QList<QByteArray> kept;
        for (const Version& version : m_history->versionsOf(m_path).versions)
            kept.append(m_history->contentOf(version).value());
        return kept;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::shared_ptr<const HistoryStore> m_history;
};

void DocumentFileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = writtenFile(m_folder->filePath(u"a.json"_s), "old");
    m_history = std::make_shared<HistoryStore>(m_folder->filePath(u"history"_s));
}

void DocumentFileTest::whatIsReplacedAndWhatReplacesItAreKept()
{
    const auto replaced = replaceFile(replacement(FormerContent::of("old")));
    QVERIFY_RESULT(replaced);
    QCOMPARE(contentOf(m_path), QByteArray("new"));
    QCOMPARE(kept(), (QList<QByteArray>{"old", "new"}));
}

void DocumentFileTest::whatWasNotReadIsNotReplaced_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::addColumn<QByteArray>("read"); // null: no file
    QTest::newRow("another content") << true << QByteArray("older");
    QTest::newRow("a file where none was") << true << QByteArray();
    QTest::newRow("a file that is gone") << false << QByteArray("old");
}

void DocumentFileTest::whatWasNotReadIsNotReplaced()
{
    QFETCH(bool, isThere);
    QFETCH(QByteArray, read);
    if (!isThere)
        QVERIFY(QFile::remove(m_path));
    const auto replaced =
        replaceFile(replacement(read.isNull() ? FormerContent::none() : FormerContent::of(read)));
    QVERIFY(!replaced);
    QCOMPARE(replaced.error().kind, ErrorKind::Changed);
    QCOMPARE(contentOf(m_path), isThere ? QByteArray("old") : QByteArray());
}

void DocumentFileTest::withoutAHistoryTheFileIsWrittenAllTheSame()
{
    FileReplacement wanted = replacement(FormerContent::of("old"));
    wanted.history = nullptr;
    const auto replaced = replaceFile(wanted);
    QVERIFY_RESULT(replaced);
    QCOMPARE(contentOf(m_path), QByteArray("new"));
    QVERIFY(kept().isEmpty());
}

void DocumentFileTest::aHistoryThatFailsIsTold()
{
    writtenFile(m_folder->filePath(u"history"_s), "in the way");
    const auto replaced = replaceFile(replacement(FormerContent::of("old")));
    QVERIFY_RESULT(replaced);
    QVERIFY(replaced->historyFault);
    QCOMPARE(contentOf(m_path), QByteArray("new"));
}

void DocumentFileTest::onlyReplacingPartsAFileFromItsOtherNames()
{
    const QByteArray other = QFile::encodeName(m_folder->filePath(u"b.json"_s));
    QCOMPARE(::link(QFile::encodeName(m_path).constData(), other.constData()), 0);
    FileReplacement writing = replacement(FormerContent::of("old"));
    writing.way = WriteWay::InPlace;
    const auto written = replaceFile(writing);
    QVERIFY_RESULT(written);
    QCOMPARE(written->otherNames, 0);
    const auto replaced = replaceFile(replacement(FormerContent::of("new")));
    QVERIFY_RESULT(replaced);
    QCOMPARE(replaced->otherNames, 1);
}

void DocumentFileTest::whatIsTooLargeIsNotWritten()
{
    FileReplacement large = replacement(FormerContent::of("old"));
    large.json = QByteArray(largestDocument + 1, ' ');
    const auto replaced = replaceFile(large);
    QVERIFY(!replaced);
    QCOMPARE(replaced.error().kind, ErrorKind::TooLarge);
    QVERIFY2(replaced.error().sentence.contains(u"65 MB"), qPrintable(replaced.error().sentence));
    QCOMPARE(contentOf(m_path), QByteArray("old"));
    QVERIFY(!createFile(m_folder->filePath(u"b.json"_s), large.json, m_history));
    QVERIFY(!QFileInfo::exists(m_folder->filePath(u"b.json"_s)));
    large.json.chop(1);
    QVERIFY_RESULT(heldToLimit(m_path, large.json));
}

void DocumentFileTest::aNewFileTakesNobodysName()
{
    const auto made = createFile(m_path, "new", m_history);
    QVERIFY_RESULT(made);
    QVERIFY(!*made);
    QCOMPARE(contentOf(m_path), QByteArray("old"));
    QVERIFY(kept().isEmpty());
}

void DocumentFileTest::aNewFileIsAVersion()
{
    QVERIFY(QFile::remove(m_path));
    const auto made = createFile(m_path, "new", m_history);
    QVERIFY_RESULT(made);
    QVERIFY(*made);
    QCOMPARE(contentOf(m_path), QByteArray("new"));
    QCOMPARE(kept(), QList<QByteArray>{"new"});
}

} // namespace document_file_test

GALLEY_GUILESS_TEST(document_file_test::DocumentFileTest)
#include "document_file_test.moc"
