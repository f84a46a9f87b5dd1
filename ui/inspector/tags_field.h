// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/inspector/field_frame.h"

namespace galley {

class TagChips;

// The tags. Taking the last one away removes the member.
class TagsField : public FieldFrame {
    Q_OBJECT

public:
    explicit TagsField(ArticleSession& session, QWidget* parent = nullptr);

    void commitTyped(); // takes a tag that is typed but not yet added

private:
    void takeEdit(const QStringList& tags);

    TagChips* m_chips;
};

} // namespace galley
