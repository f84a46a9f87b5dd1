// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/merge_notice.h"

#include "ui/compare/merge_dialog.h"
#include "ui/compare/their_changes_dialog.h"

#include <QFileInfo>

namespace galley {

namespace {

const QLatin1String aboutPlaces("places");

} // namespace

MergeNotice::MergeNotice(ArticleSession& session, RebaseStep step, MergedSides sides,
                         const ArticleMerge& merge, Notices& notices, QWidget& window)
    : m_session(session)
    , m_step(step)
    , m_sides(std::move(sides))
    , m_merge(merge)
    , m_notices(notices)
    , m_window(window)
    , m_look(tr("&Look There…"))
    , m_compare(tr("&Compare…"))
{
    connect(&m_look, &QAction::triggered, this, &MergeNotice::look);
    connect(&m_compare, &QAction::triggered, this, &MergeNotice::compare);
    review();
}

MergeNotice::~MergeNotice() = default;

void MergeNotice::setTakenBack(bool isTakenBack)
{
    m_review.reset();
    m_notices.withdraw({this, aboutPlaces});
    if (!isTakenBack)
        review();
}

void MergeNotice::review()
{
    m_review = std::make_unique<MergeReview>(m_session, m_sides.opened, m_sides.ours,
                                             m_sides.theirs, m_merge);
    connect(m_review.get(), &MergeReview::changed, this, &MergeNotice::follow);
    if (!isDone())
        follow();
}

void MergeNotice::follow()
{
    const NoticeId id{this, aboutPlaces};
    if (isDone()) {
        m_notices.withdraw(id);
        Q_EMIT done();
        return;
    }
    const QString sentence =
        tr("The changes are merged, yours where both meet; %n place(s) to look at.", nullptr,
           static_cast<int>(m_review->items().size()));
    m_notices.tell(id,
                   {.kind = NoticeKind::Warning,
                    .sentence = sentence,
                    .offered = {&m_look, &m_compare},
                    .isClosable = false});
}

void MergeNotice::look()
{
    auto* const dialog = new MergeDialog(*m_review, fileName(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MergeDialog::placeChosen, this, &MergeNotice::placeWanted);
    connect(m_review.get(), &QObject::destroyed, dialog, &QDialog::close);
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
