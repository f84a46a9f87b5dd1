// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/foreign/reading.h"

#include <QByteArray>
#include <QString>

namespace galley::tests {

// Bodies of other programs' blocks, and what is read of them.

inline QString reading(const QByteArray& content)
{
    const auto tree = json::Tree::parse(content);
    if (!tree)
        qFatal("%s: %s", qPrintable(tree.error().sentence), content.constData());
    return foreign::readingOf(tree->root()).value_or(QStringLiteral("(nothing)"));
}

inline QString leaflet(const QByteArray& blocks)
{
    return reading("{\"$type\":\"pub.leaflet.content\",\"pages\":[{\"blocks\":[" + blocks + "]}]}");
}

inline QByteArray leafletBlock(const QByteArray& name, const QByteArray& members)
{
    return "{\"$type\":\"pub.leaflet.pages.linearDocument#block\",\"block\":{\"$type\":\"pub."
           "leaflet.blocks."
        + name + "\"," + members + "}}";
}

inline QString offprint(const QByteArray& name, const QByteArray& members)
{
    return reading("{\"$type\":\"app.offprint.content\",\"items\":[{\"$type\":\"app.offprint.block."
                   + name + "\"" + (members.isEmpty() ? "" : ",") + members + "}]}");
}

inline QByteArray pcktBlock(const QByteArray& name, const QByteArray& members)
{
    return "{\"$type\":\"blog.pckt.block." + name + "\"" + (members.isEmpty() ? "" : ",") + members
        + "}";
}

inline QString pckt(const QByteArray& blocks)
{
    return reading("{\"$type\":\"blog.pckt.content\",\"items\":[" + blocks + "]}");
}

inline QByteArray pcktText(const QByteArray& text)
{
    return pcktBlock("text", "\"plaintext\":\"" + text + "\"");
}

inline QString box(const QString& sentence)
{
    return QStringLiteral("```galley\n") + sentence + QStringLiteral("\n```");
}

} // namespace galley::tests
