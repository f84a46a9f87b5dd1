// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/commands/list_items.h"
#include "app/markdown/commands/text_commands.h"

#include <QHash>
#include <QSet>

namespace galley::markdown {

// The lines around an edit as far as their lists go: what an edit does to the items there, and to
// the numbers of those behind them. Lines count from the first one of these.
class ListEdit {
public:
    // Around lines of the text.
    ListEdit(const SourceText& text, int first, int last);

    int lineOf(int textLine) const { return textLine - m_first; }
    const QList<ListItem>& items() const { return m_items; }
    // The item whose marker stands on a line, or -1.
    int itemAt(int line) const;
    const QStringList& before() const { return m_before; }
    const QStringList& after() const { return m_after; }

    void shift(int firstLine, int endLine, int columns);
    // Gives an item of `items()` another marker, and its words the place behind it.
    void setMarker(const ListItem& item, LinePrefix::Marker marker, QChar bullet, qint64 number);
    // Where the words of an item are by now.
    int contentOf(const ListItem& item) const;
    // Other lines in place of some; `owner`, of the lines that come, is the item that line `was`
    // had been, all others are new.
    void replace(int first, int end, const QStringList& lines, int owner, int was);

    // Counts on from the first line that was touched, in the lists that an edit was made in. A list
    // keeps its first number, but where `begins` has the line of that item; one of equal numbers
    // stays one.
    void renumber(const QSet<int>& begins = {});

    TextDelta delta() const;
    // What became of a place of the text that is in these lines.
    qsizetype mapped(qsizetype position) const;
    // The place of a column of a line that came, in the text after the edit.
    qsizetype placeOf(int line, qsizetype column) const;

private:
    QSet<int> listsTouched() const;
    void renumberList(const QList<ListItem>& items, const QList<int>& members, bool begins);
    void setNumber(const ListItem& item, qint64 number);
    qsizetype growthBefore(int line) const;

    const SourceText& m_text;
    int m_first = 0; // line of the text
    QStringList m_before;
    QStringList m_after;
    QList<int> m_was; // by line after: the line before, or -1
    QList<ListItem> m_items; // before
    QHash<int, int> m_itemAt; // by line before
    QSet<int> m_touched; // lines before
    int m_firstTouched = -1; // line after
    // The lines that others came in place of, before and after.
    int m_replacedFirst = 0;
    int m_replacedEnd = 0;
    int m_cameEnd = 0;
};

} // namespace galley::markdown
