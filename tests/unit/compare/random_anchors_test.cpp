// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/compare/anchors.h"

#include "tests/support/anchor_truth.h"
#include "tests/support/edited_articles.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace random_anchors_test {

using namespace galley;
using compare::Anchor;
using compare::Anchors;
using compare::AnchorState;

namespace {

using tests::AnchorTruth;
using tests::ArticleState;
using tests::FollowedArticle;
using tests::FollowedRemark;
using tests::RemarksOn;

constexpr int remarksOfHistory = 4;

// Percent. What 100,000 pairs reach, less what 5,000 may be off by chance.
constexpr double leastStanding = 97.2;
constexpr double leastPlainStanding = 98.5;
constexpr double leastHalves = 79;
constexpr double leastPlainHalves = 87;
constexpr double mostOnTwins = 1.2;

// An article with remarks, and what became of it: one to three sittings of up to four edits, in one
// of ten up to twenty. Now and then somebody does what a suggestion says.
struct History {
    explicit History(quint32 seed) : article(seed), before(article)
    {
        RemarksOn drawing(article, before.drawn);
        while (remarks.size() < remarksOfHistory)
            remarks.append(drawing.draw());
        const bool isLong = article.below(10) == 0;
        for (int sitting = isLong ? 5 + article.below(16) : 1 + article.below(3); sitting > 0;
             --sitting) {
            article.edit(1 + article.below(isLong ? 2 : 4));
            for (FollowedRemark& remark : remarks) {
                if (canBeDone(remark) && !drawing.spansBlocks(remark) && article.below(16) == 0)
                    doIt(remark);
            }
        }
    }

    static bool canBeDone(const FollowedRemark& remark)
    {
        return remark.proposed && !remark.isDone && remark.kind != FollowedRemark::Kind::Space;
    }

    void doIt(FollowedRemark& remark)
    {
        const QString text = article.drawn().text;
        remark.done = article.replace(remark.ids, remark.left, remark.proposedWords);
        remark.isDone = article.drawn().text != text;
    }

    FollowedArticle article;
    ArticleState before;
    QList<FollowedRemark> remarks;
};

// How many of some there are, and how many of these were found.
struct Figure {
    int count = 0;
    int found = 0;

    void add(bool isFound)
    {
        ++count;
        found += isFound ? 1 : 0;
    }
    double percent() const { return count == 0 ? 100 : 100.0 * found / count; }
};

struct Figures {
    int pairs = 0;
    QStringList wrong;
    Figure standing; // words that stand, found exactly
    Figure plainStanding; // in blocks of six words and more without a near copy
    Figure halves; // words half of which stand, found
    Figure plainHalves;
    Figure places; // of insertions and white space, that stand
    Figure done;
    Figure open; // found: on a twin
};

void judge(const FollowedRemark& remark, const Anchor& anchor, const AnchorTruth& truth,
           const QString& described, Figures& figures)
{
    ++figures.pairs;
    const QString fault = truth.faultOf(anchor);
    if (truth.isOpen()) {
        figures.open.add(!fault.isEmpty());
        return;
    }
    if (!fault.isEmpty())
        figures.wrong.append(fault + u": "_qs + described);
    const bool isExact = fault.isEmpty() && truth.isExact(anchor);
    if (remark.isDone) {
        figures.done.add(fault.isEmpty() && anchor.state == AnchorState::Done);
    } else if (remark.ids.isEmpty()) {
        if (truth.stands())
            figures.places.add(isExact);
    } else if (truth.stands()) {
        (truth.isPlain() ? figures.plainStanding : figures.standing).add(isExact);
    } else if (truth.standsHalf()) {
        (truth.isPlain() ? figures.plainHalves : figures.halves)
            .add(fault.isEmpty() && anchor.state != AnchorState::Gone);
    }
}

Figure sum(const Figure& one, const Figure& other)
{
    return {one.count + other.count, one.found + other.found};
}

// Of so many pairs of a remark and a history.
Figures figuresOf(int pairs)
{
    Figures figures;
    for (quint32 seed = 0; figures.pairs < pairs; ++seed) {
        const History history(seed);
        const ArticleState after(history.article);
        const Anchors anchors(std::make_shared<const compare::Alignment>(
            compare::alignmentOf(history.before.drawn.text, after.drawn.text)));
        for (const FollowedRemark& remark : history.remarks) {
            const AnchorTruth truth(remark, history.before, after);
            const QString quote =
                history.before.drawn.text.mid(remark.range.start, remark.range.length);
            judge(remark, anchors.of(remark.range, remark.proposed), truth,
                  u"seed %1, «%2»"_qs.arg(seed).arg(quote), figures);
        }
    }
    figures.standing = sum(figures.standing, figures.plainStanding);
    figures.halves = sum(figures.halves, figures.plainHalves);
    return figures;
}

} // namespace

// What holds of remarks on articles that people go on editing. Equal words, near copies and
// repeated phrases are many in them: where nobody could say which is meant, the pair is open, and
// counted apart.
class RandomAnchorsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void remarksStayOnTheirWords();
    void aRemarkIsFollowedFromTextToText();
};

void RandomAnchorsTest::remarksStayOnTheirWords()
{
    const Figures figures = figuresOf(tests::rounds(5000));
    qInfo("%d pairs, wrong places %d; words stand %d, found %.2f %% (plain %d, %.2f %%); half of "
          "them "
          "%d, found %.2f %% (plain %d, %.2f %%); places between words %d, found %.2f %%; done %d, "
          "told %.2f %%; open %d, on a twin %.2f %%",
          figures.pairs, static_cast<int>(figures.wrong.size()), figures.standing.count,
          figures.standing.percent(), figures.plainStanding.count, figures.plainStanding.percent(),
          figures.halves.count, figures.halves.percent(), figures.plainHalves.count,
          figures.plainHalves.percent(), figures.places.count, figures.places.percent(),
          figures.done.count, figures.done.percent(), figures.open.count, figures.open.percent());
    for (const QString& wrong : figures.wrong)
        qWarning("%s", qPrintable(wrong));
    QCOMPARE(figures.wrong.size(), 0);
    QVERIFY(figures.standing.percent() > leastStanding);
    QVERIFY(figures.plainStanding.percent() > leastPlainStanding);
    QVERIFY(figures.halves.percent() > leastHalves);
    QVERIFY(figures.plainHalves.percent() > leastPlainHalves);
    QVERIFY(figures.open.percent() <= mostOnTwins);
}

// A place told after each sitting is the place of the next: what stands all the way is found on the
// same words as at once.
void RandomAnchorsTest::aRemarkIsFollowedFromTextToText()
{
    for (int round = 0; round < tests::rounds(5000) / 20; ++round) {
        FollowedArticle article(static_cast<quint32>(round));
        const ArticleState first(article);
        const FollowedRemark remark = RemarksOn(article, first.drawn).draw();
        ArticleState before = first;
        TextRange range = remark.range;
        for (int sitting = 0; sitting < 20; ++sitting) {
            article.edit(1);
            const ArticleState after(article);
            const Anchor anchor =
                Anchors(std::make_shared<const compare::Alignment>(
                            compare::alignmentOf(before.drawn.text, after.drawn.text)))
                    .of(range);
            const AnchorTruth truth(remark, first, after);
            const bool saysStands =
                anchor.state == AnchorState::InPlace || anchor.state == AnchorState::Moved;
            if (!saysStands || truth.isOpen())
                break;
            QVERIFY2(truth.faultOf(anchor).isEmpty(),
                     qPrintable(u"seed %1: %2"_qs.arg(round).arg(truth.faultOf(anchor))));
            range = anchor.range;
            before = after;
        }
    }
}

} // namespace random_anchors_test

GALLEY_APPLESS_TEST(random_anchors_test::RandomAnchorsTest)
#include "random_anchors_test.moc"
