// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/review/named_pictures.h"

#include "app/atproto/cid.h"
#include "tests/support/reviewed_article.h"
#include "tests/support/test_program.h"

namespace named_pictures_test {

using namespace galley;
using namespace galley::review;
using namespace galley::tests;

namespace {

QString cidOf(const QByteArray& bytes)
{
    return atproto::Cid::ofBlob(bytes).toString();
}

} // namespace

// Which pictures go with a review.
class NamedPicturesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onesThatSuggestionsPutIntoTheTextAreNeeded();
    void oneWhoseNameIsPutTogetherFromWordsIsNeeded();
    void oneThatTheTextHadIsNone();
    void oneThatIsSuggestedAsTheCoverIsNeeded();
    void whatWasWithdrawnNeedsNone();
    void wordsOfACommentNeedNone();
    void withThoseOfTheArticleAllOthersAreLeft();

private:
    const QStringList m_files{u"mill.png"_qs, u"river.png"_qs};
};

void NamedPicturesTest::onesThatSuggestionsPutIntoTheTextAreNeeded()
{
    ReviewedArticle draft(u"The old mill."_qs);
    draft.copy(u"A"_qs, u"The old mill.\n\n![Mill](blobs/mill.png)"_qs);
    QCOMPARE(blobsSuggestedBy(draft.review, m_files), QStringList{u"mill.png"_qs});
}

void NamedPicturesTest::oneWhoseNameIsPutTogetherFromWordsIsNeeded()
{
    ReviewedArticle draft(u"![Mill](blobs/mill.png)"_qs);
    draft.copy(u"A"_qs, u"![River](blobs/river.png)"_qs);
    for (const Entry& entry : draft.review.entries.all())
        QVERIFY(!entry.proposed.contains(u"blobs/river.png"));
    QCOMPARE(blobsSuggestedBy(draft.review, m_files), QStringList{u"river.png"_qs});
}

void NamedPicturesTest::oneThatTheTextHadIsNone()
{
    ReviewedArticle draft(u"The old ![Mill](blobs/mill.png)"_qs);
    draft.suggest(u"A"_qs, u"old"_qs, u"red"_qs);
    QVERIFY(blobsSuggestedBy(draft.review, m_files).isEmpty());
}

void NamedPicturesTest::oneThatIsSuggestedAsTheCoverIsNeeded()
{
    const QString cid = cidOf("a cover");
    ReviewedArticle draft(u"The old mill."_qs);
    draft.copy(u"A"_qs, u"The old mill."_qs,
               {{u"coverImage"_qs,
                 QJsonObject{{u"$type"_qs, u"blob"_qs},
                             {u"ref"_qs, QJsonObject{{u"$link"_qs, cid}}},
                             {u"mimeType"_qs, u"image/webp"_qs},
                             {u"size"_qs, 7}}}});
    QCOMPARE(blobsSuggestedBy(draft.review, m_files + QStringList{cid + u".webp"_qs}),
             QStringList{cid + u".webp"_qs});
}

void NamedPicturesTest::whatWasWithdrawnNeedsNone()
{
    ReviewedArticle draft(u"The old mill."_qs);
    draft.suggest(u"A"_qs, u"mill"_qs, u"![Mill](blobs/mill.png)"_qs);
    QCOMPARE(blobsSuggestedBy(draft.review, m_files).size(), 1);
    Entry withdrawn = draft.remark(u"A"_qs).entry;
    withdrawn.isWithdrawn = true;
    ++withdrawn.revision;
    withdrawn.spelling = respelled(withdrawn);
    draft.review.entries.add(withdrawn);
    QVERIFY(blobsSuggestedBy(draft.review, m_files).isEmpty());
}

void NamedPicturesTest::wordsOfACommentNeedNone()
{
    ReviewedArticle draft(u"See blobs/mill.png there."_qs);
    draft.comment(u"A"_qs, u"blobs/mill.png"_qs);
    QVERIFY(blobsSuggestedBy(draft.review, m_files).isEmpty());
}

void NamedPicturesTest::withThoseOfTheArticleAllOthersAreLeft()
{
    ReviewedArticle draft(u"![Mill](blobs/mill.png)"_qs);
    draft.copy(u"A"_qs, u"![River](blobs/river.png)"_qs);
    const Package package{
        {},
        u"essay.json"_qs,
        draft.now.savedTree().text(),
        draft.review,
        {{u"mill.png"_qs, "mill"}, {u"river.png"_qs, "river"}, {u"other.png"_qs, "other"}}};
    QCOMPARE(picturesSuggestedIn(package), (Pictures{{u"river.png"_qs, "river"}}));
    QCOMPARE(picturesNamedIn(package),
             (Pictures{{u"mill.png"_qs, "mill"}, {u"river.png"_qs, "river"}}));
}

} // namespace named_pictures_test

GALLEY_GUILESS_TEST(named_pictures_test::NamedPicturesTest)

#include "named_pictures_test.moc"
