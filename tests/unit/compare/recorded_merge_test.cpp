// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/compare/text_merge.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/shared_files.h"
#include "tests/support/test_program.h"

#include <QSet>
#include <QTest>

namespace recorded_merge_test {

using namespace galley;
using namespace Qt::StringLiterals;

// Merges that once came out wrong.
class RecordedMergeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLostTwiceOrMergedInSilence_data();
    void nothingIsLostTwiceOrMergedInSilence();
};

void RecordedMergeTest::nothingIsLostTwiceOrMergedInSilence_data()
{
    QTest::addColumn<qsizetype>("conflicts");
    QTest::addColumn<qsizetype>("places"); // to be looked at
    QTest::newRow("both_move_differently") << qsizetype{1} << qsizetype{1};
    QTest::newRow("move_vs_delete") << qsizetype{1} << qsizetype{1};
    QTest::newRow("move_vs_edit") << qsizetype{0} << qsizetype{0};
    QTest::newRow("edit_vs_move") << qsizetype{0} << qsizetype{0};
    QTest::newRow("two_words_one_sentence") << qsizetype{0} << qsizetype{1};
    QTest::newRow("emph2") << qsizetype{1} << qsizetype{1};
}

void RecordedMergeTest::nothingIsLostTwiceOrMergedInSilence()
{
    GALLEY_NEEDS_SHARED("cases/merge");
    const auto version = [](const QString& name) {
        const QString path =
            u"cases/merge/%1/%2.md"_s.arg(QString::fromLatin1(QTest::currentDataTag()), name);
        return QString::fromUtf8(tests::contentOf(tests::sharedPath(path)));
    };
    const QString base = version(u"base"_s);
    const TextMerge merge = mergeOf(base, version(u"mine"_s), version(u"theirs"_s));
    QTEST(merge.conflictCount(), "conflicts");
    QTEST(merge.places.size(), "places");
    const QStringList paragraphs = merge.text.split(u"\n\n"_s);
    QCOMPARE(paragraphs.size(), base.split(u"\n\n"_s).size());
    QCOMPARE(QSet<QString>(paragraphs.begin(), paragraphs.end()).size(), paragraphs.size());
    for (const MergePlace& place : merge.places) {
        for (const QString& side : {place.base, place.ours, place.theirs})
            QCOMPARE(side.count(u"**"_s) % 2, 0); // no conflict parts the marks of an emphasis
    }
}

} // namespace recorded_merge_test

GALLEY_APPLESS_TEST(recorded_merge_test::RecordedMergeTest)
#include "recorded_merge_test.moc"
