// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/cli/review_command_test.cpp

#include "app/review/report_rows.h"

#include "app/compare/block.h"
#include "app/review/words.h"

#include <algorithm>

namespace galley::review {

namespace {

// Names places of a text as a reader finds them who has no line numbers.
class Places {
public:
    explicit Places(const QString& text) : m_text(text), m_blocks(compare::blocksOf(text)) { }

    QString nameOf(qsizetype at) const
    {
        QString heading;
        int paragraph = 0;
        for (const compare::Block& block : m_blocks) {
            if (block.range.start > at || block.kind == compare::BlockKind::End)
                break;
            if (block.kind == compare::BlockKind::Heading) {
                heading = headingIn(block);
                paragraph = 0;
            } else if (block.kind != compare::BlockKind::Start) {
                ++paragraph;
            }
        }
        if (paragraph == 0)
            return heading;
        return heading.isEmpty() ? Words::tr("Paragraph %1").arg(paragraph)
                                 : Words::tr("%1, paragraph %2").arg(heading).arg(paragraph);
    }

private:
    QString headingIn(const compare::Block& block) const
    {
        const QString line =
            m_text.sliced(block.range.start, block.range.length).section(u'\n', 0, 0).trimmed();
        qsizetype marks = 0;
        while (marks < line.size() && line[marks] == u'#')
            ++marks;
        return line.sliced(marks).trimmed();
    }

    QString m_text;
    QList<compare::Block> m_blocks;
};

QString personNamed(const QList<Person>& people, const QUuid& id)
{
    const auto person = std::find_if(people.begin(), people.end(),
                                     [&](const Person& each) { return each.id == id; });
    if (person == people.end())
        return {};
    const bool isAlone =
        std::count_if(people.begin(), people.end(),
                      [&](const Person& each) { return each.name == person->name; })
        == 1;
    const QString name = person->shownName();
    // Two of one name are told apart by their letters.
    return isAlone || name == person->letter ? name
                                             : Words::tr("%1 (%2)").arg(name, person->letter);
}

std::optional<QString> proposalOf(const Entry& entry)
{
    if (!isSuggestion(entry.kind) || entry.kind == EntryKind::Move)
        return {};
    if (entry.kind == EntryKind::Tag)
        return entry.addedTag;
    if (entry.kind == EntryKind::Field || entry.kind == EntryKind::Cover) {
        const auto tree = json::Tree::parse(entry.value.value_or(QByteArray()));
        return tree && tree->root().isString() ? tree->root().string()
                                               : QString::fromUtf8(entry.value.value_or(""));
    }
    return entry.proposed;
}

} // namespace

QList<VerdictRow> verdictRowsOf(const ReviewReport& report)
{
    QList<VerdictRow> rows;
    for (const SaidVerdict& verdict : report.verdicts)
        rows.append({wordsOf(verdict.judgement), personNamed(report.people, verdict.entry.by),
                     standingOf(verdict), verdict.entry.words});
    return rows;
}

QList<ChecklistRow> checklistRowsOf(const ReviewReport& report)
{
    QList<ChecklistRow> rows;
    for (const SaidChecklist& checklist : report.checklists) {
        ChecklistRow row{
            personNamed(report.people, checklist.by), checklist.title, standingOf(checklist), {}};
        for (const SaidChecklist::Item& item : checklist.items)
            row.items.append({wordsOf(item), item.isTicked});
        rows.append(row);
    }
    return rows;
}

QString wordsOf(const SaidChecklist::Item& item)
{
    return item.wasTicked && !item.isTicked
        ? Words::tr("%1 (ticked on an earlier text)").arg(item.words)
        : item.words;
}

QList<ReportRow> rowsOf(const ReviewReport& report)
{
    const Places places(report.article.text().toString());
    QList<ReportRow> rows;
    for (const Remark& remark : report.remarks) {
        const Entry& entry = remark.entry;
        if (entry.isWithdrawn)
            continue;
        ReportRow row;
        row.person = personNamed(report.people, entry.by);
        row.kind = wordsOf(entry.kind);
        row.words = entry.words;
        row.state = wordsOf(remark);
        row.proposed = proposalOf(entry);
        if (entry.target) {
            row.quote = entry.kind == EntryKind::Tag ? entry.removedTag : entry.target->exact;
            if (!entry.target->isBody())
                row.place = entry.target->pointer.sliced(1);
            else if (!entry.target->range)
                row.place = Words::tr("The whole article");
            else if (remark.place != compare::AnchorState::Gone)
                row.place = places.nameOf(remark.range.start);
        }
        for (const Entry& reply : remark.replies)
            row.replies.append(
                Words::tr("%1: %2").arg(personNamed(report.people, reply.by), reply.words));
        rows.append(row);
    }
    return rows;
}

QString wordsOf(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Note:
        return Words::tr("Note");
    case EntryKind::Question:
        return Words::tr("Question");
    case EntryKind::MustFix:
        return Words::tr("Must fix");
    case EntryKind::Insert:
        return Words::tr("Add");
    case EntryKind::Delete:
        return Words::tr("Delete");
    case EntryKind::Replace:
        return Words::tr("Replace");
    case EntryKind::Move:
        return Words::tr("Move");
    case EntryKind::Field:
        return Words::tr("Change a field");
    case EntryKind::Tag:
        return Words::tr("Change a tag");
    case EntryKind::Cover:
        return Words::tr("Change the cover");
    case EntryKind::Person:
    case EntryKind::Reply:
    case EntryKind::Decision:
    case EntryKind::Verdict:
    case EntryKind::Checklist:
    case EntryKind::Placement:
    case EntryKind::Other:
        break;
    }
    return {};
}

QString wordsOf(const Remark& remark)
{
    if (remark.entry.isWithdrawn)
        return Words::tr("withdrawn");
    switch (remark.verdict) {
    case Verdict::Accepted:
        return Words::tr("accepted");
    case Verdict::Rejected:
        return Words::tr("rejected");
    case Verdict::Resolved:
        return Words::tr("resolved");
    case Verdict::Contested:
        return Words::tr("decided in two ways");
    case Verdict::Open:
        break;
    }
    switch (remark.place) {
    case compare::AnchorState::InPlace:
        return Words::tr("in place");
    case compare::AnchorState::Moved:
        return Words::tr("moved");
    case compare::AnchorState::Changed:
        return Words::tr("these words were changed since");
    case compare::AnchorState::Done:
        return Words::tr("already so");
    case compare::AnchorState::Gone:
        return Words::tr("no longer in the text");
    }
    Q_UNREACHABLE();
}

} // namespace galley::review
