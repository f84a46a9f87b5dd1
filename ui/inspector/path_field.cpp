// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/inspector/text_field_test.cpp

#include "ui/inspector/path_field.h"

#include "app/article/address_check.h"
#include "ui/widgets/growing_text_edit.h"

#include <QToolButton>

namespace galley {

namespace {

Note pathNote(const QString& path)
{
    return {faultInPath(path), NoteLabel::Tone::Warning};
}

} // namespace

PathField::PathField(ArticleSession& session, QWidget* parent)
    : TextField(session, Field::Path, tr("&Path"), pathNote, parent)
    , m_use(new QToolButton)
{
    edit().setNewlinesAllowed(false);
    m_use->setText(tr("Use"));
    m_use->setFocusPolicy(Qt::StrongFocus);
    m_use->setAccessibleName(tr("Use the proposed path"));
    m_use->setToolTip(tr("Take the path that is proposed from the title"));
    addBeside(m_use);
    connect(m_use, &QToolButton::clicked, this, &PathField::useProposal);
    connect(&session, &ArticleSession::fieldChanged, this, [this](Field changed) {
        if (changed == Field::Title || changed == Field::Path || changed == Field::PublishedAt
            || changed == Field::BskyPostRef)
            propose();
    });
    propose();
}

void PathField::propose()
{
    const QString proposal = session().suggestedPath();
    edit().setPlaceholder(proposal);
    m_use->setVisible(!article().isPresent(Field::Path) && !proposal.isEmpty());
}

void PathField::useProposal()
{
    edit().setFocus();
    session().setString(Field::Path, session().suggestedPath(), Step::Own);
}

} // namespace galley

#include "moc_path_field.cpp"
