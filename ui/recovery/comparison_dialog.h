// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/recovery/recovered_article.h"

#include <QDialog>

namespace galley {

class CompareView;

// Shows what recovering would change in the file as it is now.
class ComparisonDialog : public QDialog {
    Q_OBJECT

public:
    explicit ComparisonDialog(const RecoveredArticle& recovered, QWidget* parent = nullptr);

    CompareView& view() const { return *m_view; }

private:
    CompareView* m_view;
};

} // namespace galley
