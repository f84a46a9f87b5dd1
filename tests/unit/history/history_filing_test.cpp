// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/history/document_identity.h"
#include "app/sidecar/sidecar_file.h"
#include "tests/support/kept_history.h"
#include "tests/support/test_program.h"

namespace history_filing_test {

using namespace galley;
using namespace galley::tests;

// Whose versions are whose, when files are renamed, moved and copied.
class HistoryFilingTest : public QObject, protected KeptHistory {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void aRenamedFileKeepsItsVersions();
    void aCopyBeginsAnew();
    void aDocumentWithAnIdKeepsItsVersionsWhereverItGoes();
    void aCopyThatBroughtTheIdAlongBeginsAnew();
    void anIdBehindALinkIsNotTheDocuments_data();
    void anIdBehindALinkIsNotTheDocuments();
    void aCopyWithTheIdKeepsItsOwnVersionsWhenTheFirstMovesAway();
};

void HistoryFilingTest::aRenamedFileKeepsItsVersions()
{
    keep(u"a.json"_qs, "one");
    keep(u"a.json"_qs, "two", 1);
    QVERIFY(QFile::rename(file(u"a.json"_qs), file(u"b.json"_qs)));
    QCOMPARE(contents(u"b.json"_qs), (QList<QByteArray>{"one", "two"}));
    keep(u"b.json"_qs, "two", 2); // what a save finds there first
    keep(u"b.json"_qs, "three", 3);
    QCOMPARE(contents(u"b.json"_qs), (QList<QByteArray>{"one", "two", "three"}));
    QCOMPARE(filesIn(u"documents"_qs).size(), 1);
}

void HistoryFilingTest::aCopyBeginsAnew()
{
    keep(u"a.json"_qs, "one");
    keep(u"a.json"_qs, "two", 1);
    keep(u"b.json"_qs, "two", 2);
    QCOMPARE(contents(u"a.json"_qs), (QList<QByteArray>{"one", "two"}));
    QCOMPARE(contents(u"b.json"_qs), (QList<QByteArray>{"two"}));
}

void HistoryFilingTest::aDocumentWithAnIdKeepsItsVersionsWhereverItGoes()
{
    keep(u"here/a.json"_qs, "one");
    const QByteArray about = "{\"uuid\": \"8c5f1c66-8c3c-4a53-a5a7-1f5b3c0d9e21\"}";
    writtenFile(file(u"here/a.galley/about.json"_qs), about);
    keep(u"here/a.json"_qs, "two", 1);
    QVERIFY(QDir(m_folder->path()).rename(u"here"_qs, u"there"_qs));
    QVERIFY(QFile::rename(file(u"there/a.json"_qs), file(u"there/b.json"_qs)));
    QVERIFY(QDir(file(u"there"_qs)).rename(u"a.galley"_qs, u"b.galley"_qs));
    keep(u"there/b.json"_qs, "three", 2);
    QCOMPARE(contents(u"there/b.json"_qs), (QList<QByteArray>{"one", "two", "three"}));
    QCOMPARE(filesIn(u"documents"_qs).size(), 1);
}

void HistoryFilingTest::aCopyThatBroughtTheIdAlongBeginsAnew()
{
    const QByteArray about = "{\"uuid\": \"8c5f1c66-8c3c-4a53-a5a7-1f5b3c0d9e21\"}";
    writtenFile(file(u"here/a.galley/about.json"_qs), about);
    keep(u"here/a.json"_qs, "one");
    writtenFile(file(u"copy/a.galley/about.json"_qs), about);
    keep(u"copy/a.json"_qs, "one", 1);
    keep(u"copy/a.json"_qs, "copy", 2);
    keep(u"here/a.json"_qs, "two", 3);
    QCOMPARE(contents(u"here/a.json"_qs), (QList<QByteArray>{"one", "two"}));
    QCOMPARE(contents(u"copy/a.json"_qs), (QList<QByteArray>{"one", "copy"}));
}

void HistoryFilingTest::aCopyWithTheIdKeepsItsOwnVersionsWhenTheFirstMovesAway()
{
    const QByteArray about = "{\"uuid\": \"8c5f1c66-8c3c-4a53-a5a7-1f5b3c0d9e21\"}";
    writtenFile(file(u"here/a.galley/about.json"_qs), about);
    keep(u"here/a.json"_qs, "one");
    writtenFile(file(u"copy/a.galley/about.json"_qs), about);
    keep(u"copy/a.json"_qs, "copy", 1);
    QVERIFY(QDir(m_folder->path()).rename(u"here"_qs, u"there"_qs));
    QCOMPARE(contents(u"copy/a.json"_qs), (QList<QByteArray>{"copy"}));
    keep(u"copy/a.json"_qs, "copy 2", 2);
    keep(u"there/a.json"_qs, "two", 3);
    QCOMPARE(contents(u"there/a.json"_qs), (QList<QByteArray>{"one", "two"}));
    QCOMPARE(contents(u"copy/a.json"_qs), (QList<QByteArray>{"copy", "copy 2"}));
}

void HistoryFilingTest::anIdBehindALinkIsNotTheDocuments_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("to");
    QTest::newRow("the file is a link") << u"b.galley/about.json"_qs << u"a.galley/about.json"_qs;
    QTest::newRow("the folder is one") << u"b.galley"_qs << u"a.galley"_qs;
}

// Else a stranger's folder would file its article among the versions of another document.
void HistoryFilingTest::anIdBehindALinkIsNotTheDocuments()
{
    QFETCH(QString, link);
    QFETCH(QString, to);
    writtenFile(file(u"a.galley/about.json"_qs),
                "{\"uuid\": \"8c5f1c66-8c3c-4a53-a5a7-1f5b3c0d9e21\"}");
    QVERIFY(QDir().mkpath(QFileInfo(file(link)).path()));
    QVERIFY(QFile::link(file(to), file(link)));
    QVERIFY(!documentUuidOf(file(u"a.json"_qs)).isNull());
    QVERIFY(documentUuidOf(file(u"b.json"_qs)).isNull());
}

} // namespace history_filing_test

GALLEY_APPLESS_TEST(history_filing_test::HistoryFilingTest)
#include "history_filing_test.moc"
