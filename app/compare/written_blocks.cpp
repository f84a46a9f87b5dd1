// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/compare/written_blocks.h"

#include <QMap>

namespace galley::compare {

namespace {

QString lineEndOf(const QString& text)
{
    const qsizetype feed = text.indexOf(u'\n');
    if (feed > 0 && text[feed - 1] == u'\r')
        return QStringLiteral("\r\n");
    if (feed < 0 && text.contains(u'\r'))
        return QStringLiteral("\r");
    return QStringLiteral("\n");
}

} // namespace

WrittenBlocks writtenFrom(const BlockText& text, Run blocks, size_t place)
{
    WrittenBlocks written;
    written.text = text.viewOf(blocks).toString();
    written.firstKind = text.block(blocks.first).kind;
    written.lastKind = text.block(blocks.end - 1).kind;
    written.depth = text.block(blocks.first).depth;
    written.countsOn = text.countsOn(blocks.first);
    written.places[place] = blocks;
    return written;
}

bool areNeighbours(const WrittenBlocks& one, const WrittenBlocks& next, size_t text)
{
    return one.isIn(text) && next.isIn(text) && one.places[text].end == next.places[text].first;
}

void countItemsOn(QList<WrittenBlocks>& blocks)
{
    QMap<qsizetype, int> lastAt; // by depth
    for (WrittenBlocks& written : blocks) {
        if (written.firstKind != BlockKind::Item) {
            if (!written.text.isEmpty())
                lastAt.clear();
            continue;
        }
        lastAt.erase(lastAt.upperBound(written.depth), lastAt.end());
        const TextRange place = numberOfItem(written.text);
        if (place.isEmpty()) {
            lastAt.remove(written.depth);
            continue;
        }
        int number = QStringView(written.text).sliced(place.start, place.length).toInt();
        const auto last = lastAt.constFind(written.depth);
        if (last != lastAt.constEnd() && written.countsOn && number != *last + 1) {
            number = *last + 1;
            written.text.replace(place.start, place.length, QString::number(number));
        }
        lastAt.insert(written.depth, number);
    }
}

QString gapBetween(const WrittenBlocks& one, const WrittenBlocks& next,
                   const QList<std::pair<const BlockText*, size_t>>& texts)
{
    const BlockText& first = *texts.front().first;
    if (next.firstKind == BlockKind::End)
        return first.view(first.gapAfter(first.count() - 2)).toString();
    if (one.lastKind == BlockKind::Start)
        return first.view(first.gapAfter(0)).toString();
    const bool areOfOneList = one.lastKind == next.firstKind
        && (one.lastKind == BlockKind::Item || one.lastKind == BlockKind::Row);
    const qsizetype least = areOfOneList ? 1 : 2; // line ends
    for (const auto& [text, place] : texts) {
        const int last = one.places[place].end - 1;
        if (one.isIn(place) && last > 0 && last + 2 < text->count()) {
            const QStringView gap = text->view(text->gapAfter(last));
            if (lineEndsIn(gap) >= least)
                return gap.toString();
        }
        const int begin = next.places[place].first;
        if (next.isIn(place) && begin > 1) {
            const QStringView gap = text->view(text->gapAfter(begin - 1));
            if (lineEndsIn(gap) >= least)
                return gap.toString();
        }
    }
    return lineEndOf(first.text()).repeated(least);
}

} // namespace galley::compare
