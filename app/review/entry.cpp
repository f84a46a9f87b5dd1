// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/review/entry.h"

#include "app/review/words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace galley::review {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::pair<EntryKind, QLatin1StringView>, 16> kinds{{
    {EntryKind::Person, "person"_L1},
    {EntryKind::Note, "note"_L1},
    {EntryKind::Question, "question"_L1},
    {EntryKind::MustFix, "must-fix"_L1},
    {EntryKind::Insert, "insert"_L1},
    {EntryKind::Delete, "delete"_L1},
    {EntryKind::Replace, "replace"_L1},
    {EntryKind::Move, "move"_L1},
    {EntryKind::Field, "field"_L1},
    {EntryKind::Tag, "tag"_L1},
    {EntryKind::Cover, "cover"_L1},
    {EntryKind::Reply, "reply"_L1},
    {EntryKind::Decision, "decision"_L1},
    {EntryKind::Verdict, "verdict"_L1},
    {EntryKind::Checklist, "checklist"_L1},
    {EntryKind::Placement, "placement"_L1},
}};

constexpr std::array<std::pair<Decided, QLatin1StringView>, 5> decisions{{
    {Decided::Accepted, "accepted"_L1},
    {Decided::Rejected, "rejected"_L1},
    {Decided::Resolved, "resolved"_L1},
    {Decided::Reopened, "reopened"_L1},
    {Decided::Undecided, "undecided"_L1},
}};

Error notAsItHasToBe(const json::Value& where, const QString& sentence)
{
    return {ErrorKind::Malformed, sentence, where.place()};
}

// Reads the members of one object; the first that is not as it has to be is what is told.
class Members {
public:
    explicit Members(const json::Value& object) : m_object(object) { }

    QString text(const char16_t* name)
    {
        const auto value = m_object.member(QStringView(name));
        if (!value)
            return {};
        if (!value->isString())
            fail(*value, Words::tr("“%1” is no text.").arg(QString::fromUtf16(name)));
        return value->isString() ? value->string() : QString();
    }
    QUuid uuid(const char16_t* name, bool isNeeded = false)
    {
        const auto value = m_object.member(QStringView(name));
        const QUuid uuid =
            value && value->isString() ? QUuid::fromString(value->string()) : QUuid();
        if (uuid.isNull() && (value || isNeeded))
            fail(value.value_or(m_object),
                 Words::tr("“%1” is no UUID.").arg(QString::fromUtf16(name)));
        return uuid;
    }
    qint64 number(const char16_t* name, qint64 least, qint64 greatest, qint64 absent)
    {
        const auto value = m_object.member(QStringView(name));
        if (!value)
            return absent;
        const auto number = value->kind() == json::Kind::Number ? value->integer() : std::nullopt;
        if (!number || *number < least || *number > greatest) {
            fail(*value,
                 Words::tr("“%1” is no whole number from %2 to %3.")
                     .arg(QString::fromUtf16(name), QString::number(least),
                          QString::number(greatest)));
            return absent;
        }
        return *number;
    }
    bool flag(const char16_t* name)
    {
        const auto value = m_object.member(QStringView(name));
        return value && value->kind() == json::Kind::True;
    }
    QByteArray digest(const char16_t* name)
    {
        const QString digits = text(name);
        const bool isDigest =
            digits.size() == 64 && std::all_of(digits.begin(), digits.end(), [](QChar digit) {
                return (digit >= u'0' && digit <= u'9') || (digit >= u'a' && digit <= u'f');
            });
        if (!isDigest)
            fail(m_object.member(QStringView(name)).value_or(m_object),
                 Words::tr("“%1” is no SHA-256 in hexadecimal digits.")
                     .arg(QString::fromUtf16(name)));
        return digits.toLatin1();
    }
    std::optional<json::Value> object(const char16_t* name)
    {
        const auto value = m_object.member(QStringView(name));
        if (value && !value->isObject()) {
            fail(*value, Words::tr("“%1” is no object.").arg(QString::fromUtf16(name)));
            return {};
        }
        return value;
    }
    std::vector<json::Value> list(const char16_t* name)
    {
        const auto value = m_object.member(QStringView(name));
        if (value && !value->isArray())
            fail(*value, Words::tr("“%1” is no list.").arg(QString::fromUtf16(name)));
        return value && value->isArray() ? value->elements() : std::vector<json::Value>();
    }
    const json::Value& whole() const { return m_object; }
    void fail(const json::Value& where, const QString& sentence)
    {
        if (!m_fault)
            m_fault = notAsItHasToBe(where, sentence);
    }
    // Of what is read within.
    void take(const std::optional<Error>& fault)
    {
        if (fault && !m_fault)
            m_fault = fault;
    }
    const std::optional<Error>& fault() const { return m_fault; }

private:
    json::Value m_object;
    std::optional<Error> m_fault;
};

EntryName entryNameIn(Members& entry, const json::Value& object)
{
    Members members(object);
    const EntryName name{members.uuid(u"id", true), members.number(u"rev", 1, maximumCount, 1)};
    entry.take(members.fault());
    return name;
}

PointRange rangeIn(Members& members)
{
    PointRange range;
    range.start = members.number(u"start", 0, maximumCount, 0);
    range.end = members.number(u"end", 0, maximumCount, range.start);
    if (range.end < range.start)
        members.fail(members.whole(), Words::tr("“end” is before “start”."));
    return range;
}

Target targetIn(Members& entry, const json::Value& object)
{
    Members members(object);
    Target target;
    target.base = members.digest(u"base");
    target.record = members.digest(u"record");
    target.pointer = members.text(u"pointer");
    for (const json::Value& each : members.list(u"selector")) {
        if (!each.isObject())
            continue;
        Members selector(each);
        const QString type = selector.text(u"type");
        if (type == u"TextPositionSelector") {
            target.range = rangeIn(selector);
        } else if (type == u"TextQuoteSelector") {
            target.exact = selector.text(u"exact");
            target.prefix = selector.text(u"prefix");
            target.suffix = selector.text(u"suffix");
        }
        members.take(selector.fault());
    }
    entry.take(members.fault());
    return target;
}

QList<ProposedEdit> editsIn(Members& entry)
{
    QList<ProposedEdit> edits;
    for (const json::Value& each : entry.list(u"edits")) {
        if (!each.isObject()) {
            entry.fail(each, Words::tr("An edit is no object."));
            continue;
        }
        Members members(each);
        const PointRange range = rangeIn(members);
        const qint64 order = members.number(u"order", 0, maximumCount, 0);
        edits.append({range, members.text(u"words"), order});
        if (edits.size() > 1 && edits[edits.size() - 2].range.end > range.start)
            members.fail(each, Words::tr("The edits overlap, or are not in order."));
        entry.take(members.fault());
    }
    return edits;
}

QList<ChecklistItem> itemsIn(Members& entry)
{
    constexpr std::size_t maximumItems = 1000; // no person looks at as many
    const std::vector<json::Value> list = entry.list(u"items");
    if (list.size() > maximumItems)
        entry.fail(entry.whole(),
                   Words::tr("The checklist has more than %1 items.").arg(maximumItems));
    QList<ChecklistItem> items;
    for (const json::Value& each : list) {
        if (!each.isObject() || entry.fault()) {
            entry.fail(each, Words::tr("An item of the checklist is no object."));
            break;
        }
        Members members(each);
        items.append({members.text(u"words"), members.flag(u"ticked"), each.spelling()});
        if (items.last().words.isEmpty())
            members.fail(each, Words::tr("An item of the checklist has no words."));
        entry.take(members.fault());
    }
    return items;
}

EntryKind kindNamed(const QString& name)
{
    for (const auto& [kind, known] : kinds) {
        if (name == known)
            return kind;
    }
    return EntryKind::Other;
}

std::optional<Decided> decisionNamed(const QString& name)
{
    for (const auto& [decided, known] : decisions) {
        if (name == known)
            return decided;
    }
    return {};
}

// What each kind cannot be without.
void holdToKind(const Entry& entry, Members& members)
{
    const bool isOfText = entry.kind == EntryKind::Insert || entry.kind == EntryKind::Delete
        || entry.kind == EntryKind::Replace || entry.kind == EntryKind::Move;
    if (isSuggestion(entry.kind) && !entry.target)
        members.fail(members.whole(), Words::tr("It says not what it is about (“target”)."));
    if (isComment(entry.kind) && !entry.target && !entry.about)
        members.fail(members.whole(), Words::tr("It says not what it is about (“target”)."));
    if (isOfText && entry.target && (!entry.target->range || !entry.target->isBody()))
        members.fail(members.whole(), Words::tr("A suggestion for the text has no place in it."));
    if ((entry.kind == EntryKind::Delete || entry.kind == EntryKind::Move)
        && !entry.proposed.isEmpty())
        members.fail(members.whole(), Words::tr("What is deleted or moved has other words."));
    if (entry.kind == EntryKind::Insert && entry.target && entry.target->range
        && !entry.target->range->isEmpty())
        members.fail(members.whole(), Words::tr("What is added takes the place of words."));
    if ((entry.kind == EntryKind::Reply || entry.kind == EntryKind::Decision) && !entry.about)
        members.fail(members.whole(), Words::tr("It says not what it answers (“about”)."));
    if (entry.kind == EntryKind::Decision && !entry.decided)
        members.fail(members.whole(), Words::tr("The decision is none that is known."));
    const bool hasPlace =
        entry.about && entry.target && entry.target->isBody() && entry.target->range;
    if (entry.kind == EntryKind::Placement && !hasPlace)
        members.fail(members.whole(), Words::tr("It places nothing, or nowhere in the text."));
    if (entry.kind == EntryKind::Verdict && (!entry.target || entry.verdict.isEmpty()))
        members.fail(members.whole(), Words::tr("A verdict says nothing, or not of which text."));
    const bool isOfWholeText = entry.target && entry.target->isBody() && !entry.target->range;
    if (entry.kind == EntryKind::Checklist
        && (!isOfWholeText || (entry.items.isEmpty() && !entry.isWithdrawn)))
        members.fail(members.whole(),
                     Words::tr("A checklist has no items, or says not of which text."));
    if (entry.kind == EntryKind::Person && entry.id != entry.by)
        members.fail(members.whole(), Words::tr("A person is another than the author."));
    if ((entry.kind == EntryKind::Field || entry.kind == EntryKind::Cover) && entry.target
        && entry.target->isBody())
        members.fail(members.whole(), Words::tr("A suggestion for a field does not name it."));
    if (entry.kind == EntryKind::Tag && entry.removedTag.isEmpty() && entry.addedTag.isEmpty())
        members.fail(members.whole(), Words::tr("A suggestion for a tag names none."));
}

} // namespace

bool isComment(EntryKind kind)
{
    return kind == EntryKind::Note || kind == EntryKind::Question || kind == EntryKind::MustFix;
}

bool isSuggestion(EntryKind kind)
{
    return kind >= EntryKind::Insert && kind <= EntryKind::Cover;
}

QString nameOf(EntryKind kind)
{
    for (const auto& [each, name] : kinds) {
        if (each == kind)
            return name;
    }
    return {};
}

QString nameOf(Decided decided)
{
    for (const auto& [each, name] : decisions) {
        if (each == decided)
            return name;
    }
    return {};
}

Result<Entry> entryOf(const json::Value& value)
{
    if (!value.isObject())
        return notAsItHasToBe(value, Words::tr("An entry is no object."));
    Members members(value);
    Entry entry;
    entry.id = members.uuid(u"id", true);
    entry.by = members.uuid(u"by", true);
    entry.revision = members.number(u"rev", 1, maximumCount, 1);
    entry.order = members.number(u"order", 1, maximumCount, 1);
    entry.kind = kindNamed(members.text(u"kind"));
    entry.spelling = value.spelling();
    if (entry.kind == EntryKind::Other)
        return members.fault() ? Result<Entry>(*members.fault()) : entry;

    entry.created = members.text(u"created");
    entry.isWithdrawn = members.flag(u"withdrawn");
    entry.isPrivate = members.flag(u"private");
    if (const auto about = members.object(u"about"))
        entry.about = entryNameIn(members, *about);
    for (const json::Value& seen : members.list(u"seen"))
        entry.seen.append(entryNameIn(members, seen));
    if (const auto target = members.object(u"target"))
        entry.target = targetIn(members, *target);
    entry.parent = members.uuid(u"parent");
    entry.words = members.text(u"words");
    entry.proposed = members.text(u"proposed");
    entry.edits = editsIn(members);
    if (const auto proposed = value.member(u"value"))
        entry.value = proposed->spelling();
    entry.removedTag = members.text(u"removedTag");
    entry.addedTag = members.text(u"addedTag");
    if (entry.kind == EntryKind::Decision)
        entry.decided = decisionNamed(members.text(u"decided"));
    entry.verdict = members.text(u"verdict");
    entry.cid = members.text(u"cid");
    if (entry.kind == EntryKind::Checklist)
        entry.items = itemsIn(members);
    entry.name = members.text(u"name");
    entry.initials = members.text(u"initials");
    entry.pseudonymIn = members.uuid(u"pseudonymIn");
    holdToKind(entry, members);
    if (members.fault())
        return *members.fault();
    return entry;
}

} // namespace galley::review
