// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/observed_edit.h"

#include <QTextBlock>

namespace galley {

namespace {

constexpr QChar separator(QChar::ParagraphSeparator);

// The document's characters as they are. (QTextDocument::toPlainText() would turn no-break spaces
// into spaces.)
QString shownText(const QTextDocument& document, int start, int end)
{
    QString text;
    QTextBlock block = document.findBlock(start);
    while (block.isValid() && block.position() < end) {
        const QString line = block.text() + separator;
        const int from = qMax(0, start - block.position());
        const int to = qMin(static_cast<int>(line.size()), end - block.position());
        text += QStringView(line).mid(from, to - from);
        block = block.next();
    }
    return text;
}

// A stretch of the exact text as the document shows it.
QString foldedText(const SourceText& source, TextRange range)
{
    QString text;
    const int last = source.lineAt(range.end());
    for (int line = source.lineAt(range.start); line <= last; ++line) {
        const TextRange content = source.lineContent(line);
        const qsizetype from = qMax(range.start, content.start);
        const qsizetype to = qMin(range.end(), content.end());
        text += source.mid({from, qMax<qsizetype>(0, to - from)});
        if (line < last)
            text += separator;
    }
    return text;
}

// A CR that comes to stand before an LF would make one line ending of two: it becomes an LF then,
// so that the lines stay as many as they are on the screen.
void keepCrAndLfApart(const SourceText& before, TextChange& change)
{
    const qsizetype end = change.position + change.removed.size();
    const QString after = before.mid({end, qMin<qsizetype>(1, before.size() - end)});
    const bool hasLf = (change.inserted + after).startsWith(u'\n');
    while (hasLf && change.position > 0 && before.mid({change.position - 1, 1}) == u"\r") {
        --change.position;
        change.removed.prepend(u'\r');
        change.inserted.prepend(u'\n');
    }
}

} // namespace

TextDelta observedEdit(const QTextDocument& document, const SourceText& before, int position,
                       int removed, int added)
{
    // The numbers may count the separator behind the last block, which is not part of the text.
    const qsizetype sizeBefore = before.toEditor(before.size());
    const qsizetype sizeAfter = document.characterCount() - 1;
    const qsizetype endAfter = qMin(
        sizeAfter, qMax<qsizetype>(position + added, position + removed + sizeAfter - sizeBefore));
    const qsizetype endBefore = endAfter - (sizeAfter - sizeBefore);

    const qsizetype start = before.fromEditor(position);
    const qsizetype end = before.fromEditor(endBefore);
    const QString old = foldedText(before, {start, end - start});
    const QString now = shownText(document, position, static_cast<int>(endAfter));
    TextDelta delta = differenceBetween(old, now, position);
    for (TextChange& change : delta.changes) {
        const qsizetype from = before.fromEditor(change.position);
        const qsizetype to = before.fromEditor(change.position + change.removed.size());
        const QString terminator = before.terminatorFor(before.lineAt(to));
        change = {from, before.mid({from, to - from}),
                  change.inserted.replace(separator, terminator)};
        keepCrAndLfApart(before, change);
    }
    return delta;
}

} // namespace galley
