// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/review/remarks_pane_test.cpp

#include "ui/review/remark_list.h"

#include "ui/review/remark_words.h"

namespace galley {

RemarkList::RemarkList(const LiveReview& review, QObject* parent)
    : QAbstractListModel(parent)
    , m_review(review)
{
    follow();
}

int RemarkList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant RemarkList::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const qsizetype remark = m_rows[index.row()].remark;
    if (role == IndexRole)
        return remark;
    const bool isTold = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    return isTold ? QVariant(spokenOf(m_review, remark)) : QVariant();
}

void RemarkList::setShowsDecided(bool isOn)
{
    m_showsDecided = isOn;
    follow();
}

int RemarkList::rowOf(const QUuid& remark) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].id == remark)
            return row;
    }
    return -1;
}

void RemarkList::follow()
{
    beginResetModel();
    m_rows.clear();
    for (qsizetype index = 0; index < m_review.remarks().size(); ++index) {
        const review::Remark& remark = m_review.remarks()[index];
        if (remark.isOpen() || (m_showsDecided && !remark.entry.isWithdrawn))
            m_rows.append({index, remark.entry.id});
    }
    endResetModel();
}

} // namespace galley

#include "moc_remark_list.cpp"
