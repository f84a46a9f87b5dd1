// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/editor/ghost_words.h"

#include "tests/support/random_edits.h"
#include "tests/support/shown_text.h"
#include "tests/support/test_program.h"

#include <QApplication>
#include <QClipboard>
#include <QTextBlock>
#include <QTextLayout>

namespace ghost_words_test {

using namespace galley;
using namespace Qt::StringLiterals;

// Words that are shown struck where they were, and are none of the text.
class GhostWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theyAreNoneOfTheText();
    void theyTakeTheRoomOfTheirWords();
    void theCaretStepsOverThemAsOverOneThing();
    void whatIsTypedBehindThemIsInTheirPlace();
    void backspaceBehindThemRemovesTheLetterBefore();
    void deleteBeforeThemRemovesTheLetterBehind();
    void whatIsCopiedAcrossThemHasNoneOfThem();
    void theyGoWithTheWordsAroundThem();
    void theFormatsAroundThemStay();
    void theDecorationsAroundThemStay();
    void showingOthersChangesOnlyWhatDiffers();
    void aParagraphThatWentIsOneRow();
    void staysInLineThroughAnyEdits();
};

namespace {

int objectsIn(const TextView& view)
{
    return static_cast<int>(view.document()->toRawText().count(QChar::ObjectReplacementCharacter));
}

} // namespace

void GhostWordsTest::theyAreNoneOfTheText()
{
    tests::ShownText editor(u"one three"_s);
    editor.view.showGhosts({{4, u"two "_s}});
    QCOMPARE(objectsIn(editor.view), 1);
    QCOMPARE(editor.text(), u"one three"_s);
    QCOMPARE(editor.session.revision(), 0U);
    editor.view.showGhosts({});
    QCOMPARE(objectsIn(editor.view), 0);
    QVERIFY(editor.isInLine());
}

void GhostWordsTest::theyTakeTheRoomOfTheirWords()
{
    tests::ShownText editor(u"one three"_s);
    editor.view.resize(600, 200);
    editor.view.show();
    const auto width = [&] {
        return editor.view.document()->firstBlock().layout()->lineAt(0).naturalTextWidth();
    };
    editor.view.grab();
    const qreal before = width();
    editor.view.showGhosts({{4, u"two "_s}});
    editor.view.grab();
    const qreal words = QFontMetricsF(editor.view.font()).horizontalAdvance(u"two "_s);
    QCOMPARE(width(), before + words);
    editor.view.showGhosts({{4, u"two "_s, GhostWords::Kind::Gone, {}, true}});
    editor.view.grab();
    QVERIFY(width() > before + words); // what comes in their place stands apart
}

void GhostWordsTest::theCaretStepsOverThemAsOverOneThing()
{
    tests::ShownText editor(u"one three"_s);
    editor.view.showGhosts({{4, u"two "_s}});
    editor.view.select({3, 0});
    QList<qsizetype> places;
    for (int key = 0; key < 4; ++key) {
        QTest::keyClick(&editor.view, Qt::Key_Right);
        places.append(editor.view.selection().start);
    }
    QCOMPARE(places, QList<qsizetype>({4, 4, 5, 6}));
}

void GhostWordsTest::whatIsTypedBehindThemIsInTheirPlace()
{
    tests::ShownText editor(u"one three"_s);
    editor.view.select({4, 0});
    editor.view.showGhosts({{4, u"two "_s}});
    QTest::keyClicks(&editor.view, u"2 "_s);
    QCOMPARE(editor.text(), u"one 2 three"_s);
    QCOMPARE(editor.view.document()->toRawText(),
             u"one "_s + QChar::ObjectReplacementCharacter + u"2 three"_s);
}

void GhostWordsTest::backspaceBehindThemRemovesTheLetterBefore()
{
    tests::ShownText editor(u"one three"_s);
    editor.view.select({4, 0});
    editor.view.showGhosts({{4, u"two "_s}});
    QTest::keyClick(&editor.view, Qt::Key_Backspace);
    QCOMPARE(editor.text(), u"onethree"_s);
    QCOMPARE(objectsIn(editor.view), 1);
}

void GhostWordsTest::deleteBeforeThemRemovesTheLetterBehind()
{
    tests::ShownText editor(u"one three"_s);
    editor.view.showGhosts({{3, u" two"_s}});
    editor.view.select({2, 0});
    QTest::keyClick(&editor.view, Qt::Key_Right);
    QTest::keyClick(&editor.view, Qt::Key_Delete);
    QCOMPARE(editor.text(), u"onethree"_s);
    QCOMPARE(objectsIn(editor.view), 1);
}

void GhostWordsTest::whatIsCopiedAcrossThemHasNoneOfThem()
{
    tests::ShownText editor(u"one three"_s);
    editor.view.showGhosts({{4, u"two "_s}});
    editor.view.select({0, 9});
    editor.view.copy();
    QCOMPARE(QApplication::clipboard()->text(), u"one three"_s);
}

void GhostWordsTest::theyGoWithTheWordsAroundThem()
{
    tests::ShownText editor(u"one three"_s);
    editor.view.showGhosts({{4, u"two "_s}});
    editor.view.select({2, 4});
    QTest::keyClick(&editor.view, Qt::Key_Delete);
    QCOMPARE(editor.text(), u"onree"_s);
    QCOMPARE(objectsIn(editor.view), 0);
    editor.view.showGhosts({{2, u"e two th"_s}});
    QCOMPARE(objectsIn(editor.view), 1);
}

void GhostWordsTest::theFormatsAroundThemStay()
{
    tests::ShownText editor(u"a **bold** c"_s);
    const auto formats = [&] {
        QList<std::pair<QString, int>> found;
        const QTextBlock block = editor.view.document()->firstBlock();
        for (const QTextLayout::FormatRange& range : block.layout()->formats()) {
            QString words = block.text().mid(range.start, range.length);
            found.append(
                {words.remove(QChar::ObjectReplacementCharacter), range.format.fontWeight()});
        }
        return found;
    };
    const auto before = formats();
    QVERIFY(!before.isEmpty());
    editor.view.showGhosts({{2, u"very "_s}, {6, u"ly"_s}});
    QCOMPARE(formats(), before);
    editor.view.select({0, 0});
    QTest::keyClicks(&editor.view, u"x"_s); // read anew
    QCOMPARE(formats(), before);
    editor.view.showGhosts({});
    QCOMPARE(formats(), before);
}

void GhostWordsTest::theDecorationsAroundThemStay()
{
    tests::ShownText editor(u"one two three"_s);
    editor.view.decorate(DecorationLayer::Finding, {{{0, 3}}, {{4, 3}}, {{8, 5}}});
    editor.view.showGhosts({{3, u"x"_s}, {7, u"y"_s}});
    const auto& found = editor.view.decorations().of(DecorationLayer::Finding);
    QCOMPARE(found, (std::vector<Decoration>{{{0, 3}}, {{5, 3}}, {{10, 5}}}));
    editor.view.showGhosts({});
    QCOMPARE(found, (std::vector<Decoration>{{{0, 3}}, {{4, 3}}, {{8, 5}}}));
}

void GhostWordsTest::showingOthersChangesOnlyWhatDiffers()
{
    tests::ShownText editor(u"one three five seven"_s);
    editor.view.showGhosts({{4, u"two "_s}, {10, u"four "_s}, {15, u"six "_s}});
    int changes = 0;
    connect(editor.view.document(), &QTextDocument::contentsChange, this, [&] { ++changes; });
    editor.view.showGhosts({{4, u"two "_s}, {10, u"4 "_s}, {15, u"six "_s}});
    QCOMPARE(changes, 2);
    editor.view.showGhosts({{4, u"two "_s}, {10, u"4 "_s}, {15, u"six "_s}});
    QCOMPARE(changes, 2);
}

void GhostWordsTest::aParagraphThatWentIsOneRow()
{
    tests::ShownText editor(u"one\n\ntwo"_s);
    editor.view.resize(400, 300);
    editor.view.show();
    editor.view.showGhosts({{5, u"A paragraph that goes on and on. "_s.repeated(40) + u"\n\n"_s}});
    editor.view.grab();
    const QTextBlock last = editor.view.document()->lastBlock();
    QVERIFY(last.layout()->lineCount() <= 2);
    QVERIFY(last.layout()->lineAt(0).naturalTextWidth() <= editor.view.viewport()->width());
}

void GhostWordsTest::staysInLineThroughAnyEdits()
{
    tests::RandomEdits random;
    for (int round = 0; round < 40; ++round) {
        tests::ShownText editor(random.text(30));
        for (int step = 0; step < 20; ++step) {
            const QString text = editor.text();
            if (step % 3 == 0) {
                std::vector<GhostWords> ghosts;
                for (qsizetype at = random.below(9); at <= text.size(); at += 1 + random.below(9)) {
                    const bool isWithinLineEnd =
                        at > 0 && at < text.size() && text[at - 1] == u'\r' && text[at] == u'\n';
                    const bool isWithinPair = at > 0 && text[at - 1].isHighSurrogate();
                    if (!isWithinLineEnd && !isWithinPair)
                        ghosts.push_back({at, random.text(1 + random.below(2))});
                }
                editor.view.showGhosts(ghosts);
                QCOMPARE(objectsIn(editor.view) - text.count(QChar::ObjectReplacementCharacter),
                         static_cast<qsizetype>(ghosts.size()));
            } else if (step % 3 == 1) {
                editor.view.select({random.below(text.size() + 1), 0});
                QTest::keyClick(&editor.view,
                                random.below(2) == 0 ? Qt::Key_Backspace : Qt::Key_Delete);
            } else {
                editor.session.editText(random.delta(text), Step::Own);
            }
            QVERIFY(editor.isInLine());
        }
    }
}

} // namespace ghost_words_test

GALLEY_TEST(ghost_words_test::GhostWordsTest)
#include "ghost_words_test.moc"
