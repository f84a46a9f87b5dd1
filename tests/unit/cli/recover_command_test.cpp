// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/json/json_string.h"
#include "app/media/blob_store.h"
#include "app/recovery/article_journal.h"
#include "app/recovery/recovery_folder.h"
#include "tests/support/captured_terminal.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QTest>

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
    void whatStandsBesideAnotherArticleIsNotTouched();
    void theTextIsWrittenThoughItsPicturesCannotBe();
    void picturesOfTheFileComeAlongOrAreNamed();
    void whatCannotBeReadIsNamed();
    void aJournalOfWhichNothingCanBeHadIsNotNothing();
    void aLongLookIsSaid();
    void thoseInUseAreLeftOut();
    void aFolderThatCannotBeMadeIsSaid();

private:
    std::shared_ptr<RecoveryPlace> unsaved(const QString& path, const QString& title,
                                           const QString& text = u"one two"_qs);

    std::unique_ptr<QTemporaryDir> m_folder;
};

// The folder of the person's state is this test's own.
void RecoverCommandTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QDir(RecoveryFolder::standardPath()).removeRecursively();
}

// An article that was given a title and not saved; let go of the place and it has no owner.
std::shared_ptr<RecoveryPlace>
RecoverCommandTest::unsaved(const QString& path, const QString& title, const QString& text)
{
    const auto place = *RecoveryFolder().newPlace();
    ArticleJournal journal(place, [] { return noon; });
    journal.setFile(path, {});
    Article article = *Article::read(
        "{\"$type\":\"site.standard.document\",\"textContent\":" + json::literalOf(text) + "}");
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
    const auto blob = atproto::BlobRef{atproto::Cid::ofBlob("picture"), u"image/webp"_qs, 7};
    const QString name = blob.cid.toString() + u".webp"_qs;
    {
        const auto place = unsaved({}, u"A"_qs, u"![A cat](blobs/%1)"_qs.arg(name));
        const BlobStore blobs = BlobStore::ofUnnamed(place->blobsPath());
        QVERIFY(blobs.add("picture", u"image/webp"_qs));
        QVERIFY(blobs.add("taken out again", u"image/webp"_qs));
    }
    QCOMPARE(answerTo({u"recover"_qs, u"--to"_qs, m_folder->path()}).code, 0);
    QCOMPARE(BlobStore(m_folder->filePath(u"a.json"_qs)).fileNames(), QStringList{name});
}

void RecoverCommandTest::whatStandsBesideAnotherArticleIsNotTouched()
{
    unsaved({}, u"A"_qs);
    const QString about = tests::writtenFile(m_folder->filePath(u"a.galley/about.json"_qs),
                                             "{\"coverAlt\":\"mine\"}");
    QVERIFY(QFile::link(m_folder->filePath(u"nowhere"_qs), m_folder->filePath(u"a-2.json"_qs)));
    tests::writtenFile(m_folder->filePath(u"a-3.galley"_qs), "a file");
    QCOMPARE(answerTo({u"recover"_qs, u"--to"_qs, m_folder->path()}).code, 0);
    QVERIFY(!QFile::exists(m_folder->filePath(u"a.json"_qs)));
    QVERIFY(!QFile::exists(m_folder->filePath(u"a-3.json"_qs)));
    QVERIFY(!QFile::exists(m_folder->filePath(u"nowhere"_qs)));
    QVERIFY(tests::contentOf(m_folder->filePath(u"a-4.json"_qs)).contains("one two"));
    QCOMPARE(tests::contentOf(about), "{\"coverAlt\":\"mine\"}");
}

void RecoverCommandTest::theTextIsWrittenThoughItsPicturesCannotBe()
{
    const QString name = atproto::Cid::ofBlob("picture").toString() + u".webp"_qs;
    {
        const auto place = unsaved({}, u"A"_qs, u"![A cat](blobs/%1)"_qs.arg(name));
        QVERIFY(BlobStore::ofUnnamed(place->blobsPath()).add("picture", u"image/webp"_qs));
    }
    tests::writtenFile(m_folder->filePath(u"out/blobs"_qs), "in the way");
    const auto answer = answerTo({u"recover"_qs, u"--to"_qs, m_folder->filePath(u"out"_qs)});
    QCOMPARE(answer.code, 2);
    QVERIFY(tests::contentOf(m_folder->filePath(u"out/a.json"_qs)).contains("A cat"));
    QCOMPARE(answer.output.trimmed(), m_folder->filePath(u"out/a.json"_qs).toUtf8());
    QVERIFY2(answer.errors.contains(name), qPrintable(answer.errors));
}

void RecoverCommandTest::picturesOfTheFileComeAlongOrAreNamed()
{
    const QString file = m_folder->filePath(u"home/a.json"_qs);
    const QString name = atproto::Cid::ofBlob("picture").toString() + u".webp"_qs;
    QVERIFY(BlobStore(file).add("picture", u"image/webp"_qs));
    QVERIFY(BlobStore(file).add("of another article", u"image/webp"_qs));
    tests::writtenFile(m_folder->filePath(u"home/cats/tom.png"_qs), "x");
    unsaved(file, u"A"_qs,
            u"![A cat](blobs/%1) ![Tom](cats/tom.png) ![Gone](cats/gone.png)"_qs.arg(name));
    const QString target = m_folder->filePath(u"out"_qs);
    const auto answer = answerTo({u"recover"_qs, u"--to"_qs, target});
    QCOMPARE(answer.code, 2);
    QCOMPARE(BlobStore(target + u"/a.json"_qs).fileNames(), QStringList{name});
    QVERIFY2(answer.errors.contains(u"cats/tom.png"_qs), qPrintable(answer.errors));
    QVERIFY2(!answer.errors.contains(u"gone.png"_qs), qPrintable(answer.errors));
}

void RecoverCommandTest::whatCannotBeReadIsNamed()
{
    const QString journal = unsaved({}, u"A"_qs)->journalPath();
    const QByteArray damaged = tests::contentOf(journal) + "torn";
    tests::writtenFile(journal, damaged);
    const auto answer = answerTo({u"recover"_qs});
    QCOMPARE(answer.code, 0);
    const QRegularExpression path(u"\\S+/set-aside/\\S+\\.journal"_qs);
    const QString kept = path.match(answer.errors).captured();
    QVERIFY2(!kept.isEmpty(), qPrintable(answer.errors));
    QCOMPARE(tests::contentOf(kept), damaged);
}

void RecoverCommandTest::aJournalOfWhichNothingCanBeHadIsNotNothing()
{
    const QString journal = unsaved({}, u"A"_qs)->journalPath();
    tests::writtenFile(journal, "galley journal 9\n");
    const auto answer = answerTo({u"recover"_qs});
    QCOMPARE(answer.code, 2);
    QVERIFY2(answer.errors.contains(journal), qPrintable(answer.errors));
    QVERIFY2(!answer.errors.contains(u"nothing to recover"_qs), qPrintable(answer.errors));
    QVERIFY(QFile::exists(journal));
}

void RecoverCommandTest::aLongLookIsSaid()
{
    unsaved({}, u"A"_qs);
    QVERIFY(answerTo({u"recover"_qs}).errors.isEmpty());
    unsaved({}, u"A"_qs, QString(2'000'000, u'x'));
    QVERIFY(answerTo({u"recover"_qs}).errors.contains(u"Looking"_qs));
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
