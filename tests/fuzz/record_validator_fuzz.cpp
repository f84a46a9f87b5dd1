// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/lexicon/document_reader.h"
#include "app/lexicon/record_validator.h"

// The input is a lexicon and a record of it, with a NUL between them; either may be broken.
// Whatever they say, the validator comes to an end, and what it tells is within bounds, in the
// order of the file and of values in it.

using namespace galley;
using namespace galley::lexicon;

namespace {

#define REQUIRE(condition) require((condition), #condition, __LINE__)
void require(bool isTrue, const char* condition, int line)
{
    if (!isTrue)
        qFatal("line %d: not true that %s", line, condition);
}

void checkIssues(const QList<ValidationIssue>& issues, const json::Tree& file)
{
    constexpr qsizetype maximum = 501;
    REQUIRE(issues.size() <= maximum);
    qsizetype last = 0;
    for (const ValidationIssue& issue : issues) {
        REQUIRE(!issue.rule.isEmpty() && !issue.sentence.isEmpty());
        REQUIRE(issue.range.start >= last && issue.range.end() <= file.text().size());
        REQUIRE(issue.place == file.placeOf(issue.range.start));
        last = issue.range.start;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray input(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const qsizetype end = input.indexOf('\0');
    Catalog catalog = Catalog::shipped();
    if (const auto document = readDocument(input.left(end)))
        catalog.add(*document);
    else
        REQUIRE(!document.error().sentence.isEmpty());

    const auto record = json::Tree::parse(input.mid(end + 1));
    if (record)
        checkIssues(RecordValidator(catalog).issuesIn(*record, record->root()), *record);
    return 0;
}
