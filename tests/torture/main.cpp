// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/torture/torture.h"
#include "tests/torture/typist.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

// galley_torture [--kills N] [--seed S]
// (and, for itself: galley_torture --type FOLDER SEED)
int main(int argc, char** argv)
{
    if (argc == 4 && qstrcmp(argv[1], "--type") == 0)
        return galley::torture::type(argc, argv, QString::fromLocal8Bit(argv[2]),
                                     QByteArray(argv[3]).toUInt());

    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions(
        {{QStringLiteral("kills"), QStringLiteral("how many"), QStringLiteral("N"),
          QStringLiteral("1000")},
         {QStringLiteral("seed"), QStringLiteral("of what is random"), QStringLiteral("S")}});
    parser.addHelpOption();
    parser.process(application);
    const quint32 seed = parser.isSet(QStringLiteral("seed"))
        ? parser.value(QStringLiteral("seed")).toUInt()
        : QRandomGenerator::system()->generate();
    std::printf("seed %u\n", seed);
    galley::torture::Torture torture(QCoreApplication::applicationFilePath(), seed);
    return torture.run(parser.value(QStringLiteral("kills")).toInt()) ? 0 : 1;
}
