// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/file_in_folder.h"
#include "tests/support/result_checks.h"
#include "tests/support/test_program.h"
#include "ui/compare/merge_dialog.h"
#include "ui/editor/editor_pane.h"
#include "ui/editor/text_view.h"
#include "ui/widgets/banner.h"
#include "ui/window/article_windows.h"
#include "ui/window/main_window.h"
#include "ui/window/save_flow.h"

#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace external_change_flow_test {

using namespace galley;

namespace {

QByteArray record(const QByteArray& text, const QByteArray& title = "Title")
{
    return "{\"$type\":\"site.standard.document\",\"textContent\":\"" + text + "\",\"title\":\""
        + title + "\"}";
}

const QByteArray foreignRecord =
    "{\"$type\":\"site.standard.document\",\"content\":{\"$type\":\"a.b\"},\"textContent\":\"t\"}";

} // namespace

// A window whose file another program changes.
class ExternalChangeFlowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anUntouchedArticleIsShownAsItIsNowWithTheCaretKept();
    void aBodyOfAnotherFormIsShownInTheSameWindow();
    void aModifiedArticleIsNotTouchedWithoutBeingAsked();
    void theChoiceStaysWhateverElseIsSaid();
    void mineAreKeptAndSaved();
    void theirsAreTakenAsOneUndoStep();
    void theirsOfAnotherFormAreTakenAsOneUndoStep();
    void mineAreAVersionWhenBothMeet_data();
    void mineAreAVersionWhenBothMeet();
    void whatWasUndoneIsNotGivenUpUnasked();
    void bothSidesAreMerged();
    void placesThatBothChangedKeepMineAndAreCounted();
    void placesAreLookedAtOneByOne();
    void whatSaysTheSameIsAdoptedInSilence();
    void whatIsTypedWhileAnotherSpellingIsAdoptedStays();
    void aSaveOverAnotherSpellingIsMade();
    void aRefusedSaveIsMadeOnceTheFileIsAsItIsKnown();
    void aSaveOfWhatStandsBesideLeavesTheChoice();
    void aRefusedSaveIsMadeWhenMineAreKept();
    void aDeletedFileIsSaid();
    void whatHappenedToTheFileIsPastWithASave_data();
    void whatHappenedToTheFileIsPastWithASave();
    void aSaveThatFailedForAnotherReasonStaysBesideTheChoice();

private:
    ArticleSession& session() const { return m_window->session(); }
    QString text() const { return session().text().toString(); }
    QAbstractButton* button(const QString& name) const; // of the banner, while it is shown

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ArticleWindows> m_windows;
    QString m_path;
    MainWindow* m_window = nullptr;
};

void ExternalChangeFlowTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("s.ini")),
                                             QSettings::IniFormat);
    m_windows = std::make_unique<ArticleWindows>(*m_settings);
    m_path = tests::writtenFile(m_folder->filePath(QStringLiteral("a.json")),
                                record("one\\n\\ntwo\\n\\nthree"));
    m_windows->open(m_path);
    QTRY_COMPARE(m_windows->windows().size(), 1);
    m_window = m_windows->windows().first();
}

void ExternalChangeFlowTest::cleanup()
{
    m_windows.reset();
}

QAbstractButton* ExternalChangeFlowTest::button(const QString& name) const
{
    for (QAbstractButton* button : m_window->banner().findChildren<QAbstractButton*>()) {
        if (button->isVisible() && button->text().remove(u'&') == QString(name).remove(u'&'))
            return button;
    }
    return nullptr;
}

void ExternalChangeFlowTest::anUntouchedArticleIsShownAsItIsNowWithTheCaretKept()
{
    m_window->editor().text().select({text().indexOf(u"three"), 0});
    tests::writtenFile(m_path, record("one\\n\\nmore\\n\\ntwo\\n\\nthree"));
    QTRY_COMPARE(text(), QStringLiteral("one\n\nmore\n\ntwo\n\nthree"));
    QCOMPARE(m_window->editor().text().selection().start, text().indexOf(u"three"));
    QVERIFY(!session().isModified());
    QTRY_COMPARE(m_window->banner().kind(), Banner::Kind::Information);
}

void ExternalChangeFlowTest::aBodyOfAnotherFormIsShownInTheSameWindow()
{
    tests::writtenFile(m_path, foreignRecord);
    QTRY_COMPARE(text(), QStringLiteral("t"));
    QVERIFY(!session().bodyIsEditable());
    QVERIFY(m_window->editor().text().isReadOnly());
    QCOMPARE(m_window->editor().text().toPlainText(), QStringLiteral("t"));
    QCOMPARE(m_windows->windows(), QList<MainWindow*>{m_window});
    session().history().undo();
    QVERIFY(!m_window->editor().text().isReadOnly());
    QCOMPARE(m_window->editor().text().toPlainText(), QStringLiteral("one\n\ntwo\n\nthree"));
}

void ExternalChangeFlowTest::aModifiedArticleIsNotTouchedWithoutBeingAsked()
{
    session().setString(Field::Title, QStringLiteral("Mine"));
    tests::writtenFile(m_path, record("theirs"));
    QTRY_COMPARE(m_window->banner().kind(), Banner::Kind::Warning);
    QVERIFY(m_window->banner().isVisible());
    QCOMPARE(text(), QStringLiteral("one\n\ntwo\n\nthree"));
    QCOMPARE(tests::contentOf(m_path), record("theirs"));
}

void ExternalChangeFlowTest::theChoiceStaysWhateverElseIsSaid()
{
    session().setString(Field::Title, QStringLiteral("Mine"));
    tests::writtenFile(m_path, record("theirs"));
    QTRY_VERIFY(button(QStringLiteral("&Keep Mine")));
    QTest::keyClick(button(QStringLiteral("&Keep Mine")), Qt::Key_Escape);
    m_window->showError({ErrorKind::Failed, QStringLiteral("Something else."), {}});
    m_window->tell(QLatin1String("more"), {.sentence = QStringLiteral("And more.")});
    QVERIFY(button(QStringLiteral("&Keep Mine")));
    m_window->save(); // is refused, and offers its own
    QTRY_VERIFY(!session().isSaving());
    QTRY_VERIFY(button(QStringLiteral("&Keep Mine")));
    button(QStringLiteral("&Keep Mine"))->click();
    QTRY_VERIFY(!session().isModified());
    QVERIFY(!button(QStringLiteral("&Keep Mine")));
    QVERIFY(tests::contentOf(m_path).contains("Mine"));
}

void ExternalChangeFlowTest::mineAreKeptAndSaved()
{
    session().setString(Field::Title, QStringLiteral("Mine"));
    tests::writtenFile(m_path, record("theirs"));
    QTRY_VERIFY(button(QStringLiteral("&Keep Mine")));
    button(QStringLiteral("&Keep Mine"))->click();
    QVERIFY(session().isModified());
    QCOMPARE(tests::contentOf(m_path), record("theirs"));
    QSignalSpy saved(&session(), &ArticleSession::saved);
    session().save(UpdatedAtPolicy::Keep);
    QVERIFY(saved.wait());
    QCOMPARE(tests::contentOf(m_path), record("one\\n\\ntwo\\n\\nthree", "Mine"));
}

void ExternalChangeFlowTest::theirsAreTakenAsOneUndoStep()
{
    session().setString(Field::Title, QStringLiteral("Mine"));
    tests::writtenFile(m_path, record("theirs", "Theirs"));
    QTRY_VERIFY(button(QStringLiteral("&Take Theirs")));
    button(QStringLiteral("&Take Theirs"))->click();
    QTRY_COMPARE(text(), QStringLiteral("theirs"));
    QVERIFY(!session().isModified());
    session().history().undo();
    QCOMPARE(text(), QStringLiteral("one\n\ntwo\n\nthree"));
    QCOMPARE(session().article().string(Field::Title), QStringLiteral("Mine"));
    QVERIFY(session().isModified());
}

void ExternalChangeFlowTest::theirsOfAnotherFormAreTakenAsOneUndoStep()
{
    session().editText({{{0, {}, QStringLiteral("Typed. ")}}});
    tests::writtenFile(m_path, foreignRecord);
    QTRY_VERIFY(button(QStringLiteral("&Take Theirs")));
    QVERIFY(!button(QStringLiteral("&Merge")));
    button(QStringLiteral("&Take Theirs"))->click();
    QTRY_COMPARE(text(), QStringLiteral("t"));
    QCOMPARE(m_windows->windows(), QList<MainWindow*>{m_window});
    QVERIFY(!session().isModified());
    session().history().undo();
    QCOMPARE(text(), QStringLiteral("Typed. one\n\ntwo\n\nthree"));
    QVERIFY(session().bodyIsEditable());
    QVERIFY(session().isModified());
}

void ExternalChangeFlowTest::mineAreAVersionWhenBothMeet_data()
{
    QTest::addColumn<QString>("way");
    QTest::addColumn<QString>("result");
    QTest::newRow("theirs are taken") << u"&Take Theirs"_qs << u"one\n\ntwo\n\ntheirs"_qs;
    QTest::newRow("both are merged") << u"&Merge"_qs << u"Typed. one\n\ntwo\n\ntheirs"_qs;
}

void ExternalChangeFlowTest::mineAreAVersionWhenBothMeet()
{
    QFETCH(QString, way);
    QFETCH(QString, result);
    session().editText({{{0, {}, QStringLiteral("Typed. ")}}});
    tests::writtenFile(m_path, record("one\\n\\ntwo\\n\\ntheirs"));
    QTRY_VERIFY(button(way));
    button(way)->click();
    QTRY_COMPARE(text(), result);
    const HistoryStore& history = *m_windows->shared().historyStore();
    const QList<Version> versions = history.versionsOf(m_path).versions;
    QByteArrayList kept;
    for (const Version& version : versions) {
        const auto content = history.contentOf(version);
        QVERIFY_RESULT(content);
        kept << *content;
    }
    QVERIFY(kept.contains(record("Typed. one\\n\\ntwo\\n\\nthree")));
}

void ExternalChangeFlowTest::whatWasUndoneIsNotGivenUpUnasked()
{
    session().editText({{{0, {}, QStringLiteral("Typed. ")}}});
    session().history().undo();
    tests::writtenFile(m_path, record("theirs"));
    QTRY_VERIFY(button(QStringLiteral("&Take Theirs")));
    session().history().redo();
    QCOMPARE(text(), QStringLiteral("Typed. one\n\ntwo\n\nthree"));
}

void ExternalChangeFlowTest::bothSidesAreMerged()
{
    session().setString(Field::Title, QStringLiteral("Mine"));
    session().editText({{{0, QStringLiteral("one"), QStringLiteral("1")}}});
    tests::writtenFile(m_path, record("one\\n\\ntwo\\n\\n3"));
    QTRY_VERIFY(button(QStringLiteral("&Merge")));
    button(QStringLiteral("&Merge"))->click();
    QTRY_COMPARE(text(), QStringLiteral("1\n\ntwo\n\n3"));
    QCOMPARE(session().article().string(Field::Title), QStringLiteral("Mine"));
    QVERIFY(session().isModified());
    QSignalSpy saved(&session(), &ArticleSession::saved);
    session().save(UpdatedAtPolicy::Keep);
    QVERIFY(saved.wait());
    QCOMPARE(tests::contentOf(m_path), record("1\\n\\ntwo\\n\\n3", "Mine"));
}

void ExternalChangeFlowTest::placesThatBothChangedKeepMineAndAreCounted()
{
    session().setString(Field::Title, QStringLiteral("Mine"));
    tests::writtenFile(m_path, record("one\\n\\ntwo\\n\\nthree", "Theirs"));
    QTRY_VERIFY(button(QStringLiteral("&Merge")));
    button(QStringLiteral("&Merge"))->click();
    QTRY_VERIFY(m_window->banner().sentence().contains(u"1 place"));
    QCOMPARE(session().article().string(Field::Title), QStringLiteral("Mine"));
}

void ExternalChangeFlowTest::placesAreLookedAtOneByOne()
{
    session().setString(Field::Title, QStringLiteral("Mine"));
    tests::writtenFile(m_path, record("one\\n\\ntwo\\n\\nthree", "Theirs"));
    QTRY_VERIFY(button(QStringLiteral("&Merge")));
    button(QStringLiteral("&Merge"))->click();
    QTRY_VERIFY(button(QStringLiteral("&Look There…")));
    button(QStringLiteral("&Look There…"))->click();
    auto* const dialog = m_window->findChild<MergeDialog*>();
    QVERIFY(dialog);
    const auto buttons = dialog->findChildren<QPushButton*>();
    const auto theirs = std::find_if(buttons.begin(), buttons.end(), [](QPushButton* each) {
        return each->text() == QStringLiteral("Take &Theirs");
    });
    QVERIFY(theirs != buttons.end());
    (*theirs)->click();
    QCOMPARE(session().article().string(Field::Title), QStringLiteral("Theirs"));
    QVERIFY(!dialog->isVisible());
    QVERIFY(m_window->banner().sentence().contains(u"Both sides"));
    QVERIFY(!m_window->banner().sentence().contains(u"place"));
}

void ExternalChangeFlowTest::whatSaysTheSameIsAdoptedInSilence()
{
    session().setString(Field::Title, QStringLiteral("Mine"));
    QByteArray same = record("one\\n\\ntwo\\n\\nthree");
    same.replace("Title", "\\u0054itle");
    same.replace("}", ",\"updatedAt\":\"2026-02-01T00:00:00.000Z\" }");
    tests::writtenFile(m_path, same);
    QTRY_COMPARE(session().contentHash(), contentHashOf(same));
    QVERIFY(m_window->banner().isHidden());
    QVERIFY(session().isModified());
    QCOMPARE(session().article().string(Field::Title), QStringLiteral("Mine"));
}

void ExternalChangeFlowTest::whatIsTypedWhileAnotherSpellingIsAdoptedStays()
{
    QByteArray same = record("one\\n\\ntwo\\n\\nthree");
    same.replace("Title", "\\u0054itle");
    tests::writtenFile(m_path, same);
    session().setString(Field::Title, QStringLiteral("Mine"));
    m_window->save(); // is refused
    constexpr int keys = 100; // at each turn of the program, whatever that looks at meanwhile
    for (int key = 0; key < keys; ++key) {
        session().editText({{{text().size(), {}, QStringLiteral("x")}}});
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 10);
    }
    QCOMPARE(text(), QStringLiteral("one\n\ntwo\n\nthree") + QString(keys, u'x'));
    m_window->save(); // the refused one may have been made between two keys
    QTRY_VERIFY(tests::contentOf(m_path).contains("three" + QByteArray(keys, 'x')));
}

void ExternalChangeFlowTest::aRefusedSaveIsMadeOnceTheFileIsAsItIsKnown()
{
    session().setString(Field::Title, QStringLiteral("Mine"));
    Q_EMIT session().saveFailed({ErrorKind::Changed, QStringLiteral("It was changed."), {}});
    QTRY_VERIFY(tests::contentOf(m_path).contains("Mine"));
    QTRY_VERIFY(m_window->banner().isHidden());
}

void ExternalChangeFlowTest::aSaveOfWhatStandsBesideLeavesTheChoice()
{
    session().setBeside(SidecarMember::CoverAlt, QStringLiteral("A bee"));
    const QByteArray theirs = record("another");
    tests::writtenFile(m_path, theirs);
    QTRY_VERIFY(button(QStringLiteral("&Merge")));
    QSignalSpy saved(&session(), &ArticleSession::saved);
    m_window->save();
    QTRY_COMPARE(saved.count(), 1);
    QVERIFY(button(QStringLiteral("&Merge")));
    QCOMPARE(tests::contentOf(m_path), theirs);
}

void ExternalChangeFlowTest::aSaveOverAnotherSpellingIsMade()
{
    session().setString(Field::Title, QStringLiteral("Mine"));
    QByteArray same = record("one\\n\\ntwo\\n\\nthree");
    same.replace(":", ": ");
    tests::writtenFile(m_path, same);
    m_window->save();
    QTRY_VERIFY(tests::contentOf(m_path).contains("Mine"));
    QVERIFY(tests::contentOf(m_path).contains("\"title\": \"Mine\""));
}

void ExternalChangeFlowTest::aRefusedSaveIsMadeWhenMineAreKept()
{
    session().setString(Field::Title, QStringLiteral("Mine"));
    tests::writtenFile(m_path, record("theirs"));
    m_window->save();
    QTRY_VERIFY(button(QStringLiteral("&Keep Mine")));
    button(QStringLiteral("&Keep Mine"))->click();
    QTRY_VERIFY(tests::contentOf(m_path).contains("Mine"));
}

void ExternalChangeFlowTest::aDeletedFileIsSaid()
{
    QVERIFY(QFile::remove(m_path));
    QTRY_VERIFY(m_window->banner().sentence().contains(u"no longer in its folder"));
    QVERIFY(m_window->isWindowModified());
}

void ExternalChangeFlowTest::whatHappenedToTheFileIsPastWithASave_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("where it was") << u"a.json"_qs;
    QTest::newRow("elsewhere") << u"b.json"_qs;
}

void ExternalChangeFlowTest::whatHappenedToTheFileIsPastWithASave()
{
    QFETCH(QString, name);
    QVERIFY(QFile::remove(m_path));
    QTRY_VERIFY(m_window->banner().sentence().contains(u"no longer in its folder"));
    m_window->saveFlow().saveTo(m_folder->filePath(name));
    QTRY_VERIFY(!session().isModified() && !session().isSaving());
    QTRY_VERIFY(m_window->banner().isHidden());
}

void ExternalChangeFlowTest::aSaveThatFailedForAnotherReasonStaysBesideTheChoice()
{
    session().setString(Field::Title, QStringLiteral("Mine"));
    m_window->saveFlow().saveTo(m_folder->filePath(QStringLiteral("absent/a.json")));
    QTRY_VERIFY(button(QStringLiteral("Save As…")));
    tests::writtenFile(m_path, record("theirs"));
    QTRY_VERIFY(button(QStringLiteral("&Keep Mine")));
    QVERIFY(button(QStringLiteral("Save As…")));
}

} // namespace external_change_flow_test

GALLEY_TEST(external_change_flow_test::ExternalChangeFlowTest)
#include "external_change_flow_test.moc"
