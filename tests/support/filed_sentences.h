// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <galley_places.h>

#include <QDir>
#include <QFile>
#include <QList>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <optional>

namespace galley::tests {

// A sentence as a file for translators has it.
struct FiledSentence {
    QString context;
    QString source;
    QString comment;
    bool isCounted = false; // has plural forms
    QStringList files; // where it stands, e.g. "app/json/json_scanner.cpp"
};

// What such a file holds; its folder is what places in it are told from.
inline QList<FiledSentence> sentencesIn(const QString& path)
{
    QList<FiledSentence> sentences;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return sentences;
    QXmlStreamReader xml(&file);
    QString context;
    const QDir project(QStringLiteral(GALLEY_SOURCE_DIR));
    const QDir folder = QFileInfo(path).dir();
    while (!xml.atEnd()) {
        if (!xml.readNextStartElement())
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"message")
            sentences.append(
                {context, {}, {}, xml.attributes().value(QStringLiteral("numerus")) == u"yes", {}});
        else if (xml.name() == u"source")
            sentences.back().source = xml.readElementText();
        else if (xml.name() == u"comment")
            sentences.back().comment = xml.readElementText();
        else if (xml.name() == u"location")
            sentences.back().files << project.relativeFilePath(folder.absoluteFilePath(
                xml.attributes().value(QStringLiteral("filename")).toString()));
    }
    return sentences;
}

// What translators get of the program: what lupdate finds in its sources.
struct FiledSentences {
    QList<FiledSentence> sentences;
    QString complaints; // what lupdate did not understand

    // Nothing where there is no lupdate.
    static std::optional<FiledSentences> ofTheProgram()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("galley.ts"));
        QProcess lupdate;
        lupdate.setProcessChannelMode(QProcess::MergedChannels);
        lupdate.setWorkingDirectory(QStringLiteral(GALLEY_SOURCE_DIR));
        lupdate.start(QStringLiteral(GALLEY_LUPDATE),
                      {QStringLiteral("-silent"), QStringLiteral("-no-obsolete"),
                       QStringLiteral("-I"), QStringLiteral("."), QStringLiteral("app"),
                       QStringLiteral("ui"), QStringLiteral("-ts"), path});
        if (!lupdate.waitForStarted())
            return {};
        if (!lupdate.waitForFinished(120'000))
            qFatal("lupdate did not end");
        return FiledSentences{sentencesIn(path), QString::fromUtf8(lupdate.readAll())};
    }
};

} // namespace galley::tests
