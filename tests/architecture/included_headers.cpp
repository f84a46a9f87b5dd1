// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/architecture/included_headers.h"

#include <QFile>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QRegularExpression>

namespace {

QString read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

IncludedHeaders::IncludedHeaders(const QString& project)
    : m_project(project + u'/')
    , m_qt(QLibraryInfo::path(QLibraryInfo::HeadersPath) + u'/')
{
}

QString IncludedHeaders::qtHeaderOf(const QString& name) const
{
    static const QStringList modules{
        QStringLiteral("QtCore/"),    QStringLiteral("QtGui/"),
        QStringLiteral("QtWidgets/"), QStringLiteral("QtConcurrent/"),
        QStringLiteral("QtNetwork/"), QStringLiteral("QtPrintSupport/"),
        QStringLiteral("QtSvg/"),     QStringLiteral("QtTest/"),
    };
    for (const QString& module : modules) {
        if (QFileInfo(m_qt + module + name).isFile())
            return m_qt + module + name;
    }
    return {};
}

const IncludedHeaders::File& IncludedHeaders::file(const QString& path) const
{
    const auto known = m_files.constFind(path);
    if (known != m_files.cend())
        return *known;

    static const QRegularExpression include(
        QStringLiteral("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"),
        QRegularExpression::MultilineOption);
    static const QRegularExpression declaration(
        QStringLiteral("\\bclass (?:Q\\w+_EXPORT )?(Q\\w+);"));
    File file;
    const QString text = read(path);
    for (auto lines = include.globalMatch(text); lines.hasNext();) {
        const QString name = lines.next().captured(1);
        const QString beside = QFileInfo(path).path() + u'/' + name;
        for (const QString& place : {beside, m_project + name, m_qt + name, qtHeaderOf(name)}) {
            if (QFileInfo(place).isFile()) {
                file.includes << place;
                break;
            }
        }
    }
    for (auto classes = declaration.globalMatch(text); classes.hasNext();)
        file.declared.insert(classes.next().captured(1));
    return *m_files.insert(path, file);
}

const QSet<QString>& IncludedHeaders::headersOf(const QString& path) const
{
    const auto known = m_headers.constFind(path);
    if (known != m_headers.cend())
        return *known;

    QSet<QString> headers;
    QStringList left{path};
    while (!left.isEmpty()) {
        const QString next = left.takeLast();
        if (headers.contains(next))
            continue;
        headers.insert(next);
        left += file(next).includes;
    }
    return *m_headers.insert(path, headers);
}

bool IncludedHeaders::reads(const QString& source, const QString& qtClass) const
{
    // "QTimer" holds one line, which includes "qtimer.h".
    const QString header = qtHeaderOf(qtClass);
    const QSet<QString>& headers = headersOf(m_project + source);
    const QStringList& whole = file(header).includes;
    return headers.contains(header)
        || std::any_of(whole.begin(), whole.end(),
                       [&headers](const QString& path) { return headers.contains(path); });
}

bool IncludedHeaders::isDeclaredFor(const QString& source, const QString& qtClass) const
{
    const QSet<QString>& headers = headersOf(m_project + source);
    return std::any_of(headers.begin(), headers.end(), [this, &qtClass](const QString& path) {
        return file(path).declared.contains(qtClass);
    });
}
