// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/captured_terminal.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/test_program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace three_way_diff_test {

using namespace galley::tests;

// galley diff --base: who changed what since the version that both come from.
class ThreeWayDiffTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachChangeIsALineWithWhoMadeIt();
    void jsonTellsTheOriginOfEachChange();
    void whatWasChangedWithinAMoveIsTold();
    void equalArticlesAreSilent();
    void thePageHasALetterForEachAndRunsNothing();
    void aBaseThatIsMissingIsSaid();

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
    Answer told(const QString& format) const
    {
        return answerTo(
            {u"diff"_qs,
             file(u"a.json"_qs, u"A word.\n\nThe fee is 12 euro per day, said Kim.\n"_qs),
             file(u"b.json"_qs, u"A word.\n\nThe fee is 14 euro per week, said Kim <b>.\n"_qs,
                  u"Rains"_qs),
             u"--base"_qs,
             file(u"base.json"_qs, u"A word.\n\nThe fee is 10 euro per day, said Jo.\n"_qs),
             u"--format"_qs, format});
    }

    QTemporaryDir m_folder;
};

void ThreeWayDiffTest::eachChangeIsALineWithWhoMadeIt()
{
    const Answer answer = told(u"text"_qs);
    QCOMPARE(answer.output,
             QByteArray(
                 "b title: [-Rain-]{+Rains+}\n"
                 "conflict 3:12: The fee is [-10-]{a+12+}{b+14+} euro per day, said Jo.\n"
                 "b 3:24: The fee is 10 euro per [-day-]{+week+}, said Jo.\n"
                 "conflict 3:34: The fee is 10 euro per day, said [-Jo-]{a+Kim+}{b+Kim <b>+}.\n"));
    QCOMPARE(answer.code, 1);
}

void ThreeWayDiffTest::jsonTellsTheOriginOfEachChange()
{
    const QJsonObject answer = QJsonDocument::fromJson(told(u"json"_qs).output).object();
    QCOMPARE(answer[u"identical"_qs].toBool(), false);
    QCOMPARE(answer[u"conflicts"_qs].toInt(), 2);
    const QJsonArray changes = answer[u"changes"_qs].toArray();
    QCOMPARE(changes.size(), 4);
    QCOMPARE(changes[0].toObject(),
             (QJsonObject{{u"kind"_qs, u"field"_qs},
                          {u"origin"_qs, u"b"_qs},
                          {u"by"_qs, u"b"_qs},
                          {u"pointer"_qs, u"/title"_qs},
                          {u"before"_qs, u"Rain"_qs},
                          {u"after"_qs, u"Rains"_qs}}));
    QCOMPARE(changes[1].toObject(),
             (QJsonObject{{u"kind"_qs, u"replace"_qs},
                          {u"origin"_qs, u"conflict"_qs},
                          {u"by"_qs, u"both"_qs},
                          {u"before"_qs, u"10"_qs},
                          {u"a"_qs, u"12"_qs},
                          {u"b"_qs, u"14"_qs},
                          {u"start"_qs, 20},
                          {u"end"_qs, 22}}));
    QCOMPARE(changes[2].toObject()[u"after"_qs].toString(), u"week"_qs);
}

void ThreeWayDiffTest::whatWasChangedWithinAMoveIsTold()
{
    const QString base = u"Alpha says yes.\n\nBeta pays in May.\n\nGamma ends it.\n"_qs;
    const Answer answer =
        answerTo({u"diff"_qs, file(u"a.json"_qs, base),
                  file(u"b.json"_qs, u"Beta pays in May.\n\nGamma ends it.\n\nAlpha says no.\n"_qs),
                  u"--base"_qs, file(u"base.json"_qs, base), u"--format"_qs, u"json"_qs});
    const QJsonArray changes =
        QJsonDocument::fromJson(answer.output).object()[u"changes"_qs].toArray();
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes[0][u"kind"_qs].toString(), u"move"_qs);
    QCOMPARE(changes[0][u"before"_qs].toString(), u"Alpha says yes."_qs);
    QCOMPARE(changes[0][u"after"_qs].toString(), u"Alpha says no."_qs);
    QCOMPARE(changes[0][u"changes"_qs][0][u"after"_qs].toString(), u"no"_qs);
    QCOMPARE(changes[0][u"changes"_qs][0][u"origin"_qs].toString(), u"b"_qs);
}

void ThreeWayDiffTest::equalArticlesAreSilent()
{
    const QString path = file(u"a.json"_qs, u"One."_qs);
    const Answer answer = answerTo({u"diff"_qs, path, path, u"--base"_qs, path});
    QCOMPARE(answer.output, QByteArray());
    QCOMPARE(answer.code, 0);
}

void ThreeWayDiffTest::thePageHasALetterForEachAndRunsNothing()
{
    const QByteArray page = told(u"html"_qs).output;
    QVERIFY(page.contains("<b class=\"b\">B</b>"));
    QVERIFY(page.contains("<b class=\"conflict\">A≠B</b>&nbsp;<del>10</del> A: <ins>12</ins> B: "
                          "<ins>14</ins>"));
    QVERIFY(page.contains("Kim &lt;b&gt;"));
    QVERIFY(page.contains("default-src 'none'"));
}

void ThreeWayDiffTest::aBaseThatIsMissingIsSaid()
{
    const QString path = file(u"a.json"_qs, u"One."_qs);
    const Answer answer =
        answerTo({u"diff"_qs, path, path, u"--base"_qs, m_folder.filePath(u"none.json"_qs)});
    QCOMPARE(answer.code, 2);
    QVERIFY(answer.errors.contains(u"none.json"_qs));
}

} // namespace three_way_diff_test

GALLEY_TEST(three_way_diff_test::ThreeWayDiffTest)
#include "three_way_diff_test.moc"
