// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/inspector/text_field.h"

namespace galley {

// The description, with its length against what the lexicon allows and what link cards show.
class DescriptionField : public TextField {
    Q_OBJECT

public:
    explicit DescriptionField(ArticleSession& session, QWidget* parent = nullptr);
};

// The sentence below a description.
Note descriptionNote(const QString& description);

} // namespace galley
