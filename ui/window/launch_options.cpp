// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/launch_options.h"

#include "ui/window/words.h"

#include <QCommandLineParser>
#include <QRegularExpression>

namespace galley {

using window::Words;

namespace {

bool readGeometry(const QString& text, LaunchOptions& options)
{
    static const QRegularExpression shape(QStringLiteral(
        "\\A(?:([0-9]{1,5})x([0-9]{1,5}))?(?:\\+(-?[0-9]{1,5})\\+(-?[0-9]{1,5}))?\\z"));
    const auto match = shape.match(text);
    if (!match.hasMatch() || text.isEmpty())
        return false;
    if (match.capturedLength(1) > 0)
        options.size = QSize(match.captured(1).toInt(), match.captured(2).toInt());
    if (match.capturedLength(3) > 0)
        options.position = QPoint(match.captured(3).toInt(), match.captured(4).toInt());
    return true;
}

} // namespace

Result<LaunchOptions> launchOptionsFrom(const QStringList& arguments, const QDir& folder)
{
    QCommandLineParser parser;
    const QCommandLineOption panes(QStringLiteral("panes"), {}, QStringLiteral("list"));
    const QCommandLineOption geometry(QStringLiteral("geometry"), {}, QStringLiteral("geometry"));
    parser.addOption(panes);
    parser.addOption(geometry);
    const QCommandLineOption newInstance(QStringLiteral("new-instance"));
    parser.addOption(newInstance);
    if (!parser.parse(QStringList{QStringLiteral("galley")} + arguments))
        return Error{ErrorKind::Malformed, parser.errorText(), {}};

    LaunchOptions options;
    for (const QString& file : parser.positionalArguments())
        options.files.append(folder.absoluteFilePath(file));
    options.isNewInstance = parser.isSet(newInstance);
    if (parser.isSet(panes)) {
        options.panes = panesNamed(parser.value(panes));
        if (!options.panes)
            return Error{ErrorKind::Malformed,
                         Words::tr("--panes takes a list of “outline”, “editor”, “preview” and "
                                   "“inspector”, parted "
                                   "by commas."),
                         {}};
    }
    if (parser.isSet(geometry) && !readGeometry(parser.value(geometry), options))
        return Error{ErrorKind::Malformed,
                     Words::tr("--geometry takes a size and a place such as 1200x800+40+20."),
                     {}};
    return options;
}

} // namespace galley
