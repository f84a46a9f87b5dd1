// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/record_view.h"

#include "tests/support/file_in_folder.h"
#include "tests/support/result_checks.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"

#include <QSignalSpy>
#include <QTemporaryDir>

namespace record_view_test {

using namespace galley;

namespace {

const QByteArray record =
    "{\n  \"$type\": \"site.standard.document\",\n  \"textContent\": \"one two\","
    "\n  \"title\": \"A\",\n  \"updatedAt\": \"2026-01-01T00:00:00.000Z\"\n}\n";

QDateTime noon()
{
    return QDateTime({2026, 5, 1}, {12, 0}, Qt::UTC);
}

} // namespace

// An open article's record on disk, beside what a save would make of it.
class RecordViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anUntouchedArticleIsTheSame();
    void anEditDiffersUntilItIsTakenBack();
    void whatIsShownIsWhatASaveWrites_data();
    void whatIsShownIsWhatASaveWrites();
    void whatASaveDerivesIsShown();
    void onlyAnEditHasASaveSetUpdatedAt();
    void anArticleWithoutAFileHasNoDisk();
    void aFileThatIsGoneSaysSo();
    void whatAnotherProgramWroteIsShown();

private:
    RecordView look(const ArticleSession& session, UpdatedAtPolicy policy = UpdatedAtPolicy::Keep);
    std::unique_ptr<ArticleSession> opened(const QByteArray& json);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void RecordViewTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"article.json"_qs);
}

RecordView RecordViewTest::look(const ArticleSession& session, UpdatedAtPolicy policy)
{
    auto view = recordViewOf(session, policy, 60);
    return view.result();
}

std::unique_ptr<ArticleSession> RecordViewTest::opened(const QByteArray& json)
{
    auto article = readArticle(tests::writtenFile(m_path, json));
    if (!article)
        qFatal("%s", qPrintable(article.error().sentence));
    return std::make_unique<ArticleSession>(*article, noon);
}

void RecordViewTest::anUntouchedArticleIsTheSame()
{
    const auto session = opened(record);
    const RecordView view = look(*session, UpdatedAtPolicy::SetOnSave);
    QVERIFY(view.disk);
    QVERIFY_RESULT(*view.disk);
    QCOMPARE((*view.disk)->bytes, record);
    QCOMPARE(view.toSave.bytes, record);
    QVERIFY(view.isSame());
    QVERIFY(!view.isDiskForeign);
    QVERIFY(!view.setsUpdatedAt);
}

void RecordViewTest::anEditDiffersUntilItIsTakenBack()
{
    const auto session = opened(record);
    session->editText({{{4, u"two"_qs, u"three"_qs}}});
    RecordView view = look(*session);
    QVERIFY(!view.isSame());
    QCOMPARE(view.rows.differenceCount, 1);
    QVERIFY(*(*view.disk)->cid != *view.toSave.cid);
    QCOMPARE(view.toSave.jsonSize, record.size() + 2);
    session->history().undo();
    view = look(*session);
    QVERIFY(view.isSame());
    QCOMPARE(*(*view.disk)->cid, *view.toSave.cid);
}

void RecordViewTest::whatIsShownIsWhatASaveWrites_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("text in textContent") << record;
    QTest::newRow("plain text beside a content")
        << QByteArray("{\"$type\":\"site.standard.document\",\"content\":{\"$type\":"
                      "\"at.markpub.markdown\",\"text\":\"*one* two\"},"
                      "\"textContent\":\"one two\"}");
    QTest::newRow("an envelope") << "{\"uri\": \"at://x/y/z\", \"cid\": \"c\", \"value\": " + record
            + "}";
}

void RecordViewTest::whatIsShownIsWhatASaveWrites()
{
    QFETCH(QByteArray, json);
    const auto session = opened(json);
    session->setString(Field::Title, u"Another"_qs);
    session->editText({{{0, {}, u"zero "_qs}}});
    const RecordView view = look(*session);
    QSignalSpy saved(session.get(), &ArticleSession::saved);
    session->save(UpdatedAtPolicy::Keep);
    QVERIFY(saved.wait());
    QCOMPARE(view.toSave.bytes, tests::contentOf(m_path));
    QVERIFY(look(*session).isSame());
}

void RecordViewTest::whatASaveDerivesIsShown()
{
    const auto session = opened("{\"$type\":\"site.standard.document\",\"content\":{\"$type\":"
                                "\"at.markpub.markdown\",\"text\":\"*one*\"},"
                                "\"textContent\":\"one\"}");
    session->editText({{{5, {}, u" two"_qs}}});
    QVERIFY(look(*session).toSave.bytes.contains("\"textContent\":\"one two\""));
}

void RecordViewTest::onlyAnEditHasASaveSetUpdatedAt()
{
    const auto session = opened(record);
    QVERIFY(!look(*session, UpdatedAtPolicy::SetOnSave).setsUpdatedAt);
    session->setString(Field::Title, u"Another"_qs);
    QVERIFY(!look(*session, UpdatedAtPolicy::Keep).setsUpdatedAt);
    const RecordView view = look(*session, UpdatedAtPolicy::SetOnSave);
    QVERIFY(view.setsUpdatedAt);
    // No time is made up.
    QVERIFY(view.toSave.bytes.contains("\"updatedAt\": \"2026-01-01T00:00:00.000Z\""));
}

void RecordViewTest::anArticleWithoutAFileHasNoDisk()
{
    ArticleSession session(tests::openedArticle(record));
    const RecordView view = look(session);
    QVERIFY(!view.disk);
    QVERIFY(view.isSame());
    QCOMPARE(view.toSave.bytes, record);
    QVERIFY(!view.rows.after.isEmpty());
}

void RecordViewTest::aFileThatIsGoneSaysSo()
{
    const auto session = opened(record);
    QVERIFY(QFile::remove(m_path));
    const RecordView view = look(*session);
    QVERIFY(view.disk);
    QVERIFY(!*view.disk);
    QCOMPARE(view.disk->error().kind, ErrorKind::NotFound);
    QVERIFY(view.isSame());
    QCOMPARE(view.toSave.bytes, record);
}

void RecordViewTest::whatAnotherProgramWroteIsShown()
{
    const auto session = opened(record);
    const QByteArray theirs = "no \xFF JSON \xE2\x80\xAE";
    tests::writtenFile(m_path, theirs);
    const RecordView view = look(*session);
    QVERIFY_RESULT(*view.disk);
    QCOMPARE((*view.disk)->bytes, theirs);
    QVERIFY(!(*view.disk)->cid);
    QVERIFY(view.isDiskForeign);
    QVERIFY(!view.isSame());
    QVERIFY(view.rows.before.front().text.startsWith(u"no ⟨byte FF⟩ JSON ⟨U+202E⟩"_qs));
}

} // namespace record_view_test

GALLEY_GUILESS_TEST(record_view_test::RecordViewTest)
#include "record_view_test.moc"
