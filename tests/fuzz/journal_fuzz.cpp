// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/recovery/recovered_article.h"

#include <cstddef>
#include <cstdint>

using namespace galley;

namespace {

void check(bool holds)
{
    if (!holds)
        __builtin_trap();
}

// What is read of a journal is written as the same bytes, and replaying it does no harm.
void readAndReplay(const QByteArray& bytes)
{
    const JournalContent journal = readJournal(bytes);
    if (bytes.startsWith(JournalFraming::firstLine()) && !journal.isTailLost) {
        for (const JournalEntry& entry : journal.entries)
            check(decodedEntry(encoded(entry)) == entry);
    }
    const auto recovered = replayed(journal);
    if (!recovered)
        return;
    // Nothing that stood in the journal is invented: what comes back can be written and read.
    check(Article::read(recovered->article.toJson()).has_value());
}

// No fuzzer guesses a checksum: the input, cut at each 0x1E byte, becomes the payloads of a journal
// that is whole, behind a beginning that fits.
QByteArray journalOf(const QByteArray& input)
{
    static const JournalEntry beginning{
        QDateTime::fromMSecsSinceEpoch(0, Qt::UTC),
        JournalBase{
            QStringLiteral("/a.json"), "hash",
            "{\"$type\":\"site.standard.document\",\"textContent\":\"ab\",\"title\":\"A\"}"}};
    JournalFraming framing;
    QByteArray bytes = JournalFraming::firstLine() + framing.framed(encoded(beginning));
    for (const QByteArray& payload : input.split('\x1e'))
        bytes += framing.framed(payload);
    return bytes;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray input(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    readAndReplay(input);
    const QByteArray whole = journalOf(input);
    readAndReplay(whole);
    // Torn anywhere, a journal holds the beginning of what it held.
    const JournalContent all = readJournal(whole);
    const qsizetype torn = size == 0 ? 0 : whole.size() * data[0] / 256;
    const JournalContent part = readJournal(whole.first(torn));
    check(part.entries.size() <= all.entries.size());
    check(part.entries == all.entries.first(part.entries.size()));
    return 0;
}
