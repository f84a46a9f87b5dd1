// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/review/remarks_test.cpp

#include "app/review/targets.h"

#include "app/article/field_tree.h"
#include "app/atproto/dag_cbor.h"
#include "app/text/graphemes.h"

#include <QCryptographicHash>

#include <algorithm>
#include <iterator>

namespace galley::review {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype contextUnits = 32; // of the words beside, which people and programs read

void appendWtf8(QByteArray& bytes, char16_t unit)
{
    bytes += static_cast<char>(0xE0 | (unit >> 12));
    bytes += static_cast<char>(0x80 | ((unit >> 6) & 0x3F));
    bytes += static_cast<char>(0x80 | (unit & 0x3F));
}

QByteArray wtf8Of(QStringView text)
{
    QByteArray bytes;
    qsizetype plain = 0; // what is not encoded yet begins there
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isPair =
            text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        if (isPair) {
            ++at;
        } else if (text[at].isSurrogate()) {
            bytes += text.sliced(plain, at - plain).toUtf8();
            appendWtf8(bytes, text[at].unicode());
            plain = at + 1;
        }
    }
    return bytes + text.sliced(plain).toUtf8();
}

// The last boundary of clusters at or before a place; `from` is one that is before it.
qsizetype clusterBefore(QStringView text, qsizetype place, qsizetype from)
{
    qsizetype boundary = from;
    while (boundary < place) {
        const qsizetype next = nextGrapheme(text, boundary);
        if (next > place)
            return boundary;
        boundary = next;
    }
    return boundary;
}

// A boundary of clusters before a place: clusters do not go over the end of a line.
qsizetype lineStart(QStringView text, qsizetype place)
{
    constexpr qsizetype longest = 2000; // no cluster is as long
    const qsizetype least = qMax(qsizetype(0), place - longest);
    while (place > least && text[place - 1] != u'\n')
        --place;
    return place;
}

} // namespace

QByteArray digestOf(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray digestOf(QStringView text)
{
    return digestOf(wtf8Of(text));
}

QByteArray digestOf(const FieldState& value)
{
    const auto tree = treeOf(value);
    if (!tree)
        return digestOf(value.value_or(QByteArray()));
    if (tree->root().isString())
        return digestOf(QStringView(tree->root().string()));
    const auto cbor = atproto::toDagCbor(tree->root());
    return digestOf(cbor ? *cbor : *value);
}

TargetedText::TargetedText(QString text, QByteArray record)
    : m_text(std::move(text))
    , m_digest(digestOf(QStringView(m_text)))
    , m_record(std::move(record))
    , m_points(m_text)
{
}

TargetedText::TargetedText(const Article& article, QByteArray record)
    : TargetedText(article.text().toString(), std::move(record))
{
    const auto content =
        article.isTextRead() ? treeOf(article.bodyMembers().content) : std::nullopt;
    if (content)
        m_blocks = foreign::blocksRead(content->root());
}

Target TargetedText::target(TextRange range) const
{
    const qsizetype start = clusterBefore(m_text, range.start, lineStart(m_text, range.start));
    qsizetype end = clusterBefore(m_text, range.end(), start);
    if (end < range.end())
        end = nextGrapheme(m_text, end);
    // Of the cluster that the context would begin in nothing is taken.
    qsizetype prefix = qMax(qsizetype(0), start - contextUnits);
    if (const auto before = clusterBefore(m_text, prefix, lineStart(m_text, prefix));
        before < prefix)
        prefix = qMin(start, nextGrapheme(m_text, before));
    const qsizetype suffix = clusterBefore(m_text, qMin(m_text.size(), end + contextUnits), end);

    Target target;
    target.base = m_digest;
    target.record = m_record;
    target.range = pointsOf({start, end - start});
    const auto behind =
        std::find_if(m_blocks.begin(), m_blocks.end(),
                     [start](const foreign::ReadBlock& block) { return block.start > start; });
    if (behind != m_blocks.begin())
        target.pointer = u"/content"_s + std::prev(behind)->pointer;
    target.exact = m_text.sliced(start, end - start);
    target.prefix = m_text.sliced(prefix, start - prefix);
    target.suffix = m_text.sliced(end, suffix - end);
    return target;
}

PointRange TargetedText::pointsOf(TextRange range) const
{
    return {m_points.before(range.start), m_points.before(range.end())};
}

Target targetOfText(QStringView text, const QByteArray& record)
{
    Target target;
    target.base = digestOf(text);
    target.record = record;
    return target;
}

Target targetOfMember(const QString& member, const FieldState& value, const QByteArray& record)
{
    Target target;
    target.base = digestOf(value);
    target.record = record;
    target.pointer = pointerTo(member);
    const auto tree = treeOf(value);
    if (tree && tree->root().isString())
        target.exact = tree->root().string();
    return target;
}

std::optional<QString> memberOf(const QString& pointer)
{
    if (!pointer.startsWith(u'/') || pointer.indexOf(u'/', 1) >= 0)
        return {};
    return pointer.sliced(1)
        .replace(QLatin1String("~1"), QLatin1String("/"))
        .replace(QLatin1String("~0"), QLatin1String("~"));
}

QString pointerTo(const QString& member)
{
    return u'/'
        + QString(member)
              .replace(QLatin1String("~"), QLatin1String("~0"))
              .replace(QLatin1String("/"), QLatin1String("~1"));
}

} // namespace galley::review
