// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/session_support.h"
#include "tests/support/test_program.h"
#include "ui/inspector/tags_field.h"
#include "ui/widgets/tag_chips.h"

#include <QLineEdit>
#include <QTest>

namespace tags_field_test {

using namespace galley;
using galley::tests::sessionWith;

class TagsFieldTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTypedTagIsAddedToTheRecord();
    void undoTakesOneTagAway();
    void theLastTagTakesTheMemberAlong();
    void anEmptyListStaysUntilItIsTouched();
    void theLabelsMnemonicLeadsToTheField();
};

namespace {

void type(TagsField& field, const QString& tag)
{
    auto* const edit = field.findChild<QLineEdit*>();
    QTest::keyClicks(edit, tag);
    QTest::keyClick(edit, Qt::Key_Return);
}

} // namespace

void TagsFieldTest::aTypedTagIsAddedToTheRecord()
{
    const auto session = sessionWith(R"("tags": ["one"])");
    TagsField field(*session);
    type(field, QStringLiteral("#two"));
    QCOMPARE(session->article().state(Field::Tags), QByteArray(R"(["one", "two"])"));
}

void TagsFieldTest::undoTakesOneTagAway()
{
    const auto session = sessionWith("\"title\": \"A\"");
    TagsField field(*session);
    type(field, QStringLiteral("one"));
    type(field, QStringLiteral("two"));
    session->history().undo();
    QCOMPARE(field.findChild<TagChips*>()->tags(), QStringList{QStringLiteral("one")});
}

void TagsFieldTest::theLastTagTakesTheMemberAlong()
{
    const auto session = sessionWith(R"("tags": ["one"], "title": "A")");
    TagsField field(*session);
    field.show();
    QVERIFY(QTest::qWaitForWindowActive(&field));
    field.setFocus();
    for (int press = 0; press < 2; ++press)
        QTest::keyClick(field.window()->focusWidget(), Qt::Key_Backspace);
    QVERIFY(!session->article().isPresent(Field::Tags));
}

void TagsFieldTest::anEmptyListStaysUntilItIsTouched()
{
    const auto session = sessionWith(R"("tags": [], "title": "A")");
    TagsField field(*session);
    field.show();
    field.setFocus();
    field.clearFocus();
    QVERIFY(!session->isModified());
}

void TagsFieldTest::theLabelsMnemonicLeadsToTheField()
{
    const auto session = sessionWith("\"title\": \"A\"");
    TagsField field(*session);
    field.show();
    QVERIFY(QTest::qWaitForWindowActive(&field));
    QTest::keyClick(&field, Qt::Key_T, Qt::AltModifier);
    QVERIFY(field.findChild<QLineEdit*>()->hasFocus());
}

} // namespace tags_field_test

GALLEY_TEST(tags_field_test::TagsFieldTest)
#include "tags_field_test.moc"
