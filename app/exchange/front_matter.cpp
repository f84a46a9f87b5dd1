// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/exchange/front_matter.h"

#include "app/base/byte_units.h"

#include <QCoreApplication>

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <optional>
#include <string>

namespace galley {

namespace {

// Bounds what yaml-cpp has to build; it bounds the depth itself, and an alias is one more reference
// to its node, never a copy.
constexpr qsizetype frontMatterLimit = 64 * kibibyte;

QString tr(const char* sentence)
{
    return QCoreApplication::translate("galley", sentence);
}

// Where the YAML and the body stand in a file.
struct Fences {
    QByteArrayView yaml;
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

std::optional<Fences> findFences(QByteArrayView text)
{
    qsizetype next = 0;
    if (lineAt(text, 0, &next) != "---")
        return {};
    const qsizetype yamlStart = next;
    while (next < text.size()) {
        const qsizetype lineStart = next;
        const QByteArrayView line = lineAt(text, lineStart, &next);
        if (line != "---" && line != "...")
            continue;
        qsizetype bodyStart = next;
        if (!lineAt(text, next, &next).isEmpty()) // one blank line belongs to the fence
            next = bodyStart;
        return Fences{text.sliced(yamlStart, lineStart - yamlStart), text.sliced(next)};
    }
    return {};
}

// The place of a byte, for texts whose lines end with LF or CRLF.
TextPlace placeOf(QByteArrayView text, qsizetype offset)
{
    const QByteArrayView before = text.first(offset);
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    const QByteArrayView line = before.sliced(lineStart);
    return {std::count(before.begin(), before.end(), '\n') + 1,
            QString::fromUtf8(line).toUcs4().size() + 1};
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
    const TextPlace place = placeOf(text, lineStart);
    return Error{ErrorKind::Malformed,
                 tr("The file is not UTF-8 text: line %1 holds a byte that does not fit. Convert "
                    "the file to UTF-8 first.")
                     .arg(place.line),
                 place};
}

// yaml-cpp takes U+0004 for the end of its input; YAML itself allows no such characters.
std::optional<Error> forbiddenCharacter(QByteArrayView text, QByteArrayView yaml)
{
    const auto found = std::find_if(yaml.begin(), yaml.end(), [](char byte) {
        return static_cast<uchar>(byte) < 0x20 && byte != '\t' && byte != '\n' && byte != '\r';
    });
    if (found == yaml.end())
        return {};
    const TextPlace place = placeOf(text, yaml.data() - text.data() + (found - yaml.begin()));
    return Error{ErrorKind::Malformed,
                 tr("The front matter holds a control character in line %1, column %2, which YAML "
                    "does not allow. Remove it.")
                     .arg(place.line)
                     .arg(place.column),
                 place};
}

QString textOf(const YAML::Node& scalar)
{
    return QString::fromStdString(scalar.Scalar());
}

FrontMatter valuesOf(const YAML::Node& mapping)
{
    FrontMatter values;
    for (const auto& entry : mapping) {
        if (!entry.first.IsScalar())
            continue;
        const QString key = textOf(entry.first).toLower();
        if (entry.second.IsScalar())
            values.insert(key, textOf(entry.second));
        if (!entry.second.IsSequence())
            continue;
        QStringList texts;
        for (const YAML::Node& element : entry.second) {
            if (element.IsScalar())
                texts << textOf(element);
        }
        values.insert(key, texts);
    }
    return values;
}

// Nothing when the YAML is no mapping.
Result<std::optional<FrontMatter>> readYaml(QByteArrayView text, QByteArrayView yaml)
{
    try {
        const YAML::Node root =
            YAML::Load(std::string(yaml.data(), static_cast<size_t>(yaml.size())));
        if (root.IsNull())
            return {FrontMatter()};
        if (!root.IsMap())
            return {std::nullopt};
        return {valuesOf(root)};
    } catch (const YAML::Exception& exception) {
        const qsizetype offset = std::clamp<qsizetype>(exception.mark.pos, 0, yaml.size());
        const TextPlace place = placeOf(text, yaml.data() - text.data() + offset);
        return Error{ErrorKind::Malformed,
                     tr("The front matter is not valid YAML in line %1, column %2 (%3). Correct it "
                        "there, or remove it.")
                         .arg(place.line)
                         .arg(place.column)
                         .arg(QString::fromStdString(exception.msg)),
                     place};
    }
}

} // namespace

Result<MarkdownFile> splitMarkdownFile(const QByteArray& file)
{
    QByteArrayView text(file);
    if (text.startsWith("\xef\xbb\xbf"))
        text = text.sliced(3);
    if (auto error = wrongEncoding(text))
        return *error;

    const auto fences = findFences(text);
    if (!fences)
        return MarkdownFile{{}, QString::fromUtf8(text)};
    if (fences->yaml.size() > frontMatterLimit)
        return Error{
            ErrorKind::TooLarge,
            tr("The front matter is larger than 64 KiB, the most that is read. Shorten it."),
            TextPlace{2, 1}};
    if (auto error = forbiddenCharacter(text, fences->yaml))
        return *error;

    const auto values = readYaml(text, fences->yaml);
    if (!values)
        return values.error();
    if (!*values)
        return MarkdownFile{{}, QString::fromUtf8(text)};
    return MarkdownFile{**values, QString::fromUtf8(fences->body)};
}

} // namespace galley
