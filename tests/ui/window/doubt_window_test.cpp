// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/file_in_folder.h"
#include "tests/support/reviewed_article.h"
#include "tests/support/test_program.h"
#include "ui/editor/editor_pane.h"
#include "ui/editor/text_view.h"
#include "ui/review/choice_list.h"
#include "ui/review/remarks_pane.h"
#include "ui/window/article_windows.h"
#include "ui/window/main_window.h"
#include "ui/window/review_flow.h"

#include <QPlainTextEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace doubt_window_test {

using namespace galley;
using namespace galley::tests;

// Deciding, by keyboard in a window, what is in doubt.
class DoubtWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_windows.reset(); }
    void noReflexDecides();
    void theChosenOneIsAccepted();
    void ownWordsAreOneStepWithTheRejections();
    void allThatMeetAreRejectedTogether();
    void whatTheAuthorWroteMeanwhileStays();
    void theSuggestionTakesThePlaceOfWhatWasWrittenMeanwhile();
    void withTwoDecisionsTheLatterOneCounts();
    void whatIsGoneIsAttachedToAPlaceThatIsSeen();
    void whatIsGoneIsAttachedToTheSelection();

private:
    void open();
    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_window->focusWidget(), which, modifiers);
    }
    QString text() const { return m_window->session().text().toString(); }
    LiveReview& review() const { return m_window->review(); }
    QStringList states() const
    {
        QStringList states;
        for (const review::Remark& remark : review().remarks())
            states.append(stateOf(remark));
        return states;
    }
    void typeInsteadOf(const QString& words, const QString& others)
    {
        m_window->session().editText({{{text().indexOf(words), words, others}}});
        QVERIFY(QTest::qWaitFor([this] { return review().isPlaced(); }));
    }
    // A comment on words that stand twice in what the text has become.
    void openWithOneGone()
    {
        m_draft.emplace(u"Cold rain fell.\n\nThe old mill stands by the slow river."_qs);
        m_draft->comment(u"A"_qs, u"old mill stands"_qs);
        m_draft->become(u"Cold rain fell.\n\nAn old mill stands high.\n\n"
                        "Nobody saw an old mill stands low."_qs);
        open();
        QCOMPARE(states(), QStringList{u"gone"_qs});
    }
    QString selected() const
    {
        return m_window->session().text().mid(m_window->editor().text().selection());
    }
    TextRange placeOfRemark() const { return *review().rangeOf(0); }
    ChoiceList& choices() const { return *m_window->findChild<ChoiceList*>(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ArticleWindows> m_windows;
    std::optional<ReviewedArticle> m_draft;
    MainWindow* m_window = nullptr;
};

void DoubtWindowTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_draft.emplace(u"The old mill stands by the slow river."_qs);
    m_draft->suggest(u"A"_qs, u"old mill"_qs, u"tower"_qs);
}

// What is there by then.
void DoubtWindowTest::open()
{
    const QString path =
        writtenFile(m_folder->filePath(u"essay.json"_qs), m_draft->now.savedTree().text());
    QVERIFY(review::addToReview(path, m_draft->review));
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"s.ini"_qs), QSettings::IniFormat);
    m_windows = std::make_unique<ArticleWindows>(*m_settings);
    m_windows->open(path);
    QVERIFY(QTest::qWaitFor([this] { return m_windows->windows().size() == 1; }));
    m_window = m_windows->windows().first();
    QVERIFY(QTest::qWaitForWindowActive(m_window));
    m_window->editor().text().setFocus();
    QVERIFY(
        QTest::qWaitFor([this] { return review().remarks().size() == m_draft->remarks().size(); }));
}

void DoubtWindowTest::noReflexDecides()
{
    m_draft->suggest(u"B"_qs, u"mill"_qs, u"barn"_qs);
    open();
    const QString before = text();
    QSignalSpy noted(&m_window->reviewFlow(), &ReviewFlow::noted);
    key(Qt::Key_F7);
    key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(noted.size(), 1);
    QCOMPARE(text(), before);
    QCOMPARE(review().openCount(), 2);
}

void DoubtWindowTest::theChosenOneIsAccepted()
{
    m_draft->suggest(u"B"_qs, u"mill"_qs, u"barn"_qs);
    open();
    key(Qt::Key_F7);
    key(Qt::Key_2, Qt::AltModifier);
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(text(), u"The old barn stands by the slow river."_qs);
    // What became of the other is another question.
    QTRY_COMPARE(states(), (QStringList{u"changed"_qs, u"accepted"_qs}));
}

void DoubtWindowTest::ownWordsAreOneStepWithTheRejections()
{
    m_draft->suggest(u"B"_qs, u"mill"_qs, u"barn"_qs);
    open();
    const QString before = text();
    key(Qt::Key_F7);
    key(Qt::Key_3, Qt::AltModifier);
    auto* const own = choices().findChild<QPlainTextEdit*>();
    QVERIFY(own->hasFocus());
    own->selectAll();
    QTest::keyClicks(own, u"ruin"_qs);
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(text(), u"The ruin stands by the slow river."_qs);
    QTRY_COMPARE(states(), (QStringList{u"rejected"_qs, u"rejected"_qs}));
    m_window->session().history().undo();
    QCOMPARE(text(), before);
    QTRY_COMPARE(review().openCount(), 2);
}

void DoubtWindowTest::allThatMeetAreRejectedTogether()
{
    m_draft->suggest(u"B"_qs, u"mill"_qs, u"barn"_qs);
    open();
    const QString before = text();
    key(Qt::Key_F7);
    key(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(review().openCount(), 0);
    QCOMPARE(text(), before);
}

void DoubtWindowTest::whatTheAuthorWroteMeanwhileStays()
{
    open();
    typeInsteadOf(u"old mill"_qs, u"old grey mill"_qs);
    key(Qt::Key_F7);
    key(Qt::Key_2, Qt::AltModifier);
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(review().openCount(), 0);
    QCOMPARE(text(), u"The old grey mill stands by the slow river."_qs);
}

void DoubtWindowTest::theSuggestionTakesThePlaceOfWhatWasWrittenMeanwhile()
{
    open();
    typeInsteadOf(u"old mill"_qs, u"old grey mill"_qs);
    key(Qt::Key_F7);
    key(Qt::Key_1, Qt::AltModifier);
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(text(), u"The tower stands by the slow river."_qs);
    QTRY_COMPARE(states(), QStringList{u"accepted"_qs});
}

void DoubtWindowTest::withTwoDecisionsTheLatterOneCounts()
{
    const review::Remark remark = m_draft->remark(u"A"_qs);
    for (const auto& [who, decided] : {std::pair(u"V"_qs, review::Decided::Accepted),
                                       std::pair(u"X"_qs, review::Decided::Rejected)})
        m_draft->review.entries.add(review::decisionOn(remark, decided, personOf(who), 9, {}));
    open();
    QCOMPARE(review().openCount(), 1);
    key(Qt::Key_F7);
    key(Qt::Key_1, Qt::AltModifier);
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(text(), u"The tower stands by the slow river."_qs);
    QTRY_COMPARE(states(), QStringList{u"accepted"_qs});
}

void DoubtWindowTest::whatIsGoneIsAttachedToAPlaceThatIsSeen()
{
    openWithOneGone();
    key(Qt::Key_F7);
    key(Qt::Key_Return, Qt::ControlModifier); // nothing is chosen
    QCOMPARE(review().openCount(), 1);
    key(Qt::Key_2, Qt::AltModifier);
    QCOMPARE(selected(), u"old mill stands"_qs);
    const TextRange seen = m_window->editor().text().selection();
    QVERIFY(seen.start > text().indexOf(u"Nobody"));
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(states(), QStringList{u"moved"_qs});
    QCOMPARE(placeOfRemark(), seen);
    QVERIFY(!m_window->session().isModified());
}

void DoubtWindowTest::whatIsGoneIsAttachedToTheSelection()
{
    openWithOneGone();
    key(Qt::Key_F7);
    const TextRange rain{5, 4};
    m_window->editor().text().select(rain);
    m_window->editor().text().setFocus();
    key(Qt::Key_M, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(states(), QStringList{u"moved"_qs});
    QCOMPARE(placeOfRemark(), rain);
}

} // namespace doubt_window_test

GALLEY_TEST(doubt_window_test::DoubtWindowTest)

#include "doubt_window_test.moc"
