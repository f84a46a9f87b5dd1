// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/record/record_rows.h"

#include "app/record/line_ends.h"
#include "app/text/source_text.h"
#include "tests/support/random_edits.h"
#include "tests/support/test_program.h"

namespace record_rows_test {

using namespace galley;

namespace {

constexpr int columns = 20;

// "3-the [slow] fox": line number, sign and changed parts; "." keeps a place, "~" goes on.
QString shown(const RecordRow& row)
{
    if (row.kind == RowKind::Absent)
        return u"."_qs;
    QString text = row.text;
    for (auto mark = row.marks.crbegin(); mark != row.marks.crend(); ++mark) {
        if (mark->kind != MarkKind::Changed)
            continue;
        text.insert(mark->range.end(), u']');
        text.insert(mark->range.start, u'[');
    }
    const QString number = row.line > 0 ? QString::number(row.line) : u"~"_qs;
    return number + (row.kind == RowKind::Changed ? u'*' : u' ') + text;
}

QStringList shown(const QList<RecordRow>& rows)
{
    QStringList lines;
    for (const RecordRow& row : rows)
        lines.append(shown(row));
    return lines;
}

// Whether the rows show all of the text in order, and every column leads into its row's part of it.
bool coverText(const QList<RecordRow>& rows, const QString& text)
{
    qsizetype at = 0;
    qsizetype line = 0;
    for (const RecordRow& row : rows) {
        if (row.source.start != at || (row.line > 0 && row.line != ++line))
            return false;
        for (qsizetype place = at + 1; place < row.source.end(); ++place)
            line += row.kind == RowKind::LeftOut && isLineStart(text, place) ? 1 : 0;
        if (row.kind != RowKind::Absent && (row.line > 0) != isLineStart(text, at))
            return false;
        qsizetype last = at;
        for (qsizetype column = 0; column <= row.text.size(); ++column) {
            const qsizetype source = row.sourceAt(column);
            if (source < last || source > row.source.end())
                return false;
            last = source;
        }
        at = row.source.end();
    }
    return at == text.size();
}

} // namespace

// Two states of a text, row beside row.
class RecordRowsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalTextStandsInEqualRows_data();
    void equalTextStandsInEqualRows();
    void oneTextHasNoOtherSide();
    void whatIsSpelledOutLeadsBackToTheText();
    void anEditMovesNoRowButItsOwn();
    void rowsCoverBothTexts();
    void rowsAreNotWiderThanAsked();
    void aLongTextIsCutAroundItsDifferences_data();
    void aLongTextIsCutAroundItsDifferences();
};

void RecordRowsTest::equalTextStandsInEqualRows_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QStringList>("beforeRows");
    QTest::addColumn<QStringList>("afterRows");
    QTest::newRow("a word") << u"{\n\"a\": \"one two\"\n}\n"_qs << u"{\n\"a\": \"one 2\"\n}\n"_qs
                            << QStringList{u"1 {"_qs, u"2*\"a\": \"one [two]\""_qs, u"3 }"_qs}
                            << QStringList{u"1 {"_qs, u"2*\"a\": \"one [2]\""_qs, u"3 }"_qs};
    QTest::newRow("a line more") << u"one\nthree"_qs << u"one\ntwo\nthree"_qs
                                 << QStringList{u"1 one"_qs, u"."_qs, u"2 three"_qs}
                                 << QStringList{u"1 one"_qs, u"2*[two↵]"_qs, u"3 three"_qs};
    QTest::newRow("a line less") << u"one\ntwo\nthree"_qs << u"one\nthree"_qs
                                 << QStringList{u"1 one"_qs, u"2*[two↵]"_qs, u"3 three"_qs}
                                 << QStringList{u"1 one"_qs, u"."_qs, u"2 three"_qs};
    QTest::newRow("two lines more at the end")
        << u"one\n"_qs << u"one\ntwo\nthree\n"_qs << QStringList{u"1 one"_qs, u"."_qs, u"."_qs}
        << QStringList{u"1 one"_qs, u"2*[two↵]"_qs, u"3*[three↵]"_qs};
    QTest::newRow("the end of the last line")
        << u"{}"_qs << u"{}\n"_qs << QStringList{u"1*{}"_qs} << QStringList{u"1*{}[↵]"_qs};
    QTest::newRow("another kind of line end")
        << u"a\nb"_qs << u"a\r\nb"_qs << QStringList{u"1*a[↵]"_qs, u"2 b"_qs}
        << QStringList{u"1*a[␍]"_qs, u"2 b"_qs};
    QTest::newRow("words put into a long line")
        << u"one two three four five six seven eight nine"_qs
        << u"one two three and some more words four five six seven eight nine"_qs
        << QStringList{u"1*one two three four "_qs, u"."_qs, u"."_qs, u"~ five six seven "_qs,
                       u"~ eight nine"_qs}
        << QStringList{u"1*one two three [and ]"_qs, u"~*[some more words ]"_qs, u"~*four "_qs,
                       u"~ five six seven "_qs, u"~ eight nine"_qs};
    QTest::newRow("nothing before") << QString() << u"a\nb"_qs << QStringList{u"."_qs, u"."_qs}
                                    << QStringList{u"1*[a↵]"_qs, u"2*[b]"_qs};
}

void RecordRowsTest::equalTextStandsInEqualRows()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const RecordRows rows = recordRows(before, after, columns);
    QTEST(shown(rows.before), "beforeRows");
    QTEST(shown(rows.after), "afterRows");
    QCOMPARE(rows.differenceCount, 1);
    QCOMPARE(rows.differences.size(), 1);
    QCOMPARE(rows.after[rows.differences.front()].kind == RowKind::Changed
                 || rows.before[rows.differences.front()].kind == RowKind::Changed,
             true);
}

void RecordRowsTest::oneTextHasNoOtherSide()
{
    for (const RecordRows& rows :
         {recordRows(u"{\n}"_qs, columns), recordRows(u"{\n}"_qs, u"{\n}"_qs, columns)}) {
        QVERIFY(rows.before.isEmpty());
        QCOMPARE(shown(rows.after), (QStringList{u"1 {"_qs, u"2 }"_qs}));
        QCOMPARE(rows.differenceCount, 0);
    }
    QCOMPARE(recordRows(QString(), columns).after.size(), 1);
}

void RecordRowsTest::whatIsSpelledOutLeadsBackToTheText()
{
    const QString text = u"ab\u202Ecd\U000E0041e\n"_qs;
    const RecordRow row = recordRows(text, 40).after.front();
    QCOMPARE(row.text, u"ab⟨U+202E⟩cd⟨U+E0041⟩e"_qs);
    QCOMPARE(row.sourceAt(0), 0);
    QCOMPARE(row.sourceAt(2), 2);
    QCOMPARE(row.sourceAt(5), 2); // within what stands for one character
    QCOMPARE(row.sourceAt(10), 3);
    QCOMPARE(row.sourceAt(12), 5);
    QCOMPARE(row.sourceAt(row.text.size() - 1), 7);
    QCOMPARE(row.sourceAt(row.text.size()), 8);
}

void RecordRowsTest::anEditMovesNoRowButItsOwn()
{
    QString before;
    for (int number = 0; number < 500; ++number)
        before += QStringLiteral("word%1 ").arg(number);
    QString after = before;
    after.insert(before.indexOf(u"word250"_qs), u"something that is new here "_qs);
    const RecordRows rows = recordRows(before, after, columns);
    const QList<RecordRow> alone = recordRows(before, columns).after;
    qsizetype changed = 0;
    qsizetype row = 0;
    for (qsizetype index = 0; index < rows.before.size(); ++index) {
        if (rows.before[index].kind == RowKind::Absent) {
            ++changed;
            continue;
        }
        QCOMPARE(rows.before[index].text, alone[row++].text);
        if (rows.before[index].kind == RowKind::Same)
            QCOMPARE(rows.after[index].text, rows.before[index].text);
        else
            ++changed;
    }
    QCOMPARE(row, alone.size());
    QVERIFY2(changed <= 4, qPrintable(QString::number(changed)));
}

void RecordRowsTest::rowsCoverBothTexts()
{
    tests::RandomEdits random(
        {u"\u202E"_qs, u"\"title\": \"A fox\",\n"_qs, u"many words here "_qs});
    for (int round = 0; round < 2000; ++round) {
        const QString before = random.text(random.below(60));
        SourceText edited(before);
        edited.apply(random.delta(before, 6));
        const RecordRows rows = recordRows(before, edited.toString(), columns);
        QVERIFY2(coverText(rows.after, edited.toString()),
                 qPrintable(QString::number(round) + shown(rows.after).join(u'|')));
        if (before == edited.toString())
            continue;
        QCOMPARE(rows.before.size(), rows.after.size());
        QVERIFY(coverText(rows.before, before));
        for (qsizetype row = 0; row < rows.after.size(); ++row) {
            if (rows.after[row].kind == RowKind::Same)
                QVERIFY(rows.after[row].looksLike(rows.before[row]));
        }
    }
}

void RecordRowsTest::rowsAreNotWiderThanAsked()
{
    const QString text =
        u"活字 活字活字活字活字活字活字活字 "
        u"e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301"
        "e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301 👩‍💻👩‍💻👩‍💻👩‍💻👩‍💻👩‍💻👩‍💻👩‍💻👩‍💻👩‍💻👩‍💻👩‍💻"_qs;
    const QList<RecordRow> rows = recordRows(text, columns).after;
    QVERIFY(coverText(rows, text));
    QVERIFY(rows.size() > 3);
    for (const RecordRow& row : rows) {
        QVERIFY(!row.text.startsWith(QChar(0x301)));
        QVERIFY(!row.text.startsWith(QChar(0x200D)) && !row.text.endsWith(QChar(0x200D)));
    }
    // Not for ever, though.
    for (const RecordRow& row : recordRows(QString(100'000, QChar(0x301)), columns).after)
        QVERIFY(row.text.size() < 1000);
}

void RecordRowsTest::aLongTextIsCutAroundItsDifferences_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<qsizetype>("differences");
    const auto changed = [](QString text) {
        return text.replace(text.size() / 2, 1, u"\u202E"_qs);
    };
    QString words;
    while (words.size() < 10'000'000)
        words += u"word and word "_qs;
    QTest::newRow("one line") << words << changed(words) << qsizetype(1);
    QTest::newRow("no letter but one")
        << QString(10'000'000, u'a') << changed(QString(10'000'000, u'a')) << qsizetype(1);
    QTest::newRow("empty lines") << QString(10'000'000, u'\n')
                                 << changed(QString(10'000'000, u'\n')) << qsizetype(1);
    QTest::newRow("all of it") << QString(10'000'000, u'\n') << QString(10'000'000, u'\r')
                               << qsizetype(1);
    QTest::newRow("much more") << u"{}"_qs << words << qsizetype(1);
    QTest::newRow("nothing") << words << words << qsizetype(0);
}

void RecordRowsTest::aLongTextIsCutAroundItsDifferences()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const RecordRows rows = recordRows(before, after, 80);
    QTEST(rows.differenceCount, "differences");
    QCOMPARE(rows.differences.size(), rows.differenceCount);
    QVERIFY(rows.after.size() <= 2 * maximumRows);
    QVERIFY(std::any_of(rows.after.begin(), rows.after.end(),
                        [](const RecordRow& row) { return row.kind == RowKind::LeftOut; }));
    for (const RecordRow& row : rows.after)
        QVERIFY(row.text.size() < 2000);
    QVERIFY(coverText(rows.after, after));
    if (rows.differenceCount > 0)
        QVERIFY(coverText(rows.before, before));
}

} // namespace record_rows_test

GALLEY_APPLESS_TEST(record_rows_test::RecordRowsTest)
#include "record_rows_test.moc"
