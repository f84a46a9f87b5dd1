// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/editor/prepared_text.h"

#include "app/text/endless_words.h"

#include <QCoreApplication>
#include <QTextBlock>
#include <QTextDocument>

namespace galley {

PreparedText::PreparedText(const SourceText& text)
    : m_text(text)
    , m_document(RowView::newDocument())
{
    const QString shown = text.toString();
    if (hasEndlessWord(shown)) {
        QTextOption option = m_document->defaultTextOption();
        option.setWrapMode(QTextOption::WrapAnywhere);
        m_document->setDefaultTextOption(option);
    }
    m_document->setPlainText(shown);
    for (QTextBlock block = m_document->begin(); block.isValid(); block = block.next())
        block.layout(); // else the view makes them all, as it learns how wide it is
    m_document->moveToThread(QCoreApplication::instance()->thread());
}

} // namespace galley
