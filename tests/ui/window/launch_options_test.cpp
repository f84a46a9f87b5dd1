// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/launch_options.h"

#include "tests/support/test_program.h"

#include <QTest>

namespace launch_options_test {

using namespace galley;

// What the command line says of the windows.
class LaunchOptionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesFilesAndOptionsInAnyOrder();
    void takesASizeOrAPlaceAlone();
    void refusesWhatItDoesNotKnow_data();
    void refusesWhatItDoesNotKnow();
};

void LaunchOptionsTest::takesFilesAndOptionsInAnyOrder()
{
    const auto options =
        launchOptionsFrom({u"a.json"_qs, u"--panes"_qs, u"editor"_qs, u"/b.json"_qs,
                           u"--geometry=800x600+40+-20"_qs, u"--new-instance"_qs},
                          QDir(u"/folder"_qs));
    QVERIFY(options);
    QCOMPARE(options->files, (QStringList{u"/folder/a.json"_qs, u"/b.json"_qs}));
    QCOMPARE(*options->panes, QList{Pane::Editor});
    QCOMPARE(options->size, QSize(800, 600));
    QCOMPARE(options->position, QPoint(40, -20));
    QVERIFY(options->isNewInstance);
}

void LaunchOptionsTest::takesASizeOrAPlaceAlone()
{
    const auto size = launchOptionsFrom({u"--geometry"_qs, u"800x600"_qs});
    QVERIFY(size && size->size && !size->position);
    const auto place = launchOptionsFrom({u"--geometry"_qs, u"+1+2"_qs});
    QVERIFY(place && !place->size && place->position);
}

void LaunchOptionsTest::refusesWhatItDoesNotKnow_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("an option") << QStringList{u"--wat"_qs};
    QTest::newRow("a pane") << QStringList{u"--panes"_qs, u"toolbar"_qs};
    QTest::newRow("a geometry") << QStringList{u"--geometry"_qs, u"big"_qs};
    QTest::newRow("a missing value") << QStringList{u"--geometry"_qs};
}

void LaunchOptionsTest::refusesWhatItDoesNotKnow()
{
    QFETCH(QStringList, arguments);
    const auto options = launchOptionsFrom(arguments);
    QVERIFY(!options);
    QVERIFY(!options.error().sentence.isEmpty());
}

} // namespace launch_options_test

GALLEY_GUILESS_TEST(launch_options_test::LaunchOptionsTest)
#include "launch_options_test.moc"
