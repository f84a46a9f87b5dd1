// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/captured_terminal.h"
#include "tests/support/filed_sentences.h"
#include "tests/support/program_in_folder.h"
#include "tests/support/test_program.h"
#include "ui/editor/editor_pane.h"
#include "ui/widgets/find_bar.h"
#include "ui/window/window_dialogs.h"

#include <QApplication>
#include <QMenu>
#include <QMutex>
#include <QPushButton>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTranslator>

namespace words_story_test {

using namespace galley;

namespace {

// Nearly everything that can be wrong with an article.
const QByteArray faulty =
    "{\n"
    "  \"$type\": \"site.standard.document\",\n"
    "  \"description\": 5,\n"
    "  \"path\": \"my-article\",\n"
    "  \"publishedAt\": \"2026-02-30T09:30:00.000Z\",\n"
    "  \"site\": \"https://example.org/\",\n"
    "  \"coverImage\": {\"$type\": \"blob\", \"size\": 0},\n"
    "  \"bskyPostRef\": {\"uri\": \"at://x\"},\n"
    "  \"tags\": [\"#type\", \"\", \"type\"],\n"
    "  \"textContent\": \"# One\\n\\n### Three\\n\\n[](x) [a][b] ![](c.png) ^[note]\\n\\n"
    "And the the end.\\u200b\\n\\n|a|b|\\n|-|-|\\n|1|2|3|\\n\",\n"
    "  \"title\": \"\"\n"
    "}";

} // namespace

// Translates every sentence that translators get, so that it can be told from any other, and
// remembers what else it was asked for.
class EverySentence : public QTranslator {
public:
    explicit EverySentence(const QList<tests::FiledSentence>& sentences)
    {
        for (const tests::FiledSentence& sentence : sentences)
            m_filed.insert(keyOf(sentence.context, sentence.source, sentence.comment));
    }

    static QString translated(const QString& source) { return u'⟦' + source + u'⟧'; }
    static bool isTranslated(const QString& text) { return text.contains(u'⟦'); }

    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char* comment,
                      int /*number*/) const override
    {
        const QString text = QString::fromUtf8(source);
        const QMutexLocker locker(&m_mutex); // it is asked by many threads
        const bool isOfQt = context[0] == 'Q';
        if (!isOfQt) {
            const QString key = keyOf(QString::fromUtf8(context), text, QString::fromUtf8(comment));
            if (!m_filed.contains(key)) {
                m_unfiled.insert(key);
                return {};
            }
        }
        return translated(text);
    }

    QString unfiled() const { return QStringList(m_unfiled.begin(), m_unfiled.end()).join(u'\n'); }

private:
    static QString keyOf(const QString& context, const QString& source, const QString& comment)
    {
        return context + u": "_qs + source + (comment.isEmpty() ? QString() : u" — "_qs + comment);
    }

    QSet<QString> m_filed;
    mutable QMutex m_mutex;
    mutable QSet<QString> m_unfiled;
};

// The program in another language: a translation of all that lupdate finds is a translation of all
// that the program says.
class WordsStoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void theTerminalIsTranslated_data();
    void theTerminalIsTranslated();
    void findingsAreTranslated();
    void windowsAreTranslated();

private:
    static QStringList untranslatedIn(const QWidget& window);

    std::unique_ptr<EverySentence> m_language;
};

void WordsStoryTest::initTestCase()
{
    const auto filed = tests::FiledSentences::ofTheProgram();
    if (!filed)
        QSKIP("There is no lupdate: install qt6-l10n-tools.");
    m_language = std::make_unique<EverySentence>(filed->sentences);
    QCoreApplication::installTranslator(m_language.get());
}

void WordsStoryTest::cleanupTestCase()
{
    m_language.reset();
}

void WordsStoryTest::theTerminalIsTranslated_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("help") << QStringList{u"--help"_qs};
    for (const QString& command :
         {u"new"_qs, u"check"_qs, u"cid"_qs, u"get"_qs, u"set"_qs, u"unset"_qs, u"cover"_qs,
          u"export"_qs, u"versions"_qs, u"recover"_qs}) {
        QTest::addRow("help for %s", qPrintable(command)) << QStringList{command, u"--help"_qs};
        QTest::addRow("too many arguments for %s", qPrintable(command))
            << QStringList{command, u"a"_qs, u"b"_qs, u"c"_qs, u"d"_qs, u"e"_qs};
        QTest::addRow("a missing file for %s", qPrintable(command))
            << QStringList{command, u"/nowhere/a.json"_qs, u"title"_qs, u"x"_qs};
    }
    QTest::newRow("a missing argument") << QStringList{u"get"_qs};
}

void WordsStoryTest::theTerminalIsTranslated()
{
    QFETCH(QStringList, arguments);
    const tests::Answer answer = tests::answerTo(arguments);
    const QString told = QString::fromUtf8(answer.output) + answer.errors;
    if (!told.isEmpty() && !told.startsWith(u"galley: Unknown"))
        QVERIFY2(EverySentence::isTranslated(told), qPrintable(told));
    QCOMPARE(m_language->unfiled(), QString());
}

void WordsStoryTest::findingsAreTranslated()
{
    const QTemporaryDir folder;
    const QString path = tests::writtenFile(folder.filePath(u"article.json"_qs), faulty);
    const tests::Answer answer = tests::answerTo({u"check"_qs, path});
    const QStringList lines = QString::fromUtf8(answer.output).split(u'\n', Qt::SkipEmptyParts);
    QVERIFY2(lines.size() > 10, qPrintable(answer.errors + lines.join(u'\n')));
    for (const QString& line : lines)
        QVERIFY2(EverySentence::isTranslated(line), qPrintable(line));
    QCOMPARE(m_language->unfiled(), QString());
}

QStringList WordsStoryTest::untranslatedIn(const QWidget& window)
{
    static const QRegularExpression word(u"\\p{L}{2}"_qs);
    QStringList texts;
    for (const QAction* const action : window.findChildren<QAction*>())
        texts << action->text();
    for (const QAbstractButton* const button : window.findChildren<QAbstractButton*>())
        texts << button->text();
    for (const QMenu* const menu : window.findChildren<QMenu*>())
        texts << menu->title();
    texts.removeIf([](const QString& text) {
        return !word.match(text).hasMatch() || text == u"Aa" || EverySentence::isTranslated(text);
    });
    return texts;
}

void WordsStoryTest::windowsAreTranslated()
{
    const tests::ProgramInFolder program;
    MainWindow& window = program.openedArticle(faulty);
    QVERIFY(QTest::qWaitFor([&window] { return window.checks().areCurrent(); }, 60'000));
    window.editor().findBar().findAndReplace();
    window.dialogs().showBodyForm();
    window.dialogs().showVersions();
    window.dialogs().showRecord();
    window.dialogs().showPreferences();
    window.dialogs().showRules();
    window.dialogs().showAbout();
    QCoreApplication::processEvents();
    const QStringList untranslated = untranslatedIn(window);
    QVERIFY2(untranslated.isEmpty(), qPrintable(untranslated.join(u'\n')));
    QCOMPARE(m_language->unfiled(), QString());
}

} // namespace words_story_test

GALLEY_TEST(words_story_test::WordsStoryTest)
#include "words_story_test.moc"
