// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/document/document_export_test.cpp

#include "app/exchange/picture_targets.h"

#include "app/markdown/blocks/block_list.h"

#include <QSet>
#include <QUrl>

namespace galley {

namespace {

bool isBeside(const QString& target)
{
    const QUrl url(target);
    return !target.isEmpty() && url.scheme().isEmpty() && url.authority().isEmpty()
        && !url.path().isEmpty() && !target.startsWith(u'/');
}

class Collection {
public:
    void add(const markdown::Node& node)
    {
        if (node.kind == markdown::NodeKind::Image && isBeside(node.url)
            && !m_known.contains(node.url)) {
            m_known.insert(node.url);
            m_targets.append(node.url);
        }
        for (const markdown::ChildBlock& child : node.blocks)
            add(*child);
        for (const markdown::Node& child : node.children)
            add(child);
    }
    QStringList targets() const { return m_targets; }

private:
    QStringList m_targets;
    QSet<QString> m_known;
};

} // namespace

QStringList picturesBeside(const QString& markdown)
{
    const auto blocks = markdown::BlockList::parsed(SourceText(markdown).utf8());
    Collection collection;
    for (int index = 0; index < blocks.count(); ++index)
        collection.add(*blocks.at(index).node);
    return collection.targets();
}

QString coverTarget(const atproto::BlobRef& cover)
{
    return QStringLiteral("blobs/") + cover.cid.toString() + u'.'
        + atproto::fileExtensionFor(cover.mimeType);
}

QStringList picturesBeside(const Article& article)
{
    QStringList targets;
    if (const auto cover = article.cover())
        targets.append(coverTarget(*cover));
    for (const QString& target : picturesBeside(article.text().toString())) {
        if (!targets.contains(target))
            targets.append(target);
    }
    return targets;
}

} // namespace galley
