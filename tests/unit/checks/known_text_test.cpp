// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/checks/block_contents.h"
#include "app/checks/editorial_rules.h"
#include "app/markdown/views/html.h"
#include "app/media/blob_store.h"
#include "tests/support/random_edits.h"
#include "tests/support/test_program.h"

namespace known_text_test {

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

Contents contentsOf(const QString& block)
{
    return BlockContents::of(markdown::BlockList::parsed(block.toUtf8())).at(0);
}

QStringList asLines(const QList<Finding>& findings)
{
    QStringList lines;
    for (const Finding& finding : findings) {
        const TextRange range = finding.place.text.value_or(TextRange{-1, 0});
        lines << u"%1 %2+%3 %4"_s.arg(finding.rule)
                     .arg(range.start)
                     .arg(range.length)
                     .arg(finding.sentence);
    }
    return lines;
}

} // namespace

// What a search knows from the one before, so that it need not look at every block again.
class KnownTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBlockHoldsWhatRulesAskFor_data();
    void aBlockHoldsWhatRulesAskFor();
    void whatIsInABlockIsFoundWhereItStandsAfterAnEdit();
    void whatIsKnownChangesNoFinding();
};

void KnownTextTest::aBlockHoldsWhatRulesAskFor_data()
{
    QTest::addColumn<QString>("block");
    QTest::addColumn<Contents>("contents");
    QTest::newRow("words") << u"Nothing but words."_s << Contents();
    QTest::newRow("link") << u"A [link](https://example.org)."_s << Contents(Content::Link);
    QTest::newRow("link without text")
        << u"A [](https://example.org)."_s << (Content::Link | Content::HollowLink);
    QTest::newRow("link without target")
        << u"A [link]()."_s << (Content::Link | Content::HollowLink);
    QTest::newRow("picture") << u"![alt](a.png)"_s << Contents(Content::Picture);
    QTest::newRow("picture in a link in a list")
        << u"- one\n- [![](a.png)](b)"_s
        << (Content::Link | Content::HollowLink | Content::Picture);
    QTest::newRow("no link for its space") << u"A [link](a b)."_s << Contents(Content::LinkSigns);
    QTest::newRow("undefined reference") << u"A [link][a]."_s << Contents(Content::LinkSigns);
    QTest::newRow("repetition") << u"The the end."_s << Contents(Content::Repetition);
    QTest::newRow("repetition in a table")
        << u"| a | b |\n| - | - |\n| c | to to |"_s << (Content::Repetition | Content::Table);
    QTest::newRow("sign of a footnote") << u"A claim[^1]."_s << Contents(Content::FootnoteSign);
    QTest::newRow("footnote that became a link")
        << u"A claim[^1].\n\n[^1]: b"_s << (Content::Link | Content::FootnoteSign);
    QTest::newRow("what may stand twice") << u"All that that means."_s << Contents();
    QTest::newRow("code") << u"`the the` and `](`"_s << Contents();
}

void KnownTextTest::aBlockHoldsWhatRulesAskFor()
{
    QFETCH(QString, block);
    QTEST(contentsOf(block), "contents");
}

void KnownTextTest::whatIsInABlockIsFoundWhereItStandsAfterAnEdit()
{
    Article article = Article::blank({});
    article.applyText(
        differenceBetween({}, u"- one one\n- > two\n  >\n  > three three\n- four\n"_s));
    auto blocks = markdown::BlockList::parsed(article.text().utf8());
    const BlockContents before = BlockContents::of(blocks);
    const TextDelta delta{{{u"- one one\n- > two"_s.size(), u""_s, u" two"_s}}};
    article.applyText(delta);
    blocks.apply(article.text(), delta);

    QStringList visited;
    BlockContents::of(blocks, before)
        .forEach(Content::Repetition, [&](const markdown::Node& leaf, int, int byte) {
            visited << u"%1 at %2"_s.arg(markdown::toPlainText(leaf).trimmed()).arg(byte);
        });
    QCOMPARE(visited, QStringList({u"one one at 0"_s, u"two two at 10"_s, u"three three at 26"_s}));
}

void KnownTextTest::whatIsKnownChangesNoFinding()
{
    tests::RandomEdits random({u"the the "_s, u"[](a)"_s, u"[a]()"_s, u"[a](b c)"_s, u"[a][b]"_s,
                               u"\n\n[b]: /c\n\n"_s, u"![](d.png)"_s, u"\n# "_s, u"\n### "_s,
                               u"> "_s, u"- "_s, u"\n- one one\n  > "_s, u"\n| a | the the |\n"_s,
                               u"| - | - |\n"_s, u"`"_s});
    const BlobStore blobs;
    Article article = Article::blank({});
    article.applyText(differenceBetween({}, random.text(40)));
    KnownText known;
    for (int edit = 0; edit < 500; ++edit) {
        const Manuscript anew = manuscriptOf(article, blobs, {}, {});
        const Manuscript knowing = manuscriptOf(article, blobs, {}, {}, known);
        QCOMPARE(asLines(editorialFindings(knowing)), asLines(editorialFindings(anew)));

        known = {knowing.blocks, knowing.contents};
        const TextDelta delta = random.delta(article.text().toString());
        article.applyText(delta);
        if (random.below(10) > 0) // else they are parsed anew
            known.blocks->apply(article.text(), delta);
        else
            known.blocks.reset();
    }
}

} // namespace known_text_test

GALLEY_APPLESS_TEST(known_text_test::KnownTextTest)
#include "known_text_test.moc"
