// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/review/acceptance.h"
#include "app/review/changed_copy.h"
#include "app/review/decisions.h"
#include "app/review/remarks.h"
#include "app/review/review_file.h"
#include "app/review/targets.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace galley::tests {

// A person of whom nothing is known but a letter.
inline QUuid personOf(const QString& letter)
{
    return QUuid::createUuidV5(QUuid(), letter.toUtf8());
}

inline Article articleWith(const QString& text, const QJsonObject& members = {})
{
    QJsonObject record{{QStringLiteral("$type"), QStringLiteral("site.standard.document")},
                       {QStringLiteral("site"), QStringLiteral("https://example.com")},
                       {QStringLiteral("title"), QStringLiteral("Rain")},
                       {QStringLiteral("textContent"), text}};
    for (auto member = members.begin(); member != members.end(); ++member) {
        if (member->isNull()) // it is not to be there
            record.remove(member.key());
        else
            record.insert(member.key(), *member);
    }
    return *Article::read(QJsonDocument(record).toJson());
}

// A draft that several people remark on while its author goes on: what a folder holds, in memory.
class ReviewedArticle {
public:
    explicit ReviewedArticle(const QString& text, const QJsonObject& members = {})
        : now(articleWith(text, members))
    {
    }

    // A person sends back a changed copy of the article as it is, and his suggestions by a file.
    void copy(const QString& who, const QString& text, const QJsonObject& members = {})
    {
        review::Review suggestions =
            review::suggestionsOf(now, articleWith(text, members), personOf(who)).suggestions;
        const auto read =
            review::entriesIn(review::reviewFileOf(suggestions.entries, personOf(who)));
        if (!read)
            qFatal("%s", qPrintable(read.error().sentence));
        suggestions.entries = *read;
        review.add(suggestions);
    }

    void comment(const QString& who, const QString& words, int number = 1)
    {
        const QByteArray json = now.savedTree().text();
        const review::TargetedText text(now, review::digestOf(json));
        qsizetype at = text.text().indexOf(words);
        while (--number > 0)
            at = text.text().indexOf(words, at + 1);
        review::Entry entry;
        entry.id = QUuid::createUuidV5(personOf(who), words.toUtf8() + QByteArray::number(at));
        entry.by = personOf(who);
        entry.order = review.entries.highestOrder() + 1;
        entry.kind = review::EntryKind::Note;
        entry.target = text.target({at, words.size()});
        entry.words = QStringLiteral("Look.");
        review.entries.add(entry);
        review.records.insert(review::digestOf(json), json);
    }

    // A person would have other words in the place of some.
    void suggest(const QString& who, const QString& words, const QString& proposed)
    {
        comment(who, words);
        review::Entry entry = remark(who, words).entry;
        entry.kind = proposed.isEmpty() ? review::EntryKind::Delete : review::EntryKind::Replace;
        entry.proposed = proposed;
        entry.words.clear();
        ++entry.revision;
        entry.spelling = review::respelled(entry);
        review.entries.add(entry);
    }

    // The author types in the record.
    void become(const QString& text, const QJsonObject& members = {})
    {
        now = articleWith(text, members);
    }

    QString text() const { return now.text().toString(); }
    QList<review::Remark> remarks() const { return review::remarksOf(review, now); }

    // The remark of a person about words; the first where they are empty.
    review::Remark remark(const QString& who, const QString& words = {}) const
    {
        const QList<review::Remark> all = remarks();
        const auto found = std::find_if(all.begin(), all.end(), [&](const review::Remark& each) {
            return each.entry.by == personOf(who)
                && (words.isEmpty() || each.entry.target->exact == words);
        });
        return found == all.end() ? review::Remark() : *found;
    }

    // "replace in-place 4..12 old mill → tower", a line a remark of the person.
    QStringList told(const QString& who) const
    {
        QStringList lines;
        for (const review::Remark& each : remarks()) {
            const review::Entry& entry = each.entry;
            if (entry.by != personOf(who))
                continue;
            QString line = nameOf(entry.kind) + u' ' + stateOf(each);
            if (entry.target->isBody() && each.place != compare::AnchorState::Gone)
                line += QStringLiteral(" %1..%2").arg(
                    QString::number(points().before(each.range.start)),
                    QString::number(points().before(each.range.end())));
            line += QStringLiteral(" «%1»").arg(entry.target->exact);
            if (isSuggestion(entry.kind) && entry.kind != review::EntryKind::Move)
                line += QStringLiteral(" → «%1»").arg(entry.proposed);
            lines.append(line);
        }
        return lines;
    }

    review::Acceptance acceptAll()
    {
        QList<QUuid> ids;
        for (const review::Remark& each : remarks()) {
            if (isSuggestion(each.entry.kind) && each.isOpen() && each.entry.parent.isNull())
                ids.append(each.entry.id);
        }
        return take(review::acceptanceOf(review, now, ids, review::Asked::Together));
    }

    review::Acceptance accept(const review::Remark& remark) { return acceptById(remark.entry.id); }
    review::Acceptance acceptById(const QUuid& id)
    {
        return take(review::acceptanceOf(review, now, {id}, review::Asked::ByName));
    }

    Article now;
    review::Review review;

private:
    CodePoints points() const { return CodePoints(text()); }

    review::Acceptance take(const review::Acceptance& acceptance)
    {
        now.applyText(acceptance.text);
        for (const auto& [field, state] : acceptance.fields)
            now.setState(field, state);
        qint64 order = review.entries.highestOrder();
        for (const review::Remark& each : acceptance.accepted)
            review.entries.add(review::decisionOn(each, review::Decided::Accepted,
                                                  personOf(QStringLiteral("W")), ++order, {}));
        return acceptance;
    }
};

} // namespace galley::tests
