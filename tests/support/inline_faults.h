// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/blocks/cmark_tree.h"
#include "app/markdown/inlines/byte_lines.h"
#include "app/markdown/inlines/entities.h"

#include <QString>

namespace galley::tests {

// Holds the places of inlines against the source: each byte of a block's content belongs to exactly
// one of them or to a delimiter, delimiters are the signs that they are, and un-escaping the source
// gives each literal. Tells the first thing that is not so; nothing where all is.
class InlineFaults {
public:
    static QString in(QByteArrayView text, const markdown::ParsedText& parsed)
    {
        for (const markdown::Block& block : parsed.blocks) {
            InlineFaults faults(text.sliced(block.source.start));
            faults.checkBlock(*block.node, 0, 0);
            if (!faults.m_fault.isEmpty())
                return faults.m_fault;
        }
        return {};
    }

private:
    using Node = markdown::Node;
    using NodeKind = markdown::NodeKind;

    explicit InlineFaults(QByteArrayView source) : m_source(source) { }

    void require(bool holds, const char* what, const Node& node)
    {
        if (holds || !m_fault.isEmpty())
            return;
        m_fault = QString::fromLatin1("%1 at byte %2 of the block (kind %3, '%4')")
                      .arg(QString::fromLatin1(what))
                      .arg(m_origin + node.source.start)
                      .arg(static_cast<int>(node.kind))
                      .arg(node.text);
    }

    // At the deepest, wrappers fall away, and what stands there is not followed.
    // It begins at that byte.
    void checkBlock(const Node& block, qsizetype start, int depth)
    {
        const bool hasInlines =
            !block.children.empty() && block.children.front().kind >= NodeKind::Text;
        for (const markdown::ChildBlock& child : block.blocks) {
            requirePlace(child, start);
            checkBlock(*child, start + child.byte, depth + 1);
        }
        if (!hasInlines) {
            for (const Node& cell : block.children)
                checkBlock(cell, start, depth + 1);
            return;
        }
        if (depth > markdown::maximumDepth - 10)
            return;
        m_origin = start;
        checkTouching(block);
        if (block.kind == NodeKind::TableCell) {
            require(block.children.front().source.start == block.source.start, "a cell's start",
                    block.children.front());
            require(block.children.back().source.end == block.source.end, "a cell's end",
                    block.children.back());
        }
        for (const Node& child : block.children)
            checkInline(child);
    }

    // Bytes and lines tell the same.
    void requirePlace(const markdown::ChildBlock& child, qsizetype start)
    {
        const auto before = m_source.first(start + child.byte);
        require(before.isEmpty() || before.endsWith('\n') || before.endsWith('\r'),
                "a block within a line", *child);
        const markdown::ByteLines between(m_source.sliced(start, child.byte));
        require(between.count() == child.line, "a line", *child);
    }

    void checkTouching(const Node& parent)
    {
        const Node* before = nullptr;
        for (const Node& child : parent.children) {
            require(child.source.isKnown(), "an unknown place", child);
            if (before)
                require(before->source.end == child.source.start, "a gap", child);
            before = &child;
        }
    }

    QByteArrayView bytes(int start, int end) const
    {
        return m_source.sliced(m_origin + start, qMax(0, end - start));
    }

    void checkInline(const Node& node)
    {
        if (!m_fault.isEmpty() || !node.source.isKnown())
            return;
        const markdown::InlineSource& at = node.source;
        require(at.start <= at.contentStart && at.contentStart <= at.contentEnd
                    && at.contentEnd <= at.end && m_origin + at.end <= m_source.size(),
                "an order", node);
        if (!m_fault.isEmpty())
            return;
        checkDelimiters(node, bytes(at.start, at.contentStart), bytes(at.contentEnd, at.end));
        const bool isLiteral = node.kind == NodeKind::Text || node.kind == NodeKind::Code
            || node.kind == NodeKind::HtmlInline;
        if (isLiteral)
            checkLiteral(node);
        if (!node.children.empty()) {
            require(node.children.front().source.start == at.contentStart, "a content's start",
                    node);
            require(node.children.back().source.end == at.contentEnd, "a content's end", node);
            checkTouching(node);
        }
        for (const Node& child : node.children)
            checkInline(child);
    }

    void checkDelimiters(const Node& node, QByteArrayView opening, QByteArrayView closing)
    {
        const auto both = [&](QByteArrayView one, QByteArrayView other) {
            return opening == closing && (opening == one || opening == other);
        };
        switch (node.kind) {
        case NodeKind::Emphasis:
            require(both("*", "_"), "emphasis", node);
            break;
        case NodeKind::Strong:
            require(both("**", "__"), "strong", node);
            break;
        case NodeKind::Strikethrough:
            require(both("~", "~~"), "strikethrough", node);
            break;
        case NodeKind::Code:
            require(opening.startsWith('`') && closing.endsWith('`')
                        && opening.trimmed() == closing.trimmed(),
                    "code", node);
            break;
        case NodeKind::Image:
            require(opening == "![" && closing.startsWith(']'), "an image", node);
            break;
        case NodeKind::Link:
            require((opening == "[" && closing.startsWith(']'))
                        || (opening == "<" && closing == ">")
                        || (opening.isEmpty() && closing.isEmpty()),
                    "a link", node);
            break;
        case NodeKind::LineBreak:
            require(!opening.isEmpty(), "a hard break", node);
            [[fallthrough]];
        case NodeKind::SoftBreak:
            require(bytes(node.source.contentStart, node.source.end).startsWith('\n')
                        || bytes(node.source.contentStart, node.source.end).startsWith('\r'),
                    "a line's end", node);
            break;
        default:
            require(opening.isEmpty() && closing.isEmpty(), "a text with delimiters", node);
        }
    }

    // What a respelling means, whatever the kind of it: an escape, of a pipe too, an entity, a
    // line's end with what stands before the next line, or something that fell away.
    bool isSpelledSo(const markdown::Respelling& respelling, QStringView meaning) const
    {
        const QByteArrayView source = bytes(respelling.byte, respelling.byte + respelling.bytes);
        const QByteArray utf8 = meaning.toUtf8();
        if (respelling.units == 0 || source.isEmpty())
            return true;
        if (source.startsWith('\\'))
            return source.endsWith(utf8) && source.size() <= 4;
        if (source.startsWith('&'))
            return QString::fromUtf8(markdown::entityAt(source, 0).meaning) == meaning;
        if (source.startsWith('\n') || source.startsWith('\r'))
            return utf8 == " " || utf8 == "\n";
        return source == "\t";
    }

    void checkLiteral(const Node& node)
    {
        const QStringView text = node.text;
        int unit = 0;
        int byte = node.source.contentStart;
        const auto checkSame = [&](int toUnit, int toByte) {
            const QByteArray literal = text.sliced(unit, toUnit - unit).toUtf8();
            require(toByte >= byte && bytes(byte, toByte) == literal, "a literal", node);
        };
        for (const markdown::Respelling& respelling : node.respellings) {
            require(respelling.unit >= unit && respelling.byte >= byte && respelling.bytes >= 0,
                    "an order of respellings", node);
            if (!m_fault.isEmpty())
                return;
            checkSame(respelling.unit, respelling.byte);
            unit = respelling.unit + respelling.units;
            byte = respelling.byte + respelling.bytes;
            require(unit <= text.size(), "a respelling behind the text", node);
            if (!m_fault.isEmpty())
                return;
            require(isSpelledSo(respelling, text.sliced(respelling.unit, respelling.units)),
                    "a respelling", node);
        }
        checkSame(static_cast<int>(text.size()), node.source.contentEnd);
    }

    QByteArrayView m_source; // of the block, to the text's end
    qsizetype m_origin = 0; // where the line begins that places are counted from
    QString m_fault;
};

} // namespace galley::tests
