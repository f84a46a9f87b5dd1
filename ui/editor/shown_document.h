// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/text/shown_text.h"
#include "app/text/source_text.h"
#include "ui/editor/ghost_words.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextLayout>

class QTextDocument;

namespace galley {

// The document that shows the session's text, and the map between the two. Whatever is asked of
// the editor's places or blocks is asked here. A line of the text is a block, or several where it
// is very long (see ShownText): the first is its head, the others continue it.
class ShownDocument {
public:
    // `text` is the session's, which stays where it is; `map` is how the document shows it.
    ShownDocument(const SourceText& text, QTextDocument& document, ShownText map);

    const ShownText& map() const { return m_map; }
    QTextDocument& document() const { return m_document; }
    // Whether the document is being changed without a person's edit.
    bool isChanging() const { return m_isChanging; }

    // A cursor over a range of the text.
    QTextCursor cursorFor(TextRange range) const;
    TextRange rangeOf(const QTextCursor& cursor) const;
    // One that selects all of the lines in which another selects something; the caret stays at the
    // same end.
    QTextCursor overWholeLines(const QTextCursor& cursor) const;
    qsizetype toSource(int place) const { return m_map.toSource(place); }

    bool continues(const QTextBlock& block) const;
    QTextBlock headOf(const QTextBlock& block) const;
    int lineOf(const QTextBlock& block) const;
    int lineCount() const { return m_text.lineCount(); }
    TextRange lineContent(int line) const { return m_text.lineContent(line); }
    QTextBlock headOfLine(int line) const;

    // The document's text from now on, when it is filled anew; the map shows it already.
    QString begunAnew();
    // What a person changed in the document, as it tells of it.
    TextDelta observed(int position, int removed, int added);
    // The session's text has changed by that; the document follows. Before that nothing parts or
    // joins a CR and an LF.
    void follow(const TextDelta& delta);

    // Shows those words among the text's and no others that are none; ascending.
    void showGhosts(const std::vector<GhostWords>& ghosts);
    // How much of a line a block shows, in units of the text; and where in the block a place of
    // it is, `units` from its beginning.
    int sourceLength(const QTextBlock& block) const;
    int placeIn(const QTextBlock& block, int units, ShownText::Side side) const;

    // A break behind `length` units of a block, and none; what is painted there stays.
    void part(const QTextBlock& block, int length);
    void joinWithNext(const QTextBlock& block);
    // Has the next block, which continues this one, begin behind `length` units.
    void moveBreak(const QTextBlock& block, int length);

private:
    std::vector<GhostWords> ghostsNow() const;
    void insertGhost(const GhostWords& ghost);
    void removeGhost(qsizetype place);
    void setFormats(const QTextBlock& block, const QList<QTextLayout::FormatRange>& formats);

    const SourceText& m_text;
    QTextDocument& m_document;
    ShownText m_map;
    std::vector<GhostWords> m_ghosts; // as they were last shown
    bool m_isChanging = false;
};

} // namespace galley
