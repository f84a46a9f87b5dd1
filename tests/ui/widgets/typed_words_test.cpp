// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/typed_words.h"

#include "tests/support/test_program.h"

#include <QTextDocument>

namespace typed_words_test {

using namespace galley;

// What is read from a field for words.
class TypedWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCharacterStays_data()
    {
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("a no-break space") << u"10\u00a0km"_qs << u"10\u00a0km"_qs;
        QTest::newRow("lines") << u"a\nb\r\nc"_qs << u"a\nb\nc"_qs;
        QTest::newRow("a soft break") << u"a\u2028b"_qs << u"a\nb"_qs;
        QTest::newRow("emoji") << u"👩‍👧"_qs << u"👩‍👧"_qs;
    }
    void everyCharacterStays()
    {
        QFETCH(const QString, shown);
        QTextDocument document;
        document.setPlainText(shown);
        QTEST(typedWords(document), "words");
    }
};

} // namespace typed_words_test

GALLEY_TEST(typed_words_test::TypedWordsTest)

#include "typed_words_test.moc"
