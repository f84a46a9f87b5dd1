// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/recovery/recovery_dialog_test.cpp

#include "ui/recovery/comparison_dialog.h"

#include "app/base/thread_pools.h"
#include "app/base/when_finished.h"
#include "app/compare/article_comparison.h"
#include "app/session/opened_article.h"
#include "ui/compare/compare_view.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace galley {

namespace {

Result<ArticleComparison> comparedWithFile(const RecoveredArticle& recovered)
{
    const auto file = readArticle(recovered.path);
    if (!file)
        return file.error();
    return comparisonOf(file->article, recovered.article);
}

} // namespace

ComparisonDialog::ComparisonDialog(const RecoveredArticle& recovered, QWidget* parent)
    : QDialog(parent)
    , m_view(new CompareView)
{
    setWindowTitle(tr("“%1” and What Would Come Back").arg(QFileInfo(recovered.path).fileName()));
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(12);
    column->addWidget(m_view, 1);
    column->addWidget(buttons);
    resize(720, 560);
    whenFinished(QtConcurrent::run(threadsFor(Work::Text),
                                   [recovered] { return comparedWithFile(recovered); }),
                 this, [this](const Result<ArticleComparison>& comparison) {
                     if (comparison)
                         m_view->setComparison(*comparison);
                     else
                         m_view->setNote(comparison.error().sentence);
                 });
}

} // namespace galley

#include "moc_comparison_dialog.cpp"
