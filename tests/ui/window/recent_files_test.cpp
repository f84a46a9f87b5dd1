// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/recent_files.h"

#include "tests/support/file_in_folder.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace recent_files_test {

using namespace galley;

// The files that the menu offers to open again.
class RecentFilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theLatestComesFirst();
    void aFileOpenedAgainMovesToTheTop();
    void theOldestMakesRoom();
    void aFileThatIsGoneIsNotOfferedUntilItComesBack();
    void theyAreRememberedBetweenRuns();
    void theyCanBeForgotten();

private:
    QString file(const QString& name) const
    {
        return tests::writtenFile(m_folder->filePath(name), "{}");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<RecentFiles> m_files;
};

void RecentFilesTest::init()
{
    m_files.reset();
    m_settings.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings =
        std::make_unique<QSettings>(m_folder->filePath(u"settings"_qs), QSettings::IniFormat);
    m_files = std::make_unique<RecentFiles>(*m_settings);
}

void RecentFilesTest::theLatestComesFirst()
{
    const QString one = file(u"one"_qs);
    const QString two = file(u"two"_qs);
    const QSignalSpy changed(m_files.get(), &RecentFiles::changed);
    m_files->add(one);
    m_files->add(two);
    QCOMPARE(m_files->paths(), QStringList({two, one}));
    QCOMPARE(changed.count(), 2);
}

void RecentFilesTest::aFileOpenedAgainMovesToTheTop()
{
    const QString one = file(u"one"_qs);
    const QString two = file(u"two"_qs);
    m_files->add(one);
    m_files->add(two);
    m_files->add(one);
    QCOMPARE(m_files->paths(), QStringList({one, two}));
}

void RecentFilesTest::theOldestMakesRoom()
{
    QStringList all;
    for (int number = 0; number <= RecentFiles::maximum; ++number) {
        all.prepend(file(QString::number(number)));
        m_files->add(all.constFirst());
    }
    QCOMPARE(m_files->paths(), QStringList(all.mid(0, RecentFiles::maximum)));
}

void RecentFilesTest::aFileThatIsGoneIsNotOfferedUntilItComesBack()
{
    const QString one = file(u"one"_qs);
    const QString two = file(u"two"_qs);
    m_files->add(one);
    m_files->add(two);
    QVERIFY(QFile::remove(one));
    QCOMPARE(m_files->paths(), QStringList({two}));
    file(u"one"_qs);
    QCOMPARE(m_files->paths(), QStringList({two, one}));
}

void RecentFilesTest::theyAreRememberedBetweenRuns()
{
    const QString one = file(u"one"_qs);
    m_files->add(one);
    QCOMPARE(RecentFiles(*m_settings).paths(), QStringList({one}));
}

void RecentFilesTest::theyCanBeForgotten()
{
    m_files->add(file(u"one"_qs));
    const QSignalSpy changed(m_files.get(), &RecentFiles::changed);
    m_files->clear();
    QVERIFY(m_files->paths().isEmpty());
    QCOMPARE(changed.count(), 1);
}

} // namespace recent_files_test

GALLEY_TEST(recent_files_test::RecentFilesTest)
#include "recent_files_test.moc"
