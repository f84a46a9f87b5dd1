// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/live_review.h"

#include <QAbstractListModel>

namespace galley {

// The remarks on an article as rows: open ones and, if wanted, those that are decided; what was
// changed within a move stands behind it.
class RemarkList : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { IndexRole = Qt::UserRole }; // of the remark in LiveReview::remarks()

    // The review must outlive it.
    explicit RemarkList(const LiveReview& review, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    const LiveReview& review() const { return m_review; }
    bool showsDecided() const { return m_showsDecided; }
    void setShowsDecided(bool isOn);
    // The row of a remark; -1: none.
    int rowOf(const QUuid& remark) const;
    qsizetype remarkAt(int row) const { return m_rows.value(row).remark; }
    QUuid idAt(int row) const { return m_rows.value(row).id; }
    void follow();

private:
    struct Row {
        qsizetype remark = -1;
        QUuid id;
    };

    const LiveReview& m_review;
    QList<Row> m_rows;
    bool m_showsDecided = false;
};

} // namespace galley
