// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/inspector/field_frame.h"

class QHBoxLayout;

namespace galley {

class GrowingTextEdit;

// What there is to say about a value.
struct Note {
    QString sentence;
    NoteLabel::Tone tone = NoteLabel::Tone::Quiet;
};

// A field of plain text. What is cleared is removed from the record; what was empty in the record
// stays until it is touched.
class TextField : public FieldFrame {
    Q_OBJECT

public:
    using Describe = std::function<Note(const QString& text)>;

    // `describe` is asked about every text but an absent one.
    TextField(ArticleSession& session, Field field, const QString& label, Describe describe,
              QWidget* parent = nullptr);

    GrowingTextEdit& edit() const { return *m_edit; }

protected:
    void addBeside(QWidget* widget);

private:
    void showValue();
    void takeEdit(const QString& text);

    Describe m_describe;
    GrowingTextEdit* m_edit;
    QHBoxLayout* m_row;
};

} // namespace galley
