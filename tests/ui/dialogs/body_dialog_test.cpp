// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/session_support.h"
#include "tests/support/test_program.h"
#include "ui/dialogs/body_dialog.h"

#include <QCommandLinkButton>
#include <QLabel>

namespace body_dialog_test {

using namespace galley;

// The dialog that says in which form a body is, and offers others.
class BodyDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itSaysWhichFormTheBodyHas();
    void itSaysWhatWouldBeLost();
    void aClickTakesTheOffer();
    void aReadOnlyArticleIsOfferedNothing();
};

void BodyDialogTest::itSaysWhichFormTheBodyHas()
{
    const auto session = tests::sessionWith("\"textContent\": \"a\"");
    const BodyDialog dialog(*session);
    QCOMPARE(dialog.findChild<QLabel*>(QStringLiteral("form"))->text(),
             QStringLiteral("Markdown in “textContent”"));
}

void BodyDialogTest::itSaysWhatWouldBeLost()
{
    const auto session =
        tests::sessionWith("\"content\": {\"$type\": \"a.b\", \"x\": {\"$type\": \"a.b.image\"}}");
    const BodyDialog dialog(*session);
    const auto* const button = dialog.findChild<QCommandLinkButton*>();
    QVERIFY(button);
    QVERIFY2(button->description().contains(QStringLiteral("1 × a.b.image")),
             qPrintable(button->description()));
}

void BodyDialogTest::aClickTakesTheOffer()
{
    const auto session = tests::sessionWith("\"textContent\": \"*a*\"");
    BodyDialog dialog(*session);
    dialog.show();
    dialog.findChild<QCommandLinkButton*>()->click();
    QVERIFY(!dialog.isVisible());
    QCOMPARE(session->article().bodyForm(), BodyForm::MarkdownInContent);
    session->history().undo();
    QCOMPARE(session->article().bodyForm(), BodyForm::MarkdownInText);
}

void BodyDialogTest::aReadOnlyArticleIsOfferedNothing()
{
    const auto session = tests::sessionWith("\"textContent\": \"*a*\"");
    session->setReadOnly(editedElsewhere);
    const BodyDialog dialog(*session);
    QVERIFY(!dialog.findChild<QCommandLinkButton*>());
}

} // namespace body_dialog_test

GALLEY_TEST(body_dialog_test::BodyDialogTest)
#include "body_dialog_test.moc"
