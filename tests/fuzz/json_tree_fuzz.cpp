// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/json/json_edit.h"
#include "app/json/json_string.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

// The input is a JSON text. Three readers have to agree on whether it is one and on what it says;
// then every kind of edit is tried on it, and may change nothing else.

using namespace galley;
using namespace galley::json;

namespace {

#define REQUIRE(condition) require((condition), #condition, __LINE__)
void require(bool isTrue, const char* condition, int line)
{
    if (!isTrue)
        qFatal("line %d: not true that %s", line, condition);
}

// Qt replaces lone surrogates, and drops a byte order mark within the text.
bool isKeptByQt(const Value& string)
{
    return string.string().isValidUtf16() && !string.spelling().contains("\xEF\xBB\xBF");
}

// What RapidJSON says, nothing where it departs from RFC 8259: it takes a NUL for the end of the
// text, refuses escapes of lone surrogates, and numbers that a double does not hold.
std::optional<bool> isJsonToRapidJson(QByteArrayView text)
{
    if (text.contains('\0'))
        return std::nullopt;
    rapidjson::MemoryStream stream(text.data(), static_cast<size_t>(text.size()));
    rapidjson::BaseReaderHandler<> ignore;
    rapidjson::Reader reader;
    constexpr unsigned flags =
        rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;
    const rapidjson::ParseResult result = reader.Parse<flags>(stream, ignore);
    if (result.Code() == rapidjson::kParseErrorStringUnicodeSurrogateInvalid
        || result.Code() == rapidjson::kParseErrorNumberTooBig)
        return std::nullopt;
    return !result.IsError();
}

void compare(const Value& value, const QJsonValue& other);

void compareObject(const Value& value, const QJsonObject& other)
{
    for (const Member& member : value.members()) {
        if (!isKeptByQt(member.key))
            continue;
        const QString name = member.key.string();
        REQUIRE(other.contains(name));
        compare(*value.member(name), other.value(name));
    }
}

void compare(const Value& value, const QJsonValue& other)
{
    switch (value.kind()) {
    case Kind::Null:
        REQUIRE(other.isNull());
        return;
    case Kind::False:
    case Kind::True:
        REQUIRE(other.isBool() && other.toBool() == (value.kind() == Kind::True));
        return;
    case Kind::Number:
        REQUIRE(other.isDouble());
        if (const auto integer = value.integer())
            REQUIRE(static_cast<double>(*integer) == other.toDouble());
        return;
    case Kind::String:
        REQUIRE(other.isString());
        REQUIRE(!isKeptByQt(value) || other.toString() == value.string());
        return;
    case Kind::Array: {
        const std::vector<Value> elements = value.elements();
        const QJsonArray array = other.toArray();
        REQUIRE(other.isArray() && array.size() == value.size());
        for (qsizetype index = 0; index < array.size(); ++index)
            compare(elements[static_cast<size_t>(index)], array[index]);
        return;
    }
    case Kind::Object:
        REQUIRE(other.isObject());
        compareObject(value, other.toObject());
        return;
    }
}

// QJsonDocument reads objects and arrays only, and departs from RFC 8259 by reading more than it
// should: what it says is compared where both read the text.
void compareWithQt(const Tree& tree)
{
    QByteArray text = tree.text();
    if (text.startsWith("\xEF\xBB\xBF"))
        text.remove(0, 3);
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (document.isObject())
        compare(tree.root(), document.object());
    else if (document.isArray())
        compare(tree.root(), document.array());
}

using Spellings = std::vector<std::pair<QByteArray, QByteArray>>;

Spellings membersExcept(const Value& object, const QString& name)
{
    Spellings spellings;
    for (const Member& member : object.members()) {
        if (member.key.string() != name)
            spellings.emplace_back(member.key.spelling(), member.value.spelling());
    }
    return spellings;
}

// The values of a text in the order of the file.
void collect(const Value& value, std::vector<Value>& values)
{
    if (values.size() >= 64)
        return;
    values.push_back(value);
    if (value.isArray()) {
        for (const Value& element : value.elements())
            collect(element, values);
    } else if (value.isObject()) {
        for (const Member& member : value.members())
            collect(member.value, values);
    }
}

std::vector<Value> valuesOf(const Tree& tree)
{
    std::vector<Value> values;
    collect(tree.root(), values);
    return values;
}

// Reads the text after an edit within `place`, whose surroundings have to be the same.
Tree parsedAfter(const Tree& before, ByteRange place, const QByteArray& after)
{
    const auto tree = Tree::parse(after);
    REQUIRE(tree.has_value());
    const QByteArray& text = before.text();
    const qsizetype tail = text.size() - place.end();
    REQUIRE(after.size() >= place.start + tail);
    REQUIRE(after.first(place.start) == text.first(place.start));
    REQUIRE(after.last(tail) == text.last(tail));
    return *tree;
}

void trySettingAndRemoving(const Tree& tree, size_t index, const QString& name)
{
    const Value object = valuesOf(tree)[index];
    const Tree with =
        parsedAfter(tree, object.range(), withMember(tree, object, name, "[\"new\"]"));
    const Value grown = valuesOf(with)[index];
    REQUIRE(grown.member(name)->spelling() == "[\"new\"]");
    REQUIRE(membersExcept(grown, name) == membersExcept(object, name));

    const Tree without = parsedAfter(tree, object.range(), withoutMember(tree, object, name));
    const Value shrunk = valuesOf(without)[index];
    REQUIRE(!shrunk.member(name));
    REQUIRE(membersExcept(shrunk, name) == membersExcept(object, name));
    if (!object.member(name))
        REQUIRE(without.text() == tree.text());
}

void tryStrings(const Tree& tree, size_t index)
{
    const Value array = valuesOf(tree)[index];
    QStringList present;
    for (const Value& element : array.elements()) {
        if (element.isString())
            present.append(element.string());
    }
    if (present.size() == array.size())
        REQUIRE(withStrings(tree, array, present) == tree.text());

    QStringList wanted(present.rbegin(), present.rend());
    wanted.insert(wanted.size() / 2, QStringLiteral("n\u00e9w\""));
    for (const QStringList& strings : {wanted, present.mid(1), QStringList()}) {
        const Tree after = parsedAfter(tree, array.range(), withStrings(tree, array, strings));
        QStringList found;
        for (const Value& element : valuesOf(after)[index].elements())
            found.append(element.string());
        REQUIRE(found == strings);
    }
}

void tryString(const Value& value)
{
    const QString text = value.string();
    REQUIRE(textOf(value.spelling()) == text);
    REQUIRE(textOf(literalOf(text)) == text);
    const qsizetype middle = text.size() / 2;
    const QString after = text.first(middle) + QStringLiteral("\u00e9\n") + text.mid(middle + 1);
    const QByteArray literal = literalAfter(value.spelling(), differenceBetween(text, after));
    REQUIRE(Tree::parse(literal).has_value());
    REQUIRE(textOf(literal) == after);
}

void tryEdits(const Tree& tree)
{
    const std::vector<Value> values = valuesOf(tree);
    for (size_t index = 0; index < values.size(); ++index) {
        const Value& value = values[index];
        if (value.isString())
            tryString(value);
        else if (value.isArray())
            tryStrings(tree, index);
        else if (value.isObject()) {
            trySettingAndRemoving(tree, index, QStringLiteral("m"));
            for (const Member& member : value.members())
                trySettingAndRemoving(tree, index, member.key.string());
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray text(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const auto tree = Tree::parse(text);
    if (!tree && tree.error().kind == ErrorKind::TooLarge)
        return 0;
    QByteArrayView withoutMark(text);
    if (text.startsWith("\xEF\xBB\xBF"))
        withoutMark = withoutMark.sliced(3);
    if (const auto other = isJsonToRapidJson(withoutMark))
        REQUIRE(*other == tree.has_value());
    if (tree) {
        compareWithQt(*tree);
        tryEdits(*tree);
    }
    return 0;
}
