// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/painted_editor.h"
#include "tests/support/random_edits.h"
#include "tests/support/test_program.h"

namespace text_painting_test {

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

const QString longParagraph =
    u"A sentence with *emphasis* and `code`, and a few more words. "_s.repeated(10);

struct Editor : tests::PaintedEditor {
    using PaintedEditor::PaintedEditor;

    void insert(qsizetype position, const QString& text)
    {
        session.editText({{{position, {}, text}}});
        window.screen();
    }
};

} // namespace

// What an edit paints of the text.
class TextPaintingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setCursorFlashTime(0); }

    void aKeyPaintsTheLineItIsIn();
    void aLineThatLostItsBeginningToTheOneBeforeIsPainted();
    void whatStandsBelowALineThatBecameLowerIsPainted();
    void whatIsPaintedIsWhatWouldBePaintedAnew();
};

void TextPaintingTest::aKeyPaintsTheLineItIsIn()
{
    Editor editor(longParagraph);
    const qsizetype end = longParagraph.size() - 5;
    editor.insert(end, u"i"_s); // from here on it is known how the lines look
    editor.window.takePainted();
    const qreal whole = editor.view.document()->firstBlock().layout()->boundingRect().height();

    editor.insert(end, u"i"_s);

    const QRect painted = editor.window.takePainted();
    QVERIFY(!painted.isEmpty());
    QVERIFY2(painted.height() < whole / 2, qPrintable(QString::number(painted.height())));
}

// There are as many lines as before, and what came ends with the first.
void TextPaintingTest::aLineThatLostItsBeginningToTheOneBeforeIsPainted()
{
    Editor editor(u"one\ntwo three\nfour"_s);
    editor.session.editText({{{2, u"e\ntwo "_s, u"x\n"_s}}});
    QCOMPARE(editor.session.text().toString(), u"onx\nthree\nfour"_s);
    const QImage painted = editor.window.screen();
    QVERIFY(painted == editor.window.paintedAnew());
}

void TextPaintingTest::whatStandsBelowALineThatBecameLowerIsPainted()
{
    Editor editor(
        u"A sent\nwith `code`, a few more words`, some words and some more` and \n\nbelow"_s);
    // Other letters are code, which is higher: none in the last of the paragraph's lines.
    editor.session.editText({{{2, u"sent"_s, u"``*"_s}}});
    const QImage painted = editor.window.screen();
    QVERIFY(painted == editor.window.paintedAnew());
}

void TextPaintingTest::whatIsPaintedIsWhatWouldBePaintedAnew()
{
    tests::RandomEdits random;
    // No seldom characters and marks: Qt looks for their fonts as they come, and draws others
    // otherwise then. And no tabs, which it measures anew where it has forgotten a line's shapes.
    random.setPieces({u"a"_s, u"word "_s, u" some words and some more "_s, u"\n"_s, u"\n\n"_s,
                      u"\u00e9"_s, u"*"_s, u"`"_s, u"# "_s, u"> "_s,
                      u"\u05e2\u05d1\u05e8\u05d9\u05ea"_s, u"\u202e"_s, u"\u202c"_s, u"[a](b)"_s,
                      u"\r\n"_s});
    Editor editor(longParagraph + u"\n\n"_s + longParagraph);
    for (int edit = 0; edit < 300; ++edit) {
        editor.session.editText(random.delta(editor.session.text().toString(), 1));
        const QImage painted = editor.window.screen();
        const QImage anew = editor.window.paintedAnew();
        QVERIFY2(painted == anew, qPrintable(u"It differs after edit %1."_s.arg(edit)));
    }
}

} // namespace text_painting_test

GALLEY_TEST(text_painting_test::TextPaintingTest)
#include "text_painting_test.moc"
