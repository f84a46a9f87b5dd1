// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/commands/text_commands.h"

#include "tests/support/drawn_text.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace galley;
using namespace galley::markdown;

Q_DECLARE_METATYPE(galley::markdown::TextCommand)

namespace text_commands_test {

namespace {

void row(const char* name, TextCommand command, const QString& before, const QString& after)
{
    QTest::newRow(name) << command << before << after;
}

} // namespace

// What each command makes of a text and its selection.
class TextCommandsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void commandChangesTextAndSelection_data();
    void commandChangesTextAndSelection();
    void commandGivenTwiceBringsTheTextBack_data();
    void commandGivenTwiceBringsTheTextBack();
    void pastedUrlMakesALinkOfTheSelection();
    void onlyOneWholeUrlCountsAsUrl_data();
    void onlyOneWholeUrlCountsAsUrl();
};

void TextCommandsTest::commandChangesTextAndSelection_data()
{
    QTest::addColumn<TextCommand>("command");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");

    using enum TextCommand;
    row("bold around a selection", Bold, u"one ‹two› three"_qs, u"one **‹two›** three"_qs);
    row("bold leaves spaces outside", Bold, u"one‹ two ›three"_qs, u"one **‹two›** three"_qs);
    row("bold takes the word at the caret", Bold, u"one tw¦o three"_qs, u"one **tw¦o** three"_qs);
    row("bold without a word makes a pair", Bold, u"one ¦"_qs, u"one **¦**"_qs);
    row("bold typed is left behind its mark", Bold, u"one **two¦**"_qs, u"one **two**¦"_qs);
    row("code typed is left behind its mark", Code, u"one `two¦`"_qs, u"one `two`¦"_qs);
    row("italic in bold is begun", Italic, u"**tw¦o**"_qs, u"***tw¦o***"_qs);
    row("bold takes an empty pair away", Bold, u"one **¦**"_qs, u"one ¦"_qs);
    row("bold ends where marks are selected", Bold, u"one ‹**two**›"_qs, u"one ‹two›"_qs);
    row("bold ends with underscores too", Bold, u"__‹two›__"_qs, u"‹two›"_qs);
    row("bold inside italic adds to it", Bold, u"*‹two›*"_qs, u"***‹two›***"_qs);
    row("bold ends inside bold italic", Bold, u"***‹two›***"_qs, u"*‹two›*"_qs);
    row("bold over lines marks each", Bold, u"‹one\n\ntwo›"_qs, u"**‹one**\n\n**two›**"_qs);
    row("bold leaves list marks alone", Bold, u"‹- one\n- two›"_qs, u"- **‹one**\n- **two›**"_qs);
    row("italic around a selection", Italic, u"‹two›"_qs, u"*‹two›*"_qs);
    row("italic does not mistake bold", Italic, u"**‹two›**"_qs, u"***‹two›***"_qs);
    row("code around a word", Code, u"a ‹b› c"_qs, u"a `‹b›` c"_qs);
    row("code around a backtick", Code, u"‹a`b›"_qs, u"``‹a`b›``"_qs);
    row("code that begins with a backtick", Code, u"‹`b›"_qs, u"`` ‹`b› ``"_qs);
    row("code over lines is a block", Code, u"‹a\nb›"_qs, u"‹```\na\nb\n```›"_qs);
    row("code block ends", Code, u"‹```\na\nb\n```›"_qs, u"‹a\nb›"_qs);
    row("link around words", Link, u"see ‹this› now"_qs, u"see [this](¦) now"_qs);
    row("link takes the word at the caret", Link, u"see th¦is"_qs, u"see [this](¦)"_qs);
    row("link from nothing", Link, u"see ¦"_qs, u"see [¦]()"_qs);
    row("link of a URL", Link, u"‹https://galley.example/›"_qs, u"[¦](https://galley.example/)"_qs);
    row("link ends", Link, u"see [th¦is](https://galley.example/)"_qs, u"see ‹this›"_qs);
    row("heading", Heading, u"one\ntw¦o"_qs, u"one\n## tw¦o"_qs);
    row("heading ends", Heading, u"### tw¦o"_qs, u"tw¦o"_qs);
    row("heading over lines skips blank ones", Heading, u"‹a\n\nb›"_qs, u"‹## a\n\n## b›"_qs);
    row("quote", Quote, u"tw¦o"_qs, u"> tw¦o"_qs);
    row("quote over paragraphs stays one", Quote, u"‹a\n\nb›"_qs, u"‹> a\n>\n> b›"_qs);
    row("quote ends", Quote, u"‹> a\n>\n> b›"_qs, u"‹a\n\nb›"_qs);
    row("bullets", BulletList, u"‹a\nb›"_qs, u"‹- a\n- b›"_qs);
    row("bullets end", BulletList, u"‹- a\n* b›"_qs, u"‹a\nb›"_qs);
    row("bullets instead of numbers", BulletList, u"‹1. a\n2. b›"_qs, u"‹- a\n- b›"_qs);
    row("numbers", NumberedList, u"‹a\nb\nc›"_qs, u"‹1. a\n2. b\n3. c›"_qs);
    row("list inside a quote", BulletList, u"> a¦"_qs, u"> - a¦"_qs);
}

void TextCommandsTest::commandChangesTextAndSelection()
{
    QFETCH(TextCommand, command);
    QFETCH(QString, before);
    QFETCH(QString, after);
    const tests::DrawnText start = tests::drawn(before);

    const CommandResult result = run(command, SourceText(start.text), start.selection);

    QCOMPARE(tests::after(before, result), after);
}

void TextCommandsTest::commandGivenTwiceBringsTheTextBack_data()
{
    QTest::addColumn<TextCommand>("command");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("unused");

    using enum TextCommand;
    for (const TextCommand command :
         {Bold, Italic, Code, Heading, Quote, BulletList, NumberedList}) {
        const QByteArray number = QByteArray::number(static_cast<int>(command));
        row((number + " on words").constData(), command, u"one ‹two three› four"_qs, {});
        row((number + " on a caret").constData(), command, u"one tw¦o"_qs, {});
        row((number + " with CRLF").constData(), command, u"one\r\n‹two›\r\nthree"_qs, {});
    }
}

void TextCommandsTest::commandGivenTwiceBringsTheTextBack()
{
    QFETCH(TextCommand, command);
    QFETCH(QString, before);
    const tests::DrawnText start = tests::drawn(before);

    const CommandResult once = run(command, SourceText(start.text), start.selection);
    const QString between = applied(start.text, once.delta);
    const CommandResult twice = run(command, SourceText(between), once.selection);

    QVERIFY(between != start.text);
    QCOMPARE(applied(between, twice.delta), start.text);
}

void TextCommandsTest::pastedUrlMakesALinkOfTheSelection()
{
    const QString before = u"see ‹this› now"_qs;
    const tests::DrawnText start = tests::drawn(before);

    const CommandResult result =
        linkSelection(SourceText(start.text), start.selection, u"https://galley.example/a_(b)"_qs);

    QCOMPARE(tests::after(before, result), u"see [this](<https://galley.example/a_(b)>)¦ now"_qs);
}

void TextCommandsTest::onlyOneWholeUrlCountsAsUrl_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");

    QTest::newRow("https") << u"https://galley.example/a?b#c"_qs << true;
    QTest::newRow("mailto") << u"mailto:ada@galley.example"_qs << true;
    QTest::newRow("words") << u"https is a scheme"_qs << false;
    QTest::newRow("two") << u"https://a.example https://b.example"_qs << false;
    QTest::newRow("another scheme") << u"javascript:alert(1)"_qs << false;
    QTest::newRow("no host") << u"https:///a"_qs << false;
}

void TextCommandsTest::onlyOneWholeUrlCountsAsUrl()
{
    QFETCH(QString, text);
    QFETCH(bool, expected);

    QCOMPARE(isUrl(text), expected);
}

} // namespace text_commands_test

GALLEY_APPLESS_TEST(text_commands_test::TextCommandsTest)
#include "text_commands_test.moc"
