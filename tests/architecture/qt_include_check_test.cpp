// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/architecture/included_headers.h"
#include "tests/support/test_program.h"

#include <galley_places.h>

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

namespace qt_include_check_test {

namespace {

// The names in a source that could be classes of Qt's: none of comments and texts.
QSet<QString> namesIn(QString source)
{
    static const QRegularExpression left(
        QStringLiteral("//[^\\n]*|\"(?:\\\\.|[^\"\\\\\\n])*\"|^#include[^\\n]*"),
        QRegularExpression::MultilineOption);
    static const QRegularExpression name(QStringLiteral("\\bQ[A-Z]\\w+"));
    source.remove(left);
    QSet<QString> names;
    for (auto matches = name.globalMatch(source); matches.hasNext();)
        names.insert(matches.next().captured());
    return names;
}

} // namespace

// The sources of a module are compiled together, so that the compiler does not miss what one of
// them forgot to include.
class QtIncludeCheckTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySourceReadsTheHeadersOfTheClassesItNames_data();
    void everySourceReadsTheHeadersOfTheClassesItNames();
};

void QtIncludeCheckTest::everySourceReadsTheHeadersOfTheClassesItNames_data()
{
    QTest::addColumn<QString>("layer");
    QTest::newRow("app") << QStringLiteral("app");
    QTest::newRow("ui") << QStringLiteral("ui");
    QTest::newRow("tests") << QStringLiteral("tests");
}

void QtIncludeCheckTest::everySourceReadsTheHeadersOfTheClassesItNames()
{
    QFETCH(QString, layer);
    const QString project = QStringLiteral(GALLEY_SOURCE_DIR);
    const IncludedHeaders headers(project);

    // Which takes the compiler a second for each source.
    static const QRegularExpression wholeModule(
        QStringLiteral("^#include <(?:Qt\\w+/)?Qt(?:Core|Gui|Widgets|Test|Network|Svg)>"),
        QRegularExpression::MultilineOption);
    QStringList faults;
    int count = 0;
    QDirIterator files(project + u'/' + layer, {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                       QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        ++count;
        const QString source = file.fileName().mid(project.size() + 1);
        const QString text = QString::fromUtf8(file.readAll());
        if (wholeModule.match(text).hasMatch())
            faults << QStringLiteral("%1 includes a whole module of Qt").arg(source);
        for (const QString& name : namesIn(text)) {
            if (headers.qtHeaderOf(name).isEmpty() || headers.reads(source, name))
                continue;
            // A header may name what is only declared by then; a source uses it.
            if (!source.endsWith(u".h") || !headers.isDeclaredFor(source, name))
                faults << QStringLiteral("%1 lacks #include <%2>").arg(source, name);
        }
    }

    QVERIFY(count > 20);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

} // namespace qt_include_check_test

GALLEY_APPLESS_TEST(qt_include_check_test::QtIncludeCheckTest)
#include "qt_include_check_test.moc"
