// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QPlainTextDocumentLayout>
#include <QTextBlock>
#include <QTextLayout>
#include <QTextOption>

namespace galley {

// The layout of a plain text field in which each paragraph has its own direction and begins where
// it is read from. Qt has them all in the window's direction, and begins each line at the left.
class DirectedLayout : public QPlainTextDocumentLayout {
    Q_OBJECT

public:
    explicit DirectedLayout(QTextDocument* document) : QPlainTextDocumentLayout(document)
    {
        QTextOption option = document->defaultTextOption();
        option.setTextDirection(Qt::LayoutDirectionAuto);
        document->setDefaultTextOption(option);
    }

    QRectF blockBoundingRect(const QTextBlock& block) const override
    {
        const QRectF rect = QPlainTextDocumentLayout::blockBoundingRect(block);
        beginWhereItIsReadFrom(block);
        return rect;
    }

private:
    // Where a line begins is asked for anew each time: a block that is laid out needs no more.
    static void beginWhereItIsReadFrom(const QTextBlock& block)
    {
        QTextLayout& layout = *block.layout();
        if (layout.textOption().alignment() == Qt::AlignRight
            || block.textDirection() != Qt::RightToLeft)
            return;
        QTextOption option = layout.textOption();
        option.setAlignment(Qt::AlignRight);
        layout.setTextOption(option);
    }
};

} // namespace galley
