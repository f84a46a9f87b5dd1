// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/blocks/block_list.h"
#include "ui/preview/page_header.h"
#include "ui/preview/page_height.h"
#include "ui/preview/page_sections.h"
#include "ui/preview/picture_object.h"
#include "ui/widgets/line_looks.h"
#include "ui/widgets/sealed_page.h"

#include <QDeadlineTimer>
#include <QTextBlock>
#include <QTextCursor>

#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace galley {

// An article's page as a QTextDocument that is brought up to date by replacing only what differs
// from what it shows: one part for the header, one for each piece of a top-level Markdown block.
// It is never higher than Qt can count: where a text is longer, its page ends before it does.
class PageDocument : public QObject {
    Q_OBJECT

public:
    static constexpr int maximumRemoved = 20'000; // parts at a time

    explicit PageDocument(FindPicture find, QObject* parent = nullptr);
    ~PageDocument() override;

    QTextDocument* document() { return &m_document; }
    const QTextDocument* document() const { return &m_document; }
    const PageStyles& styles() const { return m_styles; }
    // Whatever is shown is written anew by the next updates.
    void setStyles(const PageStyles& styles);

    // Shows `header` and `blocks` as far as it gets until the deadline, from the top on; answers
    // whether all is shown. Calling it again goes on, also with other blocks.
    bool update(const HeaderFields& header, const markdown::BlockList& blocks,
                const QDeadlineTimer& deadline = QDeadlineTimer(QDeadlineTimer::Forever));
    // Whether the page ends before the text, as it is as high as a page can be.
    bool isCut() const { return m_isCut; }
    // Of a page that is written once: up to there text goes on being written, in pixels.
    void setHighest(qreal pixels) { m_highest = pixels; }
    // No page is higher, in pixels; as much as Qt can count, unless it is told less.
    void setMostCounted(qreal pixels) { m_mostCounted = pixels; }
    // The page is about to be laid out in lines of another width: what would not fit then goes.
    void prepareWidth(qreal width);

    // The parts of the page: the header, then the pieces of the blocks handed to update(), as far
    // as it got. Where each begins is remembered, so that asking costs no walk over them.
    int partCount() const { return static_cast<int>(m_parts.size()); }
    const Written& writtenAs(int part) const
    {
        return m_parts[static_cast<std::size_t>(part)].written;
    }
    int firstBlockOf(int part) const; // its number in the document
    // Of which blocks the parts are, but the header.
    const PageSections& sections() const { return m_sections; }
    // The part in which a block of the document stands; partCount() for the last, empty one.
    int partOf(int block) const;

    // What of `announced`, an area that the layout wants painted while update() is under way, looks
    // otherwise than before.
    QRectF changedArea(const QRectF& announced) const;

    // Has tables follow when the width of the page has changed.
    void fitTables();

    // Pictures became known or changed.
    void redrawPictures(const QSet<QString>& names);
    // Where the pixels of pictures come from: see PictureObject.
    void showPicturesBy(ShowPicture show) { m_pictures.showBy(std::move(show)); }
    PictureObject& pictures() { return m_pictures; }

    // Remembers a block across updates, as its part is moved or rewritten.
    void follow(const QTextBlock& block);
    QTextBlock followed() const;

private:
    struct Part {
        Written written;
        int styles = 0; // the number of the styles it was written in
    };
    // The pieces that an update has to write, between those that stay.
    struct Gap {
        int firstSection = 0;
        int oldSections = 0;
        int newSections = 0;
        int keptBefore = 0; // pieces of the first new section
        int keptBehind = 0; // pieces of the last one
        int firstPart = 0; // of what gives way
        int oldParts = 0;
        bool isOnePiece = false; // is written
    };
    struct Followed {
        int part = 0;
        int fromStart = 0; // blocks within the part
        int fromEnd = 0;
        QString text;
    };

    bool isShown(int section, const markdown::Block& block);
    bool isInTheseStyles(int part) const;
    PageSection newSection(const markdown::Block& block, const PageSection* before = nullptr);
    int reachIn(const markdown::BlockList& blocks) const;
    Gap gapTo(const markdown::BlockList& blocks, int count);
    void keepPieces(Gap& gap, const PageSection& front, const PageSection& back, int start,
                    int end) const;
    void showHeader(const HeaderFields& header);
    bool showSlice(const markdown::BlockList& blocks, const QDeadlineTimer& deadline);
    bool showBlocks(const markdown::BlockList& blocks, const QDeadlineTimer& deadline);
    bool write(const markdown::BlockList& blocks, const Gap& gap, const QDeadlineTimer& deadline,
               std::vector<PageSection>& sections, std::vector<Part>& parts);
    void rememberRewritten(const Gap& gap);
    // What keeps the page as high as Qt can count: page_end.cpp.
    PageHeight limits() const { return PageHeight(m_styles.em, m_mostCounted); }
    qreal highest() const { return m_highest.value_or(limits().highest()); }
    qreal atRest() const { return highest() + limits().slice(); }
    qreal topOf(int part) const;
    qreal maximumHeight() const;
    void measure();
    bool makeRoomAt(int part);
    bool endBefore(int part);
    bool endWithin(const markdown::BlockList& blocks);
    void keepWithin(qreal height);
    void endBehind(int position);
    qreal indentOf(const PageStyles& styles) const;
    void prepareStyles(const PageStyles& styles);
    void prepareGrowth(qreal sinceMeasured, qreal growth);
    QTextCursor cursorBefore(int part);
    void replaceParts(int first, int removed, std::vector<Part> parts);
    bool isLaidOut() const;
    void reachToTheEnd();
    void keepShapesOf(const QTextBlock& block);
    void removeBlocks(int first, int count); // by their numbers
    QTextBlock onlyBlockOf(int part) const;
    std::vector<int> placesOf(const QSet<QString>& pictures) const;

    SealedPage m_document;
    PictureObject m_pictures;
    PageStyles m_styles;
    int m_stylesNumber = 1;
    HeaderFields m_header;
    std::vector<Part> m_parts; // the header, then the pieces of Markdown blocks
    PageSections m_sections;
    int m_pictureCount = 0;
    // Of long blocks that are being written: they are parted once.
    std::unordered_map<std::shared_ptr<const markdown::Node>, PageSection> m_parted;
    // Where the page ends.
    struct Extent {
        qreal width = 0; // of the page when it was last measured
        qreal height = 0; // then
        qreal growth = 1; // since, for its width changed
        qreal added = 0; // since
    };
    std::optional<qreal> m_highest;
    qreal m_mostCounted = PageHeight::fourSheets;
    bool m_isCut = false;
    Extent m_extent;
    qreal m_indent = 0; // of all styles that are on the page
    qreal m_behind = 0; // pixels at most behind the part before which was written last
    int m_frontier = -1; // that part; -1: none
    // Where parts begin, those of m_parts first that are known (at least one).
    mutable std::vector<int> m_starts{0};
    std::optional<Followed> m_followed;
    bool m_isLaidOut = false; // when the update at hand began
    // While a paragraph gives way to a new one: how it looked, and which that is.
    struct Rewritten {
        QRectF rect;
        LineLooks looks;
        int part = 0;
    };
    std::optional<Rewritten> m_rewritten;
    QTextCursor m_shaped; // in the block whose shapes are kept; null: none
};

} // namespace galley
