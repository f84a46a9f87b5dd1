// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/base/thread_pools.h"
#include "app/text/endless_words.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"
#include "ui/editor/prepared_text.h"
#include "ui/editor/text_view.h"

#include <QTextBlock>
#include <QtConcurrentRun>

namespace prepared_text_test {

using namespace galley;

// A document that is filled off the UI thread, and the view that is given it.
class PreparedTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aViewShowsTheDocumentThatWasFilledElsewhere();
    void itIsTypedIntoLikeAnyOther();
    void aTextThatBecameAnotherIsShownAsItIsNow();
    void theSameTextByAnotherWayIsTheSame();
    void oneDocumentIsGivenOnce();
    void anEndlessWordIsWrapped();
};

namespace {

const QString nasty =
    u"a\u00a0b\u2028c\u2029d\r\ne\rf\n"_qs + QChar(0xfdd0) + QChar(0xd800) + u"\r\n"_qs;

std::shared_ptr<PreparedText> preparedElsewhere(const QString& text)
{
    return QtConcurrent::run(threadsFor(Work::Text),
                             [text] { return std::make_shared<PreparedText>(SourceText(text)); })
        .result();
}

bool isInLine(const TextView& view, const ArticleSession& session)
{
    const SourceText& text = session.text();
    return view.document()->characterCount() - 1 == view.shown().map().shownSize()
        && view.shown().map().sourceSize() == text.size()
        && view.document()->blockCount() == text.lineCount();
}

} // namespace

void PreparedTextTest::aViewShowsTheDocumentThatWasFilledElsewhere()
{
    ArticleSession session(tests::articleWithText(nasty));
    const auto prepared = preparedElsewhere(nasty);
    QVERIFY(prepared->shows(session.text()));
    TextView view(session, prepared);
    QVERIFY(!prepared->shows(session.text())); // it was taken
    QCOMPARE(view.document()->thread(), QThread::currentThread());
    QVERIFY(isInLine(view, session));
    QCOMPARE(view.document()->lastBlock().previous().text(),
             session.text().mid(session.text().lineContent(session.text().lineCount() - 2)));
}

void PreparedTextTest::itIsTypedIntoLikeAnyOther()
{
    ArticleSession session(tests::articleWithText(nasty));
    TextView view(session, preparedElsewhere(nasty));
    view.resize(600, 400);
    view.show();
    view.select({4, 0});
    QTest::keyClicks(&view, u"xy"_qs);
    QCOMPARE(session.text().toString(), QString(nasty).insert(4, u"xy"_qs));
    QVERIFY(isInLine(view, session));
    session.history().undo();
    QCOMPARE(session.text().toString(), nasty);
    QVERIFY(isInLine(view, session));
    QVERIFY(!view.document()->isUndoRedoEnabled());
    QCOMPARE(view.cursorWidth(), 2);
}

void PreparedTextTest::aTextThatBecameAnotherIsShownAsItIsNow()
{
    ArticleSession session(tests::articleWithText(u"one\ntwo"_qs));
    TextView view(session, preparedElsewhere(u"one"_qs));
    QCOMPARE(view.document()->lastBlock().text(), u"two"_qs);
    QVERIFY(isInLine(view, session));
}

// As after a crash: the session makes the edits once more that the document shows already.
void PreparedTextTest::theSameTextByAnotherWayIsTheSame()
{
    ArticleSession session(tests::articleWithText(u"one\nthree"_qs));
    session.editText({{{4, u"three"_qs, u"two"_qs}}});
    const auto prepared = preparedElsewhere(u"one\ntwo"_qs);
    TextView view(session, prepared);
    QVERIFY(!prepared->shows(session.text()));
    QCOMPARE(view.document()->lastBlock().text(), u"two"_qs);
}

void PreparedTextTest::oneDocumentIsGivenOnce()
{
    ArticleSession session(tests::articleWithText(u"one"_qs));
    const auto prepared = preparedElsewhere(u"one"_qs);
    TextView first(session, prepared);
    TextView second(session, prepared);
    QVERIFY(first.document() != second.document());
    QVERIFY(isInLine(second, session));
}

void PreparedTextTest::anEndlessWordIsWrapped()
{
    const QString text(2 * longestWord, u'x');
    ArticleSession session(tests::articleWithText(text));
    TextView view(session, preparedElsewhere(text));
    view.resize(600, 400);
    view.show();
    const QTextBlock block = view.document()->firstBlock();
    QVERIFY(block.length() <= ShownText::longestBlock + 1);
    QVERIFY(block.layout()->lineCount() > 3);
    QVERIFY(block.layout()->lineAt(0).naturalTextWidth() <= view.viewport()->width());
}

} // namespace prepared_text_test

GALLEY_TEST(prepared_text_test::PreparedTextTest)

#include "prepared_text_test.moc"
