// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/article_session.h"
#include "ui/widgets/note_label.h"

#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace galley {

class WrongTypeNote;

// The frame in which a field of the article stands: its label, its control, what there is to say
// below, and, instead of the control, a value of the wrong type. It follows the session; what the
// control shows is the field's own. The session must outlive it, also while the window closes: the
// focus then leaves the field, which ends the undo step.
class FieldFrame : public QWidget {
    Q_OBJECT

public:
    FieldFrame(ArticleSession& session, Field field, QWidget* parent = nullptr);

    Field field() const { return m_field; }

protected:
    // Puts the control in; `label` has a mnemonic and may be empty where the section's heading
    // says it. `named` is the part that the label belongs to.
    void setControl(const QString& label, QWidget* control, QWidget* named);
    // Ends the undo step when that widget loses the focus.
    void closeStepsAfter(QWidget* edit);

    // Shows the value by `showValue`, now and whenever it changed; not one of the wrong type.
    void follow(std::function<void()> showValue);

    ArticleSession& session() const { return m_session; }
    const Article& article() const { return m_session.article(); }
    NoteLabel& note() const { return *m_note; }

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void replaceWrongType();

    ArticleSession& m_session;
    Field m_field;
    QVBoxLayout* m_column;
    std::function<void()> m_showValue;
    QWidget* m_control = nullptr;
    WrongTypeNote* m_wrongType;
    NoteLabel* m_note;
};

} // namespace galley
