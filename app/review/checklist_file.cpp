// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/review/checklists_test.cpp

#include "app/review/checklists.h"
#include "app/review/words.h"
#include "app/storage/bounded_read.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

namespace galley::review {

using namespace Qt::StringLiterals;

namespace {

struct Line {
    int number = 0; // from 1
    QString words;
};

Error faultIn(const QString& sentence)
{
    return {ErrorKind::Malformed, sentence, {}};
}

// What stands behind "- [ ]", "* [x]", "1. [ ]".
std::optional<QString> taskIn(const QString& line)
{
    static const QRegularExpression task(
        u"^\\s*(?:[-*+]|\\d{1,9}[.)])\\s+\\[[ xX]\\](?:\\s+(.*))?$"_s);
    const auto match = task.match(line);
    return match.hasMatch() ? std::optional(match.captured(1).simplified()) : std::nullopt;
}

QString headingIn(const QString& line)
{
    static const QRegularExpression heading(u"^ {0,3}#{1,6}(?:\\s+(.*?))?(?:\\s+#+)?\\s*$"_s);
    const auto match = heading.match(line);
    return match.hasMatch() ? match.captured(1).simplified() : QString();
}

bool isHeading(const QString& line)
{
    static const QRegularExpression heading(u"^ {0,3}#{1,6}(?:\\s|$)"_s);
    return heading.match(line).hasMatch();
}

// A line that is an item where a text has no tasks: without the mark of a list.
QString itemIn(const QString& line)
{
    static const QRegularExpression mark(u"^\\s*(?:[-*+]|\\d{1,9}[.)])\\s+"_s);
    static const QRegularExpression rule(u"^\\s*(?:[-*_]\\s*){3,}$"_s);
    return rule.match(line).hasMatch() ? QString() : QString(line).remove(mark).simplified();
}

std::optional<Error> faultOf(const Line& item)
{
    if (item.words.toUcs4().size() > longestChecklistItem)
        return faultIn(Words::tr("The item on line %1 is longer than %2 characters: say it in "
                                 "fewer words.")
                           .arg(item.number)
                           .arg(longestChecklistItem));
    const bool isText = std::none_of(item.words.begin(), item.words.end(), [](QChar unit) {
        return unit.category() == QChar::Other_Control;
    });
    if (!isText)
        return faultIn(Words::tr("Line %1 holds signs that are no text.").arg(item.number));
    return {};
}

} // namespace

Result<Checklist> checklistIn(const QByteArray& utf8, const QString& title)
{
    if (utf8.size() > largestChecklistFile)
        return faultIn(Words::tr("It is larger than %1 KiB: a checklist is a short text.")
                           .arg(largestChecklistFile / 1024));
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(utf8);
    if (decoder.hasError())
        return faultIn(Words::tr("It is no text in UTF-8."));
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');

    Checklist checklist{title.simplified(), {}};
    bool hasTitle = false;
    QList<Line> tasks;
    QList<Line> lines;
    int number = 0;
    for (const QString& line : text.split(u'\n')) {
        ++number;
        if (const auto task = taskIn(line)) {
            tasks.append({number, *task});
        } else if (isHeading(line)) {
            if (const QString heading = headingIn(line); !hasTitle && !heading.isEmpty()) {
                checklist.title = heading;
                hasTitle = true;
            }
        } else {
            lines.append({number, itemIn(line)});
        }
    }
    for (const Line& item : tasks.isEmpty() ? lines : tasks) {
        if (item.words.isEmpty())
            continue;
        if (const auto fault = faultOf(item))
            return *fault;
        const bool isThere =
            std::any_of(checklist.items.begin(), checklist.items.end(),
                        [&](const ChecklistItem& each) { return each.words == item.words; });
        if (isThere)
            continue;
        if (checklist.items.size() == maximumChecklistItems)
            return faultIn(Words::tr("It has more than %1 items: make two lists of it.")
                               .arg(maximumChecklistItems));
        checklist.items.append({item.words, false, {}});
    }
    if (checklist.items.isEmpty())
        return faultIn(Words::tr("There is no item in it: write one on a line, as “- [ ] Names are "
                                 "spelled right”."));
    if (checklist.title.toUcs4().size() > longestChecklistItem)
        checklist.title = title.simplified();
    return checklist;
}

Result<Checklist> readChecklist(const QString& path)
{
    const auto bytes = boundedRead(path, largestChecklistFile);
    if (!bytes)
        return bytes.error();
    auto checklist = checklistIn(*bytes, QFileInfo(path).completeBaseName());
    if (!checklist)
        return Error{ErrorKind::Malformed,
                     Words::tr("“%1” is no checklist. %2")
                         .arg(QDir::toNativeSeparators(QFileInfo(path).fileName()),
                              checklist.error().sentence),
                     {}};
    return checklist;
}

} // namespace galley::review
