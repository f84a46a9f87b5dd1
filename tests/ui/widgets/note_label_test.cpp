// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/note_label.h"

#include "tests/support/test_program.h"
#include "ui/theme/colours.h"
#include "ui/theme/palette.h"

#include <QTest>

namespace note_label_test {

using namespace galley;

class NoteLabelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { applyTheme(ThemeChoice::Light); }
    void withoutASentenceItTakesNoRoom();
    void theToneHasItsColour();
    void theColourFollowsTheLook();
    void aSentenceIsPlainText();
    void aSentenceWithoutAnEndIsToldInPart();
};

void NoteLabelTest::withoutASentenceItTakesNoRoom()
{
    QWidget window;
    NoteLabel note(&window);
    note.tell(QStringLiteral("Something."));
    QVERIFY(!note.isHidden());
    note.tell({});
    QVERIFY(note.isHidden());
}

void NoteLabelTest::theToneHasItsColour()
{
    NoteLabel note;
    note.tell(QStringLiteral("Something."), NoteLabel::Tone::Warning);
    QCOMPARE(note.palette().color(QPalette::WindowText), lightColours().warning);
}

void NoteLabelTest::theColourFollowsTheLook()
{
    NoteLabel note;
    note.tell(QStringLiteral("Something."), NoteLabel::Tone::Error);
    applyTheme(ThemeChoice::Dark);
    QTRY_COMPARE(note.palette().color(QPalette::WindowText), darkColours().error);
}

void NoteLabelTest::aSentenceIsPlainText()
{
    const NoteLabel note;
    QCOMPARE(note.textFormat(), Qt::PlainText);
}

void NoteLabelTest::aSentenceWithoutAnEndIsToldInPart()
{
    NoteLabel note;
    note.tell(QString(1'000'000, u'x'));
    QVERIFY(note.text().size() < 3'000);
    QVERIFY(note.text().endsWith(QChar(0x2026)));
}

} // namespace note_label_test

GALLEY_TEST(note_label_test::NoteLabelTest)
#include "note_label_test.moc"
