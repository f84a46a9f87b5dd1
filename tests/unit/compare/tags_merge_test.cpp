// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/compare/tags_merge.h"

#include "tests/support/test_program.h"

#include <QTest>

namespace tags_merge_test {

using namespace galley;

// Tags that both sides changed.
class TagsMergeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tagsAreMergedTagByTag_data();
    void tagsAreMergedTagByTag();
};

void TagsMergeTest::tagsAreMergedTagByTag_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("ours");
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<QString>("merged");
    QTest::addColumn<bool>("isConflict");
    QTest::newRow("each adds one")
        << u"a b"_qs << u"a b x"_qs << u"a b y"_qs << u"a b y x"_qs << false;
    QTest::newRow("both add the same") << u"a"_qs << u"a x"_qs << u"a x"_qs << u"a x"_qs << false;
    QTest::newRow("one removes, one adds")
        << u"a b c"_qs << u"a c"_qs << u"a b c y"_qs << u"a c y"_qs << false;
    QTest::newRow("one is put in between")
        << u"a b"_qs << u"a x b"_qs << u"a b y"_qs << u"a x b y"_qs << false;
    QTest::newRow("reordered and renamed")
        << u"a b c"_qs << u"c a b"_qs << u"a B c"_qs << u"c a B"_qs << false;
    QTest::newRow("renamed by ours, reordered by theirs")
        << u"a b c"_qs << u"a other c"_qs << u"c b a"_qs << u"c other a"_qs << false;
    QTest::newRow("reordered and removed")
        << u"a b c"_qs << u"c b a"_qs << u"a c"_qs << u"c a"_qs << false;
    QTest::newRow("reordered and added")
        << u"a b c"_qs << u"c b a"_qs << u"a b c y"_qs << u"c y b a"_qs << false;
    QTest::newRow("reordered alike")
        << u"a b c"_qs << u"c a b"_qs << u"c a b"_qs << u"c a b"_qs << false;
    QTest::newRow("renamed alike") << u"a b"_qs << u"a x"_qs << u"a x"_qs << u"a x"_qs << false;
    QTest::newRow("reordered in two ways")
        << u"a b c"_qs << u"b a c"_qs << u"a c b"_qs << u"b a c"_qs << true;
    QTest::newRow("renamed in two ways")
        << u"a b c"_qs << u"a x c"_qs << u"a y c"_qs << u"a x c"_qs << true;
    QTest::newRow("renamed and removed")
        << u"a b c"_qs << u"a x c"_qs << u"a c"_qs << u"a x c"_qs << true;
}

void TagsMergeTest::tagsAreMergedTagByTag()
{
    QFETCH(QString, base);
    QFETCH(QString, ours);
    QFETCH(QString, theirs);
    const TagsMerge merge = mergedTags(base.split(u' '), ours.split(u' '), theirs.split(u' '));
    QTEST(merge.tags.join(u' '), "merged");
    QTEST(merge.isConflict, "isConflict");
}

} // namespace tags_merge_test

GALLEY_APPLESS_TEST(tags_merge_test::TagsMergeTest)
#include "tags_merge_test.moc"
