// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

// Writes an article of some length that reads like prose, the same one for the same seed:
//
//   make_text BYTES SEED MARKER md|json
//
// as Markdown, or as the record that Galley opens. The word MARKER stands once, in the middle.

#include "tests/support/prose.h"

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

std::string jsonString(const std::string& text)
{
    std::string literal = "\"";
    for (const char character : text) {
        if (character == '\n')
            literal += "\\n";
        else if (character == '"' || character == '\\')
            literal += std::string("\\") + character;
        else
            literal += character;
    }
    return literal + '"';
}

} // namespace

int main(int count, char** arguments)
{
    if (count != 5) {
        std::fputs("usage: make_text BYTES SEED MARKER md|json\n", stderr);
        return 2;
    }
    const auto size = static_cast<std::size_t>(std::atoll(arguments[1]));
    const auto seed = static_cast<unsigned>(std::atoi(arguments[2]));
    const std::string text = galley::tests::proseArticle(size, seed, arguments[3]);
    const bool isRecord = std::string_view(arguments[4]) == "json";
    const std::string file = isRecord ? "{\n  \"$type\": \"site.standard.document\",\n"
                                        "  \"publishedAt\": \"2026-01-15T09:00:00.000Z\",\n"
                                        "  \"site\": \"https://example.com\",\n  \"textContent\": "
            + jsonString(text) + ",\n  \"title\": \"A Text to Measure With\"\n}"
                                      : text;
    std::fwrite(file.data(), 1, file.size(), stdout);
    return 0;
}
