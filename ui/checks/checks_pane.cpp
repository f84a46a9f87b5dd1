// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/checks/checks_pane.h"

#include "app/checks/address_rules.h"
#include "ui/checks/checks_head.h"
#include "ui/checks/finding_group.h"
#include "ui/checks/finding_row.h"
#include "ui/checks/finding_words.h"
#include "ui/inspector/copy_row.h"
#include "ui/inspector/section.h"
#include "ui/widgets/note_label.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace galley {

namespace {

// In device-independent pixels.
constexpr int margin = 16;
constexpr int betweenGroups = 16;
constexpr int leastList = 80; // high
constexpr int maximumFaults = 3; // of schema files that are told

} // namespace

ChecksPane::ChecksPane(const ArticleSession& session, LiveChecks& checks, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_checks(checks)
    , m_head(new ChecksHead)
    , m_area(new QScrollArea)
    , m_groups{newGroup(Severity::Error), newGroup(Severity::Warning), newGroup(Severity::Hint)}
    , m_schemaFaults(new NoteLabel)
    , m_rules(new QWidget)
    , m_rulesOff(new NoteLabel)
    , m_address(new CopyRow(tr("article’s address")))
    , m_noAddress(new NoteLabel)
{
    auto* const content = new QWidget;
    auto* const column = new QVBoxLayout(content);
    column->setContentsMargins(0, 4, 0, margin);
    column->setSpacing(betweenGroups);
    for (FindingGroup* const group : m_groups)
        column->addWidget(group);
    addAddress(*column);
    column->addStretch();
    m_area->setWidget(content);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    auto* const whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->setSpacing(0);
    whole->addWidget(m_head);
    whole->addWidget(m_area, 1);
    setAccessibleName(tr("Checks"));
    setFocusProxy(m_head);

    connect(m_head, &QAbstractButton::toggled, this, &ChecksPane::showOpen);
    connect(&checks, &LiveChecks::searched, this, &ChecksPane::showFindings);
    connect(&session, &ArticleSession::readOnlyChanged, this, &ChecksPane::updateFixes);
    connect(&session, &ArticleSession::fieldChanged, this, [this](Field field) {
        if (field == Field::Site || field == Field::Path)
            showAddress();
    });
    showFindings();
    showAddress();
    if (checks.isBlankDraft())
        m_head->showBlank();
}

FindingGroup* ChecksPane::newGroup(Severity severity)
{
    auto* const group = new FindingGroup(severity);
    connect(group, &FindingGroup::chosen, this, [this](qsizetype finding) {
        makeCurrent(finding);
        Q_EMIT findingChosen(finding);
    });
    connect(group, &FindingGroup::mendWanted, this, &ChecksPane::mend);
    connect(group, &FindingGroup::remarkWanted, this, [this](qsizetype finding) {
        makeCurrent(finding);
        Q_EMIT remarkWanted(finding);
    });
    connect(group, &FindingGroup::focused, this, &ChecksPane::setCurrent);
    connect(group, &FindingGroup::turnOffWanted, this, &ChecksPane::turnOffWanted);
    connect(group, &FindingGroup::moveWanted, this, &ChecksPane::move);
    connect(group, &FindingGroup::copied, this,
            [this] { Q_EMIT noted(tr("The sentence is on the clipboard.")); });
    return group;
}

void ChecksPane::addAddress(QVBoxLayout& column)
{
    auto* const choose = new QPushButton(tr("Rules…"));
    connect(choose, &QPushButton::clicked, this, &ChecksPane::rulesWanted);
    auto* const rules = new QHBoxLayout(m_rules);
    rules->setContentsMargins({});
    rules->addWidget(m_rulesOff, 1);
    rules->addWidget(choose, 0, Qt::AlignTop);
    connect(m_address, &CopyRow::noted, this, &ChecksPane::noted);
    auto* const address = new Section(tr("Address when published"));
    address->add(m_address);
    address->add(m_noAddress);
    auto* const inner = new QVBoxLayout;
    inner->setContentsMargins(margin, 0, margin, 0);
    inner->setSpacing(betweenGroups);
    inner->addWidget(m_schemaFaults);
    inner->addWidget(m_rules);
    inner->addWidget(address);
    column.addLayout(inner);
}

bool ChecksPane::isOpen() const
{
    return m_head->isChecked();
}

void ChecksPane::setOpen(bool isOpen)
{
    m_head->setChecked(isOpen);
}

void ChecksPane::showOpen(bool isOpen)
{
    m_area->setVisible(isOpen);
    fitHeight();
    Q_EMIT openChanged(isOpen);
}

// Folded it takes no more room than its line, which may be wrapped.
void ChecksPane::fitHeight()
{
    const int folded = m_head->heightForWidth(width());
    setMinimumHeight(isOpen() ? folded + leastList : folded);
    setMaximumHeight(isOpen() ? QWIDGETSIZE_MAX : folded);
}

void ChecksPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitHeight();
}

void ChecksPane::showFindings()
{
    const FindingRow* const focused = focusedRow();
    const QString sentence = focused ? focused->sentence() : QString();
    if (m_checks.areKnown())
        m_head->showCounts(m_checks.counts());
    fitHeight();
    qsizetype first = 0;
    for (std::size_t index = 0; index < m_groups.size(); ++index) {
        m_groups.at(index)->showFindings(m_checks, first);
        first += numberOf(allSeverities.at(index), m_checks.counts());
    }
    // Who stands at a finding goes on at the same one, or at the one that took its place.
    const qsizetype count = m_checks.findings().size();
    qsizetype wanted = qMin(m_current, count - 1);
    for (qsizetype finding = 0; focused && finding < count; ++finding) {
        if (m_checks.findings()[finding].sentence == sentence) {
            wanted = finding;
            break;
        }
    }
    makeCurrent(wanted);
    if (focused)
        focusList();
    QStringList faults;
    for (const Error& fault : m_checks.schemaFaults().mid(0, maximumFaults))
        faults << fault.sentence;
    m_schemaFaults->tell(faults.join(u'\n'), NoteLabel::Tone::Warning);
    showRulesOff();
}

void ChecksPane::showRulesOff()
{
    const qsizetype number = m_checks.turnedOff().size();
    m_rulesOff->tell(number == 0
                         ? QString()
                         : tr("%n rule(s) are turned off.", nullptr, static_cast<int>(number)));
    m_rules->setVisible(number > 0);
}

void ChecksPane::showAddress()
{
    const Article& article = m_session.article();
    const auto address = canonicalAddress(article);
    m_address->setVisible(address.has_value());
    m_address->setText(address.value_or(QString()));
    const bool isOfPublication =
        article.string(Field::Site).value_or(QString()).startsWith(QStringLiteral("at://"));
    const QString reason = isOfPublication
        ? tr("The publication’s own record says where the article will stand.")
        : tr("It is known when the article has a site that begins with https://, and a path.");
    m_noAddress->tell(address ? QString() : reason);
}

void ChecksPane::updateFixes()
{
    for (FindingGroup* const group : m_groups)
        group->updateFixes(m_checks);
}

void ChecksPane::mend(qsizetype finding)
{
    makeCurrent(finding);
    if (!m_checks.mend(finding))
        Q_EMIT noted(tr("That was edited meanwhile, so nothing was changed."));
}

FindingRow* ChecksPane::rowOf(qsizetype finding) const
{
    for (const FindingGroup* const group : m_groups) {
        const qsizetype row = finding - group->first();
        if (row >= 0 && row < group->rowCount())
            return &group->row(row);
    }
    return nullptr;
}

// The row that has the focus, or a part of it.
FindingRow* ChecksPane::focusedRow() const
{
    for (QWidget* widget = QApplication::focusWidget(); widget && widget != this;
         widget = widget->parentWidget()) {
        if (auto* const row = qobject_cast<FindingRow*>(widget); row && isAncestorOf(row))
            return row;
    }
    return nullptr;
}

// Tab leads to that one.
void ChecksPane::makeCurrent(qsizetype finding)
{
    m_current = finding;
    FindingRow* const wanted = rowOf(qMax<qsizetype>(0, finding));
    for (const FindingGroup* const group : m_groups) {
        for (qsizetype row = 0; row < group->rowCount(); ++row)
            group->row(row).setCurrent(&group->row(row) == wanted);
    }
}

void ChecksPane::setCurrent(qsizetype finding)
{
    makeCurrent(finding);
    if (FindingRow* const row = rowOf(finding))
        m_area->ensureWidgetVisible(row, 0, betweenGroups);
}

void ChecksPane::focusList()
{
    if (FindingRow* const row = rowOf(qMax<qsizetype>(0, m_current)))
        row->setFocus(Qt::OtherFocusReason);
    else
        m_head->setFocus(Qt::OtherFocusReason);
}

void ChecksPane::setCanRemark(bool canRemark)
{
    for (FindingGroup* const group : m_groups)
        group->setCanRemark(canRemark);
}

void ChecksPane::move(int key)
{
    QList<qsizetype> shown; // the findings that have a row
    for (const FindingGroup* const group : m_groups) {
        for (qsizetype row = 0; row < group->rowCount(); ++row)
            shown << group->first() + row;
    }
    const qsizetype last = shown.size() - 1;
    const qsizetype place = qMax<qsizetype>(0, shown.indexOf(m_current));
    const qsizetype wanted = key == Qt::Key_Up ? qMax<qsizetype>(0, place - 1)
        : key == Qt::Key_Down                  ? qMin(last, place + 1)
        : key == Qt::Key_Home                  ? 0
                                               : last;
    if (wanted < 0)
        return;
    setCurrent(shown[wanted]);
    rowOf(m_current)->setFocus(Qt::OtherFocusReason);
}

} // namespace galley

#include "moc_checks_pane.cpp"
