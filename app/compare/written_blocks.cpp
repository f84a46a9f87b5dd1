// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/compare/text_merge_test.cpp

#include "app/compare/written_blocks.h"

#include "app/text/line_ends.h"

#include <QMap>

#include <optional>

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

// The gaps behind one and before the next, but for those at the ends of the text.
QList<QStringView> gapsBeside(const WrittenBlocks& one, const WrittenBlocks& next,
                              const BlockText& text, size_t place)
{
    QList<QStringView> gaps;
    const int last = one.places[place].end - 1;
    if (one.isIn(place) && last > 0 && last + 2 < text.count())
        gaps.append(text.view(text.gapAfter(last)));
    const int begin = next.places[place].first;
    if (next.isIn(place) && begin > 1)
        gaps.append(text.view(text.gapAfter(begin - 1)));
    return gaps;
}

int numberIn(QStringView text, TextRange place)
{
    return text.sliced(place.start, place.length).toInt();
}

// The numbers of the lists that are open while one goes down a text.
class LastNumbers {
public:
    std::optional<int> before(qsizetype depth) const
    {
        const auto last = m_lastAt.constFind(depth);
        return last == m_lastAt.constEnd() ? std::nullopt : std::optional(*last);
    }

    void pass(const Block& block, QStringView text)
    {
        if (block.kind != BlockKind::Item) {
            forget();
            return;
        }
        m_lastAt.erase(m_lastAt.upperBound(block.depth), m_lastAt.end());
        if (block.number.isEmpty())
            m_lastAt.remove(block.depth);
        else
            m_lastAt.insert(block.depth, numberIn(text, block.number));
    }

    void forget() { m_lastAt.clear(); }

private:
    QMap<qsizetype, int> m_lastAt; // by depth
};

} // namespace

WrittenBlocks writtenFrom(const BlockText& text, Run blocks, size_t place)
{
    WrittenBlocks written;
    written.text = text.viewOf(blocks).toString();
    written.firstKind = text.block(blocks.first).kind;
    written.lastKind = text.block(blocks.end - 1).kind;
    written.depth = text.block(blocks.first).depth;
    written.isOneBlock = blocks.count() == 1;
    written.countsOn = text.countsOn(blocks.first);
    written.places[place] = blocks;
    return written;
}

void noteKinds(WrittenBlocks& written)
{
    const QList<Block> blocks = blocksOf(written.text);
    if (blocks.size() < 3) // nothing between begin and end
        return;
    written.firstKind = blocks[1].kind;
    written.depth = blocks[1].depth;
    written.lastKind = blocks[blocks.size() - 2].kind;
    written.isOneBlock = blocks.size() == 3;
}

bool areNeighbours(const WrittenBlocks& one, const WrittenBlocks& next, size_t text)
{
    return one.isIn(text) && next.isIn(text) && one.places[text].end == next.places[text].first;
}

void countItemsOn(QList<WrittenBlocks>& blocks)
{
    LastNumbers last;
    for (WrittenBlocks& written : blocks) {
        const TextRange place =
            written.firstKind == BlockKind::Item ? numberOfItem(written.text) : TextRange();
        const auto before = last.before(written.depth);
        if (!place.isEmpty() && written.countsOn && before
            && numberIn(written.text, place) != *before + 1)
            written.text.replace(place.start, place.length, QString::number(*before + 1));
        if (written.isOneBlock && written.firstKind != BlockKind::Item) {
            if (!written.text.isEmpty())
                last.forget();
            continue;
        }
        const QList<Block> own = blocksOf(written.text);
        for (const Block& block : own.mid(1, own.size() - 2))
            last.pass(block, written.text);
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
    std::optional<QString> found;
    for (const auto& [text, place] : texts) {
        for (const QStringView gap : gapsBeside(one, next, *text, place)) {
            const bool isLess =
                !found || std::pair(gap.size(), gap.toString()) < std::pair(found->size(), *found);
            if (lineEndsIn(gap) >= least && isLess)
                found = gap.toString();
        }
        if (found && text == &first)
            break;
    }
    if (found)
        return *found;
    return lineEndOf(first.text()).repeated(least);
}

} // namespace galley::compare
