// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/record/visible_spelling.h"

#include "tests/support/test_program.h"

#include <QTest>

namespace visible_spelling_test {

using namespace galley;

// What a line would hide, or be turned round by, is spelled out.
class VisibleSpellingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotSeenIsSpelledOut_data();
    void whatIsNotSeenIsSpelledOut();
    void whatIsReadAsOneCharacterIsNotParted_data();
    void whatIsReadAsOneCharacterIsNotParted();
};

void VisibleSpellingTest::whatIsNotSeenIsSpelledOut_data()
{
    QTest::addColumn<char32_t>("character");
    QTest::addColumn<QString>("spelling");
    QTest::newRow("a letter") << U'a' << QString();
    QTest::newRow("a Chinese one") << U'活' << QString();
    QTest::newRow("a picture") << U'🖋' << QString();
    QTest::newRow("a tabulator") << U'\t' << QString();
    QTest::newRow("a joiner") << char32_t(0x200D) << QString();
    QTest::newRow("a variation selector") << char32_t(0xFE0F) << QString();
    QTest::newRow("a no-break space") << char32_t(0xA0) << QString();
    QTest::newRow("NUL") << char32_t(0) << u"⟨U+0000⟩"_qs;
    QTest::newRow("escape") << char32_t(0x1B) << u"⟨U+001B⟩"_qs;
    QTest::newRow("delete") << char32_t(0x7F) << u"⟨U+007F⟩"_qs;
    QTest::newRow("a C1 control") << char32_t(0x9B) << u"⟨U+009B⟩"_qs;
    QTest::newRow("right-to-left override") << char32_t(0x202E) << u"⟨U+202E⟩"_qs;
    QTest::newRow("an isolate") << char32_t(0x2067) << u"⟨U+2067⟩"_qs;
    QTest::newRow("a right-to-left mark") << char32_t(0x200F) << u"⟨U+200F⟩"_qs;
    QTest::newRow("an Arabic letter mark") << char32_t(0x61C) << u"⟨U+061C⟩"_qs;
    QTest::newRow("a zero-width space") << char32_t(0x200B) << u"⟨U+200B⟩"_qs;
    QTest::newRow("a byte order mark") << char32_t(0xFEFF) << u"⟨U+FEFF⟩"_qs;
    QTest::newRow("a soft hyphen") << char32_t(0xAD) << u"⟨U+00AD⟩"_qs;
    QTest::newRow("a line separator") << char32_t(0x2028) << u"⟨U+2028⟩"_qs;
    QTest::newRow("a paragraph separator") << char32_t(0x2029) << u"⟨U+2029⟩"_qs;
    QTest::newRow("what Qt takes for the end of a block") << char32_t(0xFDD1) << u"⟨U+FDD1⟩"_qs;
    QTest::newRow("what Qt takes for a picture") << char32_t(0xFFFC) << u"⟨U+FFFC⟩"_qs;
    QTest::newRow("a hidden tag letter") << char32_t(0xE0041) << u"⟨U+E0041⟩"_qs;
    QTest::newRow("half a surrogate pair") << char32_t(0xD83D) << u"⟨U+D83D⟩"_qs;
    QTest::newRow("a byte of no UTF-8") << char32_t(0xDCFF) << u"⟨byte FF⟩"_qs;
}

void VisibleSpellingTest::whatIsNotSeenIsSpelledOut()
{
    QFETCH(char32_t, character);
    QFETCH(QString, spelling);
    QCOMPARE(visibleSpelling(character), spelling);
    if (!spelling.isEmpty())
        QCOMPARE(columnsOf(character), int(spelling.size()));
}

void VisibleSpellingTest::whatIsReadAsOneCharacterIsNotParted_data()
{
    QTest::addColumn<char32_t>("character");
    QTest::addColumn<char32_t>("next");
    QTest::addColumn<bool>("may");
    QTest::newRow("two letters") << U'a' << U'b' << true;
    QTest::newRow("two Chinese ones") << U'活' << U'字' << true;
    QTest::newRow("a letter and its accent") << U'e' << char32_t(0x301) << false;
    QTest::newRow("before a joiner") << U'👩' << char32_t(0x200D) << false;
    QTest::newRow("behind a joiner") << char32_t(0x200D) << U'💻' << false;
    QTest::newRow("before a variation selector") << U'❤' << char32_t(0xFE0F) << false;
    QTest::newRow("before a skin's colour") << U'👍' << char32_t(0x1F3FD) << false;
}

void VisibleSpellingTest::whatIsReadAsOneCharacterIsNotParted()
{
    QFETCH(char32_t, character);
    QFETCH(char32_t, next);
    QTEST(mayPart(character, next), "may");
}

} // namespace visible_spelling_test

GALLEY_APPLESS_TEST(visible_spelling_test::VisibleSpellingTest)
#include "visible_spelling_test.moc"
