// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/markdown/text_commands_test.cpp

#include "app/markdown/commands/inline_commands.h"

#include "app/markdown/commands/line_prefix.h"

#include <QRegularExpression>

#include <optional>

namespace galley::markdown {

namespace {

// A stretch of one line that a command is about; columns within the line's content.
struct Piece {
    QString line;
    qsizetype lineStart = 0; // source position of column 0
    qsizetype start = 0;
    qsizetype end = 0;

    QStringView words() const { return QStringView(line).mid(start, end - start); }
    bool isEmpty() const { return start == end; }
};

bool isWordCharacter(QChar character)
{
    return character.isLetterOrNumber() || character.isMark() || character.isSurrogate();
}

void trimSpaces(Piece& piece)
{
    while (piece.start < piece.end && piece.line[piece.start].isSpace())
        ++piece.start;
    while (piece.end > piece.start && piece.line[piece.end - 1].isSpace())
        --piece.end;
}

void growToWord(Piece& piece)
{
    while (piece.start > 0 && isWordCharacter(piece.line[piece.start - 1]))
        --piece.start;
    while (piece.end < piece.line.size() && isWordCharacter(piece.line[piece.end]))
        ++piece.end;
}

Piece pieceOf(const SourceText& text, int line, TextRange selection)
{
    const TextRange content = text.lineContent(line);
    Piece piece{text.mid(content), content.start, 0, content.length};
    piece.start = qBound<qsizetype>(0, selection.start - content.start, content.length);
    piece.end = qBound<qsizetype>(piece.start, selection.end() - content.start, content.length);
    return piece;
}

// The words of a selection, line by line: marks around words do not reach over a paragraph's end,
// and do not belong around the marks of a list or quote.
QList<Piece> piecesOf(const SourceText& text, TextRange selection)
{
    QList<Piece> pieces;
    const int first = text.lineAt(selection.start);
    const int last = text.lineAt(selection.end());
    for (int line = first; line <= last; ++line) {
        Piece piece = pieceOf(text, line, selection);
        if (first != last) {
            const qsizetype content = prefixOf(piece.line).contentStart;
            piece.start = qMin(qMax(piece.start, content), piece.end);
        }
        trimSpaces(piece);
        if (!piece.isEmpty())
            pieces.append(piece);
    }
    return pieces;
}

qsizetype runLength(QStringView line, qsizetype from, qsizetype step)
{
    qsizetype length = 0;
    for (qsizetype at = from; at >= 0 && at < line.size() && line[at] == line[from]; at += step)
        ++length;
    return length;
}

bool isEmphasisMark(QChar character)
{
    return character == u'*' || character == u'_';
}

// "*" is emphasis, "**" strong, "***" both: whether a run of that length has the wanted one in it.
bool runHolds(qsizetype run, qsizetype markLength)
{
    return markLength == 2 ? run >= 2 : run % 2 == 1;
}

bool isMarkedOutside(const Piece& piece, qsizetype markLength)
{
    if (piece.start == 0 || piece.end == piece.line.size())
        return false;
    const QChar mark = piece.line[piece.start - 1];
    if (!isEmphasisMark(mark) || piece.line[piece.end] != mark)
        return false;
    const qsizetype run =
        qMin(runLength(piece.line, piece.start - 1, -1), runLength(piece.line, piece.end, 1));
    return runHolds(run, markLength);
}

bool isMarkedInside(const Piece& piece, qsizetype markLength)
{
    if (piece.words().size() <= 2 * markLength || !isEmphasisMark(piece.line[piece.start])
        || piece.line[piece.end - 1] != piece.line[piece.start])
        return false;
    const qsizetype run =
        qMin(runLength(piece.line, piece.start, 1), runLength(piece.line, piece.end - 1, -1));
    return runHolds(run, markLength);
}

QList<TextChange> unmarked(const Piece& piece, qsizetype markLength, bool outside)
{
    const qsizetype opening = outside ? piece.start - markLength : piece.start;
    const qsizetype closing = outside ? piece.end : piece.end - markLength;
    return {{piece.lineStart + opening, piece.line.mid(opening, markLength), {}},
            {piece.lineStart + closing, piece.line.mid(closing, markLength), {}}};
}

// Where a position of the old text stands after the changes; text inserted at it comes before it.
qsizetype moved(qsizetype position, const QList<TextChange>& changes)
{
    qsizetype shift = 0;
    for (const TextChange& change : changes) {
        if (change.position > position)
            break;
        const qsizetype lost = qMin(change.removed.size(), position - change.position);
        shift += change.inserted.size() - lost;
    }
    return position + shift;
}

// The pieces' words stay selected; a caret stays where it is in its word.
CommandResult withSelection(const QList<TextChange>& changes, TextRange words, TextRange before)
{
    if (before.isEmpty())
        return {{changes}, {moved(before.start, changes), 0}};
    const qsizetype start = moved(words.start, changes);
    qsizetype end = moved(words.end(), changes);
    if (!changes.isEmpty() && changes.last().position == words.end())
        end -= changes.last().inserted.size(); // the closing mark
    return {{changes}, {start, end - start}};
}

CommandResult emptyPair(const SourceText& text, TextRange caret, const QString& mark)
{
    const Piece piece = pieceOf(text, text.lineAt(caret.start), caret);
    const QStringView line(piece.line);
    if (line.left(piece.start).endsWith(mark) && line.mid(piece.end).startsWith(mark)) {
        const qsizetype start = caret.start - mark.size();
        return {{{{start, mark + mark, {}}}}, {start, 0}};
    }
    return {{{{caret.start, {}, mark + mark}}}, {caret.start + mark.size(), 0}};
}

// Behind the closing mark that the caret stands right before, after words: who has typed bold words
// ends the bold with the key that began it.
std::optional<CommandResult> steppedOut(const SourceText& text, TextRange caret,
                                        const QString& mark)
{
    const Piece piece = pieceOf(text, text.lineAt(caret.start), caret);
    const QStringView before = QStringView(piece.line).left(piece.start);
    const QStringView behind = QStringView(piece.line).mid(piece.end);
    qsizetype run = 0;
    while (run < behind.size() && behind[run] == mark[0])
        ++run;
    const bool isClosing = run == mark.size() || (run == 3 && mark[0] == u'*');
    if (!isClosing || before.isEmpty() || before.back().isSpace() || before.back() == mark[0])
        return {};
    return CommandResult{{}, {caret.start + mark.size(), 0}};
}

TextRange wordsOf(const QList<Piece>& pieces)
{
    const qsizetype start = pieces.first().lineStart + pieces.first().start;
    return {start, pieces.last().lineStart + pieces.last().end - start};
}

QString fenceFor(const QString& code)
{
    QString fence = QStringLiteral("```");
    while (code.contains(fence))
        fence += u'`';
    return fence;
}

// A fenced block around whole lines, or away from between two fences.
CommandResult toggleFence(const SourceText& text, TextRange selection)
{
    const int first = text.lineAt(selection.start);
    const int last = text.lineAt(qMax(selection.start, selection.end() - 1));
    const TextRange top = text.line(first);
    const TextRange bottom = text.lineContent(last);
    const QString opening = text.mid(text.lineContent(first));
    if (last > first && opening.startsWith(u"```") && text.mid(bottom).startsWith(u"```")) {
        const qsizetype lastBreak = text.lineContent(last - 1).end();
        const TextRange closing{lastBreak, bottom.end() - lastBreak};
        QList<TextChange> changes{{top.start, text.mid(top), {}}};
        if (last > first + 1)
            changes.append({closing.start, text.mid(closing), {}});
        else
            changes = {{top.start, text.mid({top.start, bottom.end() - top.start}), {}}};
        return {{changes}, {top.start, qMax<qsizetype>(0, closing.start - top.end())}};
    }
    const QString code = text.mid({top.start, bottom.end() - top.start});
    const QString fence = fenceFor(code);
    const QString lineBreak = text.terminatorFor(first);
    const QList<TextChange> changes{{top.start, {}, fence + lineBreak},
                                    {bottom.end(), {}, lineBreak + fence}};
    const qsizetype length = code.size() + 2 * (fence.size() + lineBreak.size());
    return {{changes}, {top.start, length}};
}

} // namespace

CommandResult toggleEmphasis(const SourceText& text, TextRange selection, qsizetype markLength)
{
    const QString mark(markLength, u'*');
    QList<Piece> pieces = piecesOf(text, selection);
    if (selection.isEmpty()) {
        if (const auto out = steppedOut(text, selection, mark))
            return *out;
        Piece word = pieceOf(text, text.lineAt(selection.start), selection);
        growToWord(word);
        if (word.isEmpty())
            return emptyPair(text, selection, mark);
        pieces = {word};
    }
    if (pieces.isEmpty())
        return {{}, selection};

    const bool outside = isMarkedOutside(pieces.first(), markLength);
    const bool isMarked = outside || isMarkedInside(pieces.first(), markLength);
    QList<TextChange> changes;
    for (const Piece& piece : std::as_const(pieces)) {
        const bool pieceOutside = isMarkedOutside(piece, markLength);
        if (isMarked && (pieceOutside || isMarkedInside(piece, markLength)))
            changes.append(unmarked(piece, markLength, pieceOutside));
        else if (!isMarked)
            changes.append({{piece.lineStart + piece.start, {}, mark},
                            {piece.lineStart + piece.end, {}, mark}});
    }
    return withSelection(changes, wordsOf(pieces), selection);
}

CommandResult toggleCode(const SourceText& text, TextRange selection)
{
    if (text.lineAt(selection.start) != text.lineAt(selection.end()))
        return toggleFence(text, selection);
    Piece piece = pieceOf(text, text.lineAt(selection.start), selection);
    if (selection.isEmpty()) {
        if (const auto out = steppedOut(text, selection, QStringLiteral("`")))
            return *out;
        growToWord(piece);
    }
    if (piece.isEmpty())
        return emptyPair(text, selection, QStringLiteral("`"));

    const QChar tick = u'`';
    const TextRange words{piece.lineStart + piece.start, piece.words().size()};
    if (piece.start > 0 && piece.end < piece.line.size() && piece.line[piece.start - 1] == tick
        && piece.line[piece.end] == tick) {
        const qsizetype run =
            qMin(runLength(piece.line, piece.start - 1, -1), runLength(piece.line, piece.end, 1));
        return withSelection(unmarked(piece, run, true), words, selection);
    }
    // A run of backticks within needs a longer one around, and a space between the two.
    QString mark(tick);
    while (piece.words().contains(mark))
        mark += tick;
    const bool needsSpace = piece.words().startsWith(tick) || piece.words().endsWith(tick);
    const QString space = needsSpace ? QStringLiteral(" ") : QString();
    const QList<TextChange> changes{{words.start, {}, mark + space},
                                    {words.end(), {}, space + mark}};
    return withSelection(changes, words, selection);
}

CommandResult toggleLink(const SourceText& text, TextRange selection)
{
    static const QRegularExpression link(QStringLiteral(R"(\[([^\[\]]*)\]\(([^()]*)\))"));
    const Piece piece = pieceOf(text, text.lineAt(selection.start), selection);
    auto matches = link.globalMatch(piece.line);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (match.capturedStart() <= piece.start && piece.end <= match.capturedEnd()) {
            const qsizetype start = piece.lineStart + match.capturedStart();
            const qsizetype tail = piece.lineStart + match.capturedEnd(1);
            const QList<TextChange> changes{
                {start, QStringLiteral("["), {}},
                {tail,
                 piece.line.mid(match.capturedEnd(1), match.capturedEnd() - match.capturedEnd(1)),
                 {}}};
            return {{changes}, {start, match.capturedLength(1)}};
        }
    }

    const QString words = text.mid(selection);
    if (isUrl(words)) {
        const QList<TextChange> changes{{selection.start, {}, QStringLiteral("[](")},
                                        {selection.end(), {}, QStringLiteral(")")}};
        return {{changes}, {selection.start + 1, 0}};
    }
    TextRange target = selection;
    if (selection.isEmpty()) {
        Piece word = piece;
        growToWord(word);
        target = {word.lineStart + word.start, word.words().size()};
    }
    QList<TextChange> changes{{target.start, {}, QStringLiteral("[")},
                              {target.end(), {}, QStringLiteral("]()")}};
    if (target.isEmpty()) {
        changes = {{target.start, {}, QStringLiteral("[]()")}};
        return {{changes}, {target.start + 1, 0}};
    }
    return {{changes}, {target.end() + 3, 0}}; // between the parentheses
}

} // namespace galley::markdown
