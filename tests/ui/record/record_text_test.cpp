// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/record/record_text.h"

#include "app/text/source_text.h"
#include "tests/support/random_edits.h"
#include "tests/support/test_program.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>

namespace record_text_test {

using namespace galley;

namespace {

void show(RecordText& view, const QString& text, int columns = 40)
{
    view.setRows(text, recordRows(text, columns).after);
}

QString copied(RecordText& view, int start, int end)
{
    QTextCursor cursor(view.document());
    cursor.setPosition(start);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    view.setTextCursor(cursor);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    return QGuiApplication::clipboard()->text();
}

} // namespace

// One side of a record view.
class RecordTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsReadAsMarkup();
    void whatIsCopiedIsTheTextNotItsLook();
    void rowsOfOneLineAreCopiedAsOne();
    void anUpdateShowsWhatAFreshOneWould();
    void anUpdateKeepsPlaceAndSelection();
    void aStretchIsFoundAcrossRows();
    void aMegabyteInOneLineIsShownAndShownAnew();
};

void RecordTextTest::nothingIsReadAsMarkup()
{
    RecordText view(RecordText::Side::After);
    show(view, u"<b>bold</b>&amp;\u202E\n"_qs);
    QCOMPARE(view.toPlainText(), u"<b>bold</b>&amp;⟨U+202E⟩"_qs);
}

void RecordTextTest::whatIsCopiedIsTheTextNotItsLook()
{
    RecordText view(RecordText::Side::After);
    const QString text = u"{\r\n\"a\": \"x\u202Ey\"\r\n}"_qs;
    show(view, text);
    QCOMPARE(copied(view, 0, view.document()->characterCount() - 1), text);
    const auto token = static_cast<int>(view.toPlainText().indexOf(u"⟨"_qs));
    QCOMPARE(copied(view, token - 1, token + 9), u"x\u202Ey"_qs);
}

void RecordTextTest::rowsOfOneLineAreCopiedAsOne()
{
    QString text;
    for (int word = 0; word < 100; ++word)
        text += QStringLiteral("word%1 ").arg(word);
    RecordText view(RecordText::Side::After);
    show(view, text);
    QVERIFY(view.document()->blockCount() > 5);
    QCOMPARE(copied(view, 0, view.document()->characterCount() - 1), text);
}

void RecordTextTest::anUpdateShowsWhatAFreshOneWould()
{
    tests::RandomEdits random({u"\"title\": \"A fox\",\n"_qs, u"many words here "_qs});
    RecordText before(RecordText::Side::Before);
    RecordText after(RecordText::Side::After);
    const QString disk = random.text(60);
    QString text = disk;
    for (int round = 0; round < 300; ++round) {
        SourceText edited(text);
        edited.apply(random.delta(text, 4));
        text = random.below(10) == 0 ? disk : edited.toString();
        const RecordRows rows = recordRows(disk, text, 30);
        before.setRows(rows.beforeText, rows.before);
        after.setRows(rows.afterText, rows.after);
        for (const RecordText* const view : {&before, &after}) {
            QCOMPARE(view->document()->blockCount(), qMax(view->rows().size(), qsizetype(1)));
            QTextBlock block = view->document()->begin();
            for (const RecordRow& row : view->rows()) {
                QCOMPARE(block.text(), row.text);
                QCOMPARE(block.layout()->formats().size(), row.marks.size());
                block = block.next();
            }
        }
    }
}

void RecordTextTest::anUpdateKeepsPlaceAndSelection()
{
    QString text;
    for (int line = 0; line < 500; ++line)
        text += QStringLiteral("line %1\n").arg(line);
    RecordText view(RecordText::Side::After);
    view.resize(400, 300);
    view.show();
    show(view, text);
    QTextCursor cursor = view.document()->find(u"line 250"_qs);
    view.setTextCursor(cursor);
    const int place = view.verticalScrollBar()->value();
    QVERIFY(place > 0);
    show(view, QString(text).replace(u"line 400\n"_qs, u"line four hundred\nand one more\n"_qs));
    QCOMPARE(view.verticalScrollBar()->value(), place);
    QCOMPARE(view.textCursor().selectedText(), u"line 250"_qs);
}

void RecordTextTest::aStretchIsFoundAcrossRows()
{
    QString text;
    for (int word = 0; word < 60; ++word)
        text += QStringLiteral("word%1 ").arg(word);
    text = u"first\n"_qs + text + u"\nlast"_qs;
    RecordText view(RecordText::Side::After);
    show(view, text, 20);
    QCOMPARE(view.searchedText(), text);
    for (int start = 0; start < text.size(); start += 7) {
        const TextRange place = view.placeOf({start, 12});
        QTextCursor cursor(view.document());
        cursor.setPosition(int(place.start));
        cursor.setPosition(int(place.end()), QTextCursor::KeepAnchor);
        view.setTextCursor(cursor);
        QString found = cursor.selectedText();
        found.remove(QChar::ParagraphSeparator);
        QCOMPARE(found, text.mid(start, 12).remove(u'\n'));
    }
}

// What were quadratic in it would take minutes.
void RecordTextTest::aMegabyteInOneLineIsShownAndShownAnew()
{
    QString text = u"\"textContent\": \""_qs;
    while (text.size() < 1'000'000)
        text += u"some words of a long body "_qs;
    RecordRows rows = recordRows(text, QString(text).replace(500'000, 1, u"x"_qs), 80);
    RecordText view(RecordText::Side::After);
    view.resize(800, 600);
    view.show();
    view.setRows(rows.afterText, rows.after);
    view.grab();
    rows = recordRows(text, QString(text).replace(500'000, 2, u"xy"_qs), 80);
    view.setRows(rows.afterText, rows.after);
    view.grab();
    QCOMPARE(view.searchedText(), rows.afterText);
}

} // namespace record_text_test

GALLEY_TEST(record_text_test::RecordTextTest)
#include "record_text_test.moc"
