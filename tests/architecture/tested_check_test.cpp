// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/test_program.h"

#include <galley_places.h>

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

namespace tested_check_test {

namespace {

const QString project = QStringLiteral(GALLEY_SOURCE_DIR "/");

// A class is tested where its module's tests are: another module may have one of the same name.
bool hasTestOfItsName(const QString& source)
{
    const QString module = source.section(u'/', 1, 1);
    const QString test = module + u'/' + QFileInfo(source).baseName() + QStringLiteral("_test.cpp");
    return QFileInfo::exists(project + QStringLiteral("tests/unit/") + test)
        || QFileInfo::exists(project + QStringLiteral("tests/ui/") + test);
}

// The test that the line below the licence names; empty without such a line.
QString namedTest(const QByteArray& text)
{
    static const QRegularExpression line(
        QStringLiteral("^(?://[^\n]*\n){2}// Tested by: (\\S+)\n"));
    return line.match(QString::fromUtf8(text)).captured(1);
}

bool isTest(const QString& path)
{
    return path.startsWith(u"tests/") && path.endsWith(u"_test.cpp")
        && QFileInfo::exists(project + path);
}

} // namespace

// Holds every source to a test: one of its name, or the one that the line below its licence names.
class TestedCheckTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLineBelowTheLicenceNamesATest();
    void everySourceHasATestOrNamesOne();
};

void TestedCheckTest::aLineBelowTheLicenceNamesATest()
{
    const QByteArray licence("// one\n// two\n");
    QCOMPARE(namedTest(licence + "// Tested by: tests/a_test.cpp\n\n"),
             QStringLiteral("tests/a_test.cpp"));
    QCOMPARE(namedTest(licence + "\n// Tested by: tests/a_test.cpp\n"), QString());
    QVERIFY(isTest(QStringLiteral("tests/architecture/tested_check_test.cpp")));
    QVERIFY(!isTest(QStringLiteral("tests/architecture/no_such_test.cpp")));
}

void TestedCheckTest::everySourceHasATestOrNamesOne()
{
    QStringList faults;
    for (const QString& layer : {QStringLiteral("app"), QStringLiteral("ui")}) {
        QDirIterator files(project + layer, {QStringLiteral("*.cpp")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString source = file.fileName().mid(project.size());
            const QString test = namedTest(file.readAll());
            if (test.isEmpty() && !hasTestOfItsName(source))
                faults << source + QStringLiteral(": no test of its name, no line that names one");
            else if (!test.isEmpty() && !isTest(test))
                faults << source + QStringLiteral(" names no test: ") + test;
        }
    }
    faults.sort();
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

} // namespace tested_check_test

GALLEY_APPLESS_TEST(tested_check_test::TestedCheckTest)
#include "tested_check_test.moc"
