// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/markdown/inline_walk_test.cpp

#include "app/markdown/inlines/entities.h"

#include <QHash>

#include <cmark.h>

#include <memory>

namespace galley::markdown {

namespace {

bool isNameByte(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')
        || (byte >= '0' && byte <= '9');
}

// What cmark makes of it; empty where it is none to it.
QByteArray askedOfCmark(const QByteArray& entity)
{
    const QByteArray text = 'x' + entity + 'x'; // so that white space is kept
    const std::unique_ptr<cmark_node, decltype(&cmark_node_free)> document(
        cmark_parse_document(text.constData(), static_cast<std::size_t>(text.size()),
                             CMARK_OPT_DEFAULT),
        &cmark_node_free);
    cmark_node* const paragraph = cmark_node_first_child(document.get());
    const QByteArray read = cmark_node_get_literal(cmark_node_first_child(paragraph));
    return read == text ? QByteArray() : read.sliced(1, read.size() - 2);
}

} // namespace

Entity entityAt(QByteArrayView text, qsizetype start)
{
    constexpr qsizetype longestName = 32; // of those that HTML has
    const qsizetype last = qMin(text.size(), start + longestName + 2);
    qsizetype end = start + 1;
    if (end < last && text[end] == '#')
        ++end;
    while (end < last && isNameByte(text[end]))
        ++end;
    if (end >= last || text[end] != ';')
        return {};

    // A stranger's text may have any number of them.
    constexpr qsizetype maximumKnown = 4096;
    thread_local QHash<QByteArray, QByteArray> known;
    const QByteArray entity = text.sliced(start, end + 1 - start).toByteArray();
    auto found = known.constFind(entity);
    if (found == known.constEnd()) {
        if (known.size() == maximumKnown)
            known.clear();
        found = known.insert(entity, askedOfCmark(entity));
    }
    return found->isEmpty() ? Entity() : Entity{entity.size(), *found};
}

} // namespace galley::markdown
