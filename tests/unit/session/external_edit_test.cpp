// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/external_edit.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace external_edit_test {

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

QByteArray recordWith(const QByteArray& members)
{
    return "{\"$type\":\"site.standard.document\"," + members + '}';
}

Article articleWith(const QByteArray& members)
{
    return tests::openedArticle(recordWith(members)).article;
}

const QByteArray opened =
    R"("title":"Bees","textContent":"One two.","updatedAt":"2026-01-01T00:00:00Z")";

} // namespace

// What another program's change of a file means for the article that is open of it.
class ExternalEditTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatSaysNothingElseIsAdopted_data();
    void whatSaysNothingElseIsAdopted();
    void bodiesOfOneFormCanBeMerged_data();
    void bodiesOfOneFormCanBeMerged();
    void whatGalleyDoesNotEditIsMergedWhereItsTextIsTheSame();
    void bothSidesChangesAreMerged();
    void nothingIsTakenIntoAnArticleThatWasEditedMeanwhile();
    void nothingIsTakenIntoAnArticleThatIsBeingSaved();
};

void ExternalEditTest::whatSaysNothingElseIsAdopted_data()
{
    QTest::addColumn<QByteArray>("theirs");
    QTest::addColumn<bool>("isAdopted");
    QTest::newRow("spelled otherwise") << QByteArray(
        R"("title":"B\u0065es", "textContent":"One two.","updatedAt":"2026-01-01T00:00:00Z")")
                                       << true;
    QTest::newRow("a later time alone") << QByteArray(
        R"("title":"Bees","textContent":"One two.","updatedAt":"2026-01-02T00:00:00Z")")
                                        << true;
    QTest::newRow("another title") << QByteArray(
        R"("title":"Wasps","textContent":"One two.","updatedAt":"2026-01-01T00:00:00Z")")
                                   << false;
    QTest::newRow("another word") << QByteArray(
        R"("title":"Bees","textContent":"One three.","updatedAt":"2026-01-01T00:00:00Z")")
                                  << false;
    QTest::newRow("a member that Galley does not know") << QByteArray(
        R"("title":"Bees","textContent":"One two.","updatedAt":"2026-01-01T00:00:00Z","x":1)")
                                                        << false;
}

void ExternalEditTest::whatSaysNothingElseIsAdopted()
{
    QFETCH(QByteArray, theirs);
    QFETCH(bool, isAdopted);
    Article ours = articleWith(opened);
    ours.applyText({{{8, {}, u" Three."_s}}});
    const auto adopted = ExternalEdit(ours, 1, articleWith(theirs)).adopted();
    QCOMPARE(adopted.has_value(), isAdopted);
    if (!adopted)
        return;
    QCOMPARE(adopted->text().toString(), u"One two. Three."_s);
    QCOMPARE(adopted->savedTree().text(), recordWith(theirs));
}

void ExternalEditTest::bodiesOfOneFormCanBeMerged_data()
{
    QTest::addColumn<QByteArray>("theirs");
    QTest::addColumn<bool>("canBeMerged");
    QTest::newRow("text") << QByteArray(R"("textContent":"One.")") << true;
    QTest::newRow("no body") << QByteArray(R"("title":"Bees")") << true;
    QTest::newRow("another program's content")
        << QByteArray(R"("content":{"$type":"com.example.body","x":1},"textContent":"One two.")")
        << false;
}

void ExternalEditTest::bodiesOfOneFormCanBeMerged()
{
    QFETCH(QByteArray, theirs);
    QTEST(ExternalEdit(articleWith(opened), 1, articleWith(theirs)).canBeMerged(), "canBeMerged");
}

void ExternalEditTest::whatGalleyDoesNotEditIsMergedWhereItsTextIsTheSame()
{
    const QByteArray foreign = R"("content":{"$type":"com.example.body","x":1},"textContent":)";
    const Article ours = articleWith(foreign + "\"One.\"");
    QVERIFY(ExternalEdit(ours, 1, articleWith(foreign + "\"One.\",\"title\":\"T\"")).canBeMerged());
    QVERIFY(!ExternalEdit(ours, 1, articleWith(foreign + "\"Two.\"")).canBeMerged());
}

void ExternalEditTest::bothSidesChangesAreMerged()
{
    Article ours = articleWith(opened);
    ours.applyText({{{8, {}, u" Three."_s}}});
    const ExternalEdit edit(
        ours, 7,
        articleWith(
            R"("title":"Wasps","textContent":"Zero. One two.","updatedAt":"2026-01-01T00:00:00Z")"));
    const ArticleMerge merge = edit.merge();
    QVERIFY(merge.isClean());
    QCOMPARE(merge.merged.text().toString(), u"Zero. One two. Three."_s);
    QCOMPARE(merge.merged.string(Field::Title), u"Wasps"_s);

    const Rebasing rebasing = edit.rebasingTo(merge.merged);
    QCOMPARE(rebasing.revision, quint64(7));
    QCOMPARE(rebasing.delta, (TextDelta{{{0, {}, u"Zero. "_s}}}));
}

void ExternalEditTest::nothingIsTakenIntoAnArticleThatWasEditedMeanwhile()
{
    ArticleSession session(tests::openedArticle(recordWith(opened)));
    const OpenedArticle theirs = tests::openedArticle(recordWith(R"("textContent":"Theirs.")"));
    const ExternalEdit edit(session.article(), session.revision(), theirs.article);
    const Rebasing rebasing = edit.rebasingTo(theirs.article);
    session.editText({{{8, {}, u" Typed."_s}}});
    const auto steps = session.history().count();

    QVERIFY(!session.rebase(theirs, rebasing));
    QCOMPARE(session.text().toString(), u"One two. Typed."_s);
    QCOMPARE(session.history().count(), steps);
    QVERIFY(session.isModified());

    ExternalEdit anew = edit;
    anew.setOurs(session.article(), session.revision());
    QVERIFY(session.rebase(theirs, anew.rebasingTo(theirs.article)));
    QCOMPARE(session.text().toString(), u"Theirs."_s);
    session.history().undo();
    QCOMPARE(session.text().toString(), u"One two. Typed."_s);
}

void ExternalEditTest::nothingIsTakenIntoAnArticleThatIsBeingSaved()
{
    const QTemporaryDir folder;
    ArticleSession session(tests::openedArticle(recordWith(opened)));
    const OpenedArticle theirs = tests::openedArticle(recordWith(R"("textContent":"Theirs.")"));
    const Rebasing rebasing = ExternalEdit(session.article(), session.revision(), theirs.article)
                                  .rebasingTo(theirs.article);
    QSignalSpy saved(&session, &ArticleSession::saved);
    session.saveAs(folder.filePath(u"a.json"_s), UpdatedAtPolicy::Keep);
    QVERIFY(!session.rebase(theirs, rebasing));
    QCOMPARE(session.text().toString(), u"One two."_s);
    QTRY_COMPARE(saved.count(), 1);
}

} // namespace external_edit_test

GALLEY_GUILESS_TEST(external_edit_test::ExternalEditTest)
#include "external_edit_test.moc"
