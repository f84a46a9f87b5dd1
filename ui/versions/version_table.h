// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/version_comparing.h"

#include <QTreeWidget>

namespace galley {

// The versions of a document, the newest first: when, and the words that each brought and left out.
class VersionTable : public QTreeWidget {
    Q_OBJECT

public:
    explicit VersionTable(QWidget* parent = nullptr);

    // The oldest first, as they are kept. What was selected stays selected, else the newest is.
    void setVersions(const QList<Version>& versions, const QDateTime& now);
    const QList<Version>& versions() const { return m_versions; }
    // Indices into versions(); -1 for none.
    qsizetype selected() const;
    void setWords(qsizetype version, const std::optional<VersionWords>& words);

    static QString dateText(const Version& version);

Q_SIGNALS:
    void selectionMoved();

private:
    QTreeWidgetItem* itemOf(qsizetype version) const;

    QList<Version> m_versions;
};

} // namespace galley
