// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/edit_commands.h"

#include "tests/support/test_program.h"

#include <QTest>
#include <QUndoStack>

namespace edit_commands_test {

using namespace galley;

// What one step of Undo takes back of the typing.
class EditCommandsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void typingIsTakenBackAFewWordsAtATime_data();
    void typingIsTakenBackAFewWordsAtATime();
    void typingAndDeletingItAllLeavesNoStep();
    void aStepEndsWithItsLine_data();
    void aStepEndsWithItsLine();

private:
    void push(TextDelta delta);
    void type(const QString& typed);

    QString m_text;
    QUndoStack m_history;
};

void EditCommandsTest::init()
{
    m_text.clear();
    m_history.clear();
}

void EditCommandsTest::push(TextDelta delta)
{
    const auto apply = [this](const TextDelta& applied, bool /*isRestored*/) {
        for (const TextChange& change : applied.changes)
            m_text.replace(change.position, change.removed.size(), change.inserted);
    };
    m_history.push(new TextEdit(std::move(delta), 0, apply));
}

void EditCommandsTest::type(const QString& typed)
{
    for (const QChar letter : typed)
        push({{{m_text.size(), {}, letter}}});
}

void EditCommandsTest::typingIsTakenBackAFewWordsAtATime_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("left");
    QTest::newRow("a few words") << QStringLiteral("A few words are one.") << QString();
    QTest::newRow("the next words begin a step")
        << QStringLiteral("The words of a long sentence stay, all but the last")
        << QStringLiteral("The words of a long sentence ");
    QTest::newRow("an address stays whole")
        << QStringLiteral("https://example.com/a/rather/long/address") << QString();
    QTest::newRow("no spaces") << QString(100, QChar(0x4E2D)) << QString(80, QChar(0x4E2D));
}

void EditCommandsTest::typingIsTakenBackAFewWordsAtATime()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, left);
    type(typed);
    m_history.undo();
    QCOMPARE(m_text, left);
    m_history.redo();
    QCOMPARE(m_text, typed);
}

void EditCommandsTest::typingAndDeletingItAllLeavesNoStep()
{
    type(QStringLiteral("words and ").repeated(10));
    QVERIFY(m_history.count() > 1);
    while (!m_text.isEmpty())
        push({{{m_text.size() - 1, m_text.right(1), {}}}});
    QCOMPARE(m_history.count(), 0);
}

void EditCommandsTest::aStepEndsWithItsLine_data()
{
    QTest::addColumn<QString>("lineEnd");
    QTest::newRow("LF") << QStringLiteral("\n");
    QTest::newRow("CR") << QStringLiteral("\r");
    QTest::newRow("CRLF, typed at once") << QStringLiteral("\r\n");
}

void EditCommandsTest::aStepEndsWithItsLine()
{
    QFETCH(QString, lineEnd);
    type(QStringLiteral("a"));
    push({{{m_text.size(), {}, lineEnd}}});
    type(QStringLiteral("b"));
    m_history.undo();
    QCOMPARE(m_text, QStringLiteral("a") + lineEnd);
}

} // namespace edit_commands_test

GALLEY_GUILESS_TEST(edit_commands_test::EditCommandsTest)
#include "edit_commands_test.moc"
