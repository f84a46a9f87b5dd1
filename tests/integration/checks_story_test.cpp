// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/session_support.h"
#include "tests/support/test_program.h"
#include "ui/checks/checks_head.h"
#include "ui/checks/checks_pane.h"
#include "ui/checks/finding_row.h"
#include "ui/editor/editor_pane.h"
#include "ui/editor/finding_margin.h"
#include "ui/editor/text_view.h"
#include "ui/editor/title_field.h"
#include "ui/inspector/field_frame.h"
#include "ui/window/article_windows.h"
#include "ui/window/checks_button.h"
#include "ui/window/checks_links.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QPushButton>
#include <QSettings>
#include <QStatusBar>
#include <QTemporaryDir>

namespace checks_story_test {

using namespace galley;

namespace {

const QByteArray faulty =
    "{\n"
    "  \"$type\": \"site.standard.document\",\n"
    "  \"description\": \"What it is about.\",\n"
    "  \"path\": \"my-article\",\n"
    "  \"publishedAt\": \"2026-03-01T09:30:00.000Z\",\n"
    "  \"site\": \"https://example.org/\",\n"
    "  \"tags\": [\"#type\"],\n"
    "  \"textContent\": \"# One\\n\\nA line.\\n\\nAnd the the end.\\n\\nMore.\\n\",\n"
    "  \"title\": \"On type\"\n"
    "}";

} // namespace

// What a person does about findings, from the file to the file, through the window.
class ChecksStoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void faultsAreListedMendedTakenBackAndNotAByteDiffers();
    void typingKeepsTheJumpRight();
    void problemsAreGoneToOneByOne();
    void whoGoesBackFromNoProblemBeginsAtTheLast();
    void whatIsLongIsLedToAndNotSelected();
    void aRuleTurnedOffIsOffInEveryWindow();
    void theStatusLineLeadsToTheList();
    void aPictureThatWasPutThereIsFoundWhenTheWindowComesToTheFront();
    void aNarrowWindowShowsWhatIsGoneTo();

private:
    QString path(const QString& name) const { return m_folder->filePath(name); }
    void write(const QString& name, const QByteArray& json) const;
    MainWindow& opened(const QString& name);
    static QStringList rulesIn(const MainWindow& window);
    static qsizetype findingOf(MainWindow& window, const QString& rule);
    static void settle(MainWindow& window);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ArticleWindows> m_windows;
};

void ChecksStoryTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(path(u"settings.ini"_qs), QSettings::IniFormat);
    m_windows = std::make_unique<ArticleWindows>(*m_settings);
    Preferences preferences = m_windows->shared().preferences();
    preferences.turnedOffRules = {u"no-cover"_qs};
    m_windows->shared().setPreferences(preferences);
    write(u"a.json"_qs, faulty);
}

void ChecksStoryTest::cleanup()
{
    m_windows.reset();
}

void ChecksStoryTest::write(const QString& name, const QByteArray& json) const
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(json) == json.size());
}

MainWindow& ChecksStoryTest::opened(const QString& name)
{
    const qsizetype before = m_windows->windows().size();
    m_windows->open(path(name));
    if (!QTest::qWaitFor([&] { return m_windows->windows().size() > before; }))
        qFatal("no window came");
    MainWindow& window = *m_windows->windows().back();
    window.resize(1280, 800);
    settle(window);
    return window;
}

void ChecksStoryTest::settle(MainWindow& window)
{
    if (!QTest::qWaitFor([&window] { return window.checks().areCurrent(); }, 60'000))
        qFatal("the search did not end");
    QCoreApplication::processEvents(); // so that what was found lies where it belongs
}

QStringList ChecksStoryTest::rulesIn(const MainWindow& window)
{
    QStringList rules;
    for (const auto* const row : window.checksPane().findChildren<FindingRow*>()) {
        if (!row->isHidden() && !row->parentWidget()->isHidden())
            rules << row->rule();
    }
    rules.sort();
    return rules;
}

qsizetype ChecksStoryTest::findingOf(MainWindow& window, const QString& rule)
{
    const QList<Finding>& findings = window.checks().findings();
    for (qsizetype index = 0; index < findings.size(); ++index) {
        if (findings[index].rule == rule)
            return index;
    }
    return -1;
}

void ChecksStoryTest::faultsAreListedMendedTakenBackAndNotAByteDiffers()
{
    MainWindow& window = opened(u"a.json"_qs);
    ArticleSession& session = window.session();
    const QStringList all{u"doubled-word"_qs, u"path-slash"_qs, u"site-slash"_qs, u"tag-hash"_qs};
    QCOMPARE(rulesIn(window), all);
    QVERIFY(!session.isModified()); // nothing is changed by itself

    int fixes = 0;
    for (bool wasFound = true; wasFound && fixes <= all.size();) {
        wasFound = false;
        for (auto* const row : window.checksPane().findChildren<FindingRow*>()) {
            if (row->fixButton().isVisible()) {
                QTest::mouseClick(&row->fixButton(), Qt::LeftButton);
                settle(window);
                ++fixes;
                wasFound = true;
                break;
            }
        }
    }
    QCOMPARE(fixes, all.size());
    QCOMPARE(rulesIn(window), QStringList());
    QCOMPARE(window.checksPane().findChild<ChecksHead*>()->summary(), u"Ready to publish"_qs);
    QVERIFY(session.article().toJson().contains("And the end."));
    QVERIFY(session.article().toJson().contains("\"/my-article\""));

    QCOMPARE(session.history().count(), fixes);
    while (session.history().canUndo())
        session.history().undo();
    QCOMPARE(session.article().toJson(), faulty);
    QVERIFY(!session.isModified());
    settle(window);
    QCOMPARE(rulesIn(window), all);
}

void ChecksStoryTest::typingKeepsTheJumpRight()
{
    MainWindow& window = opened(u"a.json"_qs);
    TextView& text = window.editor().text();
    const auto selected = [&] { return window.session().text().mid(text.selection()); };
    const qsizetype finding = findingOf(window, u"doubled-word"_qs);
    window.checksLinks().goTo(finding);
    const QString words = selected();
    QVERIFY(words.contains(u"the"_qs));
    QVERIFY(text.hasFocus());

    // Not searched again yet: the list is of the text before.
    text.select({0, 0});
    QTest::keyClicks(&text, u"Above all"_qs);
    QTest::keyClick(&text, Qt::Key_Return);
    QVERIFY(!window.checks().areCurrent());
    window.checksLinks().goTo(finding);
    QCOMPARE(selected(), words);
    const int line = window.session().text().lineAt(text.selection().start);
    QVERIFY(
        window.session().text().mid(window.session().text().lineContent(line)).startsWith(u"And"));
    const int height = text.cursorRect().center().y();
    QVERIFY(!window.editor().margin().sentencesAt(height).isEmpty());

    settle(window);
    window.checksLinks().goTo(findingOf(window, u"doubled-word"_qs));
    QCOMPARE(selected(), words);

    // What is no more is not gone to.
    const TextRange range = text.selection();
    text.select({range.start + 1, 0});
    QTest::keyClicks(&text, u"x"_qs);
    const TextRange caret = text.selection();
    window.checksLinks().goTo(finding);
    QCOMPARE(text.selection(), caret);
}

void ChecksStoryTest::problemsAreGoneToOneByOne()
{
    MainWindow& window = opened(u"a.json"_qs);
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto fieldWithFocus = [&window]() -> std::optional<Field> {
        for (QWidget* widget = QApplication::focusWidget(); widget;
             widget = widget->parentWidget()) {
            if (auto* const frame = qobject_cast<FieldFrame*>(widget))
                return frame->field();
        }
        if (window.editor().title().hasFocus())
            return Field::Title;
        return window.editor().text().hasFocus() ? std::optional(Field::Text) : std::nullopt;
    };
    const qsizetype count = window.checks().findings().size();
    for (qsizetype step = 0; step <= count; ++step) {
        QTest::keyClick(&window, Qt::Key_F8);
        const Finding& finding = window.checks().findings()[step % count];
        QCOMPARE(fieldWithFocus(), finding.place.field);
        QVERIFY(window.statusBar()->currentMessage().contains(finding.sentence));
        QCOMPARE(window.checksPane().current(), step % count);
    }
    QTest::keyClick(&window, Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(window.checksPane().current(), count - 1);

    window.session().setString(Field::Title, {});
    settle(window);
    window.checksLinks().goTo(findingOf(window, u"required"_qs));
    QVERIFY(window.editor().title().hasFocus());
}

void ChecksStoryTest::whoGoesBackFromNoProblemBeginsAtTheLast()
{
    MainWindow& window = opened(u"a.json"_qs);
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QCOMPARE(window.checksPane().current(), -1);
    QTest::keyClick(&window, Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(window.checksPane().current(), window.checks().findings().size() - 1);
}

// A key would replace it.
void ChecksStoryTest::whatIsLongIsLedToAndNotSelected()
{
    const auto selectedIn = [this](const QString& name, int length) {
        QByteArray json = faulty;
        write(name, json.replace("A line.", "[b](data:" + QByteArray(length, 'x') + ')'));
        MainWindow& window = opened(name);
        window.checksLinks().goTo(findingOf(window, u"link-target"_qs));
        return window.editor().text().selection();
    };
    QCOMPARE(selectedIn(u"short.json"_qs, 5), TextRange({11, 10}));
    QCOMPARE(selectedIn(u"long.json"_qs, 300), TextRange({11, 0}));
}

void ChecksStoryTest::aRuleTurnedOffIsOffInEveryWindow()
{
    write(u"b.json"_qs, faulty);
    MainWindow& one = opened(u"a.json"_qs);
    MainWindow& other = opened(u"b.json"_qs);
    QVERIFY(rulesIn(other).contains(u"tag-hash"_qs));
    Q_EMIT one.checksPane().turnOffWanted(u"tag-hash"_qs);
    settle(one);
    settle(other);
    QVERIFY(!rulesIn(one).contains(u"tag-hash"_qs));
    QVERIFY(!rulesIn(other).contains(u"tag-hash"_qs));
    QVERIFY(Preferences::load(*m_settings).turnedOffRules.contains(u"tag-hash"_qs));
    QVERIFY(!one.statusBar()->currentMessage().isEmpty());
}

void ChecksStoryTest::theStatusLineLeadsToTheList()
{
    MainWindow& window = opened(u"a.json"_qs);
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto* const button = window.findChild<ChecksButton*>();
    QVERIFY(button->isVisible());
    QVERIFY(button->text().contains(u"3 warnings"_qs));
    window.checksPane().setOpen(false);
    window.panes().setWanted(Pane::Inspector, false);
    QVERIFY(!window.checksPane().isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(window.checksPane().isVisible());
    QVERIFY(window.checksPane().isOpen());
    QVERIFY(window.checksPane().isAncestorOf(QApplication::focusWidget()));
}

void ChecksStoryTest::aPictureThatWasPutThereIsFoundWhenTheWindowComesToTheFront()
{
    QByteArray json = faulty;
    write(u"a.json"_qs, json.replace("A line.", "![It](it.png)"));
    MainWindow& window = opened(u"a.json"_qs);
    QVERIFY(QTest::qWaitForWindowActive(&window));
    settle(window);
    QVERIFY(rulesIn(window).contains(u"missing-picture"_qs));
    write(u"it.png"_qs, "a picture");
    QEvent comesToTheFront(QEvent::ActivationChange);
    QCoreApplication::sendEvent(&window, &comesToTheFront);
    settle(window);
    QVERIFY(!rulesIn(window).contains(u"missing-picture"_qs));
}

void ChecksStoryTest::aNarrowWindowShowsWhatIsGoneTo()
{
    MainWindow& window = opened(u"a.json"_qs);
    window.resize(420, 700);
    QTRY_VERIFY(!window.checksPane().isVisible());
    window.checksLinks().showList();
    QVERIFY(window.checksPane().isVisible());
    QVERIFY(!window.editor().isVisible());
    window.checksLinks().goTo(findingOf(window, u"doubled-word"_qs));
    QVERIFY(window.editor().isVisible());
}

} // namespace checks_story_test

GALLEY_TEST(checks_story_test::ChecksStoryTest)
#include "checks_story_test.moc"
