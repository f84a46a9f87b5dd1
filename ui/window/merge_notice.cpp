// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/merge_notice.h"

#include "ui/compare/merge_dialog.h"
#include "ui/compare/their_changes_dialog.h"

#include <QFileInfo>

namespace galley {

MergeNotice::MergeNotice(ArticleSession& session, MergedSides sides, const ArticleMerge& merge,
                         Notices& notices, QWidget& window)
    : m_session(session)
    , m_sides(std::move(sides))
    , m_notices(notices)
    , m_window(window)
    , m_review(session, m_sides.opened, m_sides.ours, m_sides.theirs, merge)
    , m_look(tr("&Look There…"))
    , m_compare(tr("&Compare…"))
{
    connect(&m_look, &QAction::triggered, this, &MergeNotice::look);
    connect(&m_compare, &QAction::triggered, this, &MergeNotice::compare);
    connect(&m_review, &MergeReview::changed, this, &MergeNotice::follow);
    if (!isDone())
        follow();
}

void MergeNotice::follow()
{
    const NoticeId id{this, QLatin1String("places")};
    if (isDone()) {
        m_notices.withdraw(id);
        Q_EMIT done();
        return;
    }
    const QString sentence =
        tr("Both sides' changes are in the article now; %n place(s) to look at.", nullptr,
           static_cast<int>(m_review.items().size()));
    m_notices.tell(id,
                   {.kind = NoticeKind::Warning,
                    .sentence = sentence,
                    .offered = {&m_look, &m_compare},
                    .isClosable = false});
}

void MergeNotice::look()
{
    auto* const dialog = new MergeDialog(m_review, fileName(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MergeDialog::placeChosen, this, &MergeNotice::placeWanted);
    connect(&m_review, &QObject::destroyed, dialog, &QDialog::close);
    dialog->show();
}

void MergeNotice::compare()
{
    auto* const dialog =
        new TheirChangesDialog(m_session, m_sides.opened, m_sides.theirs, fileName(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

QString MergeNotice::fileName() const
{
    return QFileInfo(m_session.path()).fileName();
}

} // namespace galley

#include "moc_merge_notice.cpp"
