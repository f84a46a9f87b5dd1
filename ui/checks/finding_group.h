// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/live_checks.h"

#include <QWidget>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace galley {

class FindingRow;
class NoteLabel;

// The findings of one severity under a heading that counts them. Its rows stay from search to
// search, so that what has the focus keeps it.
class FindingGroup : public QWidget {
    Q_OBJECT

public:
    // More rows than that nobody reads; how many there are besides is said below them.
    static constexpr qsizetype maximumRows = 60;

    explicit FindingGroup(Severity severity, QWidget* parent = nullptr);

    // Shows those of the findings that begin with that one; none hide the group.
    void showFindings(const LiveChecks& checks, qsizetype first);
    void updateFixes(const LiveChecks& checks);
    void setCanRemark(bool canRemark);
    qsizetype first() const { return m_first; } // of the findings
    qsizetype rowCount() const { return m_shown; }
    FindingRow& row(qsizetype row) const { return *m_rows[static_cast<std::size_t>(row)]; }

Q_SIGNALS:
    // With the number of the finding.
    void chosen(qsizetype finding);
    void mendWanted(qsizetype finding);
    void remarkWanted(qsizetype finding);
    void focused(qsizetype finding);
    void turnOffWanted(const QString& rule);
    void moveWanted(int key);
    void copied();

protected:
    void changeEvent(QEvent* event) override;

private:
    void addRow();
    void updateLook();

    Severity m_severity;
    qsizetype m_first = 0;
    qsizetype m_shown = 0;
    bool m_canRemark = false;
    QVBoxLayout* m_column;
    QLabel* m_heading;
    QLabel* m_meaning;
    std::vector<FindingRow*> m_rows; // those behind the first m_shown are hidden
    NoteLabel* m_others;
};

} // namespace galley
