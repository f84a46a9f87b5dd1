// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/blocks/block_list.h"
#include "ui/preview/block_writer.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

namespace galley::tests {

// A page onto which a text has been written.
class WrittenPage {
public:
    explicit WrittenPage(const QString& markdown, bool hasSmartTypography = false)
    {
        m_styles.hasSmartTypography = hasSmartTypography;
        QTextCursor cursor(&m_document);
        BlockWriter writer(cursor, m_styles);
        const auto blocks = markdown::BlockList::parsed(markdown.toUtf8());
        for (int index = 0; index < blocks.count(); ++index)
            writer.write(*blocks.at(index).node);
        m_written = writer.take();
    }

    const PageStyles& styles() const { return m_styles; }
    const Written& written() const { return m_written; }
    int blockCount() const { return m_document.blockCount(); }
    QTextBlock block(int number) const { return m_document.findBlockByNumber(number); }
    const QTextTable* table() const
    {
        for (QTextFrame* frame : m_document.rootFrame()->childFrames()) {
            if (const auto* table = qobject_cast<QTextTable*>(frame))
                return table;
        }
        return nullptr;
    }
    QString text(int number) const { return block(number).text(); }
    // The format of the letter at a place in a block.
    QTextCharFormat letter(int number, int column) const
    {
        QTextCursor cursor(block(number));
        cursor.setPosition(block(number).position() + column + 1);
        return cursor.charFormat();
    }

private:
    PageStyles m_styles{{QFont(QStringLiteral("DejaVu Serif"), 12), 70}, lightColours()};
    QTextDocument m_document;
    Written m_written;
};

} // namespace galley::tests
