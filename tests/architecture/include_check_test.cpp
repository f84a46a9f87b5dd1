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

#include <algorithm>

namespace include_check_test {

namespace {

struct Module {
    QString folder;
    QSet<QString> uses;
    QSet<QString> qt;
};

using Modules = QList<Module>; // lowest first

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Modules moduleTable()
{
    Modules modules;
    const QStringList rows = QString::fromUtf8(read(QStringLiteral(GALLEY_MODULE_TABLE)))
                                 .split(u'\n', Qt::SkipEmptyParts);
    for (const QString& row : rows) {
        const QStringList columns = row.split(u'|');
        const QStringList uses = columns.value(1).split(u' ', Qt::SkipEmptyParts);
        const QStringList qt = columns.value(2).split(u' ', Qt::SkipEmptyParts);
        modules.append({columns.value(0), {uses.begin(), uses.end()}, {qt.begin(), qt.end()}});
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

// Of a header's path; a folder within a module may be a module too.
QString moduleOf(const QString& path, const Modules& modules)
{
    const QString folder = path.section(u'/', 0, -2);
    const bool isModule =
        std::any_of(modules.begin(), modules.end(),
                    [&folder](const Module& module) { return module.folder == folder; });
    return isModule ? folder : QString();
}

struct IncludedModules {
    QHash<QString, QString> ours; // a file that includes something of it, by module
    QHash<QString, QString> qt;
};

IncludedModules includedBy(const QString& folder, const Modules& modules)
{
    static const QRegularExpression include(QStringLiteral("^#include ([<\"])([^>\"]+)[>\"]"),
                                            QRegularExpression::MultilineOption);
    IncludedModules included;
    QDirIterator files(QStringLiteral(GALLEY_SOURCE_DIR "/") + folder,
                       {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files);
    while (files.hasNext()) {
        const QString path = files.next();
        auto matches = include.globalMatch(QString::fromUtf8(read(path)));
        while (matches.hasNext()) {
            const auto match = matches.next();
            const QString header = match.captured(2);
            const bool isOurs = match.captured(1) == u'"';
            if (isOurs && (header.endsWith(u".moc") || header.startsWith(u"moc_")))
                continue;
            if (isOurs)
                included.ours.insert(moduleOf(header, modules), path);
            else if (const QString qt = qtModuleOf(header); !qt.isEmpty())
                included.qt.insert(qt, path);
        }
    }
    included.ours.remove(folder);
    return included;
}

// What is in one of two sets alone: what a row lacks, and what it names for nothing.
void compare(const QString& folder, const QHash<QString, QString>& included,
             const QSet<QString>& named, QStringList& faults)
{
    for (auto module = included.begin(); module != included.end(); ++module) {
        if (!named.contains(module.key()))
            faults << QStringLiteral("%1 includes “%2”, which its row does not name")
                          .arg(*module, module.key());
    }
    for (const QString& module : named) {
        if (!included.contains(module))
            faults << QStringLiteral("the row of %1 names %2, and no file includes anything of it")
                          .arg(folder, module);
    }
}

} // namespace

// Holds every source file to the table of modules in the root CMakeLists.txt.
class IncludeCheckTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyModuleIncludesWhatItsRowNames_data();
    void everyModuleIncludesWhatItsRowNames();
    void everyModuleUsesOnlyModulesBelowIt();
    void everyFolderOfSourcesIsAModule();
    void theTableForPeopleHasEveryModule();
    void noSourceFileIsLongerThanFourHundredLines();
    void nothingOfOursRunsOnThePoolThatPaintingWaitsFor();
    void noPageOpensByItselfWhatItsTextNames();
};

void IncludeCheckTest::everyModuleIncludesWhatItsRowNames_data()
{
    QTest::addColumn<int>("row");
    const Modules modules = moduleTable();
    QVERIFY(modules.size() > 10);
    for (int row = 0; row < modules.size(); ++row)
        QTest::newRow(qPrintable(modules[row].folder)) << row;
}

void IncludeCheckTest::everyModuleIncludesWhatItsRowNames()
{
    QFETCH(int, row);
    const Modules modules = moduleTable();
    const Module& module = modules[row];
    const IncludedModules included = includedBy(module.folder, modules);
    QStringList faults;
    compare(module.folder, included.ours, module.uses, faults);
    compare(module.folder, included.qt, module.qt, faults);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

// So that there is no way round in a ring, of whatever length.
void IncludeCheckTest::everyModuleUsesOnlyModulesBelowIt()
{
    QSet<QString> below;
    for (const Module& module : moduleTable()) {
        for (const QString& used : module.uses)
            QVERIFY2(below.contains(used),
                     qPrintable(QStringLiteral("%1 uses %2, which does not stand above it in the "
                                               "table")
                                    .arg(module.folder, used)));
        QVERIFY2(!module.folder.startsWith(u"app/") || below.isEmpty()
                     || !std::any_of(below.begin(), below.end(),
                                     [](const QString& other) { return other.startsWith(u"ui/"); }),
                 qPrintable(module.folder + QStringLiteral(" stands behind the screen")));
        below.insert(module.folder);
    }
}

void IncludeCheckTest::everyFolderOfSourcesIsAModule()
{
    const Modules modules = moduleTable();
    QStringList faults;
    for (const QString& layer : {QStringLiteral("app"), QStringLiteral("ui")}) {
        const QString project = QStringLiteral(GALLEY_SOURCE_DIR "/");
        QDirIterator files(project + layer, {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next().mid(project.size());
            if (moduleOf(path, modules).isEmpty() && path.count(u'/') > 1)
                faults << path;
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void IncludeCheckTest::theTableForPeopleHasEveryModule()
{
    static const QRegularExpression row(QStringLiteral("^\\| ([^|]*) \\| (.*) \\|$"),
                                        QRegularExpression::MultilineOption);
    static const QRegularExpression name(QStringLiteral("`((?:app|ui)/\\w+)`"));
    QSet<QString> told;
    QHash<QString, QString> jobs;
    const QString page =
        QString::fromUtf8(read(QStringLiteral(GALLEY_SOURCE_DIR "/ARCHITECTURE.md")));
    for (auto rows = row.globalMatch(page); rows.hasNext();) {
        const auto match = rows.next();
        for (auto names = name.globalMatch(match.captured(1)); names.hasNext();) {
            const QString folder = names.next().captured(1);
            told.insert(folder);
            jobs.insert(folder, match.captured(2));
        }
    }

    QSet<QString> modules;
    for (const Module& module : moduleTable()) {
        const QString folder = module.folder.section(u'/', 0, 1);
        modules.insert(folder);
        const QString room = module.folder.section(u'/', 2);
        QVERIFY2(room.isEmpty() || jobs.value(folder).contains(u'`' + room + u'`'),
                 qPrintable(module.folder));
    }
    QCOMPARE(told - modules, QSet<QString>());
    QCOMPARE(modules - told, QSet<QString>());
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
