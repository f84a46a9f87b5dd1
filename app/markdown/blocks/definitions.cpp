// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/markdown/block_list_test.cpp

#include "app/markdown/blocks/definitions.h"

#include "app/markdown/inlines/brackets.h"
#include "app/text/utf8_scan.h"

#include <QSet>

#include <algorithm>
#include <cctype>

namespace galley::markdown {

namespace {

// The value that cmark reads as exactly `text` where a link's target or title stands.
QByteArray escaped(const QString& text)
{
    QByteArray result;
    for (const char character : text.toUtf8()) {
        const auto byte = static_cast<unsigned char>(character);
        if (byte <= ' ' || byte == 0x7F)
            result += "&#" + QByteArray::number(byte) + ';';
        else if (byte < 0x80 && std::ispunct(byte))
            result += QByteArray("\\") + character;
        else
            result += character;
    }
    return result;
}

// Equal for labels that match. Some that do not match share one too: matching as cmark does takes
// its table of case folding, while letters that fold to ASCII have long been the same everywhere.
QByteArray keyOf(QByteArrayView label)
{
    QByteArray key;
    for (const QChar character : utf8::decoded(label).toCaseFolded()) {
        if (character < QChar(0x80) && character.isLetterOrNumber())
            key += character.toLatin1();
    }
    return key;
}

QByteArray definitionOf(const QByteArray& label, const Node& answer)
{
    if (answer.children.size() != 1 || answer.children[0].kind != NodeKind::Link)
        return {};
    const Node& link = answer.children[0];
    QByteArray definition = '[' + label + "]: <" + escaped(link.url) + '>';
    if (!link.title.isEmpty())
        definition += " \"" + escaped(link.title) + '"';
    return definition + "\n\n";
}

} // namespace

Definitions::Definitions(QByteArrayView text)
{
    if (text.indexOf("]:") < 0)
        return;
    for (const ByteRange& range : labelsIn(text)) {
        if (!text.sliced(range.end()).startsWith("]:"))
            continue;
        const QByteArray label = text.sliced(range.start, range.length).toByteArray();
        m_marks.push_back({range.start - 1, label, {}});
        if (label.contains('\n') || label.contains('\r'))
            m_hasMultiLineLabel = true;
    }
}

QByteArray Definitions::questions() const
{
    QByteArray questions;
    for (const DefinitionMark& mark : m_marks)
        questions += '[' + mark.label + "]\n\n";
    return questions;
}

void Definitions::resolve(const std::vector<std::shared_ptr<const Node>>& answers)
{
    Q_ASSERT(answers.size() == m_marks.size());
    QSet<QByteArray> resolved;
    for (std::size_t index = 0; index < m_marks.size(); ++index) {
        DefinitionMark& mark = m_marks[index];
        mark.definition = definitionOf(mark.label, *answers[index]);
        if (mark.definition.isEmpty() || resolved.contains(mark.definition))
            continue;
        resolved.insert(mark.definition);
        m_definitions[keyOf(mark.label)] += mark.definition;
    }
}

QByteArray Definitions::neededBy(QByteArrayView part) const
{
    QByteArray needed;
    if (m_definitions.isEmpty())
        return needed;
    QSet<QByteArray> keys;
    for (const ByteRange& range : labelsIn(part))
        keys.insert(keyOf(part.sliced(range.start, range.length)));
    for (const QByteArray& key : keys)
        needed += m_definitions.value(key);
    return needed;
}

bool Definitions::haveSameMeaning(ByteRange range, const Definitions& other) const
{
    return std::equal(m_marks.begin() + indexAt(range.start),
                      m_marks.begin() + indexAt(range.end()), other.m_marks.begin(),
                      other.m_marks.end(),
                      [](const DefinitionMark& mark, const DefinitionMark& otherMark) {
                          return mark.hasSameMeaning(otherMark);
                      });
}

void Definitions::move(ByteRange range, const Definitions& other, qsizetype growth)
{
    std::for_each(m_marks.begin() + indexAt(range.end()), m_marks.end(),
                  [growth](DefinitionMark& mark) { mark.byte += growth; });
    auto mark = m_marks.begin() + indexAt(range.start);
    for (const DefinitionMark& otherMark : other.m_marks)
        (mark++)->byte = range.start + otherMark.byte;
}

std::ptrdiff_t Definitions::indexAt(qsizetype byte) const
{
    const auto mark = std::lower_bound(
        m_marks.begin(), m_marks.end(), byte,
        [](const DefinitionMark& before, qsizetype offset) { return before.byte < offset; });
    return mark - m_marks.begin();
}

} // namespace galley::markdown
