// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/inspector/field_frame.h"

namespace galley {

class CopyRow;

// The post on Bluesky that goes with the article: its address can be copied, and the reference
// removed.
class PostField : public FieldFrame {
    Q_OBJECT

public:
    explicit PostField(ArticleSession& session, QWidget* parent = nullptr);

Q_SIGNALS:
    void noted(const QString& sentence);

private:
    void showValue();
    void remove();

    CopyRow* m_address;
};

} // namespace galley
