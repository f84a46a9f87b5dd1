// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/cli/review_command_test.cpp

#include "app/review/web_annotations.h"

#include "app/review/profile.h"

#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace galley::review {

using namespace Qt::StringLiterals;

namespace {

QString urnOf(const QUuid& id)
{
    return u"urn:uuid:"_s + id.toString(QUuid::WithoutBraces);
}

QString motivationOf(EntryKind kind)
{
    if (isSuggestion(kind))
        return u"editing"_s;
    if (kind == EntryKind::Question)
        return u"questioning"_s;
    if (kind == EntryKind::Reply)
        return u"replying"_s;
    return kind == EntryKind::Verdict ? u"assessing"_s : u"commenting"_s;
}

QJsonObject textualBody(const QString& words, const QString& purpose, const QString& format)
{
    return {{u"type"_s, u"TextualBody"_s},
            {u"value"_s, words},
            {u"format"_s, format},
            {u"purpose"_s, purpose}};
}

class Annotations {
public:
    Annotations(const Review& review, const QString& source) : m_review(review), m_source(source)
    {
        for (const Person& person : peopleOf(review.entries))
            m_people.insert(person.id, person);
    }

    QJsonObject page() const
    {
        QJsonArray items;
        for (const Entry& entry : m_review.entries.all()) {
            const bool isSaid = isComment(entry.kind) || isSuggestion(entry.kind)
                || entry.kind == EntryKind::Reply || entry.kind == EntryKind::Verdict;
            if (isSaid && !entry.isWithdrawn)
                items.append(annotation(entry));
        }
        return {{u"@context"_s, u"http://www.w3.org/ns/anno.jsonld"_s},
                {u"id"_s, u"urn:galley:review"_s},
                {u"type"_s, u"AnnotationPage"_s},
                {u"items"_s, items}};
    }

private:
    QJsonObject annotation(const Entry& entry) const
    {
        QJsonObject object{{u"id"_s, urnOf(entry.id)},
                           {u"type"_s, u"Annotation"_s},
                           {u"motivation"_s, motivationOf(entry.kind)},
                           {u"creator"_s, creator(entry.by)},
                           {u"target"_s, target(entry)}};
        QJsonArray body;
        if (isSuggestion(entry.kind))
            body.append(textualBody(proposalOf(entry), u"editing"_s, u"text/markdown"_s));
        if (entry.kind == EntryKind::Verdict)
            body.append(textualBody(entry.verdict, u"assessing"_s, u"text/plain"_s));
        if (!entry.words.isEmpty())
            body.append(textualBody(entry.words, u"commenting"_s, u"text/plain"_s));
        if (!body.isEmpty())
            object.insert(u"body"_s, body);
        if (!entry.created.isEmpty())
            object.insert(u"created"_s, entry.created);
        return object;
    }

    QJsonObject creator(const QUuid& id) const
    {
        const Person person = m_people.value(id);
        QJsonObject object{{u"id"_s, urnOf(id)}, {u"type"_s, u"Person"_s}};
        if (!person.name.isEmpty())
            object.insert(u"name"_s, person.name);
        if (!person.initials.isEmpty())
            object.insert(u"nickname"_s, person.initials);
        return object;
    }

    static QString proposalOf(const Entry& entry)
    {
        if (entry.value)
            return QString::fromUtf8(*entry.value);
        return entry.kind == EntryKind::Tag ? entry.addedTag : entry.proposed;
    }

    QJsonValue target(const Entry& entry) const
    {
        if (!entry.target)
            return entry.about ? QJsonValue(urnOf(entry.about->id)) : QJsonValue(m_source);
        QJsonObject object{{u"source"_s, m_source}};
        QJsonArray selectors;
        if (entry.target->range) {
            QJsonObject quote{{u"type"_s, u"TextQuoteSelector"_s},
                              {u"exact"_s, entry.target->exact},
                              {u"prefix"_s, entry.target->prefix},
                              {u"suffix"_s, entry.target->suffix}};
            selectors.append(quote);
            selectors.append(QJsonObject{{u"type"_s, u"TextPositionSelector"_s},
                                         {u"start"_s, entry.target->range->start},
                                         {u"end"_s, entry.target->range->end}});
        }
        if (!entry.target->pointer.isEmpty()) {
            selectors.append(QJsonObject{{u"type"_s, u"FragmentSelector"_s},
                                         {u"conformsTo"_s, u"http://tools.ietf.org/rfc/rfc6901"_s},
                                         {u"value"_s, entry.target->pointer}});
        }
        if (!selectors.isEmpty())
            object.insert(u"selector"_s, selectors);
        return object;
    }

    const Review& m_review;
    QString m_source;
    QHash<QUuid, Person> m_people;
};

} // namespace

QByteArray webAnnotationsOf(const Review& review, const QString& documentPath)
{
    return QJsonDocument(Annotations(review, QFileInfo(documentPath).fileName()).page()).toJson();
}

} // namespace galley::review
