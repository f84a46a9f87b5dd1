// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/linked_texts.h"

#include "app/markdown/bare_links.h"

namespace galley::markdown {

namespace {

constexpr qsizetype longestText = 1000;

void appendKey(QString& key, QStringView text)
{
    for (const QChar character : text.first(qMin(text.size(), longestText))) {
        if (character.isLetterOrNumber() || character.isSurrogate())
            key += character;
    }
}

void appendKey(QString& key, const Node& node)
{
    appendKey(key, node.text);
    for (const Node& child : node.children) {
        if (key.size() > longestText)
            return;
        appendKey(key, child);
    }
    appendKey(key, node.url);
    appendKey(key, node.title);
}

} // namespace

bool LinkedTexts::take(QStringView source)
{
    if (m_parsed)
        collect(*std::exchange(m_parsed, nullptr));
    if (m_counts.isEmpty() || source.size() > longestText)
        return false;
    QString key;
    appendKey(key, source);
    const auto count = m_counts.find(key);
    if (count == m_counts.end() || *count == 0)
        return false;
    --*count;
    return true;
}

void LinkedTexts::collect(const Node& node)
{
    for (const Node& child : node.children) {
        const bool isLink = child.kind == NodeKind::Link && !isItsOwnText(child);
        if (isLink || child.kind == NodeKind::Image) {
            QString key;
            for (const Node& part : child.children)
                appendKey(key, part);
            ++m_counts[key];
        }
        collect(child);
    }
}

} // namespace galley::markdown
