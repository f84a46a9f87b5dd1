// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/random_edits.h"
#include "tests/support/test_program.h"
#include "ui/widgets/observed_edit.h"

#include <QPlainTextDocumentLayout>
#include <QTest>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

namespace observed_edit_test {

using namespace galley;

namespace {

// A document as an editor has it, with the exact text kept beside it by what it reports.
class Observed : public QTextDocument {
public:
    explicit Observed(const QString& text)
    {
        setUndoRedoEnabled(false);
        setDocumentLayout(new QPlainTextDocumentLayout(this));
        setPlainText(text);
        source = SourceText(text);
        map = ShownText(ShownText::runsOf(text, ShownText::unbroken));
        connect(this, &QTextDocument::contentsChange, this, [this](int at, int removed, int added) {
            last = observedEdit(*this, source, map, at, removed, added);
            source.apply(last);
        });
    }

    QTextCursor at(int position, int end)
    {
        QTextCursor cursor(this);
        cursor.setPosition(position);
        cursor.setPosition(end, QTextCursor::KeepAnchor);
        return cursor;
    }
    QTextCursor at(int position) { return at(position, position); }

    SourceText source;
    ShownText map;
    TextDelta last;
};

TextDelta one(qsizetype position, const QString& removed, const QString& inserted)
{
    return {{{position, removed, inserted}}};
}

} // namespace

class ObservedEditTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTypedLetterIsInsertedWhereItStands();
    void aFormatChangeIsNoEdit();
    void aReplacementIsTrimmedToWhatDiffers();
    void aRemovedLineEndingIsTheOneThatWasThere();
    void aNewLineEndsAsItsNeighboursDo();
    void noBreakSpaceStaysAndIsInserted();
    void replacingTheWholeTextCountsNoFinalSeparator();
    void aCrThatMeetsAnLfBecomesAnLf();
    void linesStayTheDocumentsThroughAnyEdits();
};

void ObservedEditTest::aTypedLetterIsInsertedWhereItStands()
{
    Observed document(QStringLiteral("ab\r\ncd"));
    document.at(4).insertText(QStringLiteral("x"));
    QCOMPARE(document.last, one(5, {}, QStringLiteral("x")));
}

void ObservedEditTest::aFormatChangeIsNoEdit()
{
    Observed document(QStringLiteral("abc"));
    QTextCharFormat bold;
    bold.setFontWeight(QFont::Bold);
    document.at(0, 3).mergeCharFormat(bold);
    QVERIFY(document.last.isEmpty());
}

void ObservedEditTest::aReplacementIsTrimmedToWhatDiffers()
{
    Observed document(QStringLiteral("colour"));
    document.at(0, 6).insertText(QStringLiteral("color"));
    QCOMPARE(document.source.toString(), QStringLiteral("color"));
}

void ObservedEditTest::aRemovedLineEndingIsTheOneThatWasThere()
{
    Observed document(QStringLiteral("a\n\r\n\u2029b"));
    document.at(2).deleteChar();
    QCOMPARE(document.last, one(2, QStringLiteral("\r\n"), {}));
}

void ObservedEditTest::aNewLineEndsAsItsNeighboursDo()
{
    Observed document(QStringLiteral("a\r\nb"));
    document.at(3).insertBlock();
    QCOMPARE(document.last, one(4, {}, QStringLiteral("\r\n")));
}

void ObservedEditTest::noBreakSpaceStaysAndIsInserted()
{
    Observed document(QStringLiteral("a\u00a0b"));
    document.at(3).insertText(QStringLiteral("\u00a0"));
    QCOMPARE(document.source.toString(), QStringLiteral("a\u00a0b\u00a0"));
}

void ObservedEditTest::replacingTheWholeTextCountsNoFinalSeparator()
{
    Observed document(QStringLiteral("one\ntwo"));
    document.setPlainText(QStringLiteral("one\nthree"));
    QCOMPARE(document.source.toString(), QStringLiteral("one\nthree"));
    document.clear();
    QCOMPARE(document.source.toString(), QString());
}

void ObservedEditTest::aCrThatMeetsAnLfBecomesAnLf()
{
    Observed document(QStringLiteral("a\r\rx\nb"));
    document.at(3).deleteChar();
    QCOMPARE(document.source.toString(), QStringLiteral("a\n\n\nb"));
}

void ObservedEditTest::linesStayTheDocumentsThroughAnyEdits()
{
    tests::RandomEdits random;
    for (int round = 0; round < 200; ++round) {
        Observed document(random.text(20));
        for (int edit = 0; edit < 20; ++edit) {
            const int size = document.characterCount() - 1;
            const int from = random.below(size + 1);
            const int to = qMin(size, from + random.below(5));
            document.at(from, to).insertText(random.text(random.below(3)));

            QCOMPARE(document.source.lineCount(), document.blockCount());
            for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
                const TextRange line = document.source.lineContent(block.blockNumber());
                QCOMPARE(document.source.mid(line), block.text());
            }
        }
    }
}

} // namespace observed_edit_test

GALLEY_TEST(observed_edit_test::ObservedEditTest)
#include "observed_edit_test.moc"
