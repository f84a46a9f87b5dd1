// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/preferences.h"

#include "tests/support/test_program.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace preferences_test {

using namespace galley;

class PreferencesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsSavedIsLoaded();
    void aFirstStartHasTheStandard();
    void senselessValuesBecomeTheStandard_data();
    void senselessValuesBecomeTheStandard();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
};

void PreferencesTest::init()
{
    m_settings = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("settings.ini")),
                                             QSettings::IniFormat);
    m_settings->clear();
}

void PreferencesTest::whatIsSavedIsLoaded()
{
    Preferences preferences;
    preferences.theme = ThemeChoice::Dark;
    preferences.textStyle.font.setFamily(QStringLiteral("Noto Sans"));
    preferences.textStyle.font.setPointSize(17);
    preferences.textStyle.columnCharacters = 64;
    preferences.textStyle.hasSmartTypography = true;
    preferences.saveSetsUpdatedAt = false;
    preferences.reopensWindows = false;
    preferences.showOutline = true;
    preferences.showPreview = false;
    preferences.scrollsTogether = false;
    preferences.pageZoom = 150;
    preferences.showChecks = false;
    preferences.turnedOffRules = {QStringLiteral("no-cover"), QStringLiteral("tag-hash")};
    preferences.defaultSite = QStringLiteral("https://example.org");

    preferences.save(*m_settings);
    m_settings->sync();
    const QSettings again(m_settings->fileName(), QSettings::IniFormat);

    QCOMPARE(Preferences::load(again), preferences);
}

void PreferencesTest::aFirstStartHasTheStandard()
{
    QCOMPARE(Preferences::load(*m_settings), Preferences());
}

void PreferencesTest::senselessValuesBecomeTheStandard_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::newRow("theme") << QStringLiteral("theme") << QStringLiteral("plaid");
    QTest::newRow("no number") << QStringLiteral("text/size") << QStringLiteral("large");
    QTest::newRow("too small") << QStringLiteral("text/size") << QStringLiteral("0");
    QTest::newRow("smaller than can be read") << QStringLiteral("text/size") << QStringLiteral("5");
    QTest::newRow("larger than anybody reads")
        << QStringLiteral("text/size") << QStringLiteral("49");
    QTest::newRow("too narrow") << QStringLiteral("text/column") << QStringLiteral("39");
    QTest::newRow("too small a page") << QStringLiteral("preview/zoom") << QStringLiteral("49");
    QTest::newRow("too wide") << QStringLiteral("text/column") << QStringLiteral("100000");
    QTest::newRow("too large a page") << QStringLiteral("preview/zoom") << QStringLiteral("9999");
    QTest::newRow("no font") << QStringLiteral("text/font") << QString();
}

void PreferencesTest::senselessValuesBecomeTheStandard()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    m_settings->setValue(key, value);
    QCOMPARE(Preferences::load(*m_settings), Preferences());
}

} // namespace preferences_test

GALLEY_TEST(preferences_test::PreferencesTest)
#include "preferences_test.moc"
