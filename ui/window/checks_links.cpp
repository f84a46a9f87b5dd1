// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/integration/checks_story_test.cpp

#include "ui/window/checks_links.h"

#include "app/checks/editorial_rules.h"
#include "ui/checks/checks_pane.h"
#include "ui/checks/finding_words.h"
#include "ui/editor/editor_pane.h"
#include "ui/editor/finding_margin.h"
#include "ui/editor/text_view.h"
#include "ui/editor/title_field.h"
#include "ui/inspector/inspector_pane.h"
#include "ui/window/shared_settings.h"

#include <QHash>

#include <utility>

namespace galley {

namespace {

// More than that is not selected: a key would replace it.
constexpr qsizetype maximumSelected = 200; // UTF-16 units

QString descriptionOf(const QString& rule)
{
    for (const EditorialRule& each : editorialRules()) {
        if (each.name == rule)
            return each.description;
    }
    return rule;
}

} // namespace

ChecksLinks::ChecksLinks(const SourceText& source, LiveChecks& checks, ChecksPane& pane,
                         EditorPane& editor, InspectorPane& inspector, SharedSettings& shared,
                         PaneOpeners openers)
    : m_source(source)
    , m_checks(checks)
    , m_pane(pane)
    , m_editor(editor)
    , m_inspector(inspector)
    , m_shared(shared)
    , m_openers(std::move(openers))
{
    connect(&checks, &LiveChecks::searched, this, &ChecksLinks::showMarks);
    connect(&pane, &ChecksPane::findingChosen, this, &ChecksLinks::goTo);
    connect(&pane, &ChecksPane::turnOffWanted, this, &ChecksLinks::turnOff);
    connect(&pane, &ChecksPane::noted, this, &ChecksLinks::noted);
    connect(&editor.margin(), &FindingMargin::lineClicked, this, &ChecksLinks::showLine);
}

void ChecksLinks::goTo(qsizetype finding)
{
    const Finding found = m_checks.findings()[finding];
    m_pane.setCurrent(finding);
    Q_EMIT noted(tr("%1: %2").arg(wordFor(found.severity), found.sentence));
    if (found.place.text) {
        goToText(finding);
    } else if (found.place.field == Field::Title) {
        m_openers.editor();
        m_editor.title().setFocus(Qt::OtherFocusReason);
    } else if (found.place.field == Field::Text) {
        m_openers.editor();
        m_editor.text().setFocus(Qt::OtherFocusReason);
    } else if (found.place.field) {
        m_openers.inspector();
        m_inspector.showField(*found.place.field);
    }
}

void ChecksLinks::goToText(qsizetype finding)
{
    const auto range = m_checks.textRangeOf(finding);
    if (!range) {
        Q_EMIT noted(tr("Those words were edited meanwhile."));
        return;
    }
    m_openers.editor();
    TextView& text = m_editor.text();
    const TextRange seen = text.visibleRange();
    const bool isOneLine = m_source.lineAt(range->start) == m_source.lineAt(range->end());
    text.select(isOneLine && range->length <= maximumSelected ? *range
                                                              : TextRange{range->start, 0});
    if (range->start < seen.start || range->end() > seen.end())
        text.centerCursor();
    text.setFocus(Qt::OtherFocusReason);
}

void ChecksLinks::goToNext(int direction)
{
    const qsizetype count = m_checks.findings().size();
    if (count == 0) {
        if (m_checks.areKnown())
            Q_EMIT noted(summaryOf(m_checks.counts()));
        return;
    }
    const qsizetype from = m_pane.current() < 0 && direction < 0 ? 0 : m_pane.current();
    goTo((from + direction + count) % count);
}

void ChecksLinks::showList()
{
    m_openers.inspector();
    m_pane.setOpen(true);
    m_pane.focusList();
}

int ChecksLinks::lineOf(qsizetype finding) const
{
    const auto range = m_checks.textRangeOf(finding);
    return range ? m_source.lineAt(range->start) : -1;
}

// One for each line; the gravest finding comes first.
void ChecksLinks::showMarks()
{
    QList<LineMark> marks;
    QHash<int, qsizetype> markOfLine;
    for (qsizetype finding = 0; finding < m_checks.findings().size(); ++finding) {
        const int line = lineOf(finding);
        if (line < 0)
            continue;
        const Finding& found = m_checks.findings()[finding];
        if (!markOfLine.contains(line)) {
            markOfLine.insert(line, marks.size());
            marks.append({line, found.severity, {}});
        }
        marks[markOfLine[line]].sentences
            << tr("%1: %2").arg(wordFor(found.severity), found.sentence);
    }
    m_editor.margin().setMarks(marks);
}

void ChecksLinks::showLine(int line)
{
    for (qsizetype finding = 0; finding < m_checks.findings().size(); ++finding) {
        if (lineOf(finding) == line) {
            goTo(finding);
            return;
        }
    }
}

void ChecksLinks::turnOff(const QString& rule)
{
    Preferences preferences = m_shared.preferences();
    preferences.turnedOffRules << rule;
    m_shared.setPreferences(preferences);
    Q_EMIT noted(
        tr("Not checked any more: %1. The preferences turn it on again.").arg(descriptionOf(rule)));
}

} // namespace galley

#include "moc_checks_links.cpp"
