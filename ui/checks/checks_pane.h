// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/live_checks.h"

#include <QWidget>

#include <array>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace galley {

class ChecksHead;
class CopyRow;
class FindingGroup;
class FindingRow;
class NoteLabel;

// What is wrong with the article or could be better, the gravest first; below, the address that it
// will have. The session and the checks must outlive it.
class ChecksPane : public QWidget {
    Q_OBJECT

public:
    ChecksPane(const ArticleSession& session, LiveChecks& checks, QWidget* parent = nullptr);

    bool isOpen() const;
    // Folded, nothing but the line that counts the findings is shown.
    void setOpen(bool isOpen);
    // The finding that was last gone to or that has the focus; -1: none.
    qsizetype current() const { return m_current; }
    void setCurrent(qsizetype finding);
    void focusList();
    // Whether a remark can be made of a finding.
    void setCanRemark(bool canRemark);

Q_SIGNALS:
    void openChanged(bool isOpen);
    void findingChosen(qsizetype finding);
    void remarkWanted(qsizetype finding);
    void turnOffWanted(const QString& rule);
    void rulesWanted();
    void noted(const QString& sentence);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    FindingGroup* newGroup(Severity severity);
    void addAddress(QVBoxLayout& column);
    void showFindings();
    void showAddress();
    void showRulesOff();
    void showOpen(bool isOpen);
    void fitHeight();
    void updateFixes();
    void mend(qsizetype finding);
    void move(int key);
    FindingRow* rowOf(qsizetype finding) const;
    FindingRow* focusedRow() const;
    void makeCurrent(qsizetype finding);

    const ArticleSession& m_session;
    LiveChecks& m_checks;
    ChecksHead* m_head;
    QScrollArea* m_area;
    std::array<FindingGroup*, 3> m_groups; // by severity
    NoteLabel* m_schemaFaults;
    QWidget* m_rules; // says how many rules are turned off
    NoteLabel* m_rulesOff;
    CopyRow* m_address;
    NoteLabel* m_noAddress;
    qsizetype m_current = -1;
};

} // namespace galley
