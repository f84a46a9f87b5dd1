// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/checks/checks_pane_test.cpp

#include "ui/checks/finding_group.h"

#include "app/checks/editorial_rules.h"
#include "ui/checks/finding_row.h"
#include "ui/checks/finding_words.h"
#include "ui/theme/colours.h"
#include "ui/widgets/note_label.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QLocale>
#include <QVBoxLayout>

namespace galley {

namespace {

constexpr int sideMargin = 16; // pixels; that of the fields above

bool canBeTurnedOff(const QString& rule)
{
    static const QSet<QString> names = [] {
        QSet<QString> all;
        for (const EditorialRule& each : editorialRules())
            all << each.name;
        return all;
    }();
    return names.contains(rule);
}

} // namespace

FindingGroup::FindingGroup(Severity severity, QWidget* parent)
    : QWidget(parent)
    , m_severity(severity)
    , m_column(new QVBoxLayout(this))
    , m_heading(new TextLabel)
    , m_meaning(new TextLabel(meaningOf(severity)))
    , m_others(new NoteLabel)
{
    m_column->setContentsMargins({});
    m_column->setSpacing(0);
    for (QLabel* const label : {m_heading, m_meaning, static_cast<QLabel*>(m_others)})
        label->setContentsMargins(sideMargin, 0, sideMargin, 0);
    m_meaning->setWordWrap(true);
    m_column->addWidget(m_heading);
    m_column->addWidget(m_meaning);
    m_column->addSpacing(4);
    m_column->addWidget(m_others);
    hide();
    updateLook();
}

void FindingGroup::showFindings(const LiveChecks& checks, qsizetype first)
{
    const qsizetype number = numberOf(m_severity, checks.counts());
    m_first = first;
    m_shown = qMin(number, maximumRows);
    m_heading->setText(countOf(m_severity, number));
    setAccessibleName(m_heading->text());
    while (static_cast<qsizetype>(m_rows.size()) < m_shown)
        addRow();
    for (qsizetype index = 0; index < static_cast<qsizetype>(m_rows.size()); ++index) {
        if (index < m_shown) {
            const Finding& finding = checks.findings()[first + index];
            row(index).showFinding(finding, canBeTurnedOff(finding.rule));
        }
        row(index).setVisible(index < m_shown);
    }
    updateFixes(checks);
    m_others->tell(number > m_shown ? tr("And %1 more: mend these first.")
                                          .arg(QLocale().toString(qlonglong(number - m_shown)))
                                    : QString());
    setVisible(number > 0);
}

void FindingGroup::updateFixes(const LiveChecks& checks)
{
    for (qsizetype index = 0; index < m_shown; ++index)
        row(index).setCanMend(checks.canMend(m_first + index));
}

void FindingGroup::setCanRemark(bool canRemark)
{
    m_canRemark = canRemark;
    for (FindingRow* const row : m_rows)
        row->setCanRemark(canRemark);
}

void FindingGroup::addRow()
{
    auto* const row = new FindingRow;
    row->setCanRemark(m_canRemark);
    const auto number = static_cast<qsizetype>(m_rows.size());
    m_rows.push_back(row);
    m_column->insertWidget(m_column->count() - 1, row);
    connect(row, &QAbstractButton::clicked, this,
            [this, number] { Q_EMIT chosen(m_first + number); });
    connect(row, &FindingRow::mendWanted, this,
            [this, number] { Q_EMIT mendWanted(m_first + number); });
    connect(row, &FindingRow::remarkWanted, this,
            [this, number] { Q_EMIT remarkWanted(m_first + number); });
    connect(row, &FindingRow::focused, this, [this, number] { Q_EMIT focused(m_first + number); });
    connect(row, &FindingRow::turnOffWanted, this,
            [this, row] { Q_EMIT turnOffWanted(row->rule()); });
    connect(row, &FindingRow::moveWanted, this, &FindingGroup::moveWanted);
    connect(row, &FindingRow::copied, this, &FindingGroup::copied);
}

void FindingGroup::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateLook();
}

void FindingGroup::updateLook()
{
    QFont heavy;
    heavy.setWeight(QFont::DemiBold);
    m_heading->setFont(heavy); // all else comes from the parent's font
    QPalette quiet;
    quiet.setColor(QPalette::WindowText, coloursFor(palette()).secondaryText);
    m_meaning->setPalette(quiet);
}

} // namespace galley

#include "moc_finding_group.cpp"
