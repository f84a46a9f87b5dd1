// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/record/record_dialog.h"

#include "tests/support/file_in_folder.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"
#include "ui/record/record_facts.h"
#include "ui/record/record_side.h"
#include "ui/widgets/find_bar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMimeData>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTextBlock>

namespace record_dialog_test {

using namespace galley;

namespace {

const QByteArray record =
    "{\n  \"$type\": \"site.standard.document\",\n  \"textContent\": \"one two\","
    "\n  \"title\": \"A\"\n}\n";

} // namespace

// The record of an open article, on disk and as it would be saved.
class RecordDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anUntouchedArticleHasOneSide();
    void anEditIsShownBesideTheFile();
    void itLeadsFromDifferenceToDifference();
    void allBytesAreCopied();
    void aPastedCidIsComparedWithBothStates();
    void whatASaveDecidesIsNoted();
    void anArticleWithoutAFileSaysSo();
    void whyThereIsNoCidIsSaid();
    void wordsAreFound();
    void nothingIsLookedAtWhileHidden();

private:
    void open(const QByteArray& json);
    RecordDialog& shown();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ArticleSession> m_session;
    std::unique_ptr<RecordDialog> m_dialog;
    UpdatedAtPolicy m_policy = UpdatedAtPolicy::Keep;
};

void RecordDialogTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_policy = UpdatedAtPolicy::Keep;
}

void RecordDialogTest::cleanup()
{
    m_dialog.reset();
    m_session.reset();
}

void RecordDialogTest::open(const QByteArray& json)
{
    const auto article =
        readArticle(tests::writtenFile(m_folder->filePath(u"article.json"_qs), json));
    QVERIFY(article);
    m_session = std::make_unique<ArticleSession>(*article);
}

RecordDialog& RecordDialogTest::shown()
{
    m_dialog = std::make_unique<RecordDialog>(*m_session, [this] { return m_policy; });
    m_dialog->show();
    if (!QTest::qWaitFor([this] { return m_dialog->isCurrent(); }, 60'000))
        qFatal("nothing was shown");
    return *m_dialog;
}

void RecordDialogTest::anUntouchedArticleHasOneSide()
{
    open(record);
    RecordDialog& dialog = shown();
    QVERIFY(!dialog.disk().isVisible());
    QCOMPARE(dialog.toSave().name(), u"On disk, and as it would be saved"_qs);
    QCOMPARE(dialog.toSave().text().searchedText(), QString::fromUtf8(record));
    QCOMPARE(dialog.summary(), u"No difference"_qs);
    QCOMPARE(dialog.facts().shownCid(RecordFacts::ToSave),
             m_session->article().recordCid()->toString());
    QVERIFY(dialog.note().isEmpty());
}

void RecordDialogTest::anEditIsShownBesideTheFile()
{
    open(record);
    RecordDialog& dialog = shown();
    const QString cid = dialog.facts().shownCid(RecordFacts::ToSave);
    m_session->editText({{{4, u"two"_qs, u"three"_qs}}});
    QTRY_COMPARE(dialog.summary(), u"1 difference"_qs);
    QVERIFY(dialog.disk().isVisible());
    QCOMPARE(dialog.disk().text().searchedText(), QString::fromUtf8(record));
    QVERIFY(dialog.toSave().text().searchedText().contains(u"one three"_qs));
    QCOMPARE(dialog.facts().shownCid(RecordFacts::Disk), cid);
    QVERIFY(dialog.facts().shownCid(RecordFacts::ToSave) != cid);

    m_session->history().undo();
    QTRY_COMPARE(dialog.summary(), u"No difference"_qs);
    QTRY_VERIFY(!dialog.disk().isVisible());
    QCOMPARE(dialog.facts().shownCid(RecordFacts::ToSave), cid);
}

void RecordDialogTest::itLeadsFromDifferenceToDifference()
{
    QByteArray json = "{\n  \"$type\": \"site.standard.document\",\n  \"description\": \"D\",\n";
    for (int member = 0; member < 200; ++member)
        json += "  \"other" + QByteArray::number(member) + "\": 1,\n";
    open(json + "  \"title\": \"A\"\n}\n");
    m_session->setString(Field::Description, u"E"_qs);
    m_session->setString(Field::Title, u"B"_qs);
    RecordDialog& dialog = shown();
    QTRY_COMPARE(dialog.summary(), u"2 differences"_qs);
    const auto line = [&dialog] {
        return dialog.toSave().text().textCursor().block().text().trimmed();
    };
    QTest::keyClick(&dialog, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(dialog.summary(), u"Difference 1 of 2"_qs);
    QCOMPARE(line(), u"\"description\": \"E\","_qs);
    QTest::keyClick(&dialog, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(line(), u"\"title\": \"B\""_qs);
    QVERIFY(dialog.toSave().text().verticalScrollBar()->value() > 0);
    QCOMPARE(dialog.disk().text().verticalScrollBar()->value(),
             dialog.toSave().text().verticalScrollBar()->value());
    QTest::keyClick(&dialog, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(dialog.summary(), u"Difference 1 of 2"_qs);
    QTest::keyClick(&dialog, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(dialog.summary(), u"Difference 2 of 2"_qs);
}

void RecordDialogTest::allBytesAreCopied()
{
    const QByteArray json = "\xEF\xBB\xBF" + record + "\r\n \t";
    open(json);
    RecordDialog& dialog = shown();
    dialog.toSave().copy();
    const QMimeData* const mime = QGuiApplication::clipboard()->mimeData();
    QCOMPARE(mime->data(u"application/json"_qs), json);
    QCOMPARE(mime->text().toUtf8(), json);
}

void RecordDialogTest::aPastedCidIsComparedWithBothStates()
{
    open(record);
    const QString cid = m_session->article().recordCid()->toString();
    RecordDialog& dialog = shown();
    RecordFacts& facts = dialog.facts();
    QTest::keyClicks(&facts.published(), cid);
    QCOMPARE(facts.publishedVerdict(RecordFacts::ToSave), u"Same as published"_qs);
    m_session->setString(Field::Title, u"B"_qs);
    QTRY_VERIFY(facts.publishedVerdict(RecordFacts::ToSave).startsWith(u"Not the same: "_qs));
    QCOMPARE(facts.publishedVerdict(RecordFacts::Disk), u"Same as published"_qs);
    QTest::keyClick(&facts.published(), Qt::Key_Backspace);
    QVERIFY(facts.publishedVerdict(RecordFacts::Disk).startsWith(u"That is no CID: "_qs));
    facts.published().clear();
    QVERIFY(facts.publishedVerdict(RecordFacts::Disk).isEmpty());
}

void RecordDialogTest::whatASaveDecidesIsNoted()
{
    m_policy = UpdatedAtPolicy::SetOnSave;
    open(record);
    RecordDialog& dialog = shown();
    QVERIFY(dialog.note().isEmpty());
    m_session->setString(Field::Title, u"B"_qs);
    QTRY_VERIFY(dialog.note().contains(u"A save will add “updatedAt”"_qs));
    m_session->setString(Field::UpdatedAt, u"2026-01-01T00:00:00Z"_qs);
    QTRY_VERIFY(dialog.note().contains(u"A save will set “updatedAt”"_qs));
}

void RecordDialogTest::anArticleWithoutAFileSaysSo()
{
    m_session = tests::sessionWith("\"title\": \"A\"");
    RecordDialog& dialog = shown();
    QVERIFY(!dialog.disk().isVisible());
    QCOMPARE(dialog.toSave().name(), u"As it would be saved"_qs);
    QVERIFY(dialog.note().contains(u"never saved"_qs));
}

void RecordDialogTest::whyThereIsNoCidIsSaid()
{
    open("{\"$type\": \"site.standard.document\", \"x\": 1.5}");
    RecordDialog& dialog = shown();
    QVERIFY(dialog.facts().shownCid(RecordFacts::ToSave).contains(u"no CID"_qs));
    dialog.facts().published().setText(atproto::Cid::ofRecord("x").toString());
    QVERIFY(
        dialog.facts().publishedVerdict(RecordFacts::ToSave).startsWith(u"It cannot be told."_qs));
}

// Also where a word of the text stands on two rows.
void RecordDialogTest::wordsAreFound()
{
    QByteArray words;
    for (int word = 0; word < 300; ++word)
        words += "word" + QByteArray::number(word) + ' ';
    open("{\"$type\": \"site.standard.document\", \"textContent\": \"" + words + "\"}");
    RecordDialog& dialog = shown();
    QTest::keyClick(&dialog, Qt::Key_F, Qt::ControlModifier);
    FindBar& bar = dialog.toSave().findBar();
    QVERIFY(bar.isVisible());
    auto* const pattern = bar.findChild<QLineEdit*>(u"findPattern"_qs);
    for (int word = 0; word < 290; word += 10) {
        pattern->setText(u"word%1 word%2 "_qs.arg(word).arg(word + 1));
        QTest::keyClick(pattern, Qt::Key_Return);
        QTRY_COMPARE(
            dialog.toSave().text().textCursor().selectedText().remove(QChar::ParagraphSeparator),
            pattern->text());
    }
}

void RecordDialogTest::nothingIsLookedAtWhileHidden()
{
    open(record);
    RecordDialog& dialog = shown();
    dialog.hide();
    m_session->setString(Field::Title, u"B"_qs);
    QVERIFY(!dialog.isCurrent());
    QVERIFY(!dialog.toSave().text().searchedText().contains(u"\"B\""_qs));
    dialog.show();
    QTRY_VERIFY(dialog.isCurrent());
    QVERIFY(dialog.toSave().text().searchedText().contains(u"\"B\""_qs));
}

} // namespace record_dialog_test

GALLEY_TEST(record_dialog_test::RecordDialogTest)
#include "record_dialog_test.moc"
