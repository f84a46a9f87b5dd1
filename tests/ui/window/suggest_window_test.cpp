// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/file_in_folder.h"
#include "tests/support/reviewed_article.h"
#include "tests/support/test_program.h"
#include "ui/editor/editor_pane.h"
#include "ui/editor/text_view.h"
#include "ui/editor/title_field.h"
#include "ui/inspector/field_frame.h"
#include "ui/inspector/inspector_pane.h"
#include "ui/review/mode_switch.h"
#include "ui/review/remark_card.h"
#include "ui/review/remarks_pane.h"
#include "ui/widgets/elided_label.h"
#include "ui/window/article_windows.h"
#include "ui/window/main_window.h"
#include "ui/window/mode_flow.h"
#include "ui/window/review_flow.h"
#include "ui/window/review_links.h"

#include <QAbstractButton>
#include <QInputDialog>
#include <QMenuBar>
#include <QSettings>
#include <QTemporaryDir>

namespace suggest_window_test {

using namespace galley;
using namespace galley::tests;

// An editor suggests in the window, with the keyboard.
class SuggestWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_windows.reset(); }
    void theKeyLeadsThroughTheModes();
    void theSwitchShowsTheModeAndChoosesIt();
    void theNameIsAskedFirst();
    void whatIsDeletedStaysStruckAndWhatIsTypedIsUnderlined();
    void aSuggestionIsARemarkInTheList();
    void backspaceAgainAndAgainStrikesTheWordsBefore();
    void formatCommandsSuggestToo();
    void fieldsThatTakeNoSuggestionsCannotBeEdited();
    void withdrawingByKeyTakesOnesOwnBack();
    void theOpenRemarkOffersWhatCanBeDoneInSuggest();
    void anArticleLastSeenInSuggestOpensInSuggest();
    void anotherProgramsChangeLeavesThePersonInSuggest();
    void theWholeReviewChangesNoByteOfTheFile();

private:
    void open()
    {
        m_windows = std::make_unique<ArticleWindows>(*m_settings);
        m_windows->open(m_path);
        QVERIFY(QTest::qWaitFor([this] { return m_windows->windows().size() == 1; }));
        m_window = m_windows->windows().first();
        m_window->activateWindow();
        m_window->editor().text().setFocus();
    }
    void suggest()
    {
        m_window->modeFlow().setMode(Mode::Suggest);
        QTRY_COMPARE(mode(), Mode::Suggest);
        m_window->editor().text().setFocus();
    }
    Mode mode() const { return m_window->session().mode(); }
    TextView& view() const { return m_window->editor().text(); }
    QString text() const { return m_window->session().text().toString(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&view(), key, modifiers);
        QCoreApplication::processEvents();
    }
    // "The old [mill]+tower+ stands": objects with what they show, what is underlined.
    QString shown() const
    {
        QString shown;
        const Decorations& decorations = view().decorations();
        const QString raw = view().document()->toRawText();
        for (int at = 0; at < raw.size(); ++at) {
            const bool comes = !decorations.in(DecorationLayer::Insertion, at, at + 1).empty();
            const bool came =
                at > 0 && !decorations.in(DecorationLayer::Insertion, at - 1, at).empty();
            if (comes != came)
                shown += u'+';
            QTextCursor cursor(view().document());
            cursor.setPosition(at + 1);
            const GhostWords ghost = ghostOf(cursor.charFormat());
            shown += raw[at] == QChar::ObjectReplacementCharacter ? u'[' + ghost.words + u']'
                                                                  : QString(raw[at]);
        }
        return shown;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    QString m_path;
    std::unique_ptr<ArticleWindows> m_windows;
    MainWindow* m_window = nullptr;
};

void SuggestWindowTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path =
        writtenFile(m_folder->filePath(u"essay.json"_qs),
                    articleWith(u"The old mill stands by the slow river."_qs).savedTree().text());
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"s.ini"_qs), QSettings::IniFormat);
    QVERIFY(review::saveProfile({review::ownProfile()->id, u"Mara Lind"_qs, u"ML"_qs}));
    open();
}

void SuggestWindowTest::theKeyLeadsThroughTheModes()
{
    key(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(mode(), Mode::Suggest);
    key(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(mode(), Mode::Read);
    key(Qt::Key_X);
    QCOMPARE(text(), u"The old mill stands by the slow river."_qs);
    key(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(mode(), Mode::Write);
}

void SuggestWindowTest::theSwitchShowsTheModeAndChoosesIt()
{
    auto* const modes = m_window->findChild<ModeSwitch*>();
    QVERIFY(modes->isVisible());
    const auto buttons = modes->findChildren<QAbstractButton*>();
    QCOMPARE(buttons.size(), 3);
    QVERIFY(buttons[0]->isChecked());
    buttons[1]->click();
    QTRY_COMPARE(mode(), Mode::Suggest);
    QVERIFY(buttons[1]->isChecked());
    QCOMPARE(m_window->findChild<ElidedLabel*>(u"bodyForm"_qs)->text(),
             u"Suggesting as Mara Lind"_qs);
}

void SuggestWindowTest::theNameIsAskedFirst()
{
    QVERIFY(review::saveProfile({review::ownProfile()->id, {}, {}}));
    m_window->modeFlow().setMode(Mode::Suggest);
    QCOMPARE(mode(), Mode::Write);
    auto* const dialog = m_window->findChild<QInputDialog*>();
    QVERIFY(dialog);
    dialog->setTextValue(u"Mara Lind"_qs);
    dialog->accept();
    QTRY_COMPARE(mode(), Mode::Suggest);
}

void SuggestWindowTest::whatIsDeletedStaysStruckAndWhatIsTypedIsUnderlined()
{
    suggest();
    view().select({8, 4});
    QTest::keyClicks(&view(), u"tower"_qs);
    QCoreApplication::processEvents();
    QCOMPARE(shown(), u"The old [mill]+tower+ stands by the slow river."_qs);
    QCOMPARE(text(), u"The old tower stands by the slow river."_qs);
    QCOMPARE(m_window->session().record().text().toString(),
             u"The old mill stands by the slow river."_qs);
    m_window->modeFlow().setMode(Mode::Write);
    QCoreApplication::processEvents();
    QCOMPARE(view().document()->toRawText(), u"The old mill stands by the slow river."_qs);
}

void SuggestWindowTest::aSuggestionIsARemarkInTheList()
{
    suggest();
    view().select({8, 4});
    QTest::keyClicks(&view(), u"tower"_qs);
    QTRY_COMPARE(m_window->review().remarks().size(), 1);
    const review::Entry& entry = m_window->review().remarks().first().entry;
    QCOMPARE(entry.target->exact, u"mill"_qs);
    QCOMPARE(entry.proposed, u"tower"_qs);
    QVERIFY(view().decorations().of(DecorationLayer::Remark).empty()); // it is shown already
}

void SuggestWindowTest::backspaceAgainAndAgainStrikesTheWordsBefore()
{
    suggest();
    view().select({12, 0});
    for (int time = 0; time < 9; ++time)
        key(Qt::Key_Backspace);
    // Of two spaces that meet either may be the one that goes.
    const auto isShown = [this](const QString& one, const QString& other) {
        return shown() == one || shown() == other;
    };
    QVERIFY(isShown(u"The[ old mill] stands by the slow river."_qs,
                    u"The [old mill ]stands by the slow river."_qs));
    view().select({3, 0});
    for (int time = 0; time < 7; ++time)
        key(Qt::Key_Delete);
    QVERIFY(isShown(u"The[ old mill stands] by the slow river."_qs,
                    u"The [old mill stands ]by the slow river."_qs));
}

void SuggestWindowTest::formatCommandsSuggestToo()
{
    suggest();
    view().select({8, 4});
    key(Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(text(), u"The old **mill** stands by the slow river."_qs);
    QTRY_COMPARE(m_window->review().remarks().size(), 1);
    QCOMPARE(m_window->session().record().text().toString(),
             u"The old mill stands by the slow river."_qs);
}

void SuggestWindowTest::fieldsThatTakeNoSuggestionsCannotBeEdited()
{
    suggest();
    auto& inspector = *m_window->findChild<InspectorPane*>();
    QVERIFY(inspector.isEnabled());
    for (const FieldFrame* const frame : inspector.findChildren<FieldFrame*>())
        QCOMPARE(frame->isEnabled(), takesSuggestions(frame->field()));
    QVERIFY(!m_window->editor().title().isReadOnly());
    m_window->modeFlow().setMode(Mode::Write);
    for (const FieldFrame* const frame : inspector.findChildren<FieldFrame*>())
        QVERIFY(frame->isEnabled());
}

void SuggestWindowTest::withdrawingByKeyTakesOnesOwnBack()
{
    suggest();
    view().select({8, 4});
    QTest::keyClicks(&view(), u"tower"_qs);
    QTRY_COMPARE(m_window->review().remarks().size(), 1);
    key(Qt::Key_F7);
    key(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(text(), u"The old mill stands by the slow river."_qs);
    QCoreApplication::processEvents();
    QCOMPARE(shown(), text());
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(shown(), u"The old [mill]+tower+ stands by the slow river."_qs);
}

void SuggestWindowTest::theOpenRemarkOffersWhatCanBeDoneInSuggest()
{
    const auto acts = [this] {
        QStringList shownActs;
        for (const QAbstractButton* button :
             m_window->findChild<RemarkCard*>()->findChildren<QAbstractButton*>()) {
            if (!button->isHidden())
                shownActs.append(button->text());
        }
        return shownActs;
    };
    suggest();
    view().select({8, 4});
    QTest::keyClicks(&view(), u"tower"_qs);
    QTRY_COMPARE(m_window->review().remarks().size(), 1);
    key(Qt::Key_F7);
    QCOMPARE(acts(), QStringList({u"Withdraw"_qs, u"Reply…"_qs}));
    m_window->modeFlow().setMode(Mode::Write);
    QCOMPARE(acts(), QStringList({u"Accept"_qs, u"Reject"_qs, u"Reply…"_qs}));
}

void SuggestWindowTest::anArticleLastSeenInSuggestOpensInSuggest()
{
    suggest();
    view().select({8, 4});
    QTest::keyClicks(&view(), u"tower"_qs);
    QTRY_COMPARE(m_window->review().remarks().size(), 1);
    m_windows.reset();
    open();
    QTRY_COMPARE(mode(), Mode::Suggest);
    QTRY_COMPARE(shown(), u"The old [mill]+tower+ stands by the slow river."_qs);
    m_window->modeFlow().setMode(Mode::Write);
    m_windows.reset();
    open();
    QCOMPARE(mode(), Mode::Write);
}

void SuggestWindowTest::anotherProgramsChangeLeavesThePersonInSuggest()
{
    suggest();
    view().select({8, 4});
    QTest::keyClicks(&view(), u"tower"_qs);
    QTRY_COMPARE(m_window->review().remarks().size(), 1);
    writtenFile(m_path,
                articleWith(u"The old mill stands by the slow river. Now."_qs).savedTree().text());
    m_window->lookAtFile();
    QTRY_COMPARE(m_window->session().record().text().toString(),
                 u"The old mill stands by the slow river. Now."_qs);
    QTRY_COMPARE(mode(), Mode::Suggest);
    QTRY_COMPARE(shown(), u"The old [mill]+tower+ stands by the slow river. Now."_qs);
}

void SuggestWindowTest::theWholeReviewChangesNoByteOfTheFile()
{
    const QByteArray before = contentOf(m_path);
    suggest();
    view().select({0, 0});
    QTest::keyClicks(&view(), u"Well: "_qs);
    m_window->editor().title().setFocus();
    m_window->session().setString(Field::Title, u"Snow"_qs);
    QTRY_COMPARE(m_window->review().remarks().size(), 2);
    m_window->save();
    QTRY_VERIFY(!m_window->session().isSaving());
    m_window->modeFlow().setMode(Mode::Read);
    QVERIFY(!m_window->isWindowModified());
    m_windows.reset();
    QCOMPARE(contentOf(m_path), before);
}

} // namespace suggest_window_test

GALLEY_TEST(suggest_window_test::SuggestWindowTest)
#include "suggest_window_test.moc"
