// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/views/html.h"
#include "tests/support/told_text.h"
#include "tests/support/written_page.h"
#include "ui/preview/block_properties.h"
#include "ui/widgets/plain_words.h"

namespace galley::tests {

// Tells what stands on the page, a line a block, as HtmlTeller tells an export.
class PageTeller {
public:
    QString told(const WrittenPage& page)
    {
        if (page.written().blocks == 0)
            return {};
        for (int number = 0; number < page.blockCount(); ++number) {
            const QTextBlock block = page.block(number);
            if (block.blockFormat().boolProperty(BesideFrame))
                continue;
            if (m_captions > 0)
                --m_captions;
            else
                m_lines += lineOf(block);
        }
        return m_lines.join(u'\n');
    }

private:
    QString lineOf(const QTextBlock& block)
    {
        const QTextBlockFormat format = block.blockFormat();
        QString line;
        for (const QString& container :
             format.stringProperty(Containers).split(u'\n', Qt::SkipEmptyParts))
            line += container.size() == 1 ? container + u'>' : container;
        line += line.isEmpty() ? QString() : QStringLiteral(" ");
        if (format.boolProperty(RuleAcross))
            return line + QStringLiteral("hr");
        if (format.boolProperty(OnSurface))
            line += QStringLiteral("code");
        else if (format.headingLevel() > 0)
            line += u'h' + QString::number(format.headingLevel());
        else if (QTextCursor(block).currentTable())
            line += QStringLiteral("cell");
        else
            line += u'p';
        Runs runs;
        for (auto fragment = block.begin(); !fragment.atEnd(); ++fragment)
            addRun(runs, fragment.fragment(), block.charFormat());
        return line + runs.take();
    }

    void addRun(Runs& runs, const QTextFragment& fragment, const QTextCharFormat& around)
    {
        const QTextCharFormat format = fragment.charFormat();
        RunFormat told;
        told.isItalic = format.fontItalic();
        told.isBold = format.fontWeight() > around.fontWeight();
        told.isStruck = format.fontStrikeOut();
        told.isCode = format.fontFixedPitch() && !around.fontFixedPitch();
        told.link = markdown::encodedTarget(format.anchorHref());
        if (!format.isImageFormat()) {
            runs.add(told, fragment.text());
            return;
        }
        const QTextImageFormat image = format.toImageFormat();
        if (image.anchorHref() == image.name()) // for lack of the picture
            told.link.clear();
        for (qsizetype count = 0; count < fragment.length(); ++count) {
            const QString title = titleOf(image.toolTip());
            m_captions += !title.isEmpty() && image.boolProperty(StandsAlone) ? 1 : 0;
            runs.addPicture(told,
                            markdown::isSafePicture(image.name())
                                ? markdown::encodedTarget(image.name())
                                : QString(),
                            image.property(QTextFormat::ImageAltText).toString(), title);
        }
    }

    // The words that were made a tooltip.
    static QString titleOf(const QString& toolTip)
    {
        QTextDocument words;
        words.setHtml(toolTip);
        return words.toPlainText();
    }

    QStringList m_lines;
    int m_captions = 0; // that follow the pictures told last
};

inline QString toldPage(const WrittenPage& page)
{
    return PageTeller().told(page);
}

} // namespace galley::tests
