// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/unpacked_review.h"

#include "app/atproto/cid.h"
#include "app/review/review_folder.h"
#include "app/sidecar/sidecar_file.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/injected_faults.h"
#include "tests/support/reviewed_article.h"
#include "tests/support/test_program.h"

#include <QDirIterator>
#include <QTemporaryDir>

namespace unpacked_review_test {

using namespace galley;
using namespace galley::tests;

namespace {

const QUuid essay = personOf(QStringLiteral("essay"));

QString pictureName()
{
    return atproto::Cid::ofBlob("a picture").toString() + u".png"_qs;
}

review::Package somePackage()
{
    ReviewedArticle draft(u"The old mill.\n\n![Mill](blobs/%1)"_qs.arg(pictureName()));
    draft.suggest(u"A"_qs, u"old"_qs, u"red"_qs);
    return {essay,
            u"essay.json"_qs,
            draft.now.savedTree().text() + "\n", // one byte more than a program would write
            draft.review,
            {{pictureName(), "a picture"}, {u"unnamed.png"_qs, "another"}}};
}

} // namespace

// A review that came in one file: which article it is of, and how it becomes one.
class UnpackedReviewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder.emplace(); }

    void anArticleWithTheUuidIsTheOne();
    void anArticleWithTheTextIsTheOne();
    void ofSeveralItIsTheOneWithUuidAndText();
    void ofThoseWithTheUuidItIsOneThatIsOpen();
    void ofEqualsItIsTheFirst();
    void anArticleThatIsOpenCountsWithWhatIsInItsWindow();
    void articlesWithoutWordsAreNotTakenForOneAnother();
    void anotherArticleIsNotTheOne();

    void theRecordComesToTheByteWithAllThatBelongsToIt();
    void whatNothingNamesStaysPacked();
    void whatIsThereStaysAndIsNamed_data();
    void whatIsThereStaysAndIsNamed();
    void anotherPictureOfTheNameStaysAndNothingIsWritten();
    void anEqualPictureThatWasThereStaysAfterAFault();
    void afterAFaultNothingIsLeft_data();
    void afterAFaultNothingIsLeft();

    void aFreeNameIsProposed();
    void aNameThatLeadsElsewhereIsNotProposed_data();
    void aNameThatLeadsElsewhereIsNotProposed();

private:
    QString path(const QString& name) const { return m_folder->filePath(name); }
    // An article with that text, and with the UUID or none.
    QString written(const QString& name, const QString& text, const QUuid& uuid = {}) const
    {
        const QString file = writtenFile(path(name), articleWith(text).savedTree().text());
        if (!uuid.isNull())
            writtenFile(sidecarPathOf(file),
                        "{\"uuid\":\"" + uuid.toString(QUuid::WithoutBraces).toUtf8() + "\"}");
        return file;
    }
    QStringList files() const
    {
        QStringList names;
        QDirIterator entries(m_folder->path(),
                             QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                             QDirIterator::Subdirectories);
        while (entries.hasNext())
            names.append(QDir(m_folder->path()).relativeFilePath(entries.next()));
        names.sort();
        return names;
    }

    std::optional<QTemporaryDir> m_folder;
    const QString m_text = u"The old mill.\n\n![Mill](blobs/%1)"_qs.arg(pictureName());
};

void UnpackedReviewTest::anArticleWithTheUuidIsTheOne()
{
    const QString other = written(u"other.json"_qs, u"Another."_qs);
    const QString same = written(u"same.json"_qs, u"It went on."_qs, essay);
    QCOMPARE(articleOf(somePackage(), {{other}, {same}}), (ReviewedBefore{same, false}));
}

void UnpackedReviewTest::anArticleWithTheTextIsTheOne()
{
    const QString same = written(u"same.json"_qs, m_text);
    QCOMPARE(articleOf(somePackage(), {{same}}), (ReviewedBefore{same, true}));
}

void UnpackedReviewTest::ofSeveralItIsTheOneWithUuidAndText()
{
    const QString text = written(u"text.json"_qs, m_text);
    const QString uuid = written(u"uuid.json"_qs, u"It went on."_qs, essay);
    const QString both = written(u"both.json"_qs, m_text, essay);
    QCOMPARE(articleOf(somePackage(), {{text}, {uuid}, {both}}), (ReviewedBefore{both, true}));
    QCOMPARE(articleOf(somePackage(), {{both}, {uuid}, {text}}), (ReviewedBefore{both, true}));
    QCOMPARE(articleOf(somePackage(), {{text}, {uuid}}), (ReviewedBefore{uuid, false}));
    QCOMPARE(articleOf(somePackage(), {{uuid}, {text}}), (ReviewedBefore{uuid, false}));
}

void UnpackedReviewTest::ofThoseWithTheUuidItIsOneThatIsOpen()
{
    const QString closed = written(u"closed.json"_qs, m_text, essay);
    const QString open = written(u"open.json"_qs, u"It went on."_qs, essay);
    const Article now = articleWith(u"It went on and on."_qs);
    QCOMPARE(articleOf(somePackage(), {{closed}, {open, now}}), (ReviewedBefore{open, false}));
    const QString text = written(u"text.json"_qs, m_text);
    QCOMPARE(articleOf(somePackage(), {{text, articleWith(m_text)}, {closed}}),
             (ReviewedBefore{closed, true})); // an equal text may be another document's
}

void UnpackedReviewTest::ofEqualsItIsTheFirst()
{
    const QString one = written(u"one.json"_qs, m_text, essay);
    const QString two = written(u"two.json"_qs, m_text, essay);
    QCOMPARE(articleOf(somePackage(), {{two}, {one}}), (ReviewedBefore{two, true}));
}

void UnpackedReviewTest::anArticleThatIsOpenCountsWithWhatIsInItsWindow()
{
    const QString file = written(u"a.json"_qs, u"As it was saved."_qs);
    QVERIFY(!articleOf(somePackage(), {{file}}));
    QCOMPARE(articleOf(somePackage(), {{file, articleWith(m_text)}}), (ReviewedBefore{file, true}));
}

void UnpackedReviewTest::articlesWithoutWordsAreNotTakenForOneAnother()
{
    const QString file = written(u"a.json"_qs, {});
    const review::Package package{essay, u"b.json"_qs, articleWith({}).savedTree().text(), {}};
    QVERIFY(!articleOf(package, {{file}}));
}

void UnpackedReviewTest::anotherArticleIsNotTheOne()
{
    const QString other = written(u"other.json"_qs, u"Another."_qs, QUuid::createUuid());
    review::Package package = somePackage();
    QVERIFY(!articleOf(package, {{other}, {path(u"gone.json"_qs)}}));
    package.document = {}; // no UUID is not an equal one
    QVERIFY(!articleOf(package, {{written(u"plain.json"_qs, u"Another."_qs)}}));
}

void UnpackedReviewTest::theRecordComesToTheByteWithAllThatBelongsToIt()
{
    const review::Package package = somePackage();
    const QString file = path(u"draft.json"_qs);
    const auto done = unpackTo(package, file);
    QVERIFY2(done, qPrintable(done ? QString() : done.error().sentence));
    QCOMPARE(contentOf(file), package.record);
    QCOMPARE(documentUuidOf(file), essay);
    QVERIFY(review::readReview(file).faults.isEmpty());
    QVERIFY(review::readReview(file).review == package.review);
    QCOMPARE(contentOf(path(u"blobs/"_qs + pictureName())), QByteArray("a picture"));
}

void UnpackedReviewTest::whatNothingNamesStaysPacked()
{
    QVERIFY(unpackTo(somePackage(), path(u"draft.json"_qs)));
    QCOMPARE(QDir(path(u"blobs"_qs)).entryList(QDir::Files), QStringList{pictureName()});
    QCOMPARE(
        QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
        (QStringList{u"blobs"_qs, u"draft.galley"_qs, u"draft.json"_qs}));
}

void UnpackedReviewTest::whatIsThereStaysAndIsNamed_data()
{
    QTest::addColumn<QString>("name");

    QTest::newRow("a file of the name") << u"draft.json"_qs;
    QTest::newRow("what stood beside one of the name") << u"draft.galley/about.json"_qs;
}

void UnpackedReviewTest::whatIsThereStaysAndIsNamed()
{
    QFETCH(const QString, name);
    writtenFile(path(name), "{}");
    const QStringList before = files();
    const auto done = unpackTo(somePackage(), path(u"draft.json"_qs));
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Changed);
    QVERIFY(done.error().sentence.contains(path(name.section(u'/', 0, 0))));
    QCOMPARE(files(), before);
    QCOMPARE(contentOf(path(name)), QByteArray("{}"));
}

void UnpackedReviewTest::anotherPictureOfTheNameStaysAndNothingIsWritten()
{
    review::Package package = somePackage();
    package.record = articleWith(u"![A](blobs/a.png) ![B](blobs/b.png)"_qs).savedTree().text();
    package.blobs = {{u"a.png"_qs, "a"}, {u"b.png"_qs, "theirs"}};
    writtenFile(path(u"blobs/b.png"_qs), "mine");
    const QStringList before = files();
    const auto done = unpackTo(package, path(u"draft.json"_qs));
    QVERIFY(!done);
    QVERIFY(done.error().sentence.contains(u"b.png"));
    QCOMPARE(files(), before);
    QCOMPARE(contentOf(path(u"blobs/b.png"_qs)), QByteArray("mine"));
}

void UnpackedReviewTest::anEqualPictureThatWasThereStaysAfterAFault()
{
    writtenFile(path(u"blobs/"_qs + pictureName()), "a picture");
    const QStringList before = files();
    const InjectedFaults full(
        [](const QByteArray& call, qsizetype) { return call == "create" ? ENOSPC : 0; });
    QVERIFY(!unpackTo(somePackage(), path(u"draft.json"_qs)));
    QCOMPARE(files(), before);
}

void UnpackedReviewTest::afterAFaultNothingIsLeft_data()
{
    QTest::addColumn<int>("number");

    for (int number = 0; number < 5; ++number) // the picture, what is beside it, the document
        QTest::addRow("when file %d is to be made", number + 1) << number;
}

void UnpackedReviewTest::afterAFaultNothingIsLeft()
{
    QFETCH(const int, number);
    int creates = 0;
    bool failed = false;
    const InjectedFaults full([&](const QByteArray& call, qsizetype) {
        if (call != "create" || creates++ != number)
            return 0;
        failed = true;
        return ENOSPC;
    });
    const auto done = unpackTo(somePackage(), path(u"draft.json"_qs));
    QVERIFY(failed);
    QVERIFY(!done);
    QVERIFY(!done.error().sentence.isEmpty());
    QCOMPARE(files(), QStringList());
}

void UnpackedReviewTest::aFreeNameIsProposed()
{
    const QString sent = path(u"mail.galley-review"_qs);
    QCOMPARE(freePathFor(somePackage(), sent, m_folder->path()), path(u"essay.json"_qs));
    writtenFile(path(u"essay.json"_qs), "{}");
    QCOMPARE(freePathFor(somePackage(), sent, m_folder->path()), path(u"essay 2.json"_qs));
    writtenFile(path(u"essay 2.galley/about.json"_qs), "{}");
    QCOMPARE(freePathFor(somePackage(), sent, m_folder->path()), path(u"essay 3.json"_qs));
}

void UnpackedReviewTest::aNameThatLeadsElsewhereIsNotProposed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("proposed");

    QTest::newRow("of a folder above") << u"../../essay.json"_qs << u"essay.json"_qs;
    QTest::newRow("an absolute one") << u"/etc/essay.json"_qs << u"essay.json"_qs;
    QTest::newRow("a hidden one") << u"..essay.json"_qs << u"essay.json"_qs;
    QTest::newRow("with a line end") << u"essay\n.json"_qs << u"essay.json"_qs;
    QTest::newRow("that reads backwards") << u"essay\u202Enosj.json"_qs << u"essay nosj.json"_qs;
    QTest::newRow("none") << QString() << u"mail.json"_qs;
    QTest::newRow("nothing but dots") << u"..."_qs << u"mail.json"_qs;
    QTest::newRow("of another kind") << u"essay.md"_qs << u"essay.md.json"_qs;
    QTest::newRow("a long one") << QString(500, u'a') << QString(60, u'a') + u".json"_qs;
    QTest::newRow("with pictures") << u"🌊 waves.json"_qs << u"🌊 waves.json"_qs;
}

void UnpackedReviewTest::aNameThatLeadsElsewhereIsNotProposed()
{
    QFETCH(const QString, name);
    QFETCH(const QString, proposed);
    review::Package package = somePackage();
    package.name = name;
    QCOMPARE(freePathFor(package, path(u"mail.galley-review"_qs), m_folder->path()),
             path(proposed));
}

} // namespace unpacked_review_test

GALLEY_GUILESS_TEST(unpacked_review_test::UnpackedReviewTest)

#include "unpacked_review_test.moc"
