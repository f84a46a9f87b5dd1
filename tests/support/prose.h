// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <array>
#include <random>
#include <string>
#include <string_view>

namespace galley::tests {

inline constexpr std::array<std::string_view, 96> proseWords{
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

// Markdown that reads like prose, the same for the same seed: headings, emphasis, links, lists,
// quotes, code.
class Prose {
public:
    explicit Prose(unsigned seed) : m_engine(seed) { }

    // Below `bound`; the library's distributions differ from one system to the next.
    unsigned below(unsigned bound) { return static_cast<unsigned>(m_engine() % bound); }
    unsigned between(unsigned least, unsigned maximum)
    {
        return least + below(maximum - least + 1);
    }

    std::string word() { return std::string(proseWords[below(proseWords.size())]); }

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

// An article of at least that many bytes. The word `marker`, if any, stands once, in the middle.
inline std::string proseArticle(std::size_t size, unsigned seed, const std::string& marker = {})
{
    Prose prose(seed);
    std::string text = prose.paragraph();
    bool isMarked = marker.empty();
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

} // namespace galley::tests
