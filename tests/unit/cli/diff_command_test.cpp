// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/captured_terminal.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/test_program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace diff_command_test {

using namespace galley::tests;

// galley diff: what became of an article, from a terminal.
class DiffCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachChangeIsALine_data();
    void eachChangeIsALine();
    void equalArticlesAreSilent();
    void anotherSpellingOfTheSameValueIsEqual();
    void jsonCountsCodePoints();
    void jsonHoldsTheValuesOfFields();
    void aMoveHoldsWhatWasChangedWithin();
    void thePageShowsWhatAStrangerWroteAsText();
    void whatIsInAFileSteersNoTerminal();
    void aFormatThatIsNoneIsSaid();
    void aFileThatIsMissingIsSaid();

private:
    QString file(const QString& name, const QString& text, const QString& title = u"Rain"_qs) const
    {
        const QJsonObject record{{u"$type"_qs, u"site.standard.document"_qs},
                                 {u"site"_qs, u"https://example.com"_qs},
                                 {u"title"_qs, title},
                                 {u"textContent"_qs, text}};
        const QString path = m_folder.filePath(name);
        writtenFile(path, QJsonDocument(record).toJson());
        return path;
    }
    QJsonObject jsonOf(const QString& before, const QString& after) const
    {
        const Answer answer = answerTo({u"diff"_qs, file(u"a.json"_qs, before),
                                        file(u"b.json"_qs, after), u"--format"_qs, u"json"_qs});
        return QJsonDocument::fromJson(answer.output).object();
    }

    QTemporaryDir m_folder;
};

void DiffCommandTest::eachChangeIsALine_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QByteArray>("lines");

    QTest::newRow("words, in their line")
        << u"One.\n\nThe fee is 10 euro per day.\n"_qs
        << u"One.\n\nThe fee is 12 euro per week.\n"_qs
        << QByteArray("3:12: The fee is [-10-]{+12+} euro per week.\n"
                      "3:24: The fee is 12 euro per [-day-]{+week+}.\n");
    QTest::newRow("a column behind emoji counts code points")
        << u"👩‍👩‍👧 visit 🇯🇵 soon."_qs
        << u"👩‍👩‍👧 visit 🇯🇪 soon."_qs
        << QByteArray("1:13: 👩‍👩‍👧 visit [-🇯🇵-]{+🇯🇪+} soon.\n");
    QTest::newRow("a passage that moved, changed within")
        << u"Alpha says yes.\n\nBeta pays in May.\n\nGamma ends it.\n"_qs
        << u"Beta pays in May.\n\nGamma ends it.\n\nAlpha says no.\n"_qs
        << QByteArray("5:1: moved here from 1:1: Alpha says no.\n"
                      "    5:12: Alpha says [-yes-]{+no+}.\n");
    QTest::newRow("line ends alone") << u"One.\r\nTwo.\r\n"_qs << u"One.\nTwo.\n"_qs
                                     << QByteArray("2 places differ in line breaks, spaces or the "
                                                   "numbers of a list only.\n");
}

void DiffCommandTest::eachChangeIsALine()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QFETCH(const QByteArray, lines);
    const Answer answer =
        answerTo({u"diff"_qs, file(u"a.json"_qs, before), file(u"b.json"_qs, after)});
    QCOMPARE(answer.output, lines);
    QCOMPARE(answer.code, 1);
}

void DiffCommandTest::equalArticlesAreSilent()
{
    const Answer answer =
        answerTo({u"diff"_qs, file(u"a.json"_qs, u"One."_qs), file(u"b.json"_qs, u"One."_qs)});
    QCOMPARE(answer.output, QByteArray());
    QCOMPARE(answer.code, 0);
}

void DiffCommandTest::anotherSpellingOfTheSameValueIsEqual()
{
    const QString other = m_folder.filePath(u"b.json"_qs);
    writtenFile(other,
                R"({"textContent":"\u004fne.","title":"Rain","site":"https://example.com",)"
                R"("$type":"site.standard.document"})");
    const Answer answer =
        answerTo({u"diff"_qs, file(u"a.json"_qs, u"One."_qs), other, u"--format"_qs, u"json"_qs});
    QCOMPARE(answer.code, 0);
    QVERIFY(QJsonDocument::fromJson(answer.output)[u"identical"_qs].toBool());
}

void DiffCommandTest::jsonCountsCodePoints()
{
    const QJsonObject change =
        jsonOf(u"👩‍👩‍👧 visit 🇯🇵 soon."_qs,
               u"👩‍👩‍👧 visit 🇯🇪 soon."_qs)[u"changes"_qs][0]
            .toObject();
    QCOMPARE(change[u"kind"_qs].toString(), u"replace"_qs);
    QCOMPARE(change[u"before"_qs].toString(), u"🇯🇵"_qs);
    QCOMPARE(change[u"after"_qs].toString(), u"🇯🇪"_qs);
    QCOMPARE(change[u"start"_qs].toInt(), 12);
    QCOMPARE(change[u"end"_qs].toInt(), 14);
    QCOMPARE(change[u"startAfter"_qs].toInt(), 12);
    QCOMPARE(change[u"endAfter"_qs].toInt(), 14);
}

void DiffCommandTest::jsonHoldsTheValuesOfFields()
{
    const Answer answer =
        answerTo({u"diff"_qs, file(u"a.json"_qs, u"One."_qs),
                  file(u"b.json"_qs, u"One."_qs, u"Rain again"_qs), u"--format"_qs, u"json"_qs});
    const QJsonArray changes = QJsonDocument::fromJson(answer.output)[u"changes"_qs].toArray();
    QCOMPARE(changes,
             (QJsonArray{QJsonObject{{u"kind"_qs, u"field"_qs},
                                     {u"pointer"_qs, u"/title"_qs},
                                     {u"before"_qs, u"Rain"_qs},
                                     {u"after"_qs, u"Rain again"_qs}}}));
}

void DiffCommandTest::aMoveHoldsWhatWasChangedWithin()
{
    const QJsonObject answer =
        jsonOf(u"Alpha says yes.\n\nBeta pays in May.\n\nGamma ends it.\n"_qs,
               u"Beta pays in May.\n\nGamma ends it.\n\nAlpha says no.\n"_qs);
    const QJsonArray changes = answer[u"changes"_qs].toArray();
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes[0][u"kind"_qs].toString(), u"move"_qs);
    QCOMPARE(changes[0][u"before"_qs].toString(), u"Alpha says yes."_qs);
    QCOMPARE(changes[0][u"changes"_qs].toArray().size(), 1);
    QCOMPARE(changes[0][u"changes"_qs][0][u"after"_qs].toString(), u"no"_qs);
}

void DiffCommandTest::thePageShowsWhatAStrangerWroteAsText()
{
    const Answer answer = answerTo(
        {u"diff"_qs, file(u"a.json"_qs, u"One <script>alert(1)</script>."_qs, u"<img src=x>"_qs),
         file(u"b.json"_qs, u"Two <script>alert(1)</script>."_qs), u"--format"_qs, u"html"_qs});
    QVERIFY(answer.output.contains("<del>One</del><ins>Two</ins> &lt;script&gt;"));
    QVERIFY(answer.output.contains("&lt;img src=x&gt;"));
    QVERIFY(!answer.output.contains("<script"));
    QVERIFY(!answer.output.contains("<img"));
}

void DiffCommandTest::whatIsInAFileSteersNoTerminal()
{
    const Answer answer = answerTo({u"diff"_qs, file(u"a.json"_qs, u"One."_qs),
                                    file(u"b.json"_qs, u"\u001b[31mOne \u202etwo."_qs)});
    QVERIFY(!answer.output.contains('\x1b'));
    QVERIFY(!answer.output.contains("\u202e"));
}

void DiffCommandTest::aFormatThatIsNoneIsSaid()
{
    const QString path = file(u"a.json"_qs, u"One."_qs);
    const Answer answer = answerTo({u"diff"_qs, path, path, u"--format"_qs, u"word"_qs});
    QCOMPARE(answer.code, 2);
    QCOMPARE(answer.errors, u"galley: Say with --format what is wanted: text, json or html.\n"_qs);
}

void DiffCommandTest::aFileThatIsMissingIsSaid()
{
    const Answer answer =
        answerTo({u"diff"_qs, file(u"a.json"_qs, u"One."_qs), m_folder.filePath(u"none.json"_qs)});
    QCOMPARE(answer.code, 2);
    QVERIFY(answer.errors.contains(u"none.json"_qs));
    QCOMPARE(answer.output, QByteArray());
}

} // namespace diff_command_test

GALLEY_GUILESS_TEST(diff_command_test::DiffCommandTest)

#include "diff_command_test.moc"
