// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/cli/diff_command_test.cpp

#include "app/cli/diff_report.h"
#include "app/cli/words.h"

#include <QFileInfo>
#include <QLocale>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

using cli::Words;

QString element(QLatin1StringView name, QStringView words, const QString& title = {})
{
    const QString attributes =
        title.isEmpty() ? QString() : u" class=\"moved\" title=\"%1\""_s.arg(title.toHtmlEscaped());
    return u"<%1%2>%3</%1>"_s.arg(name, attributes, words.toString().toHtmlEscaped());
}

QString pieceOf(const TextComparison& text, const Piece& piece)
{
    const QStringView before =
        QStringView(text.before).mid(piece.before.start, piece.before.length);
    const QStringView after = QStringView(text.after).mid(piece.after.start, piece.after.length);
    switch (piece.kind) {
    case PieceKind::Same:
        return after.toString().toHtmlEscaped();
    case PieceKind::Removed:
        return element("del"_L1, before);
    case PieceKind::Inserted:
        return element("ins"_L1, after);
    case PieceKind::MovedAway:
        return element("del"_L1, before, Words::tr("Moved from here"));
    case PieceKind::MovedHere:
        return element("ins"_L1, after, Words::tr("Moved here"));
    }
    Q_UNREACHABLE();
}

QString rowOf(const ArticleDifference& change)
{
    const bool isTag = change.kind == DifferenceKind::Tag;
    const auto words = [isTag](const QString& value) {
        return isTag ? value : wordsOfValue(value);
    };
    QString cell;
    if (change.before)
        cell += element("del"_L1, words(*change.before));
    if (change.before && change.after)
        cell += u"<br>"_s;
    if (change.after)
        cell += element("ins"_L1, words(*change.after));
    return u"<tr><th scope=\"row\">%1</th><td>%2</td></tr>\n"_s.arg(change.member.toHtmlEscaped(),
                                                                    cell);
}

} // namespace

// Nothing is fetched and nothing runs, whatever the article holds: what stands in it is text.
QString diffPageStart(const QString& title)
{
    return u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" "
           "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>%2</title>\n"
           "<style>\n"
           ":root { color-scheme: light dark }\n"
           "body { font: 1rem/1.6 sans-serif; max-width: 44rem; margin: 2rem auto; "
           "padding: 0 1rem }\n"
           ".text, td { white-space: pre-wrap; overflow-wrap: anywhere }\n"
           "th { text-align: start; vertical-align: top; padding-inline-end: 1rem }\n"
           "ins { text-decoration: underline; background: #4a93 }\n"
           "del { text-decoration: line-through; background: #c543 }\n"
           "b { font-size: .75rem; padding: 0 .25rem; border: 1px solid; border-radius: .25rem }\n"
           "b.a { color: light-dark(#4059b2, #8c9fef) }\n"
           "b.b { color: light-dark(#741066, #ebc6f5) }\n"
           "b.conflict { color: light-dark(#a8261d, #f49a92) }\n"
           "span.conflict { outline: 2px solid #c54 }\n"
           ".moved { outline: 1px dotted }\n"
           "</style>\n</head>\n<body>\n"_s.arg(QLocale().bcp47Name(), title.toHtmlEscaped());
}

QByteArray diffAsHtml(const ComparedFiles& files)
{
    const TextComparison& text = files.comparison.text;
    const QString title =
        Words::tr("What changed from “%1” to “%2”")
            .arg(QFileInfo(files.before).fileName(), QFileInfo(files.after).fileName());
    QString page = diffPageStart(title) + u"<h1>%1</h1>\n"_s.arg(title.toHtmlEscaped());
    if (files.comparison.isSame())
        page += u"<p>%1</p>\n"_s.arg(Words::tr("There is no difference."));
    QString rows;
    for (const ArticleDifference& change : files.changes) {
        if (!change.member.isEmpty())
            rows += rowOf(change);
    }
    if (!rows.isEmpty())
        page += u"<table>\n"_s + rows + u"</table>\n"_s;
    if (!text.isSame()) {
        page += u"<div class=\"text\" dir=\"auto\">"_s;
        for (const Piece& piece : text.pieces)
            page += pieceOf(text, piece);
        page += u"</div>\n"_s;
    }
    return (page + u"</body>\n</html>\n"_s).toUtf8();
}

} // namespace galley
