// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/clock.h"
#include "ui/inspector/field_frame.h"

#include <QDateTime>

class QLineEdit;
class QToolButton;

namespace galley {

class MomentEdit;

// A datetime of the record, shown in local time, or without a time where it is exactly a day: see
// atproto::wholeDayOf(). The string that was written stays until a person chooses another moment;
// then it is UTC.
class DateField : public FieldFrame {
    Q_OBJECT

public:
    DateField(ArticleSession& session, Field field, const QString& label,
              Clock clock = systemClock(), QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showValue();
    std::optional<QDateTime> moment() const;
    void takeEdit(const QDateTime& local);
    void setNow();
    void clear();
    void updateIcons();

    Clock m_clock;
    QWidget* m_control; // the row of the following
    MomentEdit* m_edit;
    QLineEdit* m_written; // in place of the edit: what is no moment, as it is written
    QToolButton* m_now;
    QToolButton* m_clear;
    std::optional<QString> m_original; // as it was before this field's own edits
    bool m_isEditing = false;
};

} // namespace galley
