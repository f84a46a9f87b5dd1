// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/checks/editorial_rules_test.cpp

#include "app/checks/finding_places.h"

#include "app/article/record_file.h"
#include "app/json/json_scanner.h"

#include <algorithm>

namespace galley {

namespace {

struct FoundValue {
    json::Value value;
    QString pointer;
};

std::optional<json::Value> childOf(const json::Value& value, QStringView name)
{
    if (value.isObject())
        return value.member(name);
    bool isNumber = false;
    const qsizetype index = name.toLongLong(&isNumber);
    if (!value.isArray() || !isNumber || index < 0 || index >= value.size())
        return {};
    return value.elements()[static_cast<std::size_t>(index)];
}

// Follows a pointer as far as it leads. The names that rules use need no escapes.
FoundValue valueAt(const json::Value& record, const QString& pointer)
{
    FoundValue found{record, {}};
    for (const QString& name : pointer.split(u'/', Qt::SkipEmptyParts)) {
        const auto child = childOf(found.value, name);
        if (!child)
            break;
        found = {*child, found.pointer + u'/' + name};
    }
    return found;
}

// The string that holds the body, from outside in; the record itself where there is none.
FoundValue bodyIn(const json::Value& record)
{
    const auto body = bodyValueIn(record);
    FoundValue found{record, {}};
    while (body && found.value.range() != body->range()) {
        const std::vector<json::Member> members = found.value.members();
        const auto around =
            std::find_if(members.begin(), members.end(), [&body](const json::Member& member) {
                return member.value.range().end() >= body->range().end();
            });
        found = {around->value, found.pointer + u'/' + around->key.string()};
    }
    return found;
}

// Goes through a string literal, with its quotes, from unit to unit of what it spells.
class LiteralWalk {
public:
    explicit LiteralWalk(QByteArrayView literal) : m_literal(literal) { }

    // The byte at which a unit is spelled, not before the one asked last.
    qsizetype byteOf(qsizetype unit)
    {
        while (m_unit < unit && m_byte < m_literal.size() - 1)
            step();
        return m_byte;
    }

private:
    void step()
    {
        const auto byte = static_cast<uchar>(m_literal[m_byte]);
        ++m_unit;
        if (byte == '\\') {
            m_byte += m_literal[m_byte + 1] == 'u' ? 6 : 2;
        } else if (byte >= 0xf0) {
            m_byte += 4;
            ++m_unit; // a surrogate pair
        } else {
            m_byte += byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
        }
    }

    QByteArrayView m_literal;
    qsizetype m_byte = 1;
    qsizetype m_unit = 0;
};

} // namespace

void placeInFile(QList<Finding>& findings, const json::Tree& file)
{
    const json::Value record = recordIn(file);
    const auto isAboutText = [](const Finding& finding) { return finding.place.text.has_value(); };
    const auto textStart = [](const Finding& finding) {
        return finding.place.text ? finding.place.text->start : -1;
    };
    std::stable_sort(findings.begin(), findings.end(), [&](const Finding& a, const Finding& b) {
        return textStart(a) < textStart(b);
    });

    std::vector<std::pair<qsizetype, qsizetype>> bytes; // and the number of the finding
    const FoundValue body = std::any_of(findings.begin(), findings.end(), isAboutText)
        ? bodyIn(record)
        : FoundValue{record, {}};
    const QByteArray literal = body.value.isString() ? body.value.spelling() : QByteArray();
    LiteralWalk walk(literal);
    for (qsizetype index = 0; index < findings.size(); ++index) {
        FindingPlace& place = findings[index].place;
        const FoundValue found = place.text ? body : valueAt(record, place.pointer);
        const bool isInLiteral = place.text && !literal.isEmpty();
        place.pointer = found.pointer;
        bytes.emplace_back(
            found.value.range().start + (isInLiteral ? walk.byteOf(place.text->start) : 0), index);
    }
    std::sort(bytes.begin(), bytes.end());
    json::PlaceCounter places(file.text());
    for (const auto& [byte, index] : bytes)
        findings[index].place.file = places.placeOf(byte);
}

} // namespace galley
