// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/json/json_edit.h"

#include "app/json/json_layout.h"
#include "app/json/json_string.h"

#include <algorithm>

namespace galley::json {

namespace {

QByteArray spliced(const QByteArray& text, ByteRange range, const QByteArray& replacement)
{
    const QByteArrayView before = text;
    QByteArray after;
    after.reserve(text.size() - range.length + replacement.size()); // copied once: it may be large
    after += before.first(range.start);
    after += replacement;
    after += before.sliced(range.end());
    return after;
}

// The bytes between two values: white space with the comma.
QByteArray between(const QByteArray& text, const Value& left, const Value& right)
{
    return text.mid(left.range().end(), right.range().start - left.range().end());
}

bool areSorted(const std::vector<Member>& members)
{
    return members.size() >= 2
        && std::is_sorted(members.begin(), members.end(),
                          [](const Member& left, const Member& right) {
                              return left.key.string() < right.key.string();
                          });
}

// Before which member a new one belongs; members.size() for the end.
std::size_t placeFor(const QString& name, const std::vector<Member>& members)
{
    if (!areSorted(members))
        return members.size();
    const auto behind = std::find_if(members.begin(), members.end(), [&](const Member& member) {
        return name < member.key.string();
    });
    return static_cast<std::size_t>(behind - members.begin());
}

QByteArray colonOf(const QByteArray& text, const Member& member)
{
    return between(text, member.key, member.value);
}

} // namespace

QByteArray withValue(const Tree& tree, const Value& value, const QByteArray& literal)
{
    return spliced(tree.text(), value.range(), literal);
}

QByteArray withMember(const Tree& tree, const Value& object, const QString& name,
                      const QByteArray& literal)
{
    if (const auto present = object.member(name))
        return withValue(tree, *present, literal);

    const QByteArray& text = tree.text();
    const std::vector<Member> members = object.members();
    if (members.empty()) {
        const Layout layout(tree);
        const QByteArray member = literalOf(name) + layout.colon() + literal;
        return spliced(
            text, object.range(),
            layout.enclosed('{', {member}, '}', layout.lineIndent(object.range().start)));
    }

    // Laid out as the neighbours are: with one member its distance from the bracket is all there
    // is.
    const qsizetype inside = object.range().start + 1;
    const QByteArray opening = text.mid(inside, members[0].key.range().start - inside);
    const QByteArray separator = members.size() == 1
        ? ","
            + (opening.isEmpty() && colonOf(text, members[0]).endsWith(' ') ? QByteArray(" ")
                                                                            : opening)
        : between(text, members[members.size() - 2].value, members.back().key);
    const QByteArray member = literalOf(name) + colonOf(text, members.back()) + literal;

    const std::size_t place = placeFor(name, members);
    if (place == members.size())
        return spliced(text, {members.back().value.range().end(), 0}, separator + member);
    return spliced(text, {members[place].key.range().start, 0}, member + separator);
}

QByteArray withoutMember(const Tree& tree, const Value& object, const QString& name)
{
    QByteArray text = tree.text();
    const std::vector<Member> members = object.members();
    const auto isGone = [&](const Member& member) { return member.key.string() == name; };
    if (std::none_of(members.begin(), members.end(), isGone))
        return text;
    if (std::all_of(members.begin(), members.end(), isGone))
        return spliced(text, object.range(), "{}");

    // Each goes with the comma before it; those at the start, with the one behind. From the last to
    // the first, so that no range moves before its turn.
    const auto firstKept = std::find_if_not(members.begin(), members.end(), isGone);
    for (auto member = members.end() - 1; member > firstKept; --member) {
        if (!isGone(*member))
            continue;
        const qsizetype start = (member - 1)->value.range().end();
        text = spliced(text, {start, member->value.range().end() - start}, {});
    }
    const qsizetype start = members.front().key.range().start;
    return spliced(text, {start, firstKept->key.range().start - start}, {});
}

QByteArray objectLiteral(const Tree& tree, const Value& object,
                         const std::vector<std::pair<QString, QByteArray>>& members, int deeper)
{
    const Layout layout(tree);
    QByteArrayList items;
    for (const auto& [name, literal] : members)
        items.append(literalOf(name) + layout.colon() + literal);
    return layout.enclosed('{', items, '}',
                           layout.memberIndent(object) + layout.unit().repeated(deeper));
}

QByteArray arrayLiteral(const Tree& tree, const Value& object, const QStringList& strings)
{
    const Layout layout(tree);
    QByteArrayList items;
    for (const QString& string : strings)
        items.append(literalOf(string));
    return layout.enclosed('[', items, ']', layout.memberIndent(object));
}

} // namespace galley::json
