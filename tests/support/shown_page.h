// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/preview/page_map.h"
#include "ui/theme/colours.h"

namespace galley::tests {

// A page that shows a text below a title, its punctuation set.
struct ShownPage {
    explicit ShownPage(const QString& markdown, bool isSet = true)
        : text(markdown)
        , blocks(markdown::BlockList::parsed(text.utf8()))
        , page([](const QString&, bool) {
            return Picture{Picture::State::Absent, {}, {}, 0, {}};
        })
    {
        TextStyle style;
        style.hasSmartTypography = isSet;
        page.setStyles(PageStyles(style, coloursFor({})));
        page.document()->setTextWidth(600);
        update();
    }

    void update()
    {
        HeaderFields header;
        header.title = QStringLiteral("Title");
        page.update(header, blocks);
    }
    PageMap map() const { return {page, blocks, text}; }

    SourceText text;
    markdown::BlockList blocks;
    PageDocument page;
};

} // namespace galley::tests
