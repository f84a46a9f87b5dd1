// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/pdf/pdf_facts.h"
#include "tests/support/test_program.h"

#include <galley_places.h>

#include <QCoreApplication>
#include <QTest>

namespace pdf_facts_test {

using namespace galley;

// What is written shows in page_export_test; this is about the part that writes it.
class PdfFactsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutItsPartAPdfIsRefusedWithASentence();
};

void PdfFactsTest::withoutItsPartAPdfIsRefusedWithASentence()
{
    QCoreApplication::removeLibraryPath(QStringLiteral(GALLEY_PARTS));
    const auto written = withFacts("%PDF-1.4", {});
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::NotFound);
    QVERIFY(written.error().sentence.startsWith(QStringLiteral("The PDF was not written")));
}

} // namespace pdf_facts_test

GALLEY_GUILESS_TEST(pdf_facts_test::PdfFactsTest)

#include "pdf_facts_test.moc"
