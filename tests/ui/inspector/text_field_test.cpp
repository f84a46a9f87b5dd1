// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/article/text_limits.h"
#include "tests/support/session_support.h"
#include "tests/support/shared_files.h"
#include "tests/support/test_program.h"
#include "ui/inspector/description_field.h"
#include "ui/inspector/path_field.h"
#include "ui/inspector/site_field.h"
#include "ui/inspector/wrong_type_note.h"
#include "ui/widgets/growing_text_edit.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

namespace text_field_test {

using namespace galley;
using galley::tests::sessionWith;

class TextFieldTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void typingChangesTheRecord();
    void undoIsShown();
    void typingInOneGoIsOneStep();
    void leavingTheFieldEndsTheStep();
    void theCaretStaysWhileAPersonTypes();
    void clearingRemovesTheMember();
    void anEmptyMemberStaysUntilItIsTouched();
    void aWrongTypeIsShownAndKept();
    void replacingAWrongTypeCanBeUndone();
    void descriptionsAreMeasured_data();
    void descriptionsAreMeasured();
    void theLimitsAreTheLexicons();
    void aSiteThatIsNoAddressIsSaid();
    void aPathIsProposedFromTheTitle();
    void theProposalIsTakenByAButton();
    void anArticleWithAPathHasNoProposal();
    void aPublishedArticleHasNoProposal_data();
    void aPublishedArticleHasNoProposal();
    void returnEndsTheStepInAOneLineField();
};

void TextFieldTest::typingChangesTheRecord()
{
    const auto session = sessionWith(R"("description": "Old")");
    DescriptionField field(*session);
    field.show();
    field.edit().moveCursor(QTextCursor::End);
    QTest::keyClicks(&field.edit(), QStringLiteral("er"));
    QCOMPARE(session->article().string(Field::Description), QStringLiteral("Older"));
}

void TextFieldTest::undoIsShown()
{
    const auto session = sessionWith(R"("description": "Old")");
    DescriptionField field(*session);
    QTest::keyClicks(&field.edit(), QStringLiteral("x"));
    session->history().undo();
    QCOMPARE(field.edit().text(), QStringLiteral("Old"));
}

void TextFieldTest::typingInOneGoIsOneStep()
{
    const auto session = sessionWith("\"title\": \"A\"");
    DescriptionField field(*session);
    QTest::keyClicks(&field.edit(), QStringLiteral("words"));
    QCOMPARE(session->history().count(), 1);
}

void TextFieldTest::leavingTheFieldEndsTheStep()
{
    const auto session = sessionWith("\"title\": \"A\"");
    QWidget window;
    auto* const field = new DescriptionField(*session, &window);
    auto* const other = new QPushButton(&window);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    field->edit().setFocus();
    QTest::keyClicks(&field->edit(), QStringLiteral("one"));
    other->setFocus();
    field->edit().setFocus();
    QTest::keyClicks(&field->edit(), QStringLiteral("two"));
    QCOMPARE(session->history().count(), 2);
}

void TextFieldTest::theCaretStaysWhileAPersonTypes()
{
    const auto session = sessionWith(R"("description": "Old")");
    DescriptionField field(*session);
    field.edit().moveCursor(QTextCursor::Start);
    QTest::keyClicks(&field.edit(), QStringLiteral("ab"));
    QCOMPARE(field.edit().text(), QStringLiteral("abOld"));
}

void TextFieldTest::clearingRemovesTheMember()
{
    const auto session = sessionWith(R"("description": "Old", "title": "A")");
    DescriptionField field(*session);
    field.edit().selectAll();
    QTest::keyClick(&field.edit(), Qt::Key_Delete);
    QVERIFY(!session->article().isPresent(Field::Description));
}

void TextFieldTest::anEmptyMemberStaysUntilItIsTouched()
{
    const auto session = sessionWith(R"("description": "", "title": "A")");
    DescriptionField field(*session);
    session->setString(Field::Title, QStringLiteral("B"));
    QVERIFY(session->article().isPresent(Field::Description));
    QTest::keyClick(&field.edit(), Qt::Key_X);
    QTest::keyClick(&field.edit(), Qt::Key_Backspace);
    QVERIFY(!session->article().isPresent(Field::Description));
}

void TextFieldTest::aWrongTypeIsShownAndKept()
{
    const auto session = sessionWith(R"("description": [1, 2])");
    DescriptionField field(*session);
    field.show();
    auto* const wrong = field.findChild<WrongTypeNote*>();
    QVERIFY(wrong->isVisible());
    QVERIFY(wrong->findChild<QLabel*>()->text().contains(QStringLiteral("[1, 2]")));
    QVERIFY(!field.edit().isVisible());
    QVERIFY(!session->isModified());
}

void TextFieldTest::replacingAWrongTypeCanBeUndone()
{
    const auto session = sessionWith(R"("description": [1, 2])");
    DescriptionField field(*session);
    field.show();
    QTest::mouseClick(field.findChild<QPushButton*>(), Qt::LeftButton);
    QVERIFY(field.edit().isVisible());
    session->history().undo();
    QCOMPARE(session->article().state(Field::Description), QByteArray("[1, 2]"));
    QVERIFY(!field.edit().isVisible());
}

void TextFieldTest::descriptionsAreMeasured_data()
{
    QTest::addColumn<QString>("description");
    QTest::addColumn<QString>("part");
    QTest::addColumn<NoteLabel::Tone>("tone");
    const QString family = QStringLiteral("👩‍👩‍👧");
    QTest::newRow("short") << QStringLiteral("abc") << QStringLiteral("3/3,000")
                           << NoteLabel::Tone::Quiet;
    QTest::newRow("a family is one character, 18 bytes")
        << family << QStringLiteral("1/3,000 characters, 18/") << NoteLabel::Tone::Quiet;
    QTest::newRow("at the mark") << QString(160, u'a') << QStringLiteral("160/")
                                 << NoteLabel::Tone::Quiet;
    QTest::newRow("over the mark")
        << QString(161, u'a') << QStringLiteral("160 characters") << NoteLabel::Tone::Warning;
    QTest::newRow("too many characters")
        << QString(3001, u'a') << QStringLiteral("Too long") << NoteLabel::Tone::Error;
    QTest::newRow("too many bytes")
        << family.repeated(1700) << QStringLiteral("30,600/") << NoteLabel::Tone::Error;
}

void TextFieldTest::descriptionsAreMeasured()
{
    QFETCH(QString, description);
    QFETCH(QString, part);
    QLocale::setDefault(QLocale(QLocale::English));
    const Note note = descriptionNote(description);
    QVERIFY2(note.sentence.contains(part), qPrintable(note.sentence));
    QTEST(note.tone, "tone");
}

void TextFieldTest::theLimitsAreTheLexicons()
{
    GALLEY_NEEDS_SHARED("lexicons/site.standard.document.json");
    QFile file(tests::sharedPath(QStringLiteral("lexicons/site.standard.document.json")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QJsonValue value = QJsonDocument::fromJson(file.readAll()).object();
    for (const auto& name :
         {QStringLiteral("defs"), QStringLiteral("main"), QStringLiteral("record"),
          QStringLiteral("properties"), QStringLiteral("description")})
        value = value[name];
    QCOMPARE(value[QStringLiteral("maxGraphemes")].toInteger(), descriptionLimits.graphemes);
    QCOMPARE(value[QStringLiteral("maxLength")].toInteger(), descriptionLimits.bytes);
}

void TextFieldTest::aSiteThatIsNoAddressIsSaid()
{
    const auto session = sessionWith(R"("site": "https://example.org")");
    SiteField field(*session);
    field.show();
    auto* const note = field.findChild<NoteLabel*>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(!note->isVisible());
    QTest::keyClick(&field.edit(), Qt::Key_Slash);
    QVERIFY(note->isVisible());
    QCOMPARE(session->article().string(Field::Site), QStringLiteral("https://example.org/"));
}

void TextFieldTest::aPathIsProposedFromTheTitle()
{
    const auto session = sessionWith("\"title\": \"A Day\"");
    PathField field(*session);
    QCOMPARE(field.edit().placeholderText(), QStringLiteral("/a-day"));
    session->setString(Field::Title, QStringLiteral("A Night"));
    QCOMPARE(field.edit().placeholderText(), QStringLiteral("/a-night"));
    QVERIFY(!session->article().isPresent(Field::Path));
}

void TextFieldTest::theProposalIsTakenByAButton()
{
    const auto session = sessionWith("\"title\": \"A Day\"");
    PathField field(*session);
    field.show();
    auto* const use = field.findChild<QToolButton*>();
    QVERIFY(use->isVisible());
    QTest::mouseClick(use, Qt::LeftButton);
    QCOMPARE(session->article().string(Field::Path), QStringLiteral("/a-day"));
    QVERIFY(!use->isVisible());
}

void TextFieldTest::anArticleWithAPathHasNoProposal()
{
    const auto session = sessionWith(R"("path": "/kept", "title": "A Day")");
    PathField field(*session);
    field.show();
    session->setString(Field::Title, QStringLiteral("A Night"));
    QCOMPARE(field.edit().text(), QStringLiteral("/kept"));
    QVERIFY(!field.findChild<QToolButton*>()->isVisible());
}

void TextFieldTest::aPublishedArticleHasNoProposal_data()
{
    QTest::addColumn<QByteArray>("published");
    QTest::newRow("by its date") << QByteArray(R"("publishedAt": "2026-01-02T03:04:05Z")");
    QTest::newRow("by its post") << QByteArray(
        R"("bskyPostRef": {"cid": "bafyreiabc", "uri": "at://did:plc:abc/app.bsky.feed.post/3m"})");
}

void TextFieldTest::aPublishedArticleHasNoProposal()
{
    QFETCH(QByteArray, published);
    const auto session = sessionWith("\"title\": \"A Day\", " + published);
    PathField field(*session);
    field.show();
    QCOMPARE(field.edit().placeholderText(), QString());
    QVERIFY(!field.findChild<QToolButton*>()->isVisible());
    session->removeField(Field::PublishedAt); // a draft again
    session->removeField(Field::BskyPostRef);
    QCOMPARE(field.edit().placeholderText(), QStringLiteral("/a-day"));
}

void TextFieldTest::returnEndsTheStepInAOneLineField()
{
    const auto session = sessionWith("\"title\": \"A\"");
    PathField field(*session);
    QTest::keyClicks(&field.edit(), QStringLiteral("/a"));
    QTest::keyClick(&field.edit(), Qt::Key_Return);
    QTest::keyClicks(&field.edit(), QStringLiteral("b"));
    QCOMPARE(session->history().count(), 2);
    QCOMPARE(session->article().string(Field::Path), QStringLiteral("/ab"));
}

} // namespace text_field_test

GALLEY_TEST(text_field_test::TextFieldTest)
#include "text_field_test.moc"
