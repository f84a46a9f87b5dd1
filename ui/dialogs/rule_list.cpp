// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/dialogs/preferences_dialog_test.cpp

#include "ui/dialogs/rule_list.h"

#include "app/checks/editorial_rules.h"

namespace galley {

namespace {

constexpr int nameRole = Qt::UserRole;

} // namespace

RuleList::RuleList(QWidget* parent) : QListWidget(parent)
{
    setAccessibleName(tr("Rules"));
    setAlternatingRowColors(false);
    for (const EditorialRule& rule : editorialRules()) {
        auto* const item = new QListWidgetItem(rule.description, this);
        item->setData(nameRole, rule.name);
        item->setToolTip(tr("The terminal calls it %1").arg(rule.name));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    setCurrentRow(0);
    connect(this, &QListWidget::itemChanged, this, &RuleList::changed);
}

QSet<QString> RuleList::turnedOff() const
{
    QSet<QString> rules = m_unknown;
    for (int row = 0; row < count(); ++row) {
        if (item(row)->checkState() == Qt::Unchecked)
            rules << item(row)->data(nameRole).toString();
    }
    return rules;
}

void RuleList::setTurnedOff(const QSet<QString>& rules)
{
    m_unknown = rules;
    for (int row = 0; row < count(); ++row) {
        const QString name = item(row)->data(nameRole).toString();
        item(row)->setCheckState(rules.contains(name) ? Qt::Unchecked : Qt::Checked);
        m_unknown.remove(name);
    }
}

} // namespace galley

#include "moc_rule_list.cpp"
