// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/block_list.h"
#include "ui/preview/page_header.h"
#include "ui/preview/picture_object.h"
#include "ui/widgets/line_looks.h"
#include "ui/widgets/sealed_page.h"

#include <QDeadlineTimer>
#include <QTextBlock>
#include <QTextCursor>

#include <memory>
#include <optional>
#include <vector>

namespace galley {

// An article's page as a QTextDocument that is brought up to date by replacing only what differs
// from what it shows: one part for the header, one for each top-level Markdown block.
class PageDocument : public QObject {
    Q_OBJECT

public:
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
    // The parts of the page: the header, then one for each block handed to update(), as far as it
    // got. Where each begins is remembered, so that asking costs no walk over them.
    int partCount() const { return static_cast<int>(m_parts.size()); }
    const Written& writtenAs(int part) const
    {
        return m_parts[static_cast<std::size_t>(part)].written;
    }
    int firstBlockOf(int part) const; // its number in the document
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
        std::shared_ptr<const markdown::Node> node; // none: the header
        Written written;
        int styles = 0; // the number of the styles it was written in
    };
    struct Followed {
        int part = 0;
        int fromStart = 0; // blocks within the part
        int fromEnd = 0;
        QString text;
    };

    bool isShown(const Part& part, const markdown::Node& node) const;
    bool showHeader(const HeaderFields& header);
    bool showBlocks(const markdown::BlockList& blocks, const QDeadlineTimer& deadline);
    QTextCursor cursorBefore(int part);
    void replaceParts(int first, int removed, std::vector<Part> parts);
    bool isLaidOut() const;
    void reachToTheEnd();
    void keepShapesOf(const QTextBlock& block);
    QTextBlock onlyBlockOf(int part) const;
    std::vector<int> placesOf(const QSet<QString>& pictures) const;

    SealedPage m_document;
    PictureObject m_pictures;
    PageStyles m_styles;
    int m_stylesNumber = 1;
    HeaderFields m_header;
    std::vector<Part> m_parts; // the header, then the Markdown blocks
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
