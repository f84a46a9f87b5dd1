// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/review/remarks.h"

#include "tests/support/reviewed_article.h"
#include "tests/support/test_program.h"

namespace remarks_test {

using namespace galley;
using namespace galley::tests;

// Where remarks are in an article that went on.
class RemarksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theyFollowTheText_data();
    void theyFollowTheText();
    void aDeletedPassageComesBackWhole();
    void ofTwinsTheOneThatWasMeantIsMeant();
    void fieldsComeFirstAndWhatIsGoneLast();
    void aTargetThatContradictsItselfHasNoPlace();
    void withoutItsRecordARemarkIsGone();
    void anotherSpellingOfTheRecordMovesNothing();
    void inAnotherProgramsBodyTheyNameTheBlock();
    void theyFollowABlockThatMoved();
    void ofABodyThatIsReadOtherwiseTheWordsCount_data();
    void ofABodyThatIsReadOtherwiseTheWordsCount();
    void whatAStrangerSaysOfABlockCostsNoSearchEach();
};

namespace {

// A body of pckt with a paragraph for each text.
QJsonObject blocksOf(const QStringList& texts)
{
    QJsonArray items;
    for (const QString& text : texts)
        items.append(
            QJsonObject{{u"$type"_qs, u"blog.pckt.block.text"_qs}, {u"plaintext"_qs, text}});
    return {
        {u"content"_qs, QJsonObject{{u"$type"_qs, u"blog.pckt.content"_qs}, {u"items"_qs, items}}}};
}

} // namespace

void RemarksTest::theyFollowTheText_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("copy"); // of A; empty: none
    QTest::addColumn<QString>("words"); // of a comment of B; empty: none
    QTest::addColumn<QString>("now");
    QTest::addColumn<QStringList>("told");

    const QString bridge = u"The bridge, built in 1901, is closed."_qs;
    QTest::newRow("nothing changed")
        << bridge << u"The bridge is closed."_qs << u"built in 1901"_qs << bridge
        << QStringList{u"delete in-place 10..26 «, built in 1901,» → «»"_qs,
                       u"note in-place 12..25 «built in 1901»"_qs};
    QTest::newRow("the words were deleted")
        << bridge << QString() << u"built in 1901"_qs << u"The bridge is closed."_qs
        << QStringList{u"note gone «built in 1901»"_qs};
    QTest::newRow("emoji before and inside")
        << u"👩‍👩‍👧 visit 🇯🇵 in 2027. Good plan."_qs
        << u"👩‍👩‍👧 visit 🇯🇪 in 2027. Good plan."_qs << u"Good"_qs
        << u"👩‍👩‍👧 visit 🇯🇵 in 2027. Good plan."_qs
        << QStringList{u"replace in-place 12..14 «🇯🇵» → «🇯🇪»"_qs,
                       u"note in-place 24..28 «Good»"_qs};
    QTest::newRow("the author did it, an equal word stands before")
        << u"Robin wrote to Robin about the roof."_qs << u"Robin wrote to Elisa about the roof."_qs
        << QString() << u"Robin wrote to Elisa about the roof."_qs
        << QStringList{u"replace done 15..20 «Robin» → «Elisa»"_qs};
    QTest::newRow("the paragraph moved")
        << u"Alpha says yes to all of it.\n\nBeta pays in May.\n\nGamma ends it.\n"_qs << QString()
        << u"says yes"_qs
        << u"Beta pays in May.\n\nGamma ends it.\n\nAlpha says yes to all of it.\n"_qs
        << QStringList{u"note moved 41..49 «says yes»"_qs};
}

void RemarksTest::theyFollowTheText()
{
    QFETCH(const QString, base);
    QFETCH(const QString, copy);
    QFETCH(const QString, words);
    QFETCH(const QString, now);
    QFETCH(const QStringList, told);
    ReviewedArticle draft(base);
    if (!copy.isEmpty())
        draft.copy(u"A"_qs, copy);
    if (!words.isEmpty())
        draft.comment(u"B"_qs, words);
    draft.become(now);
    QCOMPARE(draft.told(u"A"_qs) + draft.told(u"B"_qs), told);
}

void RemarksTest::aDeletedPassageComesBackWhole()
{
    ReviewedArticle draft(u"Aa bb.\n\nCc dd.\n\nEe ff."_qs);
    draft.comment(u"A"_qs, u"dd"_qs);
    draft.become(u"Aa ff."_qs);
    QCOMPARE(draft.told(u"A"_qs), QStringList{u"note gone «dd»"_qs});
    draft.become(u"Aa bb.\n\nCc dd.\n\nEe ff."_qs);
    QCOMPARE(draft.told(u"A"_qs), QStringList{u"note in-place 11..13 «dd»"_qs});
}

void RemarksTest::ofTwinsTheOneThatWasMeantIsMeant()
{
    const QString both =
        u"Team Ash cut delays by ten percent.\n\nTeam Oak cut delays by ten percent.\n"_qs;
    ReviewedArticle draft(both);
    draft.comment(u"A"_qs, u"ten"_qs, 2);
    draft.become(u"Team Ash cut delays by ten percent.\n"_qs);
    QCOMPARE(draft.told(u"A"_qs), QStringList{u"note gone «ten»"_qs});
    draft.become(both);
    QCOMPARE(draft.told(u"A"_qs), QStringList{u"note in-place 60..63 «ten»"_qs});
}

void RemarksTest::fieldsComeFirstAndWhatIsGoneLast()
{
    ReviewedArticle draft(u"One here.\n\nTwo there."_qs);
    draft.comment(u"A"_qs, u"One"_qs);
    draft.comment(u"A"_qs, u"Two"_qs);
    draft.copy(u"B"_qs, draft.text(), {{u"title"_qs, u"Sun"_qs}});
    draft.become(u"Two there."_qs);
    QStringList order;
    for (const review::Remark& remark : draft.remarks())
        order.append(remark.entry.target->exact);
    QCOMPARE(order, (QStringList{u"Rain"_qs, u"Two"_qs, u"One"_qs}));
}

void RemarksTest::aTargetThatContradictsItselfHasNoPlace()
{
    ReviewedArticle draft(u"One here."_qs);
    draft.comment(u"A"_qs, u"One"_qs);
    review::Entry entry = draft.remark(u"A"_qs).entry;
    entry.target->range = review::PointRange{400, 900};
    ++entry.revision;
    entry.spelling.clear();
    draft.review.entries.add(entry);
    QCOMPARE(draft.remark(u"A"_qs).place, compare::AnchorState::Gone);
}

void RemarksTest::withoutItsRecordARemarkIsGone()
{
    ReviewedArticle draft(u"One here."_qs);
    draft.comment(u"A"_qs, u"One"_qs);
    draft.review.records.clear();
    QCOMPARE(draft.remark(u"A"_qs).place, compare::AnchorState::Gone);
}

void RemarksTest::anotherSpellingOfTheRecordMovesNothing()
{
    ReviewedArticle draft(u"One here."_qs);
    draft.comment(u"A"_qs, u"here"_qs);
    draft.become(u"One here."_qs, {{u"updatedAt"_qs, u"2026-03-01T09:30:00.000Z"_qs}});
    QCOMPARE(draft.told(u"A"_qs), QStringList{u"note in-place 4..8 «here»"_qs});
}

void RemarksTest::inAnotherProgramsBodyTheyNameTheBlock()
{
    ReviewedArticle draft({}, blocksOf({u"Alpha is first."_qs, u"Beta *is* second."_qs}));
    draft.comment(u"A"_qs, u"first"_qs);
    draft.comment(u"A"_qs, u"second"_qs);
    QCOMPARE(draft.remark(u"A"_qs, u"first"_qs).entry.target->pointer, u"/content/items/0"_qs);
    QCOMPARE(draft.remark(u"A"_qs, u"second"_qs).entry.target->pointer, u"/content/items/1"_qs);
    QCOMPARE(draft.told(u"A"_qs),
             QStringList({u"note in-place 9..14 «first»"_qs, u"note in-place 29..35 «second»"_qs}));
}

void RemarksTest::theyFollowABlockThatMoved()
{
    const QString alpha = u"Alpha says yes to all of it."_qs;
    const QString beta = u"Beta pays in May, and so it was."_qs;
    const QString gamma = u"Gamma ends it once and for all."_qs;
    ReviewedArticle draft({}, blocksOf({alpha, beta, gamma}));
    draft.comment(u"A"_qs, u"says yes"_qs);
    draft.become({}, blocksOf({beta, gamma, alpha}));
    QCOMPARE(draft.told(u"A"_qs), QStringList{u"note moved 73..81 «says yes»"_qs});
    draft.become({}, blocksOf({beta, gamma}));
    QCOMPARE(draft.told(u"A"_qs), QStringList{u"note gone «says yes»"_qs});
}

void RemarksTest::ofABodyThatIsReadOtherwiseTheWordsCount_data()
{
    QTest::addColumn<QString>("exact");
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QString>("told");
    QTest::newRow("once") << u"Beta"_qs << u" goes."_qs << u"note in-place 23..27 «Beta»"_qs;
    QTest::newRow("twice, told apart by what stands beside")
        << u"river"_qs << u" goes."_qs << u"note in-place 36..41 «river»"_qs;
    QTest::newRow("twice, and nothing tells which")
        << u"river"_qs << u""_qs << u"note gone «river»"_qs;
    QTest::newRow("nowhere") << u"mill"_qs << u""_qs << u"note gone «mill»"_qs;
}

void RemarksTest::ofABodyThatIsReadOtherwiseTheWordsCount()
{
    QFETCH(const QString, exact);
    QFETCH(const QString, suffix);
    ReviewedArticle draft({},
                          blocksOf({u"Alpha at the river is"_qs, u"Beta and the river goes."_qs}));
    draft.comment(u"A"_qs, u"Alpha"_qs);
    review::Entry entry = draft.remark(u"A"_qs).entry;
    entry.target->base = review::digestOf(QStringView(u"as another Galley read it"));
    entry.target->range = review::PointRange{500, 505};
    entry.target->exact = exact;
    entry.target->prefix.clear();
    entry.target->suffix = suffix;
    ++entry.revision;
    entry.spelling = review::respelled(entry);
    draft.review.entries.add(entry);
    QTEST(draft.told(u"A"_qs).value(0), "told");
}

// Ten thousand entries that each claim another text of one record.
void RemarksTest::whatAStrangerSaysOfABlockCostsNoSearchEach()
{
    QStringList texts;
    for (int number = 0; number < 300; ++number)
        texts.append(u"Paragraph %1 says something of its own, at some length."_qs.arg(number));
    ReviewedArticle draft({}, blocksOf(texts));
    draft.comment(u"A"_qs, u"Paragraph 7 "_qs);
    const review::Entry made = draft.remark(u"A"_qs).entry;
    for (int number = 0; number < 10'000; ++number) {
        review::Entry entry = made;
        entry.id = QUuid::createUuidV5(QUuid(), QByteArray::number(number));
        entry.target->base = review::digestOf(QByteArray::number(number));
        entry.spelling = review::respelled(entry);
        draft.review.entries.add(entry);
    }
    QCOMPARE(draft.remarks().size(), 10'001); // with a comparison each it would take half an hour
}

} // namespace remarks_test

GALLEY_GUILESS_TEST(remarks_test::RemarksTest)

#include "remarks_test.moc"
