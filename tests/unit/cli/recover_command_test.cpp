// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/media/blob_store.h"
#include "app/recovery/article_journal.h"
#include "app/recovery/recovery_folder.h"
#include "tests/support/captured_terminal.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QtTest>

namespace recover_command_test {

using namespace galley;
using tests::answerTo;

namespace {

const QDateTime noon(QDate(2026, 3, 4), QTime(12, 0), Qt::UTC);

} // namespace

// galley recover: what could come back, from a terminal.
class RecoverCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingToRecoverIsSaid();
    void unsavedArticlesAreListed();
    void theyAreWrittenOutAndReplaceNothing();
    void picturesOfUnnamedArticlesComeAlong();
    void thoseInUseAreLeftOut();
    void aFolderThatCannotBeMadeIsSaid();

private:
    std::shared_ptr<RecoveryPlace> unsaved(const QString& path, const QString& title);

    std::unique_ptr<QTemporaryDir> m_folder;
};

// The folder of the person's state is this test's own.
void RecoverCommandTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QDir(RecoveryFolder::standardPath()).removeRecursively();
}

// An article that was given a title and not saved; let go of the place and it has no owner.
std::shared_ptr<RecoveryPlace> RecoverCommandTest::unsaved(const QString& path,
                                                           const QString& title)
{
    const auto place = *RecoveryFolder().newPlace();
    ArticleJournal journal(place, [] { return noon; });
    journal.setFile(path, {});
    Article article =
        *Article::read("{\"$type\":\"site.standard.document\",\"textContent\":\"one two\"}");
    const FieldState state = article.stateWithString(Field::Title, title);
    article.setState(Field::Title, state);
    journal.record(FieldChange{Field::Title, state}, article);
    return place;
}

void RecoverCommandTest::nothingToRecoverIsSaid()
{
    const auto answer = answerTo({u"recover"_qs});
    QCOMPARE(answer.code, 1);
    QVERIFY(answer.output.isEmpty());
    QVERIFY(answer.errors.contains(u"nothing to recover"_qs));
}

void RecoverCommandTest::unsavedArticlesAreListed()
{
    unsaved({}, u"First"_qs);
    unsaved(m_folder->filePath(u"a.json"_qs), u"Second"_qs);
    const auto answer = answerTo({u"recover"_qs});
    QCOMPARE(answer.code, 0);
    const QString output = QString::fromUtf8(answer.output);
    QCOMPARE(output.count(u'\n'), 2);
    QVERIFY2(output.contains(u"2026-03-04T12:00:00Z  2 words  never saved  “First”"_qs),
             qPrintable(output));
    QVERIFY2(output.contains(u"a.json (gone since)  “Second”"_qs), qPrintable(output));
}

void RecoverCommandTest::theyAreWrittenOutAndReplaceNothing()
{
    unsaved({}, u"Same"_qs);
    unsaved({}, u"Same"_qs);
    const QString target = m_folder->filePath(u"new/out"_qs);
    tests::writtenFile(target + u"/same.json"_qs, "mine");
    const auto answer = answerTo({u"recover"_qs, u"--to"_qs, target});
    QCOMPARE(answer.code, 0);
    QCOMPARE(answer.output.count('\n'), 2);
    QCOMPARE(tests::contentOf(target + u"/same.json"_qs), QByteArray("mine"));
    for (const QString& name : {u"/same-2.json"_qs, u"/same-3.json"_qs})
        QVERIFY(tests::contentOf(target + name).contains("\"Same\""));
    QCOMPARE(answerTo({u"recover"_qs}).code, 0); // they can still be had
}

void RecoverCommandTest::picturesOfUnnamedArticlesComeAlong()
{
    const QString blobs = unsaved({}, u"A"_qs)->blobsPath();
    const auto blob = BlobStore::ofUnnamed(blobs).add("picture", u"image/webp"_qs);
    QVERIFY(blob);
    QCOMPARE(answerTo({u"recover"_qs, u"--to"_qs, m_folder->path()}).code, 0);
    QVERIFY(BlobStore(m_folder->filePath(u"a.json"_qs)).read(blob->cid));
}

void RecoverCommandTest::thoseInUseAreLeftOut()
{
    const auto owned = unsaved({}, u"A"_qs);
    const auto answer = answerTo({u"recover"_qs});
    QCOMPARE(answer.code, 1);
    QVERIFY(answer.errors.contains(u"running Galley"_qs));
}

void RecoverCommandTest::aFolderThatCannotBeMadeIsSaid()
{
    unsaved({}, u"A"_qs);
    const QString file = tests::writtenFile(m_folder->filePath(u"file"_qs), "x");
    const auto answer = answerTo({u"recover"_qs, u"--to"_qs, file + u"/out"_qs});
    QCOMPARE(answer.code, 2);
    QVERIFY(answer.errors.contains(u"cannot be made"_qs));
}

} // namespace recover_command_test

GALLEY_GUILESS_TEST(recover_command_test::RecoverCommandTest)
#include "recover_command_test.moc"
