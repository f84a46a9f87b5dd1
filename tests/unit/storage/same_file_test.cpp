// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/storage/same_file.h"

#include "tests/support/file_in_folder.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <unistd.h>

namespace same_file_test {

using namespace galley;

// Whether two names mean one file.
class SameFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsWhetherTwoPathsLeadToOneFile_data();
    void tellsWhetherTwoPathsLeadToOneFile();
    void anEmptyPathLeadsNowhere();

private:
    QString path(const QString& name) const { return m_folder->path() + u'/' + name; }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void SameFileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    tests::writtenFile(path(u"a.json"_qs), "same");
    tests::writtenFile(path(u"equal.json"_qs), "same");
    QVERIFY(QFile::link(path(u"a.json"_qs), path(u"symbolic.json"_qs)));
    QCOMPARE(::link(qPrintable(path(u"a.json"_qs)), qPrintable(path(u"hard.json"_qs))), 0);
}

void SameFileTest::tellsWhetherTwoPathsLeadToOneFile_data()
{
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("isSame");
    QTest::newRow("the same name") << u"a.json"_qs << true;
    QTest::newRow("a longer way") << u"./../%1/a.json"_qs << true;
    QTest::newRow("a symbolic link") << u"symbolic.json"_qs << true;
    QTest::newRow("a hard link") << u"hard.json"_qs << true;
    QTest::newRow("equal content") << u"equal.json"_qs << false;
    QTest::newRow("no file") << u"absent.json"_qs << false;
}

void SameFileTest::tellsWhetherTwoPathsLeadToOneFile()
{
    QFETCH(QString, other);
    QFETCH(bool, isSame);
    if (other.contains(u"%1"_qs))
        other = other.arg(QFileInfo(m_folder->path()).fileName());
    QCOMPARE(isSameFile(path(u"a.json"_qs), path(other)), isSame);
    QCOMPARE(isSameFile(path(other), path(u"a.json"_qs)), isSame);
}

void SameFileTest::anEmptyPathLeadsNowhere()
{
    QVERIFY(!isSameFile({}, {}));
    QVERIFY(!isSameFile({}, path(u"a.json"_qs)));
    QVERIFY(isSameFile(path(u"absent"_qs), path(u"./absent"_qs)));
}

} // namespace same_file_test

GALLEY_GUILESS_TEST(same_file_test::SameFileTest)
#include "same_file_test.moc"
