// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/json/json_tree.h"

#include "app/json/json_scanner.h"
#include "app/json/json_string.h"

namespace galley::json {

struct TreeContent {
    QByteArray text;
    std::vector<ScannedValue> values;

    const ScannedValue& at(qsizetype node) const { return values[static_cast<std::size_t>(node)]; }
};

Result<Tree> Tree::parse(const QByteArray& text, const Limits& limits)
{
    auto values = Scanner(text, limits).scan();
    if (!values)
        return values.error();
    Tree tree;
    tree.m_content = std::make_shared<const TreeContent>(TreeContent{text, std::move(*values)});
    return tree;
}

const QByteArray& Tree::text() const
{
    return m_content->text;
}

Value Tree::root() const
{
    return {m_content.get(), 0};
}

TextPlace Tree::placeOf(qsizetype byteOffset) const
{
    return placeIn(m_content->text, byteOffset);
}

Kind Value::kind() const
{
    return m_content->at(m_node).kind;
}

ByteRange Value::range() const
{
    const ScannedValue& value = m_content->at(m_node);
    return {value.start, static_cast<qsizetype>(value.end) - value.start};
}

QByteArray Value::spelling() const
{
    const ByteRange bytes = range();
    return m_content->text.mid(bytes.start, bytes.length);
}

TextPlace Value::place() const
{
    return placeIn(m_content->text, range().start);
}

QString Value::string() const
{
    const ByteRange bytes = range();
    return isString() ? textOf(QByteArrayView(m_content->text).sliced(bytes.start, bytes.length))
                      : QString();
}

std::optional<qint64> Value::integer() const
{
    if (kind() != Kind::Number)
        return std::nullopt;
    const QByteArray number = spelling();
    const qsizetype exponentMark = number.toLower().indexOf('e');
    QByteArray digits = exponentMark < 0 ? number : number.left(exponentMark);
    bool fits = true;
    // A number of so many digits that its exponent does not fit is no 64-bit integer, unless zero.
    qint64 exponent = exponentMark < 0 ? 0 : number.mid(exponentMark + 1).toLongLong(&fits);
    const bool isNegative = digits.startsWith('-');
    if (isNegative)
        digits.remove(0, 1);
    if (const qsizetype point = digits.indexOf('.'); point >= 0) {
        exponent -= digits.size() - point - 1;
        digits.remove(point, 1);
    }
    while (digits.startsWith('0'))
        digits.remove(0, 1);
    if (digits.isEmpty())
        return 0;
    qsizetype zeros = 0;
    while (digits[digits.size() - 1 - zeros] == '0')
        ++zeros;
    digits.chop(zeros);
    exponent += zeros;
    if (!fits || exponent < 0 || exponent > 19 || digits.size() + exponent > 19)
        return std::nullopt;
    digits.append(QByteArray(exponent, '0'));
    if (isNegative)
        digits.prepend('-');
    const qint64 value = digits.toLongLong(&fits);
    return fits ? std::optional(value) : std::nullopt;
}

qsizetype Value::size() const
{
    const ScannedValue& value = m_content->at(m_node);
    return value.kind == Kind::Object ? value.children / 2 : value.children;
}

std::vector<Value> Value::elements() const
{
    std::vector<Value> elements;
    if (!isArray())
        return elements;
    qsizetype node = m_node + 1;
    for (qsizetype count = size(); count > 0; --count) {
        elements.push_back({m_content, node});
        node = m_content->at(node).next;
    }
    return elements;
}

std::vector<Member> Value::members() const
{
    std::vector<Member> members;
    if (!isObject())
        return members;
    qsizetype node = m_node + 1;
    for (qsizetype count = size(); count > 0; --count) {
        members.push_back({{m_content, node}, {m_content, node + 1}});
        node = m_content->at(node + 1).next;
    }
    return members;
}

std::optional<Value> Value::member(QStringView name) const
{
    if (!isObject())
        return {};
    // Most keys are told apart by their length alone: a stranger's object may have millions.
    const qsizetype plainLength = name.toUtf8().size() + 2; // with the quotes
    std::optional<Value> found;
    qsizetype node = m_node + 1;
    for (qsizetype count = size(); count > 0; --count) {
        const Value key(m_content, node);
        const ByteRange range = key.range();
        const auto spelling = QByteArrayView(m_content->text).sliced(range.start, range.length);
        if ((range.length == plainLength || spelling.contains('\\')) && textOf(spelling) == name)
            found = Value(m_content, node + 1);
        node = m_content->at(node + 1).next;
    }
    return found;
}

} // namespace galley::json
