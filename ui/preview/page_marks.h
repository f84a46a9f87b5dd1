// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/preview/page_map.h"

#include <QColor>
#include <QPainter>

#include <map>
#include <memory>
#include <tuple>

namespace galley {

// What somebody said of a place of the article, as it is marked on the page.
struct PageMark {
    enum class Kind {
        Comment, // or what is more than words that come or go
        Deletion,
        Insertion, // where it would come: an empty range
    };
    TextRange range; // of the source
    Kind kind = Kind::Comment;
    QColor ink = {}; // of who said it
    bool isCurrent = false;

    bool operator==(const PageMark&) const = default;
};

// Marks on a page what is said of the article: nothing is laid out for it, the marks are painted
// beneath the words and over them. Where the page shows them is found part by part, as these come
// into sight, and kept for those that an edit leaves alone; so it makes no difference to a key how
// many there are.
class PageMarks {
public:
    PageMarks(const PageDocument& page, const SourceText& text);

    // In place of all that were there, ascending. Answers whether any differs.
    bool set(std::vector<PageMark> marks);
    bool isEmpty() const { return m_marks.empty(); }
    // The text was edited: what is put beside a mark is no part of it.
    void follow(const TextDelta& delta);

    // A stretch of one line of the page that a mark lies on.
    struct Shape {
        PageMark mark;
        QRectF rect; // of the line's height; of an insertion without width
        qreal baseLine = 0;
    };
    // Those within a part of the page, the current one last. `map`: of a page that is up to date;
    // else what is not known has no marks until it is.
    std::vector<Shape> shapesIn(const QRectF& clip, const PageMap* map);
    // Whether something was asked for that was not known.
    bool isBehind() const { return m_isBehind; }
    // The page's punctuation is set otherwise from now on.
    void forgetPlaces() { m_known.clear(); }

    // In the page's coordinates.
    static void paintGrounds(QPainter& painter, const std::vector<Shape>& shapes,
                             const Colours& colours);
    static void paintLines(QPainter& painter, const std::vector<Shape>& shapes,
                           const Colours& colours);

private:
    // A mark on a part, its source counted from the part's first line, its units of the page from
    // the part's first.
    struct Shown {
        PageMark mark;
        std::vector<TextRange> units;
    };
    // What a part shows, wherever that stands by now.
    using Key = std::tuple<const markdown::Node*, qsizetype, qsizetype, qsizetype>;
    struct Known {
        std::shared_ptr<const markdown::Node> node; // so that no other has that address
        int length = 0; // of the part, units of the page
        std::vector<PageMark> marks;
        std::vector<Shown> shown;
    };

    std::vector<PageMark> marksIn(TextRange lines) const;
    const std::vector<Shown>& shownOn(int part, const PageMap* map);
    std::vector<Shown> placed(int part, qsizetype start, const std::vector<PageMark>& marks,
                              const PageMap& map) const;

    const PageDocument& m_page;
    const SourceText& m_text;
    std::vector<PageMark> m_marks;
    std::vector<qsizetype> m_ends; // the furthest of a mark and those before it
    std::map<Key, Known> m_known;
    bool m_isBehind = false;
};

} // namespace galley
