// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/field.h"

#include <QWidget>

namespace galley {

class NoteLabel;

// Stands where a field's control would be when the record holds something else there: says what it
// is, and offers to replace it.
class WrongTypeNote : public QWidget {
    Q_OBJECT

public:
    explicit WrongTypeNote(Field field, QWidget* parent = nullptr);

    void showJson(const QByteArray& json);

Q_SIGNALS:
    void replaceWanted();

private:
    Field m_field;
    NoteLabel* m_sentence;
};

} // namespace galley
