// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

// Writes an article of some length that reads like prose, the same one for the same seed:
//
//   make_text BYTES SEED MARKER md|json
//
// as Markdown, or as the record that Galley opens. The word MARKER stands once, in the middle.

#include <array>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <string_view>

namespace {

constexpr std::array<std::string_view, 96> words{
    "the",     "of",      "and",      "to",       "in",       "a",        "is",      "that",
    "for",     "it",      "as",       "was",      "with",     "be",       "by",      "on",
    "not",     "he",      "this",     "are",      "or",       "his",      "from",    "at",
    "which",   "but",     "have",     "an",       "had",      "they",     "you",     "were",
    "their",   "one",     "all",      "we",       "can",      "her",      "has",     "there",
    "been",    "if",      "more",     "when",     "will",     "would",    "who",     "so",
    "printer", "galley",  "margin",   "editor",   "reader",   "letter",   "morning", "paper",
    "column",  "proof",   "sentence", "chapter",  "harbour",  "window",   "lantern", "river",
    "winter",  "journey", "village",  "question", "answer",   "silence",  "measure", "language",
    "careful", "narrow",  "distant",  "ordinary", "patient",  "brittle",  "quiet",   "honest",
    "writes",  "carries", "returns",  "begins",   "remains",  "wanders",  "listens", "gathers",
    "slowly",  "almost",  "always",   "perhaps",  "together", "tomorrow", "nearly",  "outside"};

class Prose {
public:
    explicit Prose(unsigned seed) : m_engine(seed) { }

    // Below `bound`; the library's distributions differ from one system to the next.
    unsigned below(unsigned bound) { return static_cast<unsigned>(m_engine() % bound); }
    unsigned between(unsigned least, unsigned most) { return least + below(most - least + 1); }

    std::string word() { return std::string(words[below(words.size())]); }

    std::string phrase(unsigned count)
    {
        std::string text = word();
        for (unsigned index = 1; index < count; ++index)
            text += ' ' + word();
        return text;
    }

    std::string title()
    {
        std::string text = phrase(between(2, 5));
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
        return text;
    }

    // A few words, now and then marked up.
    std::string piece()
    {
        switch (below(14)) {
        case 0:
            return '*' + phrase(between(1, 3)) + '*';
        case 1:
            return "**" + phrase(between(1, 3)) + "**";
        case 2:
            return '`' + word() + "()`";
        case 3:
            return '[' + phrase(between(1, 4)) + "](https://example.com/" + word() + '/' + word()
                + ')';
        default:
            return phrase(between(3, 7));
        }
    }

    std::string sentence()
    {
        std::string text = title();
        for (unsigned count = between(1, 4); count > 0; --count)
            text += (below(3) == 0 ? ", " : " ") + piece();
        return text + (below(9) == 0 ? "?" : ".");
    }

    std::string paragraph()
    {
        std::string text = sentence();
        for (unsigned count = between(2, 6); count > 0; --count)
            text += ' ' + sentence();
        return text + "\n\n";
    }

    std::string list()
    {
        const bool isOrdered = below(3) == 0;
        std::string text;
        for (unsigned item = 1, count = between(3, 6); item <= count; ++item)
            text += (isOrdered ? std::to_string(item) + ". " : "- ") + sentence() + '\n';
        return text + '\n';
    }

    std::string quote() { return "> " + sentence() + "\n> " + sentence() + "\n\n"; }

    std::string code()
    {
        std::string text = "```c\n";
        for (unsigned line = between(3, 9); line > 0; --line)
            text += "    " + word() + " = " + word() + '(' + word() + ", " + word() + ");\n";
        return text + "```\n\n";
    }

    std::string section()
    {
        std::string text = std::string(between(2, 3), '#') + ' ' + title() + "\n\n";
        for (unsigned count = between(3, 6); count > 0; --count)
            text += paragraph();
        switch (below(4)) {
        case 0:
            return text + list();
        case 1:
            return text + quote();
        case 2:
            return text + code();
        default:
            return text;
        }
    }

private:
    std::mt19937 m_engine;
};

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

std::string article(std::size_t size, unsigned seed, const std::string& marker)
{
    Prose prose(seed);
    std::string text = prose.paragraph();
    bool isMarked = false;
    while (text.size() < size) {
        if (!isMarked && text.size() >= size / 2) {
            text += prose.sentence() + ' ' + prose.title() + ' ' + marker + ' ' + prose.sentence()
                + ' ' + prose.paragraph();
            isMarked = true;
        }
        text += prose.section();
    }
    return text;
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
    const std::string text = article(size, seed, arguments[3]);
    const bool isRecord = std::string_view(arguments[4]) == "json";
    const std::string file = isRecord ? "{\n  \"$type\": \"site.standard.document\",\n"
                                        "  \"publishedAt\": \"2026-01-15T09:00:00.000Z\",\n"
                                        "  \"site\": \"https://example.com\",\n  \"textContent\": "
            + jsonString(text) + ",\n  \"title\": \"A Text to Measure With\"\n}"
                                      : text;
    std::fwrite(file.data(), 1, file.size(), stdout);
    return 0;
}
