// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/cli/review_command_test.cpp

#include "app/review/review_report.h"

#include "app/review/report_rows.h"
#include "app/review/words.h"

namespace galley::review {

using namespace Qt::StringLiterals;

namespace {

QString titleOf(const ReviewReport& report)
{
    return Words::tr("Review of “%1”")
        .arg(report.article.string(galley::Field::Title).value_or(QString()).simplified());
}

// As Markdown that shows what is written, whatever signs it has.
QString escaped(const QString& text)
{
    QString escaped;
    for (const QChar unit : text) {
        if (QStringView(u"\\`*_{}[]<>()#+-.!|~&").contains(unit))
            escaped += u'\\';
        escaped += unit;
    }
    return escaped;
}

QString quoted(const QString& text)
{
    QString lines = u"> "_s + escaped(text);
    lines.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').replace(u"\n"_s, u"\n> "_s);
    return lines + u"\n\n"_s;
}

// Lines of their own; none where nothing is said.
QString indented(const QString& words)
{
    if (words.isEmpty())
        return {};
    QString lines = words;
    lines.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').replace(u'\n', u"\n    "_s);
    return u"    "_s + lines + u'\n';
}

// On one line, whatever names and headings hold.
QString headOf(const ReportRow& row)
{
    const QString head = row.place.isEmpty()
        ? Words::tr("%1, %2 (%3)").arg(row.kind, row.person, row.state)
        : Words::tr("%1, %2: %3 (%4)").arg(row.kind, row.person, row.place, row.state);
    return head.simplified();
}

QString headOf(const VerdictRow& row)
{
    return row.standing.isEmpty()
        ? Words::tr("%1: %2").arg(row.person, row.judgement)
        : Words::tr("%1: %2 (%3)").arg(row.person, row.judgement, row.standing);
}

QString headOf(const ChecklistRow& row)
{
    return Words::tr("%1: %2 (%3)").arg(row.person, row.title, row.standing).simplified();
}

QString paragraph(const QString& tag, const QString& text)
{
    QString html = text.toHtmlEscaped();
    html.replace(u"\r\n"_s, u"<br>"_s).replace(u'\n', u"<br>"_s).replace(u'\r', u"<br>"_s);
    return u"<%1>%2</%1>\n"_s.arg(tag, html);
}

} // namespace

QByteArray reportAsMarkdown(const ReviewReport& report)
{
    QString text = u"# "_s + escaped(titleOf(report)) + u"\n\n"_s;
    for (const VerdictRow& row : verdictRowsOf(report)) {
        text += u"**"_s + escaped(headOf(row)) + u"**\n\n"_s;
        if (!row.note.isEmpty())
            text += quoted(row.note);
    }
    for (const ChecklistRow& row : checklistRowsOf(report)) {
        text += u"**"_s + escaped(headOf(row)) + u"**\n\n"_s;
        for (const ChecklistRow::Item& item : row.items)
            text += (item.isTicked ? u"- [x] "_s : u"- [ ] "_s) + escaped(item.words.simplified())
                + u'\n';
        text += u'\n';
    }
    for (const ReportRow& row : rowsOf(report)) {
        text += u"## "_s + escaped(headOf(row)) + u"\n\n"_s;
        if (!row.quote.isEmpty())
            text += quoted(row.quote);
        if (row.proposed && !row.proposed->isEmpty())
            text += escaped(Words::tr("Suggested:")) + u"\n\n"_s + quoted(*row.proposed);
        if (!row.words.isEmpty())
            text += escaped(row.words) + u"\n\n"_s;
        for (const QString& reply : row.replies)
            text += u"- "_s + escaped(reply).replace(u'\n', u"\n  "_s) + u"\n"_s;
        if (!row.replies.isEmpty())
            text += u'\n';
    }
    return text.toUtf8();
}

QByteArray reportAsText(const ReviewReport& report)
{
    QString text = titleOf(report) + u"\n\n"_s;
    for (const VerdictRow& row : verdictRowsOf(report))
        text += headOf(row) + u'\n' + indented(row.note) + u'\n';
    for (const ChecklistRow& row : checklistRowsOf(report)) {
        text += headOf(row) + u'\n';
        for (const ChecklistRow::Item& item : row.items)
            text += indented((item.isTicked ? u"[x] "_s : u"[ ] "_s) + item.words.simplified());
        text += u'\n';
    }
    int number = 0;
    for (const ReportRow& row : rowsOf(report)) {
        text += Words::tr("%1. %2").arg(++number).arg(headOf(row)) + u'\n';
        if (!row.quote.isEmpty())
            text += indented(Words::tr("“%1”").arg(row.quote));
        if (row.proposed && !row.proposed->isEmpty())
            text += indented(Words::tr("Suggested: “%1”").arg(*row.proposed));
        text += indented(row.words);
        for (const QString& reply : row.replies)
            text += indented(reply);
        text += u'\n';
    }
    return text.toUtf8();
}

QByteArray reportAsHtml(const ReviewReport& report)
{
    QString html = u"<!doctype html>\n<html><head><meta charset=\"utf-8\">\n<title>"_s
        + titleOf(report).toHtmlEscaped()
        + u"</title>\n<style>\n"
          "body { font: 16px/1.5 serif; max-width: 42em; margin: 2em auto; padding: 0 1em; }\n"
          "h2 { font: bold 14px/1.4 sans-serif; margin: 2em 0 .3em; }\n"
          "blockquote { margin: .3em 0; padding-left: 1em; border-left: 3px solid #888; }\n"
          "del { color: #555; } ins { text-decoration: underline; }\n"
          ".checklist { list-style: none; padding: 0; margin: .3em 0; }\n"
          "</style></head><body>\n"_s;
    html += paragraph(u"h1"_s, titleOf(report));
    for (const VerdictRow& row : verdictRowsOf(report)) {
        html += paragraph(u"h2"_s, headOf(row));
        if (!row.note.isEmpty())
            html += paragraph(u"p"_s, row.note);
    }
    for (const ChecklistRow& row : checklistRowsOf(report)) {
        html += paragraph(u"h2"_s, headOf(row)) + u"<ul class=\"checklist\">\n"_s;
        for (const ChecklistRow::Item& item : row.items)
            html +=
                paragraph(u"li"_s, (item.isTicked ? u"☑ "_s : u"☐ "_s) + item.words.simplified());
        html += u"</ul>\n"_s;
    }
    for (const ReportRow& row : rowsOf(report)) {
        html += paragraph(u"h2"_s, headOf(row));
        QString words;
        if (!row.quote.isEmpty())
            words += paragraph(row.proposed ? u"del"_s : u"span"_s, row.quote);
        if (row.proposed && !row.proposed->isEmpty())
            words += paragraph(u"ins"_s, *row.proposed);
        if (!words.isEmpty())
            html += u"<blockquote>"_s + words + u"</blockquote>\n"_s;
        if (!row.words.isEmpty())
            html += paragraph(u"p"_s, row.words);
        for (const QString& reply : row.replies)
            html += paragraph(u"p"_s, reply);
    }
    return (html + u"</body></html>\n"_s).toUtf8();
}

} // namespace galley::review
