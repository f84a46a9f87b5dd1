// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/markdown/html_test.cpp

#include "app/markdown/views/html.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace galley::markdown {

namespace {

QString withoutTags(QString html)
{
    static const QRegularExpression markup(
        u"<!--.*?(?:-->|$)|<(script|style)\\b.*?(?:</\\1>|$)|<[!/?a-z][^>]*(?:>|$)"_s,
        QRegularExpression::DotMatchesEverythingOption | QRegularExpression::CaseInsensitiveOption);
    return html.remove(markup).trimmed();
}

QString withoutFinalNewline(QString text)
{
    if (text.endsWith(u'\n'))
        text.chop(1);
    return text;
}

QString joinedChildren(const Node& node, const QString& separator)
{
    QStringList parts;
    const auto add = [&parts](const Node& child) {
        const QString part = toPlainText(child);
        if (!part.isEmpty())
            parts.append(part);
    };
    for (const ChildBlock& child : node.blocks)
        add(*child);
    for (const Node& child : node.children)
        add(child);
    return parts.join(separator);
}

// A line for each row, and tabs between cells, as spreadsheets take them.
QString tableText(const Node& table)
{
    QStringList rows;
    for (const ChildBlock& row : table.blocks) {
        QStringList cells;
        for (const Node& cell : row->children)
            cells.append(joinedChildren(cell, {}));
        rows.append(cells.join(u'\t'));
    }
    return rows.join(u'\n');
}

QString listText(const Node& list)
{
    static const QRegularExpression lineBreak(u"\\n(?!\\n)"_s); // blank lines stay empty
    const QString separator = list.tight ? u"\n"_s : u"\n\n"_s;
    QStringList items;
    qint64 number = list.level;
    for (const ChildBlock& item : list.blocks) {
        QString marker = list.ordered ? QString::number(number++) + u". "_s : u"- "_s;
        const qsizetype indent = marker.size();
        if (item->task != TaskState::None)
            marker += item->task == TaskState::Done ? u"[x] "_s : u"[ ] "_s;
        QString text = joinedChildren(*item, separator);
        text.replace(lineBreak, u'\n' + QString(indent, u' '));
        items.append(marker + text);
    }
    return items.join(separator);
}

} // namespace

QString toPlainText(const Node& node)
{
    switch (node.kind) {
    case NodeKind::Text:
    case NodeKind::Code:
        return node.text;
    case NodeKind::CodeBlock:
        return withoutFinalNewline(node.text);
    case NodeKind::HtmlBlock:
        return withoutTags(node.text);
    case NodeKind::SoftBreak:
        return u" "_s;
    case NodeKind::LineBreak:
        return u"\n"_s;
    case NodeKind::HtmlInline:
    case NodeKind::ThematicBreak:
        return {};
    case NodeKind::List:
        return listText(node);
    case NodeKind::Table:
        return tableText(node);
    case NodeKind::Document:
    case NodeKind::Quote:
    case NodeKind::Item:
        return joinedChildren(node, u"\n\n"_s);
    case NodeKind::Paragraph:
    case NodeKind::Heading:
    case NodeKind::Emphasis:
    case NodeKind::Strong:
    case NodeKind::Strikethrough:
    case NodeKind::TableRow:
    case NodeKind::TableCell:
    case NodeKind::Link:
    case NodeKind::Image:
        return joinedChildren(node, {});
    }
    return {};
}

QString toPlainText(const BlockList& blocks)
{
    QStringList parts;
    for (int index = 0; index < blocks.count(); ++index) {
        const QString part = toPlainText(*blocks.at(index).node);
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.join(u"\n\n"_s);
}

} // namespace galley::markdown
