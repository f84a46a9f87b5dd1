// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/node.h"

#include <QStringList>

namespace galley::tests {

// "(Quote@0+2 (Paragraph@0+2 'a' SoftBreak 'b'))": a tree in one line.
// The lines of a block are counted from those of the outermost one.
inline QString outline(const markdown::Node& node, int line = 0)
{
    using markdown::NodeKind;
    static const QStringList names{
        QStringLiteral("Document"),      QStringLiteral("Paragraph"),
        QStringLiteral("Heading"),       QStringLiteral("Quote"),
        QStringLiteral("List"),          QStringLiteral("Item"),
        QStringLiteral("CodeBlock"),     QStringLiteral("HtmlBlock"),
        QStringLiteral("ThematicBreak"), QStringLiteral("Table"),
        QStringLiteral("TableRow"),      QStringLiteral("TableCell"),
        QStringLiteral("Text"),          QStringLiteral("SoftBreak"),
        QStringLiteral("LineBreak"),     QStringLiteral("Code"),
        QStringLiteral("Emphasis"),      QStringLiteral("Strong"),
        QStringLiteral("Link"),          QStringLiteral("Image"),
        QStringLiteral("HtmlInline"),    QStringLiteral("Strikethrough")};
    static const QStringList alignments{
        {}, QStringLiteral(" <"), QStringLiteral(" ^"), QStringLiteral(" >")};
    if (node.kind == NodeKind::Text)
        return u'\'' + node.text + u'\'';
    QString text = names[static_cast<int>(node.kind)];
    if (node.kind < NodeKind::Text && node.kind != NodeKind::TableCell)
        text += QStringLiteral("@%1+%2").arg(line).arg(node.lineCount);
    if (node.level)
        text += QStringLiteral(" %1").arg(node.level);
    if (node.task != markdown::TaskState::None)
        text += node.task == markdown::TaskState::Done ? QStringLiteral(" [x]")
                                                       : QStringLiteral(" [ ]");
    text += alignments[static_cast<int>(node.alignment)];
    if (node.isTooLarge)
        text += QStringLiteral(" too large");
    for (const QString& value : {node.text, node.url, node.title, node.info}) {
        if (!value.isEmpty())
            text += QStringLiteral(" \"") + QString(value).replace(u'\n', u'|') + u'"';
    }
    for (const markdown::ChildBlock& child : node.blocks)
        text += u' ' + outline(*child, line + child.line);
    for (const markdown::Node& child : node.children)
        text += u' ' + outline(child, line);
    return node.blocks.empty() && node.children.empty() && !text.contains(u' ')
        ? text
        : u'(' + text + u')';
}

} // namespace galley::tests
