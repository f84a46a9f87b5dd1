// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/integration/writers_story_test.cpp

#include "app/base/byte_units.h"
#include "app/base/ignored_signals.h"
#include "app/base/plural_forms.h"
#include "app/base/standard_streams.h"
#include "app/cli/program.h"
#include "app/decoding/decoder_service.h"
#include "app/decoding/picture_decoder.h"
#include "app/storage/base_folders.h"
#include "app/storage/bounded_read.h"
#include "app/storage/file_fault.h"
#include "app/storage/own_folder.h"
#include "ui/window/article_windows.h"
#include "ui/window/running_instance.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QIcon>
#include <QSettings>
#include <QStandardPaths>

#include <cstdio>

#include <sys/stat.h>

namespace {

// On X11 Qt takes --geometry for itself.
QStringList argumentsWithGeometry(const QStringList& given)
{
    QStringList arguments = QApplication::arguments().mid(1);
    const QString name = QStringLiteral("--geometry");
    const auto at = given.indexOf(name);
    if (at >= 0 && !arguments.contains(name))
        arguments << name << given.value(at + 1);
    return arguments;
}

// QSettings would read whatever has the name of its file: a pipe for good. Where it is no plain
// file, the settings are those of a first start, and last as long as the program.
QString settingsFile()
{
    QString path = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/galley/galley.conf");
    const auto content = galley::boundedRead(path, galley::mebibyte);
    if (content || content.error().kind == galley::ErrorKind::NotFound)
        return path;
    struct stat status = {};
    const bool isInTheWay = content.error().kind == galley::ErrorKind::NotAFile
        && ::stat(QFile::encodeName(path).constData(), &status) == 0;
    const galley::Error fault =
        isInTheWay ? galley::inTheWayFault(path, status.st_mode) : content.error();
    std::fprintf(stderr, "galley: %s\n", qUtf8Printable(fault.sentence));
    return QStringLiteral("/dev/null/galley.conf"); // where no file can be
}

} // namespace

// What a library throws ends the program; the journal has the words.
// NOLINTNEXTLINE(bugprone-exception-escape)
int main(int argc, char** argv)
{
    if (const auto exitCode = galley::runAsDecoder(argc, argv))
        return *exitCode;
    galley::occupyStandardStreams();
    galley::heedBaseFolders();
    // This very program, also when another version was put in its place meanwhile.
    galley::decodePicturesWith(QStringLiteral("/proc/self/exe"));
    if (const auto exitCode = galley::runAsCommand(argc, argv))
        return *exitCode;

    galley::ignoreWriteSignals();
    QStringList given;
    for (int index = 1; index < argc; ++index)
        given << QString::fromLocal8Bit(argv[index]);
    QApplication application(argc, argv);
    galley::usePluralForms();
    QApplication::setApplicationName(QStringLiteral("galley"));
    QApplication::setApplicationDisplayName(QStringLiteral("Galley"));
    QApplication::setApplicationVersion(QStringLiteral(GALLEY_VERSION));
    QApplication::setOrganizationName(QStringLiteral("galley"));
    QApplication::setDesktopFileName(QStringLiteral("app.galley.Galley"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/app.galley.Galley.svg")));

    const QStringList arguments = argumentsWithGeometry(given);
    const auto options = galley::launchOptionsFrom(arguments);
    if (!options) {
        std::fprintf(stderr, "galley: %s\n", qUtf8Printable(options.error().sentence));
        return 2;
    }
    galley::RunningInstance instance(galley::RunningInstance::defaultAddress());
    if (!options->isNewInstance
        && instance.join(QStringList(QDir::currentPath()) + arguments)
            == galley::RunningInstance::Role::Guest)
        return 0;
    QSettings settings(settingsFile(), QSettings::NativeFormat);
    galley::makePrivateFolder(QFileInfo(settings.fileName()).path());
    galley::ArticleWindows windows(settings, *options);
    QObject::connect(&instance, &galley::RunningInstance::called, &windows,
                     [&windows](const QStringList& call) {
                         const QDir folder(call.value(0));
                         if (const auto later = galley::launchOptionsFrom(call.mid(1), folder))
                             windows.start(*later);
                     });
    windows.start();
    return QApplication::exec();
}
