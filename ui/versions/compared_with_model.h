// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/history/version.h"

#include <QAbstractListModel>

namespace galley {

// With what a version can be compared: the article now, the version before it, any other one, the
// newest first. Tells its texts when they are shown, for there may be tens of thousands.
class ComparedWithModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Row { Present, VersionBefore, FirstVersion };

    using QAbstractListModel::QAbstractListModel;

    void setVersions(const QList<Version>& versions); // the oldest first

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QList<Version> m_versions;
};

} // namespace galley
