// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QStringView>

namespace galley::compare {

// Follows what edits did to marks that stand in pairs (`**`, `` ` ``, `~~`, brackets): one that
// brought or took half a pair belongs together with the next, up to the one with the other half.
class PairedMarks {
public:
    void noteEdit(QStringView removed, QStringView inserted);
    bool areBalanced() const;
    void forget() { m_open.clear(); }

private:
    void count(QStringView text, int each);

    QHash<QStringView, int> m_open; // views into literals and the texts
};

} // namespace galley::compare
