// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/processor_time.h"
#include "tests/support/random_edits.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"
#include "ui/editor/text_view.h"

#include <QTextBlock>
#include <QTextLayout>

namespace markdown_highlighter_test {

using namespace galley;

namespace {

// An editor with all of its text painted.
struct Editor {
    explicit Editor(const QString& text) : session(tests::articleWithText(text)), view(session)
    {
        view.setTextStyle({QFont(), 70});
        settle();
    }

    void settle() const
    {
        for (int slice = 0; slice < 50; ++slice)
            QCoreApplication::processEvents();
    }

    QList<QTextLayout::FormatRange> formats(int line) const
    {
        return view.document()->findBlockByNumber(line).layout()->formats();
    }

    // The format of one character.
    QTextCharFormat formatAt(int line, int column) const
    {
        for (const QTextLayout::FormatRange& range : formats(line)) {
            if (range.start <= column && column < range.start + range.length)
                return range.format;
        }
        return {};
    }

    bool isBold(int line, int column) const
    {
        return formatAt(line, column).fontWeight() == QFont::Bold;
    }

    ArticleSession session;
    TextView view;
};

} // namespace

// The Markdown source painted by its block structure.
class MarkdownHighlighterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void paintsByTheBlockStructure();
    void aFenceThatOpensPaintsWhatFollowsAsCode();
    void aLineThatBecomesBlankLosesItsPaint();
    void aDefinitionIsPaintedAsItIsTyped();
    void aLongTextIsPaintedInSlices();
    void everyEditLeavesThePaintOfAFreshEditor();
    void manyChangesAtOnceLeaveThePaintOfAFreshEditor();
    void aKeyInAnItemDoesNotReadTheWholeList();
    void inALineWithoutEndWhatIsTypedLooksAsWhatIsAroundIt();
};

void MarkdownHighlighterTest::paintsByTheBlockStructure()
{
    const Editor editor(u"# Head\n\nplain **strong**\n\n    # no head\n"_qs);
    QVERIFY(editor.isBold(0, 3));
    QVERIFY(!editor.isBold(2, 0));
    QVERIFY(editor.isBold(2, 9));
    QVERIFY(!editor.isBold(4, 6));
    QVERIFY(editor.formatAt(4, 6).fontFixedPitch());
}

void MarkdownHighlighterTest::aFenceThatOpensPaintsWhatFollowsAsCode()
{
    Editor editor(u"\n**strong**\n\n# Head"_qs);
    QVERIFY(editor.isBold(1, 3));
    editor.view.select({0, 0});
    QTest::keyClicks(&editor.view, u"```"_qs);
    QVERIFY(!editor.isBold(1, 3));
    QVERIFY(editor.formatAt(3, 3).fontFixedPitch());
    editor.session.history().undo();
    QVERIFY(editor.isBold(1, 3));
    QVERIFY(editor.isBold(3, 3));
}

void MarkdownHighlighterTest::aLineThatBecomesBlankLosesItsPaint()
{
    Editor editor(u"# H\n\ntext"_qs);
    editor.view.select({0, 3});
    QTest::keyClick(&editor.view, Qt::Key_Space);
    QVERIFY(editor.formats(0).isEmpty());
}

void MarkdownHighlighterTest::aDefinitionIsPaintedAsItIsTyped()
{
    Editor editor(u"a [b]\n\n[b]: x"_qs);
    QVERIFY(!editor.formats(0).isEmpty());
    QVERIFY(!editor.formats(2).isEmpty());
    editor.view.select({7, 6});
    QTest::keyClicks(&editor.view, u"b"_qs);
    QVERIFY(editor.formats(0).isEmpty());
    QVERIFY(editor.formats(2).isEmpty());
}

void MarkdownHighlighterTest::aLongTextIsPaintedInSlices()
{
    const Editor editor(QString(u"plain **strong**\n\n"_qs).repeated(1500));
    QTRY_VERIFY(editor.isBold(2998, 9));
    QVERIFY(editor.isBold(0, 9));
    QVERIFY(editor.isBold(1500, 9));
}

void MarkdownHighlighterTest::everyEditLeavesThePaintOfAFreshEditor()
{
    tests::RandomEdits random({u"# "_qs, u"**"_qs, u"*"_qs, u"`"_qs, u"```\n"_qs, u"> "_qs,
                               u"- "_qs, u"[a]"_qs, u"\n\n[a]: b\n"_qs, u"![x](y)"_qs,
                               u"\n---\n"_qs, u"<b>"_qs});
    for (int round = 0; round < 40; ++round) {
        Editor editor(random.text(30));
        for (int edit = 0; edit < 5; ++edit) {
            editor.session.editText(random.delta(editor.session.text().toString()));
            const Editor fresh(editor.session.text().toString());
            QCOMPARE(editor.view.toPlainText(), fresh.view.toPlainText());
            for (int line = 0; line < editor.session.text().lineCount(); ++line)
                QCOMPARE(editor.formats(line), fresh.formats(line));
        }
    }
}

void MarkdownHighlighterTest::manyChangesAtOnceLeaveThePaintOfAFreshEditor()
{
    Editor editor(QString(u"a **b**\n"_qs).repeated(2000));
    TextDelta delta;
    for (int line = 0; line < 2000; ++line)
        delta.changes.append({line * 8, u"a"_qs, u"c"_qs});
    editor.session.editText(delta);
    QTRY_VERIFY(editor.isBold(1999, 5));
    const Editor fresh(editor.session.text().toString());
    QTRY_COMPARE(editor.formats(1000), fresh.formats(1000));
}

// Five keys take less time than reading it once does.
void MarkdownHighlighterTest::aKeyInAnItemDoesNotReadTheWholeList()
{
    const QString text = QStringLiteral("- an *item* of `it`\n").repeated(20'000);
    ArticleSession session(tests::articleWithText(text));
    QTextDocument document;
    document.setPlainText(text);
    ShownDocument shown(session.text(), document, ShownText(ShownText::runsOf(text)));
    MarkdownHighlighter highlighter(session, shown);
    const double before = tests::threadSeconds();
    for (int key = 0; key < 5; ++key)
        session.editText({{{200, {}, QStringLiteral("x")}}});
    const double behindKeys = tests::threadSeconds();
    markdown::BlockList::parsed(session.text().utf8());
    const double behindReading = tests::threadSeconds();
    QVERIFY2(
        behindKeys - before < behindReading - behindKeys,
        qPrintable(
            QStringLiteral("%1 s, %2 s").arg(behindKeys - before).arg(behindReading - behindKeys)));
}

// Until its blocks are found.
void MarkdownHighlighterTest::inALineWithoutEndWhatIsTypedLooksAsWhatIsAroundIt()
{
    Editor editor(u"a **strong** b "_qs + u"and so on "_qs.repeated(40'000));
    QTRY_VERIFY(editor.isBold(0, 5));
    const auto type = [&editor](qsizetype place) {
        editor.session.editText({{{place, {}, u"x"_qs}}});
        QVERIFY(!editor.session.blocksAreCurrent());
    };
    type(12); // behind it
    QVERIFY(editor.isBold(0, 5));
    QVERIFY(!editor.isBold(0, 12));
    type(6); // within
    QVERIFY(editor.isBold(0, 6));
    type(0); // before it
    QVERIFY(!editor.isBold(0, 0));
    QVERIFY(editor.isBold(0, 6));
}

} // namespace markdown_highlighter_test

GALLEY_TEST(markdown_highlighter_test::MarkdownHighlighterTest)
#include "markdown_highlighter_test.moc"
