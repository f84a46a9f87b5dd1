// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/compare/text_merge.h"

#include "tests/support/edited_articles.h"
#include "tests/support/random_edits.h"
#include "tests/support/test_program.h"

namespace random_merge_test {

using namespace galley;

namespace {

using tests::EditedArticle;
using Words = QHash<QString, int>;

// What a place of a merged text is about.
Words wordsOf(const MergePlace& place)
{
    return EditedArticle::ownWordsOf(place.base + u'\n' + place.ours + u'\n' + place.theirs);
}

// A base and two copies of it that were edited, and what has to hold of their merge.
struct Pair {
    explicit Pair(quint32 seed)
    {
        const EditedArticle article(seed, true);
        EditedArticle mine = article;
        EditedArticle other = article;
        mine.branch(seed * 2 + 1, u"a"_qs);
        other.branch(seed * 2 + 2, u"b"_qs);
        mine.edit(1 + mine.below(4));
        other.edit(1 + other.below(4));
        base = article.text();
        ours = mine.text();
        theirs = other.text();
    }

    QString described(const QString& merged) const
    {
        return QStringList{base, ours, theirs, merged}.join(u"\n=====\n"_qs);
    }

    QString base;
    QString ours;
    QString theirs;
};

} // namespace

// What holds of any two changed copies of a text.
class RandomMergeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSideThatChangedNothingTakesTheOther();
    void anyTextMergedWithItsBaseOrItselfIsTheText();
    void itDoesNotMatterWhoIsWho();
    void noWordIsLostOrDoubled();
};

void RandomMergeTest::aSideThatChangedNothingTakesTheOther()
{
    for (int round = 0; round < tests::rounds(200); ++round) {
        const Pair pair(static_cast<quint32>(round));
        for (const TextMerge& merge :
             {mergeOf(pair.base, pair.ours, pair.base), mergeOf(pair.base, pair.base, pair.ours),
              mergeOf(pair.base, pair.ours, pair.ours)}) {
            QVERIFY2(merge.text == pair.ours, qPrintable(pair.described(merge.text)));
            QVERIFY2(merge.conflictCount() == 0, qPrintable(pair.described(merge.text)));
        }
    }
}

void RandomMergeTest::anyTextMergedWithItsBaseOrItselfIsTheText()
{
    tests::RandomEdits random({u"some more words here\n"_qs, u"- item\n"_qs, u"1. item\n"_qs,
                               u"```\n"_qs, u"**"_qs, u"| cell |\n"_qs, u". "_qs});
    for (int round = 0; round < tests::rounds(500); ++round) {
        const QString base = random.text(random.below(40));
        const QString changed = applied(base, random.delta(base, 5));
        for (const TextMerge& merge : {mergeOf(base, changed, base), mergeOf(base, base, changed),
                                       mergeOf(base, changed, changed)}) {
            QCOMPARE(merge.text, changed);
            QCOMPARE(merge.conflictCount(), 0);
        }
    }
}

// But for the order of what both put in one place, and what a conflict has until it is decided.
void RandomMergeTest::itDoesNotMatterWhoIsWho()
{
    for (int round = 0; round < tests::rounds(300); ++round) {
        const Pair pair(static_cast<quint32>(round));
        const TextMerge merge = mergeOf(pair.base, pair.ours, pair.theirs);
        const TextMerge mirrored = mergeOf(pair.base, pair.theirs, pair.ours);
        QVERIFY2(merge.conflictCount() == mirrored.conflictCount(),
                 qPrintable(pair.described(merge.text)));
        if (merge.conflictCount() > 0)
            continue;
        if (merge.places.isEmpty())
            QVERIFY2(merge.text == mirrored.text, qPrintable(pair.described(merge.text)));
        else
            QVERIFY2(EditedArticle::ownWordsOf(merge.text)
                         == EditedArticle::ownWordsOf(mirrored.text),
                     qPrintable(pair.described(merge.text)));
    }
}

void RandomMergeTest::noWordIsLostOrDoubled()
{
    int conflicts = 0;
    for (int round = 0; round < tests::rounds(300); ++round) {
        const Pair pair(static_cast<quint32>(round));
        const TextMerge merge = mergeOf(pair.base, pair.ours, pair.theirs);
        Words inConflict;
        for (const MergePlace& place : merge.places) {
            if (!place.isConflict())
                continue;
            ++conflicts;
            inConflict.insert(wordsOf(place));
        }
        const Words base = EditedArticle::ownWordsOf(pair.base);
        const Words ours = EditedArticle::ownWordsOf(pair.ours);
        const Words theirs = EditedArticle::ownWordsOf(pair.theirs);
        const Words merged = EditedArticle::ownWordsOf(merge.text);
        Words all = base;
        all.insert(ours);
        all.insert(theirs);
        for (const QString& word : all.keys()) {
            if (inConflict.contains(word))
                continue;
            const bool isDeleted =
                base.contains(word) && (!ours.contains(word) || !theirs.contains(word));
            QVERIFY2(isDeleted || merged.contains(word),
                     qPrintable(u"“%1” is lost\n"_qs.arg(word) + pair.described(merge.text)));
            QVERIFY2(
                merged.value(word) <= 1,
                qPrintable(u"“%1” is there twice\n"_qs.arg(word) + pair.described(merge.text)));
        }
    }
    qInfo("%d conflicts", conflicts);
}

} // namespace random_merge_test

GALLEY_APPLESS_TEST(random_merge_test::RandomMergeTest)
#include "random_merge_test.moc"
