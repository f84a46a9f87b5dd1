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

// What the document showed before of a stretch of it.
QString foldedText(const SourceText& source, const ShownText& map, qsizetype start, qsizetype end)
{
    QString text;
    for (qsizetype at = start; at < end;) {
        const ShownText::Run run = map.stretchAt(at);
        const qsizetype length = qMin(run.shown, end - at);
        if (run.kind == ShownText::Kind::Plain)
            text += source.mid({run.source, length});
        else if (run.kind == ShownText::Kind::Ghost)
            text += QChar::ObjectReplacementCharacter;
        else
            text += separator;
        at += length;
    }
    for (const char16_t terminator : {u'\n', u'\r', u'\ufdd0', u'\ufdd1'})
        text.replace(QChar(terminator), separator);
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

TextDelta observedEdit(const QTextDocument& document, const SourceText& before, ShownText& map,
                       int position, int removed, int added)
{
    // The numbers may count the separator behind the last block, which is not part of the text.
    const qsizetype sizeBefore = map.shownSize();
    const qsizetype sizeAfter = document.characterCount() - 1;
    const qsizetype endAfter = qMin(
        sizeAfter, qMax<qsizetype>(position + added, position + removed + sizeAfter - sizeBefore));
    const qsizetype endBefore = endAfter - (sizeAfter - sizeBefore);

    const QString old = foldedText(before, map, position, endBefore);
    const QString now = shownText(document, position, static_cast<int>(endAfter));
    TextDelta delta = differenceBetween(old, now, position);
    if (delta.isEmpty())
        return {};
    TextChange& change = delta.changes.front();
    const qsizetype place = change.position;
    const qsizetype end = place + change.removed.size();
    const qsizetype from = map.toSource(place);
    const qsizetype to = map.toSource(end);
    const QString terminator = before.terminatorFor(before.lineAt(to));
    change = {from, before.mid({from, to - from}), change.inserted.replace(separator, terminator)};
    map.replace(place, end - place, ShownText::runsOf(change.inserted, ShownText::unbroken));
    if (change.removed.isEmpty() && change.inserted.isEmpty())
        return {}; // blocks of one line were joined
    keepCrAndLfApart(before, change);
    return delta;
}

} // namespace galley
