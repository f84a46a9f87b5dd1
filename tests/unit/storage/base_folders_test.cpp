// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/storage/base_folders.h"

#include "tests/support/test_program.h"

#include <QDir>
#include <QStandardPaths>
#include <QTest>

#include <pwd.h>

namespace base_folders_test {

using namespace galley;

// What the XDG base directory specification asks of a program.
class BaseFoldersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void absoluteFoldersAreTaken();
    void relativeFoldersAreIgnored_data();
    void relativeFoldersAreIgnored();
    void relativeFoldersInListsAreLeftOut();
    void aMissingHomeIsThatOfTheUser_data();
    void aMissingHomeIsThatOfTheUser();

private:
    QHash<QByteArray, QByteArray> m_before;
};

void BaseFoldersTest::init()
{
    for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME",
                             "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "XDG_DATA_DIRS"})
        m_before.insert(name, qgetenv(name));
    qputenv("HOME", "/home/somebody");
}

void BaseFoldersTest::cleanup()
{
    for (auto variable = m_before.cbegin(); variable != m_before.cend(); ++variable)
        qputenv(variable.key().constData(), variable.value());
}

void BaseFoldersTest::absoluteFoldersAreTaken()
{
    qputenv("XDG_STATE_HOME", "/var/state");
    qputenv("XDG_DATA_HOME", "/var/data");
    heedBaseFolders();
    QCOMPARE(stateFolder(), u"/var/state/galley"_qs);
    QCOMPARE(dataFolder(), u"/var/data/galley"_qs);
}

void BaseFoldersTest::relativeFoldersAreIgnored_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("a name") << QByteArray("state");
    QTest::newRow("here") << QByteArray("./state");
    QTest::newRow("a tilde") << QByteArray("~/state");
    QTest::newRow("nothing") << QByteArray("");
}

void BaseFoldersTest::relativeFoldersAreIgnored()
{
    QFETCH(const QByteArray, value);
    for (const char* name :
         {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"})
        qputenv(name, value);
    heedBaseFolders();
    QCOMPARE(stateFolder(), u"/home/somebody/.local/state/galley"_qs);
    QCOMPARE(dataFolder(), u"/home/somebody/.local/share/galley"_qs);
    const auto folder = [](QStandardPaths::StandardLocation location) {
        return QStandardPaths::writableLocation(location);
    };
    QCOMPARE(folder(QStandardPaths::GenericConfigLocation), u"/home/somebody/.config"_qs);
    QCOMPARE(folder(QStandardPaths::GenericCacheLocation), u"/home/somebody/.cache"_qs);
}

void BaseFoldersTest::relativeFoldersInListsAreLeftOut()
{
    qputenv("XDG_DATA_DIRS", "share:/usr/share::../x");
    heedBaseFolders();
    QCOMPARE(qgetenv("XDG_DATA_DIRS"), "/usr/share");
    qputenv("XDG_DATA_DIRS", "share");
    heedBaseFolders();
    QVERIFY(!qEnvironmentVariableIsSet("XDG_DATA_DIRS"));
}

void BaseFoldersTest::aMissingHomeIsThatOfTheUser_data()
{
    QTest::addColumn<bool>("isSet");
    QTest::newRow("not set") << false;
    QTest::newRow("relative") << true;
}

void BaseFoldersTest::aMissingHomeIsThatOfTheUser()
{
    QFETCH(const bool, isSet);
    if (isSet)
        qputenv("HOME", "home");
    else
        qunsetenv("HOME");
    heedBaseFolders();
    const passwd* const user = ::getpwuid(::getuid());
    if (user == nullptr)
        QSKIP("the system does not know this user");
    QCOMPARE(QDir::homePath(), QFile::decodeName(user->pw_dir));
}

} // namespace base_folders_test

GALLEY_APPLESS_TEST(base_folders_test::BaseFoldersTest)
#include "base_folders_test.moc"
