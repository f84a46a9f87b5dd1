// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/recovery/recovery_folder.h"
#include "tests/support/program_in_folder.h"
#include "tests/support/test_program.h"
#include "tests/support/watched_pipe.h"
#include "ui/checks/checks_pane.h"
#include "ui/compare/their_changes_dialog.h"
#include "ui/editor/editor_pane.h"
#include "ui/editor/finding_margin.h"
#include "ui/recovery/recovery_dialog.h"
#include "ui/widgets/plain_words.h"
#include "ui/window/recovery_flow.h"
#include "ui/window/window_dialogs.h"

#include <QAbstractItemView>
#include <QAction>
#include <QHelpEvent>
#include <QLabel>
#include <QSignalSpy>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextEdit>
#include <QToolTip>

namespace hostile_words_test {

using namespace galley;

namespace {

// Qt takes this for rich text, and would open the picture.
const QString hostile = QStringLiteral("<img src='secret.png'>&lt;b&gt;");

// The words that somebody sees where Qt decides by itself what a text is.
QString seen(const QString& text)
{
    if (!Qt::mightBeRichText(text))
        return text;
    QTextDocument document;
    document.setHtml(text);
    return document.toPlainText();
}

// Whether a text that Qt may take for rich text is shown as it was meant.
bool isHarmless(const QString& text)
{
    return !text.contains(u"secret") || seen(text).contains(u"<img src='secret.png'>");
}

// Everything of a widget that Qt may take for rich text and that is not.
QStringList harmIn(const QWidget& widget)
{
    QStringList texts{widget.toolTip(), widget.whatsThis()};
    for (const QAction* action : widget.actions())
        texts << action->toolTip() << action->whatsThis() << action->statusTip();
    if (const auto* const label = qobject_cast<const QLabel*>(&widget);
        label && label->textFormat() != Qt::PlainText)
        texts << label->text();
    if (const auto* const box = qobject_cast<const QMessageBox*>(&widget)) {
        texts << box->informativeText();
        if (box->textFormat() != Qt::PlainText)
            texts << box->text();
    }
    if (const auto* const view = qobject_cast<const QAbstractItemView*>(&widget);
        view && view->model()) {
        const QAbstractItemModel& model = *view->model();
        for (int row = 0; row < model.rowCount(view->rootIndex()); ++row) {
            for (int column = 0; column < model.columnCount(view->rootIndex()); ++column) {
                const QModelIndex index = model.index(row, column, view->rootIndex());
                for (const int role : {Qt::ToolTipRole, Qt::WhatsThisRole, Qt::StatusTipRole})
                    texts << index.data(role).toString();
            }
        }
    }
    texts.removeIf(isHarmless);
    return texts;
}

QStringList harmAnywhere()
{
    QStringList found;
    for (const QWidget* widget : QApplication::allWidgets()) {
        for (const QString& text : harmIn(*widget))
            found << QStringLiteral("%1 %2: %3")
                         .arg(QString::fromLatin1(widget->metaObject()->className()),
                              widget->objectName(), text);
    }
    return found;
}

} // namespace

// Words of a stranger, in every place of the window that shows them, are words.
class HostileWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_program.reset(); }

    void theWindowTakesNoWordsForRichText_data();
    void theWindowTakesNoWordsForRichText();
    void theDialogsTakeNoWordsForRichText();
    void theOfferOfRecoveryTakesNoWordsForRichText();
    void noPageOfTheWindowOpensWhatItsTextNames();
    void aFindingsTooltipIsPlain();
    void aTooltipShowsTheWordsThemselves_data();
    void aTooltipShowsTheWordsThemselves();

private:
    MainWindow& hostileWindow(bool isForeign = false) const;

    std::unique_ptr<tests::ProgramInFolder> m_program;
};

void HostileWordsTest::init()
{
    QDir(RecoveryFolder::standardPath()).removeRecursively();
    m_program = std::make_unique<tests::ProgramInFolder>();
}

// With the hostile words in all that a file can hold, and in its name.
MainWindow& HostileWordsTest::hostileWindow(bool isForeign) const
{
    const QByteArray words = hostile.toUtf8();
    const QByteArray json = "{\"uri\":\"at://" + words + "\",\"cid\":\"" + words
        + "\",\"value\":{\"$type\":\"site.standard.document\",\"title\":\"" + words
        + "\",\"description\":\"" + words + "\",\"path\":\"" + words + "\",\"site\":\"" + words
        + "\",\"tags\":[\"" + words + "\"],\"publishedAt\":\"" + words + "\",\"coverImage\":{\""
        + words + "\":1},\"" + words + "\":2,"
        + (isForeign ? "\"content\":{\"$type\":\"" + words + "\"}," : QByteArray())
        + "\"textContent\":\"# `" + words + "`\\n\\n![`" + words + "`](" + words + " '" + words
        + "')\\n\\n- `" + words + "` the the\"}}";
    MainWindow& window = m_program->opened(
        m_program->write(QString(hostile).replace(u'/', u'_') + QStringLiteral(".json"), json));
    window.resize(1300, 900);
    window.checksPane().setOpen(true);
    if (!QTest::qWaitForWindowExposed(&window))
        qFatal("no window is shown");
    return window;
}

void HostileWordsTest::theWindowTakesNoWordsForRichText_data()
{
    QTest::addColumn<bool>("isForeign");
    QTest::newRow("Markdown") << false;
    QTest::newRow("a foreign body") << true;
}

void HostileWordsTest::theWindowTakesNoWordsForRichText()
{
    QFETCH(bool, isForeign);
    MainWindow& window = hostileWindow(isForeign);
    QTRY_VERIFY(!window.checks().findings().isEmpty());
    window.showError({ErrorKind::Changed, hostile, {}});
    QCoreApplication::processEvents();
    QCOMPARE(harmAnywhere(), QStringList());
}

void HostileWordsTest::theDialogsTakeNoWordsForRichText()
{
    MainWindow& window = hostileWindow();
    window.session().setString(Field::Title, hostile + hostile);
    window.save();
    QTRY_VERIFY(!window.session().isModified());
    window.session().setString(Field::Title, hostile);
    window.dialogs().showBodyForm();
    window.dialogs().showVersions();
    window.dialogs().showRecord();
    window.dialogs().showPreferences();
    window.dialogs().showAbout();
    window.close();
    QTRY_COMPARE(tests::questionsOf(window).size(), 1);
    QCOMPARE(harmAnywhere(), QStringList());
    tests::questionsOf(window).first()->button(QMessageBox::Cancel)->click();
}

void HostileWordsTest::theOfferOfRecoveryTakesNoWordsForRichText()
{
    hostileWindow().session().setString(Field::Title, hostile + hostile);
    m_program->windows().newArticle()->session().setString(Field::Title, hostile);
    m_program = std::make_unique<tests::ProgramInFolder>();
    QSignalSpy looked(&m_program->windows().recoveryFlow(), &RecoveryFlow::looked);
    m_program->windows().start();
    QVERIFY(looked.wait());
    const auto widgets = QApplication::topLevelWidgets();
    QVERIFY(std::any_of(widgets.begin(), widgets.end(), [](const QWidget* widget) {
        return qobject_cast<const RecoveryDialog*>(widget) && widget->isVisible();
    }));
    QCOMPARE(harmAnywhere(), QStringList());
}

void HostileWordsTest::noPageOfTheWindowOpensWhatItsTextNames()
{
    tests::WatchedPipe pipe;
    MainWindow& window = hostileWindow();
    TheirChangesDialog comparison(window.session(), window.session().article(),
                                  window.session().article(), {}, &window);
    comparison.show();
    RecoveryDialog recovery({});
    recovery.show();
    int count = 0;
    for (QWidget* widget : QApplication::allWidgets()) {
        auto* const page = qobject_cast<QTextEdit*>(widget);
        if (!page)
            continue;
        ++count;
        QTextCursor(page->document())
            .insertHtml(QStringLiteral("<img src='%1'><img src='file://%1'>").arg(pipe.path()));
        page->grab();
    }
    QCOMPARE(count, 3);
    QVERIFY(!pipe.wasOpened());
}

void HostileWordsTest::aFindingsTooltipIsPlain()
{
    MainWindow& window = m_program->openedArticle(
        "{\"$type\":\"site.standard.document\",\"textContent\":\"# One\\n\\n### ["
        + hostile.toUtf8() + "](<" + hostile.toUtf8() + ">)\"}");
    FindingMargin& margin = window.editor().margin();
    QString told;
    const auto ask = [&] {
        for (int y = 0; y < margin.height() && told.isEmpty(); y += 4) {
            QHelpEvent help(QEvent::ToolTip, {2, y}, margin.mapToGlobal(QPoint(2, y)));
            QCoreApplication::sendEvent(&margin, &help);
            told = QToolTip::text();
        }
        return !told.isEmpty();
    };
    QTRY_VERIFY(ask());
    QVERIFY2(isHarmless(told), qPrintable(told));
    QToolTip::hideText();
}

void HostileWordsTest::aTooltipShowsTheWordsThemselves_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("plain") << QStringLiteral("A title");
    QTest::newRow("a picture") << QStringLiteral("<img src='/dev/zero'>");
    QTest::newRow("an ampersand alone") << QStringLiteral("Salt & pepper");
    QTest::newRow("an entity") << QStringLiteral("&lt;b&gt;");
    QTest::newRow("a declaration") << QStringLiteral("<?xml version='1.0'?>");
    QTest::newRow("two lines") << QStringLiteral("one\ntwo");
}

void HostileWordsTest::aTooltipShowsTheWordsThemselves()
{
    QFETCH(QString, words);
    QCOMPARE(seen(plainToolTip(words)), words);
}

} // namespace hostile_words_test

GALLEY_TEST(hostile_words_test::HostileWordsTest)
#include "hostile_words_test.moc"
