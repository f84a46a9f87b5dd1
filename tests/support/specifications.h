// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <galley_places.h>

#include <QDir>
#include <QFile>
#include <QList>
#include <QRegularExpression>
#include <QSet>
#include <QString>
#include <QTest>

namespace galley::tests {

// The examples of CommonMark and of GitHub's Markdown, which stay out of this repository: those in
// the checkouts `cmark` (https://github.com/commonmark/cmark) and `cmark-gfm`
// (https://github.com/github/cmark-gfm) beside ours, or in $GALLEY_SPECIFICATIONS.

// Markdown, and the HTML that the specification has for it.
struct Example {
    QString name; // spec.txt 12
    QByteArray markdown;
    QByteArray html;
};

inline QDir specifications()
{
    return QDir(
        qEnvironmentVariable("GALLEY_SPECIFICATIONS", QStringLiteral(GALLEY_SOURCE_DIR "/..")));
}

inline QList<Example> examplesIn(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString text = QString::fromUtf8(file.readAll()).replace(u'→', u'\t');
    static const QRegularExpression shape(
        QStringLiteral("^`{32} example[^\\n]*\\n(.*?)^\\.\\n(.*?)^`{32}$"),
        QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
    QList<Example> examples;
    for (auto matches = shape.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        examples.append({QFileInfo(path).fileName() + u' ' + QString::number(examples.size() + 1),
                         match.captured(1).toUtf8(), match.captured(2).toUtf8()});
    }
    return examples;
}

// Those of all the suites, each text once.
inline QList<Example> allExamples()
{
    QList<Example> all;
    QSet<QByteArray> seen;
    for (const QString& suite : {QStringLiteral("cmark"), QStringLiteral("cmark-gfm")}) {
        const QDir folder(specifications().filePath(suite + QStringLiteral("/test")));
        for (const QString& name : folder.entryList({QStringLiteral("*.txt")}, QDir::Files)) {
            for (Example example : examplesIn(folder.filePath(name))) {
                if (seen.contains(example.markdown))
                    continue;
                seen.insert(example.markdown);
                example.name.prepend(suite + u' ');
                all.append(example);
            }
        }
    }
    return all;
}

} // namespace galley::tests

// Skips the test, saying so, where such a file is absent.
#define GALLEY_NEEDS_SPECIFICATION(relative)                                                       \
    if (!galley::tests::specifications().exists(QStringLiteral(relative)))                         \
    QSKIP("needs " relative " beside the checkout, which is not part of this repository")
