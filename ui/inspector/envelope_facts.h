// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"

#include <QWidget>

namespace galley {

// What a getRecord envelope says of the record: where it lives, and which version this edit began
// from. An envelope never changes while its article is open.
class EnvelopeFacts : public QWidget {
    Q_OBJECT

public:
    explicit EnvelopeFacts(const Article& article, QWidget* parent = nullptr);

    static bool exist(const Article& article);

Q_SIGNALS:
    void noted(const QString& sentence);
};

} // namespace galley
