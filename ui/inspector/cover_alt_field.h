// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/article_session.h"
#include "ui/widgets/note_label.h"

#include <QWidget>

namespace galley {

class GrowingTextEdit;

// The description of the cover for those who do not see it, and where that is kept, for the record
// has no place for it. The session must outlive it.
class CoverAltField : public QWidget {
    Q_OBJECT

public:
    explicit CoverAltField(ArticleSession& session, QWidget* parent = nullptr);

    GrowingTextEdit& edit() const { return *m_edit; }
    QString sentence() const { return m_note->text(); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showValue();
    void showNote();
    void takeEdit(const QString& text);

    ArticleSession& m_session;
    GrowingTextEdit* m_edit;
    NoteLabel* m_note;
    std::optional<atproto::BlobRef> m_describedCover; // for which the words were last looked at
};

} // namespace galley
