// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/review/entry_test.cpp

#include "app/json/json_edit.h"
#include "app/json/json_string.h"
#include "app/review/entry.h"

namespace galley::review {

using namespace Qt::StringLiterals;

namespace {

// Puts the members of an object beside each other; a text that is empty is left out.
class ObjectSpelling {
public:
    void add(const QString& name, const QByteArray& literal) { m_members.append({name, literal}); }
    void add(const char* name, const QByteArray& literal)
    {
        add(QString::fromLatin1(name), literal);
    }
    void addText(const char* name, const QString& text)
    {
        if (!text.isEmpty())
            add(name, json::literalOf(text));
    }
    void addUuid(const char* name, const QUuid& uuid)
    {
        if (!uuid.isNull())
            addText(name, uuid.toString(QUuid::WithoutBraces));
    }
    void addNumber(const char* name, qint64 number) { add(name, QByteArray::number(number)); }

    // The members of an object of which nothing is known.
    void addOthers(const json::Value& object, const QStringList& known)
    {
        for (const json::Member& member : object.members()) {
            if (!known.contains(member.key.string()))
                add(member.key.string(), member.value.spelling());
        }
    }

    QByteArray literal() const
    {
        QByteArray literal;
        for (const auto& [name, value] : m_members)
            literal += (literal.isEmpty() ? "" : ",") + json::literalOf(name) + ':' + value;
        return '{' + literal + '}';
    }

private:
    QList<std::pair<QString, QByteArray>> m_members;
};

QByteArray listOf(const QByteArrayList& literals)
{
    return '[' + literals.join(',') + ']';
}

QByteArray spellingOf(const EntryName& name)
{
    ObjectSpelling object;
    object.addUuid("id", name.id);
    object.addNumber("rev", name.revision);
    return object.literal();
}

QByteArray spellingOf(const Target& target)
{
    ObjectSpelling quote;
    quote.addText("type", u"TextQuoteSelector"_s);
    quote.add("exact", json::literalOf(target.exact));
    quote.addText("prefix", target.prefix);
    quote.addText("suffix", target.suffix);
    QByteArrayList selectors;
    if (target.range || !target.exact.isEmpty())
        selectors.append(quote.literal());
    if (target.range) {
        ObjectSpelling position;
        position.addText("type", u"TextPositionSelector"_s);
        position.addNumber("start", target.range->start);
        position.addNumber("end", target.range->end);
        selectors.append(position.literal());
    }
    ObjectSpelling object;
    object.addText("base", QString::fromLatin1(target.base));
    object.addText("record", QString::fromLatin1(target.record));
    object.addText("pointer", target.pointer);
    if (!selectors.isEmpty())
        object.add("selector", listOf(selectors));
    return object.literal();
}

QByteArray spellingOf(const QList<ProposedEdit>& edits)
{
    QByteArrayList literals;
    for (const ProposedEdit& edit : edits) {
        ObjectSpelling object;
        object.addNumber("start", edit.range.start);
        object.addNumber("end", edit.range.end);
        object.addText("words", edit.words);
        if (edit.order > 0)
            object.addNumber("order", edit.order);
        literals.append(object.literal());
    }
    return listOf(literals);
}

// Of what was read, what is not known here stays.
QByteArray spellingOf(const ChecklistItem& item)
{
    ObjectSpelling object;
    object.addText("words", item.words);
    if (item.isTicked)
        object.add("ticked", "true");
    if (const auto read = json::Tree::parse(item.spelling); read && read->root().isObject())
        object.addOthers(read->root(), {u"words"_s, u"ticked"_s});
    return object.literal();
}

ObjectSpelling membersOf(const Entry& entry)
{
    ObjectSpelling object;
    object.addUuid("id", entry.id);
    object.addUuid("by", entry.by);
    object.addNumber("rev", entry.revision);
    object.addNumber("order", entry.order);
    object.addText("kind", nameOf(entry.kind));
    object.addText("created", entry.created);
    if (entry.isWithdrawn)
        object.add("withdrawn", "true");
    if (entry.isPrivate)
        object.add("private", "true");
    if (entry.about)
        object.add("about", spellingOf(*entry.about));
    QByteArrayList seen;
    for (const EntryName& name : entry.seen)
        seen.append(spellingOf(name));
    if (!seen.isEmpty())
        object.add("seen", listOf(seen));
    if (entry.target)
        object.add("target", spellingOf(*entry.target));
    object.addUuid("parent", entry.parent);
    object.addText("words", entry.words);
    object.addText("proposed", entry.proposed);
    if (!entry.edits.isEmpty())
        object.add("edits", spellingOf(entry.edits));
    if (entry.value)
        object.add("value", *entry.value);
    object.addText("removedTag", entry.removedTag);
    object.addText("addedTag", entry.addedTag);
    if (entry.decided)
        object.addText("decided", nameOf(*entry.decided));
    object.addText("verdict", entry.verdict);
    object.addText("cid", entry.cid);
    QByteArrayList items;
    for (const ChecklistItem& item : entry.items)
        items.append(spellingOf(item));
    if (!items.isEmpty())
        object.add("items", listOf(items));
    object.addText("name", entry.name);
    object.addText("initials", entry.initials);
    object.addUuid("pseudonymIn", entry.pseudonymIn);
    return object;
}

} // namespace

QByteArray spellingOf(const Entry& entry)
{
    return entry.spelling.isEmpty() ? membersOf(entry).literal() : entry.spelling;
}

QByteArray respelled(const Entry& entry)
{
    const auto read = json::Tree::parse(entry.spelling);
    if (!read)
        return membersOf(entry).literal();
    // What this knows is spelled anew, and of what it does not know nothing is left out.
    static const QStringList known{
        u"id"_s,        u"by"_s,    u"rev"_s,   u"order"_s,      u"kind"_s,     u"created"_s,
        u"withdrawn"_s, u"about"_s, u"seen"_s,  u"target"_s,     u"parent"_s,   u"words"_s,
        u"proposed"_s,  u"edits"_s, u"value"_s, u"removedTag"_s, u"addedTag"_s, u"decided"_s,
        u"verdict"_s,   u"cid"_s,   u"name"_s,  u"initials"_s,   u"private"_s,  u"pseudonymIn"_s};
    ObjectSpelling object = membersOf(entry);
    const bool isList = entry.kind == EntryKind::Checklist;
    object.addOthers(read->root(), isList ? known + QStringList{u"items"_s} : known);
    return object.literal();
}

} // namespace galley::review
