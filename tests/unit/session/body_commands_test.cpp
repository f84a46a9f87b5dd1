// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/recovery/recovery_folder.h"
#include "app/session/body_commands.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/random_edits.h"
#include "tests/support/session_support.h"
#include "tests/support/shared_files.h"
#include "tests/support/test_program.h"

#include <QDirIterator>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace body_commands_test {

using namespace galley;

namespace {

QByteArray record(const QByteArray& members)
{
    return "{\"$type\": \"site.standard.document\", " + members + "}";
}

const QByteArray inText = record(R"("textContent": "# \u00e9\n\n*one* [two](b) three")");
const QByteArray inContent = record(
    R"("content": {"$type": "at.markpub.markdown", "text": {"$type": "at.markpub.text", "markdown": "# A\n\n*one*"}}, "textContent": "A\n\none")");
const QByteArray otherSpelling = record(
    R"("content": {"$type": "site.standard.content.markdown", "version": "1.0", "text": "*one*"}, "textContent": "drifted")");
const QByteArray foreign = record(
    R"("content": {"$type": "a.b.content", "items": [{"$type": "a.b.image"}, {"$type": "a.b.text"}, {"$type": "a.b.text"}]}, "textContent": "one\n\ntwo")");
const QByteArray blocks = record(
    R"("content": {"$type": "blog.pckt.content", "items": [{"$type": "blog.pckt.block.heading", "level": 2, "plaintext": "One *star*"}]}, "textContent": "beside it")");

QList<BodyCommand> commandsFor(const QByteArray& json)
{
    QList<BodyCommand> commands;
    for (const BodyOffer& offer : bodyOffersFor(*Article::read(json)))
        commands.append(offer.command);
    return commands;
}

std::unique_ptr<ArticleSession> opened(const QByteArray& json)
{
    return std::make_unique<ArticleSession>(tests::openedArticle(json));
}

} // namespace

// Moving a body from one form to another.
class BodyCommandsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsOfferedDependsOnTheForm_data();
    void whatIsOfferedDependsOnTheForm();
    void eachOfferIsDescribed();
    void whatWouldBeLostIsListed();
    void ofManyKindsOfPiecesTheOthersAreCounted();
    void membersWithoutEndAreListedInPart();
    void theStandardFormHasPlainTextBesideTheMarkdown();
    void aForeignBodyBecomesEditable();
    void blocksBecomeTheMarkdownThatWasRead();
    void ofABodyThatNobodyReadsAnEmptyOneBegins();
    void undoBringsBackEveryByte_data();
    void undoBringsBackEveryByte();
    void undoBringsBackEveryByteOfRealRecords();
    void plainTextThatWasCurrentStaysSo();
    void plainTextThatHadDriftedIsLeft();
    void anotherFormComesBackAfterACrash();
};

void BodyCommandsTest::whatIsOfferedDependsOnTheForm_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QList<BodyCommand>>("offered");
    using enum BodyCommand;
    QTest::newRow("Markdown in textContent") << inText << QList{UseStandardForm};
    QTest::newRow("the standard form") << inContent << QList{KeepInText};
    QTest::newRow("another spelling")
        << otherSpelling << QList{RefreshPlainText, UseStandardForm, KeepInText};
    QTest::newRow("foreign") << foreign << QList{StartFromText};
}

void BodyCommandsTest::whatIsOfferedDependsOnTheForm()
{
    QFETCH(QByteArray, json);
    QTEST(commandsFor(json), "offered");
}

void BodyCommandsTest::eachOfferIsDescribed()
{
    for (const QByteArray& json : {inText, inContent, otherSpelling, foreign}) {
        for (const BodyOffer& offer : bodyOffersFor(*Article::read(json)))
            QVERIFY(!offer.name.isEmpty() && offer.description.endsWith(u'.'));
    }
}

void BodyCommandsTest::whatWouldBeLostIsListed()
{
    QCOMPARE(bodyOffersFor(*Article::read(foreign)).constFirst().losses,
             (QStringList{u"1 × a.b.content"_qs, u"1 × a.b.image"_qs, u"2 × a.b.text"_qs}));
    QCOMPARE(bodyOffersFor(*Article::read(otherSpelling)).constLast().losses,
             QStringList{u"“version”"_qs});
    QVERIFY(bodyOffersFor(*Article::read(inText)).constFirst().losses.isEmpty());
}

void BodyCommandsTest::ofManyKindsOfPiecesTheOthersAreCounted()
{
    const auto lossesOf = [](int kinds) {
        QByteArrayList pieces;
        for (int kind = 11; kind < 10 + kinds; ++kind)
            pieces << "{\"$type\": \"b." + QByteArray::number(kind) + "\"}";
        const QByteArray json = record("\"content\": {\"$type\": \"a\", \"items\": ["
                                       + pieces.join(", ") + "]}, \"textContent\": \"one\"");
        return bodyOffersFor(*Article::read(json)).constFirst().losses;
    };
    QCOMPARE(lossesOf(20).size(), 20);
    QCOMPARE(lossesOf(20).constLast(), u"1 × b.29"_qs);
    QCOMPARE(lossesOf(22).size(), 21);
    QCOMPARE(lossesOf(22).constLast(), u"2 more kinds"_qs);
}

void BodyCommandsTest::membersWithoutEndAreListedInPart()
{
    QByteArray members;
    for (int member = 0; member < 1000; ++member)
        members += ", \"m" + QByteArray::number(member) + "\": 1";
    const QByteArray json =
        record("\"content\": {\"$type\": \"site.standard.content.markdown\", \"text\": \"*a*\""
               + members + "}, \"textContent\": \"a\"");
    QCOMPARE(bodyOffersFor(*Article::read(json)).constLast().losses.size(), 20);
}

void BodyCommandsTest::theStandardFormHasPlainTextBesideTheMarkdown()
{
    const auto session = opened(inText);
    const QSignalSpy changed(session.get(), &ArticleSession::bodyChanged);
    session->edit(editOf(BodyCommand::UseStandardForm, session->article()));
    QCOMPARE(changed.count(), 1);
    QVERIFY(session->isModified() && session->bodyIsEditable());
    QCOMPARE(session->article().toJson(),
             record(R"("content": {"$type": "at.markpub.markdown", "text": {"$type": )"
                    R"("at.markpub.text", "markdown": "# \u00e9\n\n*one* [two](b) three"}}, )"
                    R"("textContent": "é\n\none two three")"));
}

void BodyCommandsTest::aForeignBodyBecomesEditable()
{
    const auto session = opened(foreign);
    QVERIFY(!session->bodyIsEditable());
    session->edit(editOf(BodyCommand::StartFromText, session->article()));
    session->editText({{{0, {}, u"zero "_qs}}});
    QCOMPARE(session->text().toString(), u"zero one\n\ntwo"_qs);
    session->history().undo();
    session->history().undo();
    QVERIFY(!session->bodyIsEditable());
    QCOMPARE(session->article().toJson(), foreign);
}

void BodyCommandsTest::blocksBecomeTheMarkdownThatWasRead()
{
    const auto session = opened(blocks);
    session->edit(editOf(BodyCommand::StartFromText, session->article()));
    QCOMPARE(session->text().toString(), u"## One \\*star\\*"_qs);
    QVERIFY(session->bodyIsEditable());
    QCOMPARE(session->article().string(Field::Text), session->text().toString());
    QVERIFY(session->article().toJson().contains(R"("textContent": "One *star*")"));
}

void BodyCommandsTest::ofABodyThatNobodyReadsAnEmptyOneBegins()
{
    const QByteArray json = record(R"("content": {"$type": "a.b.c"})");
    const auto session = opened(json);
    QVERIFY(session->text().toString().contains(u"a.b.c"));
    session->edit(editOf(BodyCommand::StartFromText, session->article()));
    QCOMPARE(session->text().toString(), QString());
    QVERIFY(session->bodyIsEditable());
    QVERIFY(!session->article().toJson().contains("galley"));
    session->history().undo();
    QCOMPARE(session->article().toJson(), json);
    QVERIFY(session->text().toString().contains(u"a.b.c"));
}

void BodyCommandsTest::undoBringsBackEveryByte_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("Markdown in textContent") << inText;
    QTest::newRow("the standard form") << inContent;
    QTest::newRow("another spelling") << otherSpelling;
    QTest::newRow("foreign") << foreign;
    QTest::newRow("blocks that are read") << blocks;
    QTest::newRow("a body that nobody reads") << record(R"("content": {"$type": "a.b.c"})");
}

void BodyCommandsTest::undoBringsBackEveryByte()
{
    QFETCH(QByteArray, json);
    tests::RandomEdits random;
    for (int round = 0; round < 60; ++round) {
        const auto session = opened(json);
        for (int act = 0; act < 12; ++act) {
            if (random.below(3) > 0) {
                session->editText(random.delta(session->text().toString()));
                continue;
            }
            const auto offers = bodyOffersFor(session->article());
            const BodyCommand command = offers.at(random.below(offers.size())).command;
            session->edit(editOf(command, session->article()));
        }
        const QByteArray after = session->article().toJson();
        while (session->history().canUndo())
            session->history().undo();
        QCOMPARE(session->article().toJson(), json);
        QVERIFY(!session->isModified());
        while (session->history().canRedo())
            session->history().redo();
        QCOMPARE(session->article().toJson(), after);
    }
}

void BodyCommandsTest::undoBringsBackEveryByteOfRealRecords()
{
    GALLEY_NEEDS_SHARED("samples/records");
    QDirIterator files(tests::sharedPath(u"samples"_qs), {u"*.json"_qs}, QDir::Files,
                       QDirIterator::Subdirectories);
    int count = 0;
    while (files.hasNext()) {
        const QByteArray json = tests::contentOf(files.next());
        if (!Article::read(json))
            continue; // a neighbour of another type
        ++count;
        for (const BodyCommand command : commandsFor(json)) {
            const auto session = opened(json);
            session->edit(editOf(command, session->article()));
            session->history().undo();
            QCOMPARE(session->article().toJson(), json);
        }
    }
    QVERIFY(count > 12);
}

void BodyCommandsTest::plainTextThatWasCurrentStaysSo()
{
    const QTemporaryDir folder;
    const QString path = tests::writtenFile(folder.filePath(u"a.json"_qs), inContent);
    ArticleSession session(*readArticle(path));
    QSignalSpy saved(&session, &ArticleSession::saved);
    session.editText({{{5, u"*one*"_qs, u"**two**"_qs}}});
    session.save(UpdatedAtPolicy::Keep);
    QVERIFY(saved.wait());
    QVERIFY(tests::contentOf(path).endsWith("\"textContent\": \"A\\n\\ntwo\"}"));
    QVERIFY(!session.isModified());
}

void BodyCommandsTest::plainTextThatHadDriftedIsLeft()
{
    const QTemporaryDir folder;
    const QString path = tests::writtenFile(folder.filePath(u"a.json"_qs), otherSpelling);
    ArticleSession session(*readArticle(path));
    QSignalSpy saved(&session, &ArticleSession::saved);
    session.editText({{{0, {}, u"x"_qs}}});
    session.save(UpdatedAtPolicy::Keep);
    QVERIFY(saved.wait());
    QVERIFY(tests::contentOf(path).endsWith("\"textContent\": \"drifted\"}"));
}

void BodyCommandsTest::anotherFormComesBackAfterACrash()
{
    for (const QByteArray& json : {inText, foreign, blocks}) {
        const QTemporaryDir folder;
        const RecoveryFolder recovery(folder.filePath(u"recovery"_qs));
        auto place = *recovery.newPlace();
        auto session =
            std::make_unique<ArticleSession>(tests::openedArticle(json), systemClock(),
                                             std::make_unique<ArticleJournal>(std::move(place)));
        session->editText({{{0, {}, u"x"_qs}}}); // not for a foreign one
        const auto offers = bodyOffersFor(session->article());
        session->edit(editOf(offers.constFirst().command, session->article()));
        session->editText({{{0, {}, u"y"_qs}}});
        const QByteArray expected = session->article().toJson();
        session.reset();
        const auto left = recovery.claimUnsaved();
        QCOMPARE(left.list.size(), 1);
        QCOMPARE(left.list.front().recovered.article.toJson(), expected);

        ArticleSession again(openedAgain(left.list.front().recovered));
        QCOMPARE(again.text().toString(), left.list.front().recovered.article.text().toString());
        QCOMPARE(again.article().bodyForm(), BodyForm::MarkdownInContent);
        again.history().undo();
        QCOMPARE(again.article().toJson(), json);
    }
}

} // namespace body_commands_test

GALLEY_GUILESS_TEST(body_commands_test::BodyCommandsTest)
#include "body_commands_test.moc"
