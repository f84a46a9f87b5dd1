// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/cli/review_command_test.cpp

#include "app/cli/review_report.h"

#include "app/cli/diff_report.h" // wordsOfValue()
#include "app/cli/safe_json.h"
#include "app/cli/words.h"
#include "app/review/meeting.h"
#include "app/review/report_rows.h"
#include "app/text/beginning.h"
#include "app/text/code_points.h"
#include "app/text/source_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

using cli::Words;
using review::Entry;
using review::EntryKind;
using review::Remark;

QJsonValue jsonValueOf(const QByteArray& json)
{
    return QJsonDocument::fromJson('[' + json + ']').array().at(0);
}

bool isAboutText(const Entry& entry)
{
    return entry.target && entry.target->isBody();
}

class ReviewObjects {
public:
    explicit ReviewObjects(const ReviewedFile& file)
        : m_file(file)
        , m_points(file.article.text().toString())
        , m_meetings(review::meetingsOf(file.remarks))
    {
        for (qsizetype index = 0; index < file.remarks.size(); ++index) {
            if (!file.remarks[index].entry.parent.isNull())
                m_inner[file.remarks[index].entry.parent].append(index);
        }
    }

    QJsonObject object() const
    {
        QJsonArray remarks;
        for (qsizetype index = 0; index < m_file.remarks.size(); ++index) {
            if (!isInner(m_file.remarks[index]))
                remarks.append(of(index));
        }
        QJsonArray people;
        for (const review::Person& person : m_file.people)
            people.append(QJsonObject{{u"id"_s, spelled(person.id)},
                                      {u"name"_s, m_file.nameOf(person.id)},
                                      {u"initials"_s, person.initials},
                                      {u"letter"_s, person.letter}});
        return {{u"remarks"_s, remarks},
                {u"people"_s, people},
                {u"verdicts"_s, verdicts()},
                {u"checklists"_s, checklists()}};
    }

private:
    QJsonArray verdicts() const
    {
        QJsonArray verdicts;
        for (const review::SaidVerdict& verdict : m_file.verdicts) {
            const Entry& entry = verdict.entry;
            QJsonObject object{{u"id"_s, spelled(entry.id)},
                               {u"by"_s, m_file.nameOf(entry.by)},
                               {u"byId"_s, spelled(entry.by)},
                               {u"verdict"_s, entry.verdict},
                               {u"note"_s, entry.words},
                               {u"cid"_s, entry.cid},
                               {u"isOfThisText"_s, verdict.isOfThisText}};
            if (verdict.changedWords >= 0)
                object.insert(u"changedWords"_s, verdict.changedWords);
            verdicts.append(object);
        }
        return verdicts;
    }

    QJsonArray checklists() const
    {
        QJsonArray checklists;
        for (const review::SaidChecklist& checklist : m_file.checklists) {
            QJsonArray items;
            for (const review::SaidChecklist::Item& item : checklist.items)
                items.append(QJsonObject{{u"words"_s, item.words},
                                         {u"ticked"_s, item.isTicked},
                                         {u"tickedBefore"_s, item.wasTicked}});
            checklists.append(QJsonObject{{u"id"_s, spelled(checklist.id)},
                                          {u"by"_s, m_file.nameOf(checklist.by)},
                                          {u"byId"_s, spelled(checklist.by)},
                                          {u"title"_s, checklist.title},
                                          {u"items"_s, items}});
        }
        return checklists;
    }

    // Told with the move around it.
    bool isInner(const Remark& remark) const
    {
        return !remark.entry.parent.isNull()
            && std::any_of(m_file.remarks.begin(), m_file.remarks.end(), [&](const Remark& each) {
                   return each.entry.id == remark.entry.parent;
               });
    }

    QJsonObject of(qsizetype index) const
    {
        const Remark& remark = m_file.remarks[index];
        const Entry& entry = remark.entry;
        QJsonObject object{
            {u"id"_s, spelled(entry.id)},   {u"by"_s, m_file.nameOf(entry.by)},
            {u"byId"_s, spelled(entry.by)}, {u"kind"_s, nameOf(entry.kind)},
            {u"state"_s, stateOf(remark)},  {u"place"_s, review::nameOf(remark.place)}};
        if (entry.target) {
            object.insert(u"quote"_s, entry.target->exact);
            if (!entry.target->pointer.isEmpty())
                object.insert(u"pointer"_s, entry.target->pointer);
        }
        if (entry.isPrivate)
            object.insert(u"private"_s, true);
        if (remark.verdict != review::Verdict::Open)
            object.insert(u"decision"_s,
                          remark.verdict == review::Verdict::Contested ? u"contested"_s
                                                                       : stateOf(remark));
        if (isSuggestion(entry.kind))
            insertProposal(object, entry);
        else
            object.insert(u"body"_s, entry.words);
        if (isSuggestion(entry.kind) && !entry.words.isEmpty())
            object.insert(u"note"_s, entry.words);
        insertPlace(object, remark);
        insertThread(object, remark);
        QJsonArray meets;
        for (const int other : m_meetings[index])
            meets.append(spelled(m_file.remarks[other].entry.id));
        if (!meets.isEmpty())
            object.insert(u"meets"_s, meets);
        QJsonArray inner;
        for (const qsizetype other : m_inner.value(entry.id)) {
            if (other != index)
                inner.append(of(other));
        }
        if (!inner.isEmpty())
            object.insert(u"changes"_s, inner);
        return object;
    }

    static void insertProposal(QJsonObject& object, const Entry& entry)
    {
        if (entry.kind == EntryKind::Tag) {
            if (!entry.removedTag.isEmpty())
                object.insert(u"before"_s, entry.removedTag);
            if (!entry.addedTag.isEmpty())
                object.insert(u"after"_s, entry.addedTag);
            object.insert(u"body"_s, entry.addedTag);
            return;
        }
        if (entry.value) {
            object.insert(u"after"_s, jsonValueOf(*entry.value));
            object.insert(u"body"_s, jsonValueOf(*entry.value));
            object.insert(u"before"_s, entry.target->exact);
            return;
        }
        const QString after = entry.kind == EntryKind::Move ? entry.target->exact : entry.proposed;
        object.insert(u"before"_s, entry.target->exact);
        object.insert(u"after"_s, after);
        object.insert(u"body"_s, after);
    }

    void insertPlace(QJsonObject& object, const Remark& remark) const
    {
        if (!isAboutText(remark.entry) || !remark.entry.target->range)
            return;
        if (remark.place == compare::AnchorState::Gone) {
            QJsonArray candidates;
            for (const TextRange& range : remark.candidates)
                candidates.append(QJsonObject{{u"start"_s, m_points.before(range.start)},
                                              {u"end"_s, m_points.before(range.end())}});
            if (!candidates.isEmpty())
                object.insert(u"candidates"_s, candidates);
            return;
        }
        object.insert(u"start"_s, m_points.before(remark.range.start));
        object.insert(u"end"_s, m_points.before(remark.range.end()));
        if (remark.place == compare::AnchorState::Changed)
            object.insert(u"now"_s, m_file.article.text().mid(remark.range));
    }

    void insertThread(QJsonObject& object, const Remark& remark) const
    {
        QJsonArray replies;
        for (const Entry& reply : remark.replies)
            replies.append(QJsonObject{{u"id"_s, spelled(reply.id)},
                                       {u"by"_s, m_file.nameOf(reply.by)},
                                       {u"byId"_s, spelled(reply.by)},
                                       {u"body"_s, reply.words}});
        if (!replies.isEmpty())
            object.insert(u"replies"_s, replies);
    }

    const ReviewedFile& m_file;
    CodePoints m_points;
    QList<QList<int>> m_meetings;
    QHash<QUuid, QList<qsizetype>> m_inner; // what was changed within each move
};

QString shownLine(QString words)
{
    words.replace(u"\r\n"_s, u"⏎"_s).replace(u'\n', u'⏎').replace(u'\r', u'⏎');
    return endsOf(words, longestLine);
}

class ReviewLines {
public:
    explicit ReviewLines(const ReviewedFile& file)
        : m_file(file)
        , m_points(file.article.text().toString())
    {
    }

    QStringList all()
    {
        for (const review::SaidVerdict& verdict : m_file.verdicts) {
            m_lines << verdictLine(verdict, m_file);
            if (!verdict.entry.words.isEmpty())
                m_lines << u"    "_s + shownLine(verdict.entry.words);
        }
        for (const review::SaidChecklist& checklist : m_file.checklists) {
            m_lines << checklistLine(checklist, m_file);
            for (const review::SaidChecklist::Item& item : checklist.items)
                m_lines << (item.isTicked ? u"    [x] "_s : u"    [ ] "_s)
                        + shownLine(wordsOf(item));
        }
        for (const Remark& remark : m_file.remarks)
            add(remark);
        return m_lines;
    }

private:
    QString placeOf(const Remark& remark) const
    {
        if (!remark.entry.target)
            return {};
        if (!remark.entry.target->isBody())
            return remark.entry.target->pointer;
        if (remark.place == compare::AnchorState::Gone || !remark.entry.target->range)
            return u"-"_s;
        const SourceText& text = m_file.article.text();
        const int line = text.lineAt(remark.range.start);
        const qsizetype column =
            m_points.before(remark.range.start) - m_points.before(text.line(line).start);
        return u"%1:%2"_s.arg(QString::number(line + 1), QString::number(column + 1));
    }

    // What is removed and what is put in its place, as diff has it.
    static QString proposalOf(const Entry& entry)
    {
        const auto removed = [](const QString& words) {
            return u"[-"_s + shownLine(words) + u"-]"_s;
        };
        const auto added = [](const QString& words) {
            return u"{+"_s + shownLine(words) + u"+}"_s;
        };
        if (entry.kind == EntryKind::Tag)
            return (entry.removedTag.isEmpty() ? QString() : removed(entry.removedTag))
                + (entry.addedTag.isEmpty() ? QString() : added(entry.addedTag));
        if (entry.kind == EntryKind::Field || entry.kind == EntryKind::Cover)
            return removed(entry.target->exact)
                + (entry.value ? added(wordsOfValue(QString::fromUtf8(*entry.value))) : QString());
        if (entry.kind == EntryKind::Move)
            return shownLine(entry.target->exact);
        return (entry.target->exact.isEmpty() ? QString() : removed(entry.target->exact))
            + (entry.proposed.isEmpty() ? QString() : added(entry.proposed));
    }

    void add(const Remark& remark)
    {
        const Entry& entry = remark.entry;
        const QString kind = nameOf(entry.kind) + (entry.isPrivate ? u" (private)"_s : QString());
        const QString about = isSuggestion(entry.kind)
            ? proposalOf(entry)
            : (entry.target ? shownLine(entry.target->exact) : QString());
        m_lines << u"%1  %2  %3  %4  %5  %6"_s.arg(spelled(entry.id).first(8), stateOf(remark),
                                                   kind, shownLine(m_file.nameOf(entry.by)),
                                                   placeOf(remark), about);
        if (!entry.words.isEmpty())
            m_lines << u"    "_s + shownLine(entry.words);
        for (const Entry& reply : remark.replies)
            m_lines << u"    "_s + shownLine(m_file.nameOf(reply.by)) + u": "_s
                    + shownLine(reply.words);
    }

    const ReviewedFile& m_file;
    CodePoints m_points;
    QStringList m_lines;
};

} // namespace

QString verdictLine(const review::SaidVerdict& verdict, const ReviewedFile& file)
{
    QStringList parts{u"verdict"_s, shownLine(verdict.entry.verdict.simplified()),
                      shownLine(file.nameOf(verdict.entry.by)), standingOf(verdict)};
    parts.removeAll(QString());
    return parts.join(u"  "_s);
}

QString checklistLine(const review::SaidChecklist& checklist, const ReviewedFile& file)
{
    QStringList parts{u"checklist"_s, shownLine(checklist.title),
                      shownLine(file.nameOf(checklist.by)), standingOf(checklist)};
    parts.removeAll(QString());
    return parts.join(u"  "_s);
}

QStringList reviewLines(const ReviewedFile& file)
{
    return ReviewLines(file).all();
}

QByteArray reviewAsJson(const ReviewedFile& file)
{
    return safeJson(ReviewObjects(file).object());
}

} // namespace galley
