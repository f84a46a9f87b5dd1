// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/review_flow.h"

#include "tests/support/file_in_folder.h"
#include "tests/support/reviewed_article.h"
#include "tests/support/test_program.h"
#include "ui/editor/editor_pane.h"
#include "ui/editor/text_view.h"
#include "ui/review/comment_dialog.h"
#include "ui/review/remarks_pane.h"
#include "ui/window/article_windows.h"
#include "ui/window/main_window.h"
#include "ui/window/review_links.h"

#include <QApplication>
#include <QComboBox>
#include <QInputDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSettings>
#include <QTabBar>
#include <QTemporaryDir>

namespace review_window_test {

using namespace galley;
using namespace galley::tests;

// An author goes through what others said, in the window and with the keyboard.
class ReviewWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void withoutRemarksThereIsNothingToChoose();
    void f7GoesFromRemarkToRemarkInTheText();
    void controlReturnAcceptsAndTheNextIsCurrent();
    void controlShiftReturnRejects();
    void undoBringsTextAndRemarkBack();
    void theFirstCommentAsksForAName();
    void aCommentCanBeAboutAField();
    void aChangedCopyIsImportedByName();
    void marksHaveTheColourOfTheirAuthors();
    void whatWouldComeAndWhatWouldGoStandAmongTheWords();
    void theCurrentOneIsFramed();
    void theViewsOfMarksAreOneKeyAway();
    void whatStandsAmongTheWordsIsNoneOfTheText();

private:
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&m_window->editor().text(), key, modifiers);
    }
    QString text() const { return m_window->session().text().toString(); }
    QString selected() const
    {
        return m_window->session().text().mid(m_window->editor().text().selection());
    }
    QString current() const
    {
        const qsizetype index = m_window->remarksPane().current();
        return index < 0 ? QString() : m_window->review().remarks()[index].entry.target->exact;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ArticleWindows> m_windows;
    std::optional<ReviewedArticle> m_draft;
    MainWindow* m_window = nullptr;
};

void ReviewWindowTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_draft.emplace(u"The old mill stands by the slow river.\n\nNobody mills there."_qs);
    m_draft->copy(u"A"_qs, u"The old tower stands by the quiet river.\n\nNobody mills there."_qs);
    const QString path =
        writtenFile(m_folder->filePath(u"essay.json"_qs), m_draft->now.savedTree().text());
    if (QByteArray(QTest::currentTestFunction()) != "withoutRemarksThereIsNothingToChoose")
        QVERIFY(review::addToReview(path, m_draft->review));
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"s.ini"_qs), QSettings::IniFormat);
    m_windows = std::make_unique<ArticleWindows>(*m_settings);
    m_windows->open(path);
    QVERIFY(QTest::qWaitFor([this] { return m_windows->windows().size() == 1; }));
    m_window = m_windows->windows().first();
    m_window->activateWindow();
    m_window->editor().text().setFocus();
    if (QByteArray(QTest::currentTestFunction()) != "withoutRemarksThereIsNothingToChoose")
        QVERIFY(QTest::qWaitFor([this] { return m_window->review().remarks().size() == 2; }));
}

void ReviewWindowTest::cleanup()
{
    m_windows.reset();
}

void ReviewWindowTest::withoutRemarksThereIsNothingToChoose()
{
    QVERIFY(!m_window->remarksPane().isVisible());
    key(Qt::Key_F7);
    QVERIFY(!m_window->remarksPane().isVisible());
}

void ReviewWindowTest::f7GoesFromRemarkToRemarkInTheText()
{
    key(Qt::Key_F7);
    QVERIFY(m_window->remarksPane().isVisible());
    QCOMPARE(selected(), u"mill"_qs);
    key(Qt::Key_F7);
    QCOMPARE(selected(), u"slow"_qs);
    key(Qt::Key_F7, Qt::ShiftModifier);
    QCOMPARE(selected(), u"mill"_qs);
}

void ReviewWindowTest::controlReturnAcceptsAndTheNextIsCurrent()
{
    key(Qt::Key_F7);
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_window->review().openCount(), 1);
    QVERIFY(text().startsWith(u"The old tower stands by the slow river."));
    QCOMPARE(current(), u"slow"_qs);
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_window->review().openCount(), 0);
    QVERIFY(text().startsWith(u"The old tower stands by the quiet river."));
}

void ReviewWindowTest::controlShiftReturnRejects()
{
    const QString before = text();
    key(Qt::Key_F7);
    key(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(m_window->review().openCount(), 1);
    QCOMPARE(text(), before);
    QVERIFY(!m_window->session().isModified());
}

void ReviewWindowTest::undoBringsTextAndRemarkBack()
{
    const QString before = text();
    key(Qt::Key_F7);
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_window->review().openCount(), 1);
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(text(), before);
    QTRY_COMPARE(m_window->review().openCount(), 2);
}

void ReviewWindowTest::theFirstCommentAsksForAName()
{
    m_window->editor().text().select({40, 6}); // "Nobody"
    key(Qt::Key_M, Qt::ControlModifier | Qt::AltModifier);
    auto* const name = m_window->findChild<QInputDialog*>();
    QVERIFY(name);
    name->setTextValue(u"Wanda Kern"_qs);
    name->accept();
    auto* const dialog = m_window->findChild<CommentDialog*>();
    QVERIFY(dialog);
    dialog->findChild<QPlainTextEdit*>()->setPlainText(u"Really nobody?"_qs);
    for (auto* const kind : dialog->findChildren<QRadioButton*>()) {
        if (kind->text().remove(u'&') == u"Question")
            kind->setChecked(true);
    }
    dialog->accept();
    QTRY_COMPARE(m_window->review().remarks().size(), 3);
    const review::Remark& made = m_window->review().remarks().last();
    QCOMPARE(made.entry.kind, review::EntryKind::Question);
    QCOMPARE(made.entry.target->exact, u"Nobody"_qs);
    QCOMPARE(m_window->review().person(made.entry.by)->name, u"Wanda Kern"_qs);
    QVERIFY(!m_window->session().isModified());

    // The next one does not.
    QTRY_VERIFY(!m_window->findChild<CommentDialog*>());
    m_window->editor().text().select({47, 5});
    m_window->reviewFlow().comment();
    QVERIFY(m_window->findChild<CommentDialog*>());
    QVERIFY(!m_window->findChild<QInputDialog*>());
}

void ReviewWindowTest::aCommentCanBeAboutAField()
{
    QVERIFY(review::saveProfile({personOf(u"W"_qs), u"Wanda"_qs, u"W"_qs}));
    m_window->reviewFlow().comment();
    auto* const dialog = m_window->findChild<CommentDialog*>();
    QVERIFY(dialog);
    auto* const about = dialog->findChild<QComboBox*>();
    QCOMPARE(about->currentText(), u"The paragraph"_qs);
    about->setCurrentText(u"The title"_qs);
    const QList<QLabel*> labels = dialog->findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
                        [](const QLabel* label) { return label->text() == u"“Rain”"; }));
    dialog->findChild<QPlainTextEdit*>()->setPlainText(u"Too short?"_qs);
    dialog->accept();
    QTRY_COMPARE(m_window->review().remarks().size(), 3);
    QCOMPARE(m_window->review().remarks().first().entry.target->pointer, u"/title"_qs);
}

void ReviewWindowTest::aChangedCopyIsImportedByName()
{
    const QString copy = writtenFile(
        m_folder->filePath(u"copy.json"_qs),
        articleWith(u"The old mill stands by the slow river.\n\nEverybody mills there."_qs)
            .savedTree()
            .text());
    m_window->reviewFlow().import(copy);
    auto* const name = m_window->findChild<QInputDialog*>();
    QVERIFY(name);
    name->setTextValue(u"Cleo"_qs);
    name->accept();
    QTRY_COMPARE(m_window->review().remarks().size(), 3);
    auto* const tabs = m_window->findChild<QTabBar*>();
    QVERIFY(!tabs->isHidden());
    QCOMPARE(tabs->tabText(1), u"Remarks (3)"_qs);
}

void ReviewWindowTest::marksHaveTheColourOfTheirAuthors()
{
    const QImage marked = m_window->editor().text().grab().toImage();
    key(Qt::Key_F7);
    key(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(m_window->review().openCount(), 1);
    m_window->editor().text().select({0, 0});
    QVERIFY(m_window->editor().text().grab().toImage() != marked);
}

void ReviewWindowTest::whatWouldComeAndWhatWouldGoStandAmongTheWords()
{
    const TextView& view = m_window->editor().text();
    QTRY_COMPARE(view.decorations().of(DecorationLayer::Deletion).size(), std::size_t{2});
    QString shown;
    const QString raw = view.document()->toRawText();
    for (int at = 0; at < raw.size(); ++at) {
        QTextCursor cursor(view.document());
        cursor.setPosition(at + 1);
        const GhostWords ghost = ghostOf(cursor.charFormat());
        shown += ghost.words.isEmpty() ? QString(raw[at]) : u'+' + ghost.words + u'+';
    }
    QCOMPARE(shown.left(50), u"The old mill+tower+ stands by the slow+quiet+ river."_qs.left(50));
}

void ReviewWindowTest::theCurrentOneIsFramed()
{
    const Decorations& marks = m_window->editor().text().decorations();
    QVERIFY(marks.of(DecorationLayer::CurrentRemark).empty());
    for (const QString& words : {u"mill"_qs, u"slow"_qs}) {
        key(Qt::Key_F7);
        const auto& framed = marks.of(DecorationLayer::CurrentRemark);
        QCOMPARE(framed.size(), std::size_t{1});
        const TextRange range = framed.front().range; // of the document, with what would come
        const QString shown = m_window->editor().text().toPlainText();
        QCOMPARE(shown.sliced(range.start, range.length), words);
    }
    key(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(current(), u"mill"_qs); // the one behind it, round the end
    key(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(marks.of(DecorationLayer::CurrentRemark).empty());
}

void ReviewWindowTest::theViewsOfMarksAreOneKeyAway()
{
    const Decorations& marks = m_window->editor().text().decorations();
    const auto turn = [this] { key(Qt::Key_9, Qt::ControlModifier | Qt::AltModifier); };
    QTRY_VERIFY(!marks.of(DecorationLayer::Deletion).empty());
    turn();
    QVERIFY(marks.of(DecorationLayer::Deletion).empty());
    QCOMPARE(marks.of(DecorationLayer::Remark).size(), std::size_t{2});
    QVERIFY(!m_window->editor().text().shown().map().hasGhosts());
    turn();
    QVERIFY(marks.of(DecorationLayer::Remark).empty());
    turn();
    QCOMPARE(marks.of(DecorationLayer::Deletion).size(), std::size_t{2});
}

void ReviewWindowTest::whatStandsAmongTheWordsIsNoneOfTheText()
{
    QTRY_VERIFY(m_window->editor().text().shown().map().hasGhosts());
    m_window->editor().text().select({12, 0});
    QTest::keyClicks(&m_window->editor().text(), u"s"_qs);
    QCOMPARE(text(), u"The old mills stands by the slow river.\n\nNobody mills there."_qs);
    key(Qt::Key_Backspace);
    key(Qt::Key_Backspace);
    QCOMPARE(text(), u"The old mil stands by the slow river.\n\nNobody mills there."_qs);
}

} // namespace review_window_test

GALLEY_TEST(review_window_test::ReviewWindowTest)

#include "review_window_test.moc"
