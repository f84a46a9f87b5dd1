// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/inspector/date_field_test.cpp

#include "ui/inspector/moment_edit.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QWheelEvent>

#include <utility>

namespace galley {

namespace {

// As the desktop writes a date and a time, but with the century.
QString dayFormat()
{
    const QLocale locale;
    QString date = locale.dateFormat(QLocale::ShortFormat);
    if (!date.contains(QStringLiteral("yyyy")))
        date.replace(QStringLiteral("yy"), QStringLiteral("yyyy"));
    return date;
}

QString momentFormat()
{
    return dayFormat() + u' ' + QLocale().timeFormat(QLocale::ShortFormat);
}

bool isUndoKey(const QKeyEvent& key)
{
    return key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo);
}

} // namespace

MomentEdit::MomentEdit(QWidget* parent) : QDateTimeEdit(parent)
{
    setCalendarPopup(true);
    setLayoutDirection(Qt::LeftToRight); // else Qt turns even a time around: 45:51:21
    setFocusPolicy(Qt::StrongFocus); // the wheel does not bring the focus
    setMinimumDate(QDate(100, 1, 1)); // the first that Qt can show here
    setDisplayFormat(momentFormat());
}

bool MomentEdit::reaches(const QDateTime& moment) const
{
    return moment >= minimumDateTime() && moment <= maximumDateTime();
}

void MomentEdit::show(const QDateTime& moment)
{
    setShowsDay(false);
    if (dateTime() != moment) // else the caret would move
        setDateTime(moment.toLocalTime());
}

void MomentEdit::show(QDate day)
{
    setShowsDay(true);
    if (date() != day)
        setDate(day);
}

void MomentEdit::setShowsDay(bool showsDay)
{
    if (std::exchange(m_showsDay, showsDay) != showsDay)
        setDisplayFormat(showsDay ? dayFormat() : momentFormat());
}

void MomentEdit::cut()
{
    lineEdit()->cut();
}

void MomentEdit::copy()
{
    lineEdit()->copy();
}

void MomentEdit::paste()
{
    lineEdit()->paste();
}

bool MomentEdit::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && isUndoKey(static_cast<QKeyEvent&>(*event))) {
        event->ignore(); // the window's undo takes it
        return true;
    }
    return QDateTimeEdit::event(event);
}

void MomentEdit::keyPressEvent(QKeyEvent* event)
{
    if (isUndoKey(*event))
        event->ignore();
    else
        QDateTimeEdit::keyPressEvent(event);
}

void MomentEdit::wheelEvent(QWheelEvent* event)
{
    if (hasFocus())
        QDateTimeEdit::wheelEvent(event);
    else
        event->ignore();
}

} // namespace galley

#include "moc_moment_edit.cpp"
