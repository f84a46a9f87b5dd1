// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/versions/versions_dialog_test.cpp

#include "ui/versions/compared_with_model.h"

#include "ui/versions/version_table.h"

namespace galley {

void ComparedWithModel::setVersions(const QList<Version>& versions)
{
    beginResetModel();
    m_versions = versions;
    endResetModel();
}

int ComparedWithModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : FirstVersion + static_cast<int>(m_versions.size());
}

QVariant ComparedWithModel::data(const QModelIndex& index, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (index.row() == Present)
        return tr("The article now");
    if (index.row() == VersionBefore)
        return tr("The version before it");
    return VersionTable::dateText(m_versions[m_versions.size() - 1 - (index.row() - FirstVersion)]);
}

} // namespace galley

#include "moc_compared_with_model.cpp"
