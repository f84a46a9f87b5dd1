// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/atproto/datetime.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"
#include "ui/inspector/date_field.h"
#include "ui/inspector/moment_edit.h"

#include <QLineEdit>
#include <QTest>
#include <QToolButton>

namespace date_field_test {

using namespace galley;
using galley::tests::sessionWith;

namespace {

const QDateTime present(QDate(2026, 5, 4), QTime(3, 2, 1, 9), Qt::UTC);

// A window with the date in it.
class Window : public QWidget {
public:
    explicit Window(ArticleSession& theSession)
        : session(theSession)
        , field(new DateField(
              session, Field::PublishedAt, QStringLiteral("Pu&blished"), [] { return present; },
              this))
        , edit(field->findChild<MomentEdit*>())
        , written(field->findChild<QLineEdit*>(QStringLiteral("written")))
        , note(field->findChild<NoteLabel*>(QString(), Qt::FindDirectChildrenOnly))
        , now(field->findChild<QToolButton*>(QStringLiteral("now")))
        , clear(field->findChild<QToolButton*>(QStringLiteral("clear")))
    {
        show();
    }

    std::optional<QString> value() const { return session.article().string(Field::PublishedAt); }

    ArticleSession& session;
    DateField* field;
    MomentEdit* edit;
    QLineEdit* written;
    NoteLabel* note;
    QToolButton* now;
    QToolButton* clear;
};

std::unique_ptr<ArticleSession> sessionOn(const QByteArray& value)
{
    return sessionWith(value.isEmpty() ? "\"title\": \"A\"" : "\"publishedAt\": " + value);
}

} // namespace

class DateFieldTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theMomentIsShownInLocalTime();
    void aDayIsShownWithoutATime();
    void aChangedDayIsStoredAsADay();
    void turningTheHoursPastMidnightKeepsThem();
    void theStoredStringIsShown();
    void lookingChangesNothing_data();
    void lookingChangesNothing();
    void aChangedMomentIsStoredAsUtc();
    void goingBackToTheMomentBringsTheWrittenStringBack();
    void whatIsNoMomentIsShownAsWritten_data();
    void whatIsNoMomentIsShownAsWritten();
    void anAbsentDateCanBeSetToNow();
    void clearingRemovesTheMember();
    void undoIsShown();
    void theWheelPassesByWithoutTheFocus();
    void undoKeysAreLeftToTheWindow();
};

void DateFieldTest::initTestCase()
{
    qputenv("TZ", "Europe/Berlin");
    if (QDateTime(present).toLocalTime().time().hour() != 5)
        QSKIP("needs the time zone database");
}

void DateFieldTest::theMomentIsShownInLocalTime()
{
    const auto session = sessionOn("\"2026-02-24T21:51:45.000Z\"");
    const Window window(*session);
    QVERIFY(window.edit->isVisible());
    QCOMPARE(window.edit->dateTime().time(), QTime(22, 51, 45));
}

void DateFieldTest::aDayIsShownWithoutATime()
{
    const auto session = sessionOn("\"2022-06-05T00:00:00Z\"");
    const Window window(*session);
    QCOMPARE(window.edit->date(), QDate(2022, 6, 5));
    QVERIFY2(!window.edit->text().contains(u':'), qPrintable(window.edit->text()));
    session->setString(Field::PublishedAt, QStringLiteral("2022-06-05T00:00:00.001Z"));
    QVERIFY(window.edit->text().contains(u':'));
    QCOMPARE(window.edit->time().hour(), 2);
    session->history().undo();
    QVERIFY(!window.edit->text().contains(u':'));
}

void DateFieldTest::aChangedDayIsStoredAsADay()
{
    const auto session = sessionOn("\"2022-06-05T00:00:00Z\"");
    Window window(*session);
    window.edit->setSelectedSection(QDateTimeEdit::DaySection);
    QTest::keyClick(window.edit, Qt::Key_Up);
    QCOMPARE(window.value(), QStringLiteral("2022-06-06T00:00:00.000Z"));
    QTest::keyClick(window.edit, Qt::Key_Down);
    QCOMPARE(window.value(), QStringLiteral("2022-06-05T00:00:00Z"));
}

void DateFieldTest::turningTheHoursPastMidnightKeepsThem()
{
    const auto session = sessionOn("\"2026-01-24T23:00:00.000Z\"");
    Window window(*session);
    window.edit->setSelectedSection(QDateTimeEdit::HourSection);
    QTest::keyClick(window.edit, Qt::Key_Up);
    QCOMPARE(window.value(), QStringLiteral("2026-01-25T00:00:00.000Z"));
    QVERIFY(window.edit->text().contains(u':'));
    QTest::keyClick(window.edit, Qt::Key_Up);
    QCOMPARE(window.value(), QStringLiteral("2026-01-25T01:00:00.000Z"));
}

void DateFieldTest::theStoredStringIsShown()
{
    const auto session = sessionOn("\"2026-02-24T21:51:45.123456+02:00\"");
    const Window window(*session);
    QVERIFY(window.note->text().contains(QStringLiteral("2026-02-24T21:51:45.123456+02:00")));
}

void DateFieldTest::lookingChangesNothing_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("other zone") << QByteArray("\"2026-02-24T21:51:45.123456+02:00\"");
    QTest::newRow("escaped") << QByteArray("\"2026-02-24T21:51:45\\u005a\"");
    QTest::newRow("no date") << QByteArray("\"soon\"");
    QTest::newRow("empty") << QByteArray("\"\"");
    QTest::newRow("absent") << QByteArray();
    QTest::newRow("first year") << QByteArray("\"0001-01-01T00:00:00Z\"");
    QTest::newRow("last year") << QByteArray("\"9999-12-31T23:59:59Z\"");
    QTest::newRow("number") << QByteArray("12");
}

void DateFieldTest::lookingChangesNothing()
{
    QFETCH(QByteArray, value);
    const auto session = sessionOn(value);
    Window window(*session);
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.field->setFocus();
    QTest::keyClick(window.focusWidget(), Qt::Key_Tab);
    QVERIFY(!session->isModified());
    QCOMPARE(session->history().count(), 0);
}

void DateFieldTest::aChangedMomentIsStoredAsUtc()
{
    const auto session = sessionOn("\"2026-02-24T21:51:45.120Z\"");
    Window window(*session);
    window.edit->setSelectedSection(QDateTimeEdit::HourSection);
    QTest::keyClick(window.edit, Qt::Key_Up);
    QCOMPARE(window.value(), QStringLiteral("2026-02-24T22:51:45.120Z"));
}

void DateFieldTest::goingBackToTheMomentBringsTheWrittenStringBack()
{
    const auto session = sessionOn("\"2026-02-24T21:51:45+02:00\"");
    Window window(*session);
    window.edit->setSelectedSection(QDateTimeEdit::HourSection);
    QTest::keyClick(window.edit, Qt::Key_Up);
    QTest::keyClick(window.edit, Qt::Key_Return);
    QTest::keyClick(window.edit, Qt::Key_Down);
    QCOMPARE(window.value(), QStringLiteral("2026-02-24T21:51:45+02:00"));
    QVERIFY(!session->isModified());
}

void DateFieldTest::whatIsNoMomentIsShownAsWritten_data()
{
    QTest::addColumn<QString>("written");
    QTest::newRow("word") << QStringLiteral("soon");
    QTest::newRow("no such day") << QStringLiteral("2026-02-31T00:00:00Z");
    QTest::newRow("before what Qt shows") << QStringLiteral("0001-01-01T00:00:00Z");
}

void DateFieldTest::whatIsNoMomentIsShownAsWritten()
{
    QFETCH(QString, written);
    const auto session = sessionOn('"' + written.toUtf8() + '"');
    const Window window(*session);
    QVERIFY(window.written->isVisible());
    QCOMPARE(window.written->text(), written);
    QVERIFY(!window.edit->isVisible());
    QCOMPARE(window.note->tone(), NoteLabel::Tone::Warning);
}

void DateFieldTest::anAbsentDateCanBeSetToNow()
{
    const auto session = sessionOn("");
    Window window(*session);
    QVERIFY(!window.edit->isVisible());
    QVERIFY(!window.clear->isVisible());
    QTest::mouseClick(window.now, Qt::LeftButton);
    QCOMPARE(window.value(), QStringLiteral("2026-05-04T03:02:01.009Z"));
    QVERIFY(window.edit->isVisible());
}

void DateFieldTest::clearingRemovesTheMember()
{
    const auto session = sessionOn("\"soon\"");
    Window window(*session);
    QTest::mouseClick(window.clear, Qt::LeftButton);
    QVERIFY(!session->article().isPresent(Field::PublishedAt));
}

void DateFieldTest::undoIsShown()
{
    const auto session = sessionOn("\"2026-02-24T21:51:45Z\"");
    Window window(*session);
    QTest::mouseClick(window.now, Qt::LeftButton);
    session->history().undo();
    QCOMPARE(window.edit->dateTime().date(), QDate(2026, 2, 24));
}

void DateFieldTest::theWheelPassesByWithoutTheFocus()
{
    const auto session = sessionOn("\"2026-02-24T21:51:45Z\"");
    Window window(*session);
    window.now->setFocus();
    QWheelEvent wheel(QPointF(5, 5), window.edit->mapToGlobal(QPointF(5, 5)), {}, {0, 120},
                      Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(window.edit, &wheel);
    QVERIFY(!session->isModified());
}

void DateFieldTest::undoKeysAreLeftToTheWindow()
{
    const auto session = sessionOn("\"2026-02-24T21:51:45Z\"");
    Window window(*session);
    QKeyEvent override(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
    override.ignore();
    QCoreApplication::sendEvent(window.edit, &override);
    QVERIFY(!override.isAccepted());
}

} // namespace date_field_test

GALLEY_TEST(date_field_test::DateFieldTest)
#include "date_field_test.moc"
