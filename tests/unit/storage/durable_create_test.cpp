// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/storage/durable_create.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QTest>

namespace durable_create_test {

using namespace galley;

// A file that is made anew, and replaces nothing.
class DurableCreateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void aNewFileHasTheContent();
    void whatHasTheNameStays_data();
    void whatHasTheNameStays();
    void aMissingFolderIsSaid();

private:
    QString path(const QString& name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void DurableCreateTest::aNewFileHasTheContent()
{
    QCOMPARE(*durableCreate(path(u"a"_qs), "new"), true);
    QCOMPARE(tests::contentOf(path(u"a"_qs)), "new");
    QCOMPARE(
        QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
        QStringList{u"a"_qs});
}

void DurableCreateTest::whatHasTheNameStays_data()
{
    QTest::addColumn<QString>("kind");
    for (const char* kind : {"a file", "a folder", "a link to nowhere"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void DurableCreateTest::whatHasTheNameStays()
{
    QFETCH(const QString, kind);
    if (kind == u"a file")
        tests::writtenFile(path(u"a"_qs), "old");
    else if (kind == u"a folder")
        QVERIFY(QDir().mkpath(path(u"a"_qs)));
    else
        QVERIFY(QFile::link(path(u"nowhere"_qs), path(u"a"_qs)));
    QCOMPARE(*durableCreate(path(u"a"_qs), "new"), false);
    QVERIFY(tests::contentOf(path(u"a"_qs)) != "new");
    QCOMPARE(QDir(m_folder->path())
                 .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot),
             QStringList{u"a"_qs});
}

void DurableCreateTest::aMissingFolderIsSaid()
{
    const auto made = durableCreate(path(u"absent/a"_qs), "new");
    QVERIFY(!made);
    QVERIFY(made.error().sentence.contains(path(u"absent/a"_qs)));
}

} // namespace durable_create_test

GALLEY_APPLESS_TEST(durable_create_test::DurableCreateTest)
#include "durable_create_test.moc"
