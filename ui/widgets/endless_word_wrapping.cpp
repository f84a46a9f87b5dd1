// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/endless_word_wrapping.h"

#include "app/text/endless_words.h"

#include <QPlainTextEdit>
#include <QTextBlock>

namespace galley {

namespace {

bool showsEndlessWord(const QTextDocument& document, int position, int added)
{
    QTextBlock block = document.findBlock(position);
    for (; block.isValid() && block.position() <= position + added; block = block.next()) {
        if (block.length() > longestWord && hasEndlessWord(block.text()))
            return true;
    }
    return false;
}

void wrapAnywhere(QPlainTextEdit& view)
{
    if (view.wordWrapMode() != QTextOption::WrapAnywhere)
        view.setWordWrapMode(QTextOption::WrapAnywhere);
}

} // namespace

void wrapEndlessWords(QPlainTextEdit& view)
{
    // This signal comes before the lines are laid out.
    QObject::connect(view.document(), &QTextDocument::contentsChange, &view,
                     [&view](int position, int /*removed*/, int added) {
                         if (showsEndlessWord(*view.document(), position, added))
                             wrapAnywhere(view);
                     });
}

} // namespace galley
