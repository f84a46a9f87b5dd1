// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/test_program.h"

#include <galley_places.h>

#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace ring_check_test {

namespace {

// For each class of a folder (its header and source by one name) those of the folder it includes.
using Includes = QHash<QString, QSet<QString>>;

QString nameOf(const QString& path)
{
    return path.section(u'/', -1).section(u'.', 0, 0);
}

Includes includesWithin(const QString& folder)
{
    static const QRegularExpression include(QStringLiteral("^#include \"([^\"]+)\\.h\""),
                                            QRegularExpression::MultilineOption);
    Includes includes;
    QDirIterator files(QStringLiteral(GALLEY_SOURCE_DIR "/") + folder,
                       {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        QSet<QString>& included = includes[nameOf(file.fileName())];
        auto matches = include.globalMatch(QString::fromUtf8(file.readAll()));
        while (matches.hasNext()) {
            const QString header = matches.next().captured(1);
            if (header.section(u'/', 0, -2) == folder && nameOf(header) != nameOf(file.fileName()))
                included << nameOf(header);
        }
    }
    return includes;
}

// What is reached from there, by one include or more.
QSet<QString> reachedFrom(const QString& start, const Includes& includes)
{
    QSet<QString> reached;
    QStringList next{includes.value(start).begin(), includes.value(start).end()};
    while (!next.isEmpty()) {
        const QString name = next.takeLast();
        if (reached.contains(name))
            continue;
        reached << name;
        for (const QString& further : includes.value(name))
            next << further;
    }
    return reached;
}

} // namespace

// Of two classes of a folder the lower one does not know the higher: it speaks by signals, or
// through an interface.
class RingCheckTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noClassIsReachedFromWhatItUses_data();
    void noClassIsReachedFromWhatItUses();
};

void RingCheckTest::noClassIsReachedFromWhatItUses_data()
{
    QTest::addColumn<QString>("folder");
    for (const char* const folder :
         {"ui/checks", "ui/compare", "ui/dialogs", "ui/inspector", "ui/outline", "ui/record",
          "ui/recovery", "ui/theme", "ui/versions", "ui/widgets", "ui/window"})
        QTest::newRow(folder) << QString::fromLatin1(folder);
}

void RingCheckTest::noClassIsReachedFromWhatItUses()
{
    QFETCH(QString, folder);
    const Includes includes = includesWithin(folder);
    QVERIFY(!includes.isEmpty());
    QStringList inRings;
    for (auto each = includes.begin(); each != includes.end(); ++each) {
        if (reachedFrom(each.key(), includes).contains(each.key()))
            inRings << each.key();
    }
    QVERIFY2(inRings.isEmpty(), qPrintable(inRings.join(u", ")));
}

} // namespace ring_check_test

GALLEY_APPLESS_TEST(ring_check_test::RingCheckTest)
#include "ring_check_test.moc"
