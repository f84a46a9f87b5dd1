// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/test_program.h"
#include "ui/widgets/growing_text_edit.h"

#include <QTest>

namespace placeholder_test {

using namespace galley;

// What a field shows while there is no text in it.
class PlaceholderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLongPlaceholderEndsInAnEllipsis();
};

void PlaceholderTest::aLongPlaceholderEndsInAnEllipsis()
{
    GrowingTextEdit field;
    const QString suggestion = u"/a-very-long-story-of-a-day-at-sea"_qs.repeated(10);
    field.setPlaceholder(suggestion);
    for (const int width : {200, 400}) {
        field.resize(width, 40);
        field.show();
        const QString shown = field.placeholderText();
        QVERIFY2(shown.endsWith(u'…'), qPrintable(shown));
        QVERIFY(suggestion.startsWith(shown.chopped(1)));
        QVERIFY(field.fontMetrics().horizontalAdvance(shown) <= field.viewport()->width());
        QVERIFY(field.fontMetrics().horizontalAdvance(shown) > width / 2);
    }
    field.setPlaceholder(u"/short"_qs);
    QCOMPARE(field.placeholderText(), u"/short"_qs);
}

} // namespace placeholder_test

GALLEY_TEST(placeholder_test::PlaceholderTest)
#include "placeholder_test.moc"
