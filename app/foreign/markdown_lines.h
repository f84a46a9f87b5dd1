// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <vector>

namespace galley::foreign {

// One block as Markdown, whole lines without the last one's end.
struct WrittenBlock {
    enum class Kind { Other, Paragraph, BulletList, OrderedList };

    Kind kind = Kind::Other;
    QString markdown;
    // A list whose items have no blank lines between them, and which may stand right below a
    // paragraph.
    bool isTight = false;
    bool isAlternate = false; // a list with the other marks, as one of its kind stands before it
};

using WrittenBlocks = std::vector<WrittenBlock>;

// Between blocks.
inline constexpr QStringView blockSeparator = u"\n\n";
QString joined(const WrittenBlocks& blocks);
QString quoted(const QString& markdown);
// More backticks than stand in a row anywhere in the code, and so many at least.
QString fenceAround(QStringView code, qsizetype shortest = 1);
// Between fences, whatever the code holds.
QString fenced(const QString& code, const QString& language = {});
// A box that says who speaks in it, and is no code of the article's.
QString boxed(const QString& sentence);

struct WrittenItem {
    enum class Task { None, Open, Done };

    WrittenBlocks blocks;
    Task task = Task::None;
};

// Lists of one kind in a row are marked in turn in two ways, or they would be one.
WrittenBlock listOf(const std::vector<WrittenItem>& items, bool isOrdered, qint64 first,
                    bool isAlternate);

// A table with more of them stays text to whoever reads the Markdown.
inline constexpr std::size_t maximumColumns = 256;

// A table of cells that are Markdown already; the first row is its header.
QString tableOf(const std::vector<std::vector<QString>>& rows);

} // namespace galley::foreign
