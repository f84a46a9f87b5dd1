// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/blocks/edit_path.h"

#include <QByteArray>

#include <vector>

namespace galley::markdown {

// Short lines that open the same quotes, items and table as those around a place of a text, so that
// cmark, behind them, reads the lines from there on as it does in the whole text.
class ContextLines {
public:
    // `text` is read where the steps before `first`, and it, begin: nothing else of it matters.
    ContextLines(QByteArrayView text, const EditPath& path, const EditPath::Child& first);

    const QByteArray& text() const { return m_text; }
    int lineCount() const { return m_lineCount; }
    // How many children of a step's block stand in these lines.
    int childrenIn(int step) const { return m_children[static_cast<std::size_t>(step)]; }

    // Where behind its marker the first line of the item goes on that a step of the path is.
    static qsizetype itemWords(QByteArrayView text, const EditPath& path, int step);
    // Whether code, which is a child of the last step, begins with a fence.
    static bool beginsFence(QByteArrayView text, const EditPath& path, const EditPath::Child& code);

private:
    void add(QByteArrayView line);

    QByteArray m_text;
    int m_lineCount = 0;
    std::vector<int> m_children;
};

} // namespace galley::markdown
