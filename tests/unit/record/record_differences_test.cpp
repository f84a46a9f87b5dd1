// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/record/record_differences.h"

#include "app/text/source_text.h"
#include "tests/support/random_edits.h"
#include "tests/support/test_program.h"

namespace record_differences_test {

using namespace galley;

namespace {

// "The [-slow-]{+quick+} fox".
QString shown(const QString& before, const QString& after)
{
    QString shown;
    qsizetype at = 0;
    for (const Difference& difference : recordDifferences(before, after)) {
        shown += before.mid(at, difference.before.start - at);
        if (!difference.before.isEmpty())
            shown +=
                u"[-"_qs + before.mid(difference.before.start, difference.before.length) + u"-]"_qs;
        if (!difference.after.isEmpty())
            shown +=
                u"{+"_qs + after.mid(difference.after.start, difference.after.length) + u"+}"_qs;
        at = difference.before.end();
    }
    return shown + before.mid(at);
}

// Makes `after` of `before`; nothing where the differences overlap or touch.
std::optional<QString> applied(const QList<Difference>& differences, const QString& before,
                               const QString& after)
{
    QString made;
    qsizetype at = 0;
    bool isFirst = true;
    for (const Difference& difference : differences) {
        if (difference.before.start < at || (difference.before.start == at && !isFirst)
            || (difference.before.isEmpty() && difference.after.isEmpty()))
            return {};
        made += before.mid(at, difference.before.start - at);
        if (made.size() != difference.after.start)
            return {};
        made += after.mid(difference.after.start, difference.after.length);
        at = difference.before.end();
        isFirst = false;
    }
    return made + before.mid(at);
}

} // namespace

// Where two states of a record differ.
class RecordDifferencesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatDiffersIsMarked_data();
    void onlyWhatDiffersIsMarked();
    void theDifferencesLeadFromOneTextToTheOther();
    void nothingIsParted();
    void megabytesTakeBoundedTime_data();
    void megabytesTakeBoundedTime();
};

void RecordDifferencesTest::onlyWhatDiffersIsMarked_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("shows");
    const QString same = u"{\n  \"title\": \"A\"\n}"_qs;
    QTest::newRow("nothing") << QString() << QString() << QString();
    QTest::newRow("the same") << same << same << same;
    QTest::newRow("all of it") << QString() << u"{}"_qs << u"{+{}+}"_qs;
    QTest::newRow("a word") << u"{\n  \"title\": \"A slow fox\"\n}"_qs
                            << u"{\n  \"title\": \"A quick fox\"\n}"_qs
                            << u"{\n  \"title\": \"A [-slow-]{+quick+} fox\"\n}"_qs;
    QTest::newRow("letters typed into a word") << u"\"a foxy day\""_qs << u"\"a foxtrotty day\""_qs
                                               << u"\"a [-foxy-]{+foxtrotty+} day\""_qs;
    QTest::newRow("a paragraph behind an escaped line end")
        << u"\"one\\n\\ntwo\""_qs << u"\"one\\n\\nthree\""_qs
        << u"\"one\\n\\n[-two-]{+three+}\""_qs;
    QTest::newRow("one escape for another")
        << u"\"one\\ntwo\""_qs << u"\"one\\ttwo\""_qs << u"\"one[-\\ntwo-]{+\\ttwo+}\""_qs;
    QTest::newRow("a new member")
        << u"{\n  \"a\": 1,\n  \"path\": \"/x\"\n}"_qs
        << u"{\n  \"a\": 1,\n  \"description\": \"It is new\",\n  \"path\": \"/x\"\n}"_qs
        << u"{\n  \"a\": 1,\n{+  \"description\": \"It is new\",\n+}  \"path\": \"/x\"\n}"_qs;
    QTest::newRow("a line less") << u"one\ntwo\nthree"_qs << u"one\nthree"_qs
                                 << u"one\n[-two\n-]three"_qs;
    QTest::newRow("the last line's end") << u"{}"_qs << u"{}\n"_qs << u"{}{+\n+}"_qs;
    QTest::newRow("ends of lines") << u"a\nb"_qs << u"a\r\nb"_qs << u"a[-\n-]{+\r\n+}b"_qs;
    QTest::newRow("a date") << u"\"2026-01-01T00:00:00.000Z\""_qs
                            << u"\"2026-01-02T00:00:00.000Z\""_qs
                            << u"\"2026-01-[-01T00-]{+02T00+}:00:00.000Z\""_qs;
}

void RecordDifferencesTest::onlyWhatDiffersIsMarked()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QTEST(shown(before, after), "shows");
}

void RecordDifferencesTest::theDifferencesLeadFromOneTextToTheOther()
{
    tests::RandomEdits random({u"\\n"_qs, u"\"title\": \"A fox\",\n"_qs, u"    "_qs});
    for (int round = 0; round < 3000; ++round) {
        const QString before = random.text(random.below(40));
        QString after = random.text(20);
        if (random.below(3) > 0) {
            SourceText edited(before);
            edited.apply(random.delta(before, 6));
            after = edited.toString();
        }
        const auto made = applied(recordDifferences(before, after), before, after);
        QVERIFY(made);
        QCOMPARE(*made, after);
    }
}

void RecordDifferencesTest::nothingIsParted()
{
    for (const auto& [before, after] :
         {std::pair(u"👍👎"_qs, u"👎👍"_qs), std::pair(u"a\r\nb"_qs, u"a\rb"_qs),
          std::pair(u"\r\n"_qs, u"\r\r\n"_qs), std::pair(u"🖋"_qs, u"🖊"_qs)}) {
        for (const Difference& difference : recordDifferences(before, after)) {
            for (const auto& [text, range] :
                 {std::pair(before, difference.before), std::pair(after, difference.after)}) {
                for (const qsizetype place : {range.start, range.end()}) {
                    if (place == 0 || place == text.size())
                        continue;
                    QVERIFY(!text[place].isLowSurrogate());
                    QVERIFY(text[place - 1] != u'\r' || text[place] != u'\n');
                }
            }
        }
    }
}

void RecordDifferencesTest::megabytesTakeBoundedTime_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QString prose;
    QString members;
    for (int number = 0; prose.size() < 4'000'000; ++number)
        prose += QStringLiteral("This is sentence %1 of it.\\n\\n").arg(number);
    for (int number = 0; members.size() < 4'000'000; ++number)
        members += QStringLiteral("  \"member%1\": %1,\n").arg(number);
    QTest::newRow("a word in one line of 4 MB")
        << prose << QString(prose).replace(2'000'000, 1, u"x"_qs);
    QTest::newRow("the ends of one line of 4 MB") << prose << u"x "_qs + prose + u" x"_qs;
    QTest::newRow("every word of it") << prose << QString(prose).replace(u' ', u"  "_qs);
    QTest::newRow("every line") << members << QString(members).replace(u": "_qs, u":  "_qs);
    QTest::newRow("the order of lines")
        << members << members.mid(2'000'000) + members.left(2'000'000);
    QTest::newRow("other letters") << QString(8'000'000, u'a') << QString(8'000'000, u'b');
    QTest::newRow("empty lines") << QString(8'000'000, u'\n') << QString(9'000'000, u'\n');
    QTest::newRow("other line ends") << QString(8'000'000, u'\n') << QString(8'000'000, u'\r');
}

void RecordDifferencesTest::megabytesTakeBoundedTime()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QVERIFY(!recordDifferences(before, after).isEmpty()); // quadratic, ctest would give up
}

} // namespace record_differences_test

GALLEY_APPLESS_TEST(record_differences_test::RecordDifferencesTest)
#include "record_differences_test.moc"
