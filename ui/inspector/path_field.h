// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/inspector/text_field.h"

class QToolButton;

namespace galley {

// Where on its site the article stands; proposed from the title as long as there is no path
// and the article is not published.
class PathField : public TextField {
    Q_OBJECT

public:
    explicit PathField(ArticleSession& session, QWidget* parent = nullptr);

private:
    void propose();
    void useProposal();

    QToolButton* m_use;
};

} // namespace galley
