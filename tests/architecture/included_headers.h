// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

// What a source reads by its include lines: followed through our own headers and Qt's, but not
// through conditions, so that too much may be counted and never too little.
class IncludedHeaders {
public:
    // `project` is the folder that our own includes are read from.
    explicit IncludedHeaders(const QString& project);

    // The header of Qt for a class, e.g. ".../QtCore/QTimer"; empty for what is no class of Qt's.
    QString qtHeaderOf(const QString& name) const;
    // Whether `source`, a path within the project, reads the header that declares this class whole.
    bool reads(const QString& source, const QString& qtClass) const;
    // Whether a class is declared beforehand, by us or by what is read of Qt.
    bool isDeclaredFor(const QString& source, const QString& qtClass) const;

private:
    struct File {
        QStringList includes; // paths of headers
        QSet<QString> declared; // classes declared beforehand
    };

    const File& file(const QString& path) const;
    const QSet<QString>& headersOf(const QString& path) const;

    QString m_project;
    QString m_qt;
    mutable QHash<QString, File> m_files;
    mutable QHash<QString, QSet<QString>> m_headers;
};
