// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/inspector/text_field.h"

namespace galley {

// Where the article belongs: the address of its publication.
class SiteField : public TextField {
    Q_OBJECT

public:
    explicit SiteField(ArticleSession& session, QWidget* parent = nullptr);
};

} // namespace galley
