// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/views/line_spans.h"
#include "app/session/article_session.h"
#include "ui/editor/shown_document.h"
#include "ui/editor/span_formats.h"

#include <QTextLayout>
#include <QTimer>

#include <optional>

namespace galley {

// Paints the Markdown source by its block structure, in the layout of the editor's document: after
// an edit the lines of the blocks it changed, and what is more than a screen or two in slices
// between events. (A QSyntaxHighlighter would parse each line anew, knows nothing of blocks, and
// has the whole view painted for a key.)
class MarkdownHighlighter : public QObject {
    Q_OBJECT

public:
    MarkdownHighlighter(const ArticleSession& session, const ShownDocument& shown,
                        QObject* parent = nullptr);

    // Paints all of it anew, beginning at once with the first lines.
    void paintAll(const QPalette& palette);
    // The same after the document was filled anew.
    void paintAll();

private:
    // Lines are the text's, from 0; `end` stands behind the last one.
    struct Lines {
        int first = 0;
        int end = 0;
    };
    struct PaintedPart {
        std::shared_ptr<const markdown::Node> block;
        int firstLine = 0; // of the part
        std::vector<std::vector<markdown::Span>> spans;
    };

    void noteEdit(const TextDelta& delta);
    void takePatch(const markdown::BlockPatch& patch);
    Lines linesOf(const markdown::BlockPatch& patch) const;
    int firstLineOf(int block) const;
    int endLineOf(int block) const;
    void paintSlice();
    void paint(Lines lines);
    bool isVeryLong(Lines lines) const;
    void moveFormats();
    std::vector<markdown::Span> spansOfLine(int line, int& block);
    bool hasLinesOfCmark(int block) const;
    markdown::BlockPart partAt(int line, int block) const;
    bool setFormats(const QTextBlock& block, int start, const std::vector<markdown::Span>& spans);

    const ArticleSession& m_session;
    const ShownDocument& m_shown;
    SpanFormats m_formats;
    Lines m_edited; // by the edit whose blocks are being found
    TextDelta m_edit;
    int m_lineCount = 0;
    int m_unpaintedFrom; // the lines from here on wait for their slices
    std::optional<PaintedPart> m_part; // the one painted last
    QTimer m_nextSlice;
};

} // namespace galley
