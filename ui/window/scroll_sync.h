// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/editor/text_lines.h"

#include <QObject>
#include <QSize>

namespace galley {

class SourceText;
class PreviewPane;
class TextView;

// Keeps text and page beside each other, by what stands there and never by percentage: scrolling
// either moves the other, and the page goes where the caret goes. While something is typed neither
// is moved, unless its place on the page would be out of sight.
class ScrollSync : public QObject {
    Q_OBJECT

public:
    ScrollSync(const SourceText& source, TextView& text, PreviewPane& preview,
               QObject* parent = nullptr);

    void setEnabled(bool isEnabled);
    bool isEnabled() const { return m_isEnabled; }
    // Puts the caret where that place of the source is, beside a height of the page's viewport.
    void putCaret(qsizetype sourcePosition, int pageY);
    // Puts it there, with most of what follows in sight.
    void goTo(qsizetype sourcePosition);

private:
    // Which height of the text's viewport stays beside which of the page's: the upper edges at the
    // beginning of the text, the lower ones at its end.
    struct Meeting {
        qreal text = 0;
        qreal page = 0;
    };
    // The page's header has nothing beside it in the text: it is scrolled away together with so
    // much of the text.
    struct Header {
        qreal height = 0;
        qreal ramp = 0; // pixels of the text
    };

    bool mayFollow() const;
    bool isEdited() const;
    bool wereResized();
    void textScrolled();
    void pageScrolled();
    void caretMoved();
    void pageChanged();
    void alignPage();

    Meeting meetingAt(qreal fraction) const;
    Header header() const;
    qreal pagePlaceFor(qreal textTop) const;
    qreal textTopFor(qreal pagePlace) const;
    void scrollPage(qreal place);
    void scrollText(qreal top);
    void remember();
    qreal caretOnPage() const;
    bool isCaretInSight() const;
    int yOnPage(int textY) const;

    const SourceText& m_source;
    TextView& m_text;
    PreviewPane& m_preview;
    mutable TextLines m_lines;
    quint64 m_seenRevision; // of the text, when the page was brought up to date last
    bool m_isEnabled = true;
    bool m_isFollowing = false; // one is being moved because the other was
    bool m_isCaretAhead = false; // it moved while the page was not up to date
    qreal m_textTop = 0; // as they were last
    int m_pagePlace = 0;
    QSize m_textSize; // of the viewports
    QSize m_pageSize;
};

} // namespace galley
