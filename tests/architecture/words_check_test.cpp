// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/filed_sentences.h"
#include "tests/support/test_program.h"

#include <QDirIterator>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace words_check_test {

using galley::tests::FiledSentence;
using galley::tests::FiledSentences;

struct Source {
    QString path; // e.g. "app/json/json_scanner.cpp"
    QString text;

    QString folder() const { return path.section(u'/', 0, -2); }
};

namespace {

QList<Source> allSources()
{
    QList<Source> sources;
    const QString project = QStringLiteral(GALLEY_SOURCE_DIR "/");
    for (const QString& layer : {QStringLiteral("app"), QStringLiteral("ui")}) {
        QDirIterator files(project + layer, {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                sources.append(
                    {file.fileName().mid(project.size()), QString::fromUtf8(file.readAll())});
        }
    }
    return sources;
}

// The contexts in which a folder's sources look their sentences up: the one that its words.h
// declares, and its classes with Q_OBJECT, whose tr() comes from Qt.
using Contexts = QHash<QString, QStringList>;

QString declaredIn(const Source& source)
{
    static const QRegularExpression declaration(
        QStringLiteral("Q_DECLARE_TR_FUNCTIONS\\((\\w+)\\)"));
    return declaration.match(source.text).captured(1);
}

Contexts contextsOf(const QList<Source>& sources)
{
    static const QRegularExpression object(
        QStringLiteral("\\bclass (\\w+)[^;{}]*\\{\\s*Q_OBJECT\\b"));
    Contexts contexts;
    for (const Source& source : sources) {
        if (const QString declared = declaredIn(source); !declared.isEmpty())
            contexts[source.folder()] << declared;
        for (auto classes = object.globalMatch(source.text); classes.hasNext();)
            contexts[source.folder()] << QStringLiteral("galley::") + classes.next().captured(1);
    }
    return contexts;
}

// What is Qt's own, Qt translates.
bool isOfQt(const QString& context)
{
    return context.startsWith(u'Q');
}

QSet<QString> countedIn(const QList<FiledSentence>& sentences)
{
    QSet<QString> counted;
    for (const FiledSentence& sentence : sentences) {
        if (sentence.isCounted)
            counted << sentence.context + QStringLiteral(": ") + sentence.source;
    }
    return counted;
}

QString inLines(const QSet<QString>& lines)
{
    QStringList sorted(lines.begin(), lines.end());
    sorted.sort();
    return sorted.join(u'\n');
}

} // namespace

// A translation finds a sentence only under the context in which the program looks it up, and
// translators get it under that in which lupdate files it: so these are the same.
class WordsCheckTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void eachModuleHasOneContextOfItsOwn();
    void sentencesAreLookedUpInNoOtherWay();
    void translatorsGetEachSentenceUnderTheContextThatLooksItUp();
    void whatIsCountedHasItsEnglishForms();

private:
    QList<Source> m_sources;
};

void WordsCheckTest::initTestCase()
{
    m_sources = allSources();
    QVERIFY(m_sources.size() > 500);
}

void WordsCheckTest::eachModuleHasOneContextOfItsOwn()
{
    QHash<QString, QString> modules;
    for (const Source& source : std::as_const(m_sources)) {
        const bool isWords = source.path.endsWith(u"/words.h");
        const QString context = declaredIn(source);
        QVERIFY2(isWords != context.isEmpty(), qPrintable(source.path));
        if (!isWords)
            continue;
        QVERIFY2(!modules.contains(context), qPrintable(source.path));
        modules.insert(context, source.folder());
    }
    QVERIFY(modules.size() > 20);
}

void WordsCheckTest::sentencesAreLookedUpInNoOtherWay()
{
    struct Way {
        QRegularExpression pattern;
        const char* fault;
    };
    const auto pattern = [](const char* text) {
        return QRegularExpression(QString::fromLatin1(text), QRegularExpression::MultilineOption);
    };
    const Way ways[] = {
        {pattern("QCoreApplication::translate\\((?!\\s*\"Q)"),
         "looks words up by itself: Words::tr() of its module's words.h does"},
        {pattern("^\\s*(inline |static )*QString (\\w+::)?tr\\(|\\bauto tr\\b|\\busing \\w+::tr;"),
         "has a tr() of its own, which lupdate does not know"},
        {pattern("\\bQT_TR(ANSLATE)?_(N_)?NOOP|\\bqsTrId\\b|\\bqtTrId\\b"),
         "marks words without looking them up there"},
        {pattern("\\btr\\((?!\\s*\")"), "looks up what is no literal, which lupdate cannot read"},
    };
    static const QRegularExpression comment(QStringLiteral("^\\s*//.*$"),
                                            QRegularExpression::MultilineOption);
    static const QRegularExpression words(QStringLiteral("^#include \"(.+)/words\\.h\""),
                                          QRegularExpression::MultilineOption);
    QStringList faults;
    for (const Source& source : std::as_const(m_sources)) {
        const QString code = QString(source.text).remove(comment);
        for (const Way& way : ways) {
            if (way.pattern.match(code).hasMatch())
                faults << source.path + u' ' + QLatin1String(way.fault);
        }
        for (auto includes = words.globalMatch(code); includes.hasNext();) {
            if (includes.next().captured(1) != source.folder())
                faults << source.path + QStringLiteral(" takes the words of another module");
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void WordsCheckTest::translatorsGetEachSentenceUnderTheContextThatLooksItUp()
{
    const auto filed = FiledSentences::ofTheProgram();
    if (!filed)
        QSKIP("There is no lupdate: install qt6-l10n-tools.");
    QVERIFY2(filed->complaints.isEmpty(), qPrintable(filed->complaints));
    const Contexts contexts = contextsOf(m_sources);
    QVERIFY(filed->sentences.size() > 800);
    QSet<QString> faults;
    for (const FiledSentence& sentence : filed->sentences) {
        QVERIFY2(!sentence.files.isEmpty(), qPrintable(sentence.source));
        for (const QString& file : sentence.files) {
            if (!isOfQt(sentence.context)
                && !contexts.value(file.section(u'/', 0, -2)).contains(sentence.context))
                faults << QStringLiteral("%1: “%2” is filed under %3")
                              .arg(file, sentence.source, sentence.context);
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(inLines(faults)));
}

void WordsCheckTest::whatIsCountedHasItsEnglishForms()
{
    const auto filed = FiledSentences::ofTheProgram();
    if (!filed)
        QSKIP("There is no lupdate: install qt6-l10n-tools.");
    const QSet<QString> asked = countedIn(filed->sentences);
    const QSet<QString> given = countedIn(galley::tests::sentencesIn(
        QStringLiteral(GALLEY_SOURCE_DIR "/resources/translations/galley_en.ts")));
    QVERIFY(!asked.isEmpty());
    QVERIFY2(asked == given, qPrintable(inLines((asked - given) + (given - asked))));
}

} // namespace words_check_test

GALLEY_APPLESS_TEST(words_check_test::WordsCheckTest)
#include "words_check_test.moc"
