// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/file_in_folder.h"
#include "tests/support/test_program.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <galley_places.h>

namespace base_folders_story_test {

using namespace galley;

// Where the program itself keeps what it keeps, by the environment that it is started in.
class BaseFoldersStoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void relativeFoldersOfTheEnvironmentAreIgnored();
};

void BaseFoldersStoryTest::relativeFoldersOfTheEnvironmentAreIgnored()
{
    const QTemporaryDir folder;
    const QString article = tests::writtenFile(
        folder.filePath(u"a.json"_qs), "{\"$type\":\"site.standard.document\",\"title\":\"A\"}");
    const QString home = folder.filePath(u"home"_qs);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_qs, home);
    environment.insert(u"XDG_DATA_HOME"_qs, u"data"_qs);

    QProcess program;
    program.setProcessEnvironment(environment);
    program.setWorkingDirectory(folder.path());
    program.start(QStringLiteral(GALLEY_PROGRAM), {u"set"_qs, article, u"title"_qs, u"B"_qs});
    QVERIFY(program.waitForFinished(120'000));
    QCOMPARE(program.exitCode(), 0);

    QVERIFY(QFile::exists(home + u"/.local/share/galley/history"_qs));
    QVERIFY(!QFile::exists(folder.filePath(u"data"_qs)));
    QVERIFY(!(QFile::permissions(home + u"/.local"_qs) & QFile::ExeOther));
}

} // namespace base_folders_story_test

GALLEY_GUILESS_TEST(base_folders_story_test::BaseFoldersStoryTest)
#include "base_folders_story_test.moc"
