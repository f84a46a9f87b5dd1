// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/test_program.h"

#include <galley_places.h>

#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace include_check_test {

namespace {

struct Module {
    QSet<QString> uses;
    QSet<QString> qt;
};

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QHash<QString, Module> moduleTable()
{
    QHash<QString, Module> modules;
    const QStringList rows = QString::fromUtf8(read(QStringLiteral(GALLEY_MODULE_TABLE)))
                                 .split(u'\n', Qt::SkipEmptyParts);
    for (const QString& row : rows) {
        const QStringList columns = row.split(u'|');
        const QStringList uses = columns.value(1).split(u' ', Qt::SkipEmptyParts);
        const QStringList qt = columns.value(2).split(u' ', Qt::SkipEmptyParts);
        modules.insert(columns.value(0), {{uses.begin(), uses.end()}, {qt.begin(), qt.end()}});
    }
    return modules;
}

// The Qt module a class is declared in, found by the header that Qt installs for it.
QString qtModuleOf(const QString& header)
{
    static const QStringList modules{
        QStringLiteral("Core"),    QStringLiteral("Gui"),          QStringLiteral("Widgets"),
        QStringLiteral("Network"), QStringLiteral("Concurrent"),   QStringLiteral("Svg"),
        QStringLiteral("DBus"),    QStringLiteral("PrintSupport"),
    };
    static const QString root = QLibraryInfo::path(QLibraryInfo::HeadersPath);
    for (const QString& module : modules) {
        if (QFile::exists(root + QStringLiteral("/Qt%1/%2").arg(module, header)))
            return module;
    }
    return {};
}

QString moduleOf(const QString& path)
{
    return path.section(u'/', 0, 1);
}

} // namespace

// Holds every source file to the table of modules in the root CMakeLists.txt.
class IncludeCheckTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyModuleIncludesOnlyWhatItsRowNames_data();
    void everyModuleIncludesOnlyWhatItsRowNames();
    void noModuleUsesAHigherOneThatUsesIt();
    void noSourceFileIsLongerThanFourHundredLines();
    void nothingOfOursRunsOnThePoolThatPaintingWaitsFor();
    void noPageOpensByItselfWhatItsTextNames();
};

void IncludeCheckTest::everyModuleIncludesOnlyWhatItsRowNames_data()
{
    QTest::addColumn<QString>("folder");
    const auto modules = moduleTable();
    QVERIFY(modules.size() > 10);
    for (auto row = modules.begin(); row != modules.end(); ++row)
        QTest::newRow(qPrintable(row.key())) << row.key();
}

void IncludeCheckTest::everyModuleIncludesOnlyWhatItsRowNames()
{
    QFETCH(QString, folder);
    const Module module = moduleTable().value(folder);
    static const QRegularExpression include(QStringLiteral("^#include ([<\"])([^>\"]+)[>\"]"),
                                            QRegularExpression::MultilineOption);

    QStringList faults;
    QDirIterator files(QStringLiteral(GALLEY_SOURCE_DIR "/") + folder,
                       {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files);
    while (files.hasNext()) {
        const QString path = files.next();
        auto matches = include.globalMatch(QString::fromUtf8(read(path)));
        while (matches.hasNext()) {
            const auto match = matches.next();
            const QString header = match.captured(2);
            const bool ours = match.captured(1) == u'"';
            if (ours && (header.endsWith(u".moc") || header.startsWith(u"moc_")))
                continue;
            if (ours && moduleOf(header) != folder && !module.uses.contains(moduleOf(header)))
                faults << path + QStringLiteral(" includes ") + header;
            const QString qt = ours ? QString() : qtModuleOf(header);
            if (!qt.isEmpty() && !module.qt.contains(qt))
                faults << path + QStringLiteral(" includes ") + header + QStringLiteral(" of Qt ")
                        + qt;
        }
    }

    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void IncludeCheckTest::noModuleUsesAHigherOneThatUsesIt()
{
    const auto modules = moduleTable();

    for (auto row = modules.begin(); row != modules.end(); ++row) {
        for (const QString& used : row->uses) {
            QVERIFY2(modules.contains(used),
                     qPrintable(row.key() + QStringLiteral(" names unknown ") + used));
            QVERIFY2(!modules.value(used).uses.contains(row.key()),
                     qPrintable(row.key() + QStringLiteral(" and ") + used
                                + QStringLiteral(" use each other")));
            QVERIFY2(
                !(row.key().startsWith(u"app/") && used.startsWith(u"ui/")),
                qPrintable(row.key() + QStringLiteral(" is below the screen and uses ") + used));
        }
    }
}

void IncludeCheckTest::noSourceFileIsLongerThanFourHundredLines()
{
    QStringList faults;
    for (const QString& layer :
         {QStringLiteral("app"), QStringLiteral("ui"), QStringLiteral("tests")}) {
        QDirIterator files(QStringLiteral(GALLEY_SOURCE_DIR "/") + layer,
                           {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            if (read(path).count('\n') > 400)
                faults << path;
        }
    }

    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

// Qt's painter hands pieces of a picture to the global pool and waits for them on the UI thread.
void IncludeCheckTest::nothingOfOursRunsOnThePoolThatPaintingWaitsFor()
{
    static const QRegularExpression onTheGlobalPool(
        QStringLiteral("QThreadPool::globalInstance|QtConcurrent::(run|map|filter|task)\\w*\\("
                       "(?!\\s*threadsFor\\()"));
    QVERIFY(onTheGlobalPool.match(QStringLiteral("QtConcurrent::run([]")).hasMatch());
    QStringList faults;
    for (const QString& layer : {QStringLiteral("app"), QStringLiteral("ui")}) {
        QDirIterator files(QStringLiteral(GALLEY_SOURCE_DIR "/") + layer,
                           {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            if (path.endsWith(
                    QStringLiteral("/decoder_service.cpp"))) // of a process without a window
                continue;
            if (onTheGlobalPool.match(QString::fromUtf8(read(path))).hasMatch())
                faults << path;
        }
    }

    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

// See SealedPage, which a view is given by setDocument().
void IncludeCheckTest::noPageOpensByItselfWhatItsTextNames()
{
    static const QRegularExpression page(
        QStringLiteral("new QText(Browser|Edit|Document)\\b|[:,]\\s*QText(Browser|Edit|Document)\\("
                       "|\\bQText(Browser|Edit|Document) \\w+[;({]"));
    QVERIFY(page.match(QStringLiteral("m_page(new QTextBrowser)")).hasMatch());
    QVERIFY(page.match(QStringLiteral("    QTextDocument m_document;")).hasMatch());
    static const QRegularExpression sealed(QStringLiteral("\\bsetDocument\\("));
    QStringList faults;
    int count = 0;
    QDirIterator files(QStringLiteral(GALLEY_SOURCE_DIR "/ui"),
                       {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (!page.match(QString::fromUtf8(read(path))).hasMatch())
            continue;
        ++count;
        const QString source = QString(path).replace(QStringLiteral(".h"), QStringLiteral(".cpp"));
        if (!sealed.match(QString::fromUtf8(read(source))).hasMatch())
            faults << path;
    }

    QVERIFY(count > 0);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

} // namespace include_check_test

GALLEY_APPLESS_TEST(include_check_test::IncludeCheckTest)
#include "include_check_test.moc"
