// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/compare/text_merge.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace sentences_test {

using namespace galley;
using namespace galley::compare;
using namespace Qt::StringLiterals;

class SentencesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aConflictGrowsToWholePairsOfMarks_data();
    void aConflictGrowsToWholePairsOfMarks();
};

void SentencesTest::aConflictGrowsToWholePairsOfMarks_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("mine");
    QTest::addColumn<QString>("other");
    QTest::addColumn<QString>("place"); // what of the base it is about
    QTest::newRow("emphasis that came")
        << u"A key word here and there."_s << u"A **key word** here and there."_s
        << u"A key words here and there."_s << u"A key word here and there."_s;
    QTest::newRow("a link that came")
        << u"Read the long report. It is good."_s
        << u"Read [the long report](https://bees.example). It is good."_s
        << u"Read the short report. It is good."_s << u"Read the long report."_s;
    QTest::newRow("emphasis around two sentences")
        << u"So. **Its wheel was of oak. It turned for years.** It stopped."_s
        << u"So. **Its wheel was of ash. It turned for years.** It stopped."_s
        << u"So. **Its wheel was of elm. It turned for years.** It stopped."_s
        << u"**Its wheel was of oak. It turned for years.**"_s;
    QTest::newRow("the second of two sentences in emphasis")
        << u"So. **Its wheel was old. It turned for years.** It stopped."_s
        << u"So. **Its wheel was old. It turned for weeks.** It stopped."_s
        << u"So. **Its wheel was old. It turned for months.** It stopped."_s
        << u"**Its wheel was old. It turned for years.**"_s;
    QTest::newRow("one pair that ends where the next begins")
        << u"*One is red. Two is blue.* *Three is green. Four is white.* Five."_s
        << u"*One is red. Two is grey.* *Three is green. Four is white.* Five."_s
        << u"*One is red. Two is dark.* *Three is green. Four is white.* Five."_s
        << u"*One is red. Two is blue.*"_s;
}

void SentencesTest::aConflictGrowsToWholePairsOfMarks()
{
    QFETCH(QString, base);
    QFETCH(QString, mine);
    QFETCH(QString, other);
    const TextMerge merge = mergeOf(base + u'\n', mine + u'\n', other + u'\n');
    QCOMPARE(merge.conflictCount(), 1);
    QCOMPARE(merge.text, mine + u'\n');
    QTEST(merge.places[0].base, "place");
}

} // namespace sentences_test

GALLEY_APPLESS_TEST(sentences_test::SentencesTest)
#include "sentences_test.moc"
