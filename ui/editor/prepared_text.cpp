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
    , m_document(std::make_unique<QTextDocument>())
{
    const QString shown = text.toString();
    m_hasEndlessWord = hasEndlessWord(shown);
    m_document->setUndoRedoEnabled(false); // the session has the one history
    m_document->setDocumentLayout(new ClampedLayout(m_document.get()));
    m_document->setPlainText(shown);
    for (QTextBlock block = m_document->begin(); block.isValid(); block = block.next())
        block.layout(); // else the view makes them all, as it learns how wide it is
    m_document->moveToThread(QCoreApplication::instance()->thread());
}

ClampedLayout* PreparedText::showIn(QPlainTextEdit& view)
{
    QTextDocument* const document = m_document.release();
    document->setParent(&view);
    auto* const layout = static_cast<ClampedLayout*>(document->documentLayout());
    layout->setPaintDevice(view.viewport());
    document->setDefaultFont(view.font());
    if (m_hasEndlessWord)
        view.setWordWrapMode(QTextOption::WrapAnywhere);
    view.setDocument(document);
    return layout;
}

} // namespace galley
