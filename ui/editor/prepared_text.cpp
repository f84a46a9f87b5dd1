// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/editor/prepared_text.h"

#include <QCoreApplication>
#include <QTextBlock>
#include <QTextDocument>

namespace galley {

PreparedText::PreparedText(const SourceText& text)
    : m_text(text)
    , m_document(RowView::newDocument())
{
    const QString whole = text.toString();
    const QList<ShownText::Run> runs = ShownText::runsOf(whole);
    m_map = ShownText(runs);
    m_document->setPlainText(ShownText::shownForm(whole, runs));
    for (QTextBlock block = m_document->begin(); block.isValid(); block = block.next())
        block.layout(); // else the view makes them all, as it learns how wide it is
    m_document->moveToThread(QCoreApplication::instance()->thread());
}

} // namespace galley
