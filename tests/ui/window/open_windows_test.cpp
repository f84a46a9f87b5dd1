// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/open_windows.h"

#include "tests/support/test_program.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace open_windows_test {

using namespace galley;

// The windows that are opened again at the next start.
class OpenWindowsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingIsRememberedAtFirst();
    void eachComesBackWithItsPlaceAndCaret();
    void whatIsRememberedAnewTakesThePlaceOfAll();
    void aWindowWithoutAFileIsNotRemembered();
    void noMoreThanAPersonOpensComeBack();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
};

void OpenWindowsTest::init()
{
    m_settings.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings =
        std::make_unique<QSettings>(m_folder->filePath(u"settings"_qs), QSettings::IniFormat);
}

void OpenWindowsTest::nothingIsRememberedAtFirst()
{
    QVERIFY(rememberedWindows(*m_settings).isEmpty());
}

void OpenWindowsTest::eachComesBackWithItsPlaceAndCaret()
{
    const QList<RememberedWindow> windows{{u"/one.json"_qs, "place", 5},
                                          {u"/two.json"_qs, "another", 0}};
    rememberWindows(*m_settings, windows);
    QCOMPARE(rememberedWindows(*m_settings), windows);
}

void OpenWindowsTest::whatIsRememberedAnewTakesThePlaceOfAll()
{
    rememberWindows(*m_settings, {{u"/one.json"_qs, {}, 1}, {u"/two.json"_qs, {}, 2}});
    rememberWindows(*m_settings, {{u"/three.json"_qs, {}, 3}});
    QCOMPARE(rememberedWindows(*m_settings), QList<RememberedWindow>({{u"/three.json"_qs, {}, 3}}));
}

void OpenWindowsTest::aWindowWithoutAFileIsNotRemembered()
{
    rememberWindows(*m_settings, {{{}, "place", 5}, {u"/one.json"_qs, {}, 1}});
    QCOMPARE(rememberedWindows(*m_settings), QList<RememberedWindow>({{u"/one.json"_qs, {}, 1}}));
}

void OpenWindowsTest::noMoreThanAPersonOpensComeBack()
{
    m_settings->beginWriteArray(u"openWindows"_qs);
    for (int index = 0; index < 1000; ++index) {
        m_settings->setArrayIndex(index);
        m_settings->setValue(u"path"_qs, u"/%1.json"_qs.arg(index));
    }
    m_settings->endArray();
    const QList<RememberedWindow> windows = rememberedWindows(*m_settings);
    QCOMPARE(windows.size(), 50);
    QCOMPARE(windows.constFirst().path, u"/0.json"_qs);
}

} // namespace open_windows_test

GALLEY_TEST(open_windows_test::OpenWindowsTest)
#include "open_windows_test.moc"
