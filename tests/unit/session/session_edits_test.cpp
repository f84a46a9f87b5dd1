// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/article_session.h"
#include "tests/support/random_edits.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace session_edits_test {

using namespace galley;
using namespace Qt::StringLiterals;

// What an edit of an open article is one step with, and in which order it is told.
class SessionEditsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEditOfItsOwnIsTakenBackAlone();
    void nobodyIsToldOfATextWhoseBlocksAreOthers();
    void whatStandsBesideIsTakenBackMemberByMember();
    void aReadOnlyArticleTakesNoEdit();
    void anotherProgramsEditLeavesAReadOnlyArticleReadOnly();
    void whatIsKeptOverTheFileIsUnsavedThoughTheFileWentAndCame();
};

void SessionEditsTest::anEditOfItsOwnIsTakenBackAlone()
{
    ArticleSession session(tests::articleWithText(u"a"_s));
    session.editText({{{1, {}, u"b"_s}}});
    session.editText({{{2, {}, u"c"_s}}}, Step::Own);
    session.editText({{{3, {}, u"d"_s}}});
    session.editText({{{4, {}, u"e"_s}}});
    session.setString(Field::Title, u"T"_s);
    session.setString(Field::Title, u"Title"_s);
    session.setString(Field::Title, u"Other"_s, Step::Own);
    session.setTags(QStringList{u"one"_s});
    session.setTags(QStringList{u"one"_s, u"two"_s});

    QStringList states;
    for (QUndoStack& history = session.history(); history.canUndo(); history.undo())
        states << session.text().toString() + u' '
                + session.article().string(Field::Title).value_or(u"-"_s) + u' '
                + session.article().tags().value_or(QStringList()).join(u',');
    QCOMPARE(states,
             QStringList({u"abcde Other one,two"_s, u"abcde Other one"_s, u"abcde Other "_s,
                          u"abcde Title "_s, u"abcde - "_s, u"abc - "_s, u"ab - "_s}));
    QCOMPARE(session.text().toString(), u"a"_s);
}

void SessionEditsTest::nobodyIsToldOfATextWhoseBlocksAreOthers()
{
    tests::RandomEdits random({u"word "_s, u"\n\n"_s, u"- item\n"_s, u"> "_s, u"# "_s, u"```\n"_s});
    ArticleSession session(tests::articleWithText(random.text(20)));
    int told = 0;
    connect(&session, &ArticleSession::textChanged, this, [&] {
        ++told;
        const auto parsed = markdown::BlockList::parsed(session.text().utf8());
        QCOMPARE(session.blocks().count(), parsed.count());
        for (int block = 0; block < parsed.count(); ++block)
            QCOMPARE(*session.blocks().at(block).node, *parsed.at(block).node);
    });
    for (int edit = 0; edit < 100; ++edit)
        session.editText(random.delta(session.text().toString()));
    QVERIFY(told > 50);
}

void SessionEditsTest::whatStandsBesideIsTakenBackMemberByMember()
{
    ArticleSession session(tests::articleWithText(u"a"_s));
    session.setBeside(SidecarMember::CoverAlt, u"A cat"_s);
    session.setBeside(SidecarMember::CoverOriginal, u"b"_s);
    session.history().undo();
    QCOMPARE(session.beside().text(SidecarMember::CoverAlt), u"A cat"_s);
    QCOMPARE(session.beside().text(SidecarMember::CoverOriginal), QString());
}

void SessionEditsTest::aReadOnlyArticleTakesNoEdit()
{
    ArticleSession session(tests::articleWithText(u"a"_s));
    session.setReadOnly(editedElsewhere);
    session.editText({{{1, {}, u"b"_s}}});
    session.edit({u"Edit"_s, {{{1, {}, u"b"_s}}}, {{Field::Title, "\"T\""}}});
    session.setString(Field::Title, u"T"_s);
    session.setTags(QStringList{u"one"_s});
    session.setBeside(SidecarMember::CoverAlt, u"A cat"_s);
    QCOMPARE(session.history().count(), 0);
    QVERIFY(!session.isModified());
}

void SessionEditsTest::anotherProgramsEditLeavesAReadOnlyArticleReadOnly()
{
    ArticleSession session(tests::articleWithText(u"a"_s));
    session.setReadOnly(editedElsewhere);
    int told = 0;
    connect(&session, &ArticleSession::textChanged, this, [&] {
        ++told;
        QVERIFY(session.isReadOnly());
        session.editText({{{0, {}, u"typed "_s}}});
    });
    const OpenedArticle theirs = tests::articleWithText(u"a b"_s);
    QVERIFY(session.rebase(theirs, {theirs.article, {{{1, {}, u" b"_s}}}, session.revision()}));
    QCOMPARE(told, 1);
    QCOMPARE(session.text().toString(), u"a b"_s);
}

void SessionEditsTest::whatIsKeptOverTheFileIsUnsavedThoughTheFileWentAndCame()
{
    ArticleSession session(tests::articleWithText(u"a"_s));
    session.keepOverFile("the hash of another program's content");
    session.setFileFound(FileFound::Missing);
    session.setFileFound(FileFound::AsKnown);
    QVERIFY(session.isModified());
}

} // namespace session_edits_test

GALLEY_APPLESS_TEST(session_edits_test::SessionEditsTest)
#include "session_edits_test.moc"
