// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/article_session.h"
#include "ui/theme/text_style.h"
#include "ui/widgets/growing_text_edit.h"

namespace galley {

// The article's title, set as a title above the text.
class TitleField : public GrowingTextEdit {
    Q_OBJECT

public:
    explicit TitleField(ArticleSession& session, QWidget* parent = nullptr);

    void setTextStyle(const TextStyle& style);

Q_SIGNALS:
    void left(); // by Return or Down: on to the text

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void showTitle();

    ArticleSession& m_session;
};

} // namespace galley
