// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/cli/review_command.h"

#include "tests/support/captured_terminal.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/test_program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace review_verdict_test {

using namespace galley::tests;

// galley review verdict: what somebody thinks of an article as a whole.
class ReviewVerdictTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        write(u"The old mill stands by the river."_qs);
    }
    void everyFormSaysIt_data();
    void everyFormSaysIt();
    void itTouchesNoByteOfTheArticle();
    void afterAnEditItIsSaidOfAnEarlierText();
    void statusSaysIt();
    void aWordThatIsNoVerdictIsRefusedWithThoseThatAre();
    void whatAStrangerWroteStaysOnItsLine();

private:
    void write(const QString& text)
    {
        const QJsonObject record{{u"$type"_qs, u"site.standard.document"_qs},
                                 {u"site"_qs, u"https://example.com"_qs},
                                 {u"title"_qs, u"Rain"_qs},
                                 {u"textContent"_qs, text}};
        m_article =
            writtenFile(m_folder->filePath(u"essay.json"_qs), QJsonDocument(record).toJson());
    }
    Answer review(const QStringList& arguments) const
    {
        return answerTo(QStringList{u"review"_qs} + arguments);
    }
    void say(const QString& verdict) const
    {
        QCOMPARE(review({u"verdict"_qs, m_article, verdict, u"The six days"_qs, u"carry it."_qs,
                         u"--as"_qs, u"Ada Byron"_qs})
                     .code,
                 0);
    }
    QString listed(const QString& format) const
    {
        return QString::fromUtf8(review({m_article, u"--format"_qs, format}).output);
    }
    QJsonObject verdict() const
    {
        const QJsonDocument answer = QJsonDocument::fromJson(listed(u"json"_qs).toUtf8());
        return answer.object().value(u"verdicts").toArray().at(0).toObject();
    }

    std::optional<QTemporaryDir> m_folder;
    QString m_article;
};

void ReviewVerdictTest::everyFormSaysIt_data()
{
    QTest::addColumn<QStringList>("parts");

    QTest::newRow("text") << QStringList{u"verdict  ready-after-must-fixes  Ada Byron"_qs,
                                         u"The six days carry it."_qs};
    QTest::newRow("json") << QStringList{u"\"verdict\": \"ready-after-must-fixes\""_qs,
                                         u"\"note\": \"The six days carry it.\""_qs};
    QTest::newRow("html") << QStringList{u"<h2>Ada Byron: Ready after the must-fixes</h2>"_qs,
                                         u"<p>The six days carry it.</p>"_qs};
    QTest::newRow("markdown") << QStringList{u"**Ada Byron: Ready after the must\\-fixes**"_qs,
                                             u"> The six days carry it\\."_qs};
    QTest::newRow("jsonld") << QStringList{u"\"motivation\": \"assessing\""_qs,
                                           u"\"value\": \"ready-after-must-fixes\""_qs,
                                           u"\"value\": \"The six days carry it.\""_qs};
}

void ReviewVerdictTest::everyFormSaysIt()
{
    QFETCH(const QStringList, parts);
    say(u"ready-after-must-fixes"_qs);
    const QString report = listed(QString::fromLatin1(QTest::currentDataTag()));
    for (const QString& part : parts)
        QVERIFY2(report.contains(part), qPrintable(report));
}

void ReviewVerdictTest::itTouchesNoByteOfTheArticle()
{
    const QByteArray before = contentOf(m_article);
    say(u"ready"_qs);
    QCOMPARE(contentOf(m_article), before);
}

void ReviewVerdictTest::afterAnEditItIsSaidOfAnEarlierText()
{
    say(u"ready"_qs);
    QCOMPARE(verdict().value(u"isOfThisText"), true);
    write(u"The old tower stands by the river."_qs);
    QCOMPARE(verdict().value(u"isOfThisText"), false);
    QCOMPARE(verdict().value(u"changedWords"), 1);
    QVERIFY2(listed(u"text"_qs).contains(u"said of an earlier text; 1 word"),
             qPrintable(listed(u"text"_qs)));
}

void ReviewVerdictTest::statusSaysIt()
{
    say(u"another-round"_qs);
    const Answer status = review({u"status"_qs, m_article});
    QCOMPARE(status.code, 0);
    QCOMPARE(status.output, "verdict  another-round  Ada Byron\n");
}

void ReviewVerdictTest::aWordThatIsNoVerdictIsRefusedWithThoseThatAre()
{
    const Answer answer =
        review({u"verdict"_qs, m_article, u"fine"_qs, u"--as"_qs, u"Ada Byron"_qs});
    QCOMPARE(answer.code, 2);
    QVERIFY2(answer.errors.contains(u"ready, ready-after-must-fixes, another-round, not-for-us"_qs),
             qPrintable(answer.errors));
    QVERIFY(verdict().isEmpty());
}

void ReviewVerdictTest::whatAStrangerWroteStaysOnItsLine()
{
    say(u"ready"_qs);
    const QDir folder(m_folder->filePath(u"essay.galley/review"_qs));
    const QString person = folder.filePath(folder.entryList(QDir::Files).first());
    writtenFile(person, contentOf(person).replace("\"ready\"", "\"fine\\nforged  line\""));
    const Answer status = review({u"status"_qs, m_article});
    QCOMPARE(status.output, "verdict  fine forged line  Ada Byron\n");
}

} // namespace review_verdict_test

GALLEY_GUILESS_TEST(review_verdict_test::ReviewVerdictTest)

#include "review_verdict_test.moc"
