// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/exchange/front_matter.h"

#include "app/exchange/front_matter_languages.h"
#include "app/exchange/words.h"
#include "app/text/utf8_scan.h"

#include <algorithm>

namespace galley {

namespace {

using exchange::Words;

struct Language {
    const char* name;
    ReadFrontMatter (*read)(QByteArrayView matter);
};

constexpr Language yamlLanguage{"YAML", readYaml};
constexpr Language tomlLanguage{"TOML", readToml};
constexpr Language jsonLanguage{"JSON", readJson};

// Where the front matter and the body stand in a file.
struct Parts {
    const Language* language = nullptr;
    QByteArrayView matter;
    QByteArrayView body;
};

// The line that begins at `start`, without its terminator and trailing white space.
QByteArrayView lineAt(QByteArrayView text, qsizetype start, qsizetype* next)
{
    const qsizetype newline = text.indexOf('\n', start);
    *next = newline < 0 ? text.size() : newline + 1;
    qsizetype end = newline < 0 ? text.size() : newline;
    while (end > start && (text[end - 1] == ' ' || text[end - 1] == '\t' || text[end - 1] == '\r'))
        --end;
    return text.sliced(start, end - start);
}

// One blank line belongs to what stands before the body.
QByteArrayView bodyFrom(QByteArrayView text, qsizetype start)
{
    qsizetype next = start;
    return text.sliced(lineAt(text, start, &next).isEmpty() ? next : start);
}

std::optional<Parts> partsAtFences(QByteArrayView text, const Language& language,
                                   QByteArrayView fence)
{
    qsizetype next = 0;
    if (lineAt(text, 0, &next) != fence)
        return {};
    const qsizetype start = next;
    while (next < text.size()) {
        const qsizetype lineStart = next;
        const QByteArrayView line = lineAt(text, lineStart, &next);
        if (line == fence || (&language == &yamlLanguage && line == "..."))
            return Parts{&language, text.sliced(start, lineStart - start), bodyFrom(text, next)};
    }
    return {};
}

// Behind the brace that ends the object with which the text begins; nothing where none does.
qsizetype objectEnd(QByteArrayView text)
{
    int depth = 0;
    bool isInString = false;
    for (qsizetype at = 0; at < qMin(text.size(), largestFrontMatter + 1); ++at) {
        const char byte = text[at];
        if (isInString) {
            if (byte == '\\')
                ++at;
            else if (byte == '"')
                isInString = false;
        } else if (byte == '"') {
            isInString = true;
        } else if (byte == '{') {
            ++depth;
        } else if (byte == '}' && --depth == 0) {
            return at + 1;
        }
    }
    return 0;
}

// An object, and not one of the many other things that texts put into braces: the first thing in it
// is a name, and nothing stands behind it on its line.
std::optional<Parts> partsAtObject(QByteArrayView text)
{
    if (!text.startsWith('{') || !text.sliced(1).trimmed().startsWith('"'))
        return {};
    const qsizetype end = objectEnd(text);
    qsizetype next = end;
    if (end == 0 || !lineAt(text, end, &next).isEmpty())
        return {};
    return Parts{&jsonLanguage, text.first(end), bodyFrom(text, next)};
}

std::optional<Parts> partsOf(QByteArrayView text)
{
    if (auto parts = partsAtFences(text, yamlLanguage, "---"))
        return parts;
    if (auto parts = partsAtFences(text, tomlLanguage, "+++"))
        return parts;
    return partsAtObject(text);
}

std::optional<Error> wrongEncoding(QByteArrayView text)
{
    if (text.isValidUtf8())
        return {};
    qsizetype lineStart = 0;
    qsizetype next = 0;
    while (true) {
        const qsizetype newline = text.indexOf('\n', lineStart);
        next = newline < 0 ? text.size() : newline + 1;
        if (!text.sliced(lineStart, next - lineStart).isValidUtf8())
            break;
        lineStart = next;
    }
    const TextPlace place = placeIn(text, lineStart);
    return Error{
        ErrorKind::Malformed,
        Words::tr("The file is not UTF-8 text: line %1 holds a byte that does not fit. Convert "
                  "the file to UTF-8 first.")
            .arg(place.line),
        place};
}

// yaml-cpp takes U+0004 for the end of its input; none of the languages allows such characters.
std::optional<Error> forbiddenCharacter(QByteArrayView text, const Parts& parts)
{
    const QByteArrayView matter = parts.matter;
    const auto found = std::find_if(matter.begin(), matter.end(), [](char byte) {
        return static_cast<uchar>(byte) < 0x20 && byte != '\t' && byte != '\n' && byte != '\r';
    });
    if (found == matter.end())
        return {};
    const TextPlace place = placeIn(text, matter.data() - text.data() + (found - matter.begin()));
    return Error{
        ErrorKind::Malformed,
        Words::tr("The front matter holds a control character in line %1, column %2, which %3 "
                  "does not allow. Remove it.")
            .arg(place.line)
            .arg(place.column)
            .arg(QLatin1StringView(parts.language->name)),
        place};
}

Error faultIn(QByteArrayView text, const Parts& parts, const FrontMatterFault& fault)
{
    const qsizetype start = parts.matter.data() - text.data();
    const TextPlace place{fault.place.line + placeIn(text, start).line - 1, fault.place.column};
    const QString words = fault.words.isEmpty() ? QString() : u" ("_qs + fault.words + u')';
    return {
        ErrorKind::Malformed,
        Words::tr("The front matter is not valid %1 in line %2, column %3%4. Correct it there, or "
                  "remove it.")
            .arg(QLatin1StringView(parts.language->name))
            .arg(place.line)
            .arg(place.column)
            .arg(words),
        place};
}

} // namespace

TextPlace placeIn(QByteArrayView text, qsizetype offset)
{
    const QByteArrayView before = text.first(offset);
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    const QByteArrayView line = before.sliced(lineStart);
    return {std::count(before.begin(), before.end(), '\n') + 1,
            QString::fromUtf8(line).toUcs4().size() + 1};
}

Result<MarkdownFile> splitMarkdownFile(const QByteArray& file)
{
    QByteArrayView text(file);
    if (text.startsWith("\xef\xbb\xbf"))
        text = text.sliced(3);
    if (auto error = wrongEncoding(text))
        return *error;

    const auto parts = partsOf(text);
    if (!parts)
        return MarkdownFile{{}, utf8::decoded(text)};
    if (parts->matter.size() > largestFrontMatter)
        return Error{
            ErrorKind::TooLarge,
            Words::tr("The front matter is larger than 64 KiB, the most that is read. Shorten it."),
            TextPlace{2, 1}};
    if (auto error = forbiddenCharacter(text, *parts))
        return *error;

    const ReadFrontMatter read = parts->language->read(parts->matter);
    if (const auto* fault = std::get_if<FrontMatterFault>(&read))
        return faultIn(text, *parts, *fault);
    if (const auto* matter = std::get_if<FrontMatter>(&read))
        return MarkdownFile{*matter, utf8::decoded(parts->body)};
    return MarkdownFile{{}, utf8::decoded(text)};
}

} // namespace galley
