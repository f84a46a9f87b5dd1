// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/pdf/pdf_writing.h"
#include "tests/support/test_program.h"

#include <galley_places.h>

#include <QCoreApplication>
#include <QTest>

namespace pdf_writing_test {

using namespace galley;

// What is written shows in page_export_test; this is about the part that writes it.
class PdfWritingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutItsPartAPdfIsRefusedWithASentence();
};

void PdfWritingTest::withoutItsPartAPdfIsRefusedWithASentence()
{
    QCoreApplication::removeLibraryPath(QStringLiteral(GALLEY_PARTS));
    const auto written = withFacts("%PDF-1.4", {});
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::NotFound);
    QVERIFY(written.error().sentence.startsWith(QStringLiteral("The PDF was not written")));
}

} // namespace pdf_writing_test

GALLEY_GUILESS_TEST(pdf_writing_test::PdfWritingTest)

#include "pdf_writing_test.moc"
