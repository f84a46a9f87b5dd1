// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/compare/compare_dialog.h"

#include "app/base/when_finished.h"
#include "app/session/version_comparing.h"
#include "ui/compare/compare_view.h"

#include <QDialogButtonBox>
#include <QVBoxLayout>

namespace galley {

namespace {

constexpr int typingPause = 300; // milliseconds
constexpr QSize usualSize(820, 640); // device-independent pixels

} // namespace

CompareDialog::CompareDialog(ArticleSession& session, Article other, const Words& words,
                             QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_other(std::move(other))
    , m_take(words.take)
    , m_view(new CompareView)
{
    setWindowTitle(words.title);
    resize(usualSize);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto* const layout = new QVBoxLayout(this);
    layout->addWidget(m_view, 1);
    layout->addWidget(buttons);

    m_typingPause.setSingleShot(true);
    m_typingPause.setInterval(typingPause);
    connect(&m_typingPause, &QTimer::timeout, this, &CompareDialog::compare);
    connect(m_view, &CompareView::takeBackRequested, &session,
            [&session](const ArticleEdit& edit) { session.edit(edit); });
    connect(&session, &ArticleSession::textChanged, this, &CompareDialog::articleChanged);
    connect(&session, &ArticleSession::fieldChanged, this, &CompareDialog::articleChanged);
    compare();
}

void CompareDialog::compare()
{
    if (m_isComparing) {
        m_typingPause.start();
        return;
    }
    m_isComparing = true;
    whenFinished(
        comparedVersions({}, m_other, m_session.article()), this,
        [this, revision = m_session.revision()](const Result<ArticleComparison>& comparison) {
            m_isComparing = false;
            if (revision != m_session.revision())
                return; // the pause in typing will come
            if (comparison)
                m_view->setComparison(*comparison, m_session.bodyIsEditable() ? m_take : QString());
            else
                m_view->setNote(comparison.error().sentence);
        });
}

void CompareDialog::articleChanged()
{
    m_view->setOutdated(true);
    m_typingPause.start();
}

} // namespace galley

#include "moc_compare_dialog.cpp"
