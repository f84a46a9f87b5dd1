// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/base/loaded_part.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace loaded_part_test {

using galley::LoadedPart;

class LoadedPartTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPartHandsOutItsFunctions();
    void whatIsNotThereIsNull_data();
    void whatIsNotThereIsNull();
};

void LoadedPartTest::aPartHandsOutItsFunctions()
{
    QVERIFY(LoadedPart(QStringLiteral("pdf")).function<void()>("galleyWithFacts"));
}

void LoadedPartTest::whatIsNotThereIsNull_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QByteArray>("function");

    QTest::newRow("no such part") << QStringLiteral("none") << QByteArray("galleyWithFacts");
    QTest::newRow("no such function") << QStringLiteral("pdf") << QByteArray("galleyNothing");
}

void LoadedPartTest::whatIsNotThereIsNull()
{
    QFETCH(const QString, part);
    QFETCH(const QByteArray, function);
    QVERIFY(!LoadedPart(part).function<void()>(function.constData()));
}

} // namespace loaded_part_test

GALLEY_GUILESS_TEST(loaded_part_test::LoadedPartTest)

#include "loaded_part_test.moc"
