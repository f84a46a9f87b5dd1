// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/text/shown_text.h"

#include "app/text/source_text.h"

#include <QTextBoundaryFinder>

#include <iterator>

namespace galley {

namespace {

using Kind = ShownText::Kind;
using Run = ShownText::Run;

constexpr std::size_t maximumRuns =
    128; // of a chunk, when it is made; it is parted at twice as many

// Where a line is broken that begins at `start` and goes on behind `most`.
qsizetype breakBefore(QStringView text, qsizetype start, qsizetype maximum)
{
    for (qsizetype end = maximum; end > start + (maximum - start) / 2; --end) {
        if (text[end - 1] == u' ' || text[end - 1] == u'\t')
            return end;
    }
    // A cluster is read whole: what is seen of half of one looks like another.
    constexpr qsizetype longestCluster = 64;
    const QStringView seen = text.mid(start, maximum - start + longestCluster);
    QTextBoundaryFinder graphemes(QTextBoundaryFinder::Grapheme, seen.data(), seen.size());
    graphemes.setPosition(maximum - start);
    const qsizetype end =
        graphemes.isAtBoundary() ? maximum - start : graphemes.toPreviousBoundary();
    return end > 0 ? start + end : maximum;
}

} // namespace

QList<Run> ShownText::runsOf(QStringView text, qsizetype longest)
{
    QList<Run> runs;
    qsizetype plain = 0; // where what is shown as it is begins
    const auto endPlain = [&](qsizetype end) {
        if (end > plain)
            runs.append({end - plain, end - plain, Kind::Plain});
        plain = end;
    };
    qsizetype blockStart = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (endsLine(text[at])) {
            if (text[at] == u'\r' && at + 1 < text.size() && text[at + 1] == u'\n') {
                endPlain(at);
                runs.append({2, 1, Kind::CrLf});
                plain = ++at + 1;
            }
            blockStart = at + 1;
        } else if (at - blockStart >= longest) {
            blockStart = breakBefore(text, blockStart, at);
            endPlain(blockStart);
            runs.append({0, 1, Kind::Break});
        }
    }
    endPlain(text.size());
    return runs;
}

QString ShownText::shownForm(const QString& text, const QList<Run>& runs)
{
    if (runs.size() <= 1)
        return text;
    QString shown;
    qsizetype at = 0;
    for (const Run& run : runs) {
        if (run.kind == Kind::Plain)
            shown += QStringView(text).mid(at, run.source);
        else
            shown += QChar::ParagraphSeparator; // with a CR before it an LF would be one
        at += run.source;
    }
    return shown;
}

ShownText::ShownText(const QList<Run>& runs)
{
    for (const Run& run : runs)
        append(run);
}

void ShownText::append(const Run& run)
{
    if (m_chunks.empty() || m_chunks.back().runs.size() >= maximumRuns)
        m_chunks.emplace_back();
    Chunk& chunk = m_chunks.back();
    chunk.runs.push_back(run);
    chunk.source += run.source;
    chunk.shown += run.shown;
    count(run, 1);
}

void ShownText::count(const Run& run, int number)
{
    m_breaks += run.kind == Kind::Break ? number : 0;
    m_ghosts += run.kind == Kind::Ghost ? number : 0;
}

qsizetype ShownText::sourceSize() const
{
    qsizetype size = 0;
    for (const Chunk& chunk : m_chunks)
        size += chunk.source;
    return size;
}

qsizetype ShownText::shownSize() const
{
    qsizetype size = 0;
    for (const Chunk& chunk : m_chunks)
        size += chunk.shown;
    return size;
}

QList<Run> ShownText::runs() const
{
    QList<Run> runs;
    for (const Chunk& chunk : m_chunks)
        std::copy(chunk.runs.begin(), chunk.runs.end(), std::back_inserter(runs));
    return runs;
}

ShownText::Place ShownText::find(qsizetype at, qsizetype Run::*length, qsizetype Chunk::*sum) const
{
    Place place;
    qsizetype begin = 0; // of the run, on the side that is asked of
    // A chunk that ends at the place is passed: the next one begins there.
    while (place.chunk + 1 < m_chunks.size() && begin + m_chunks[place.chunk].*sum <= at) {
        const Chunk& chunk = m_chunks[place.chunk++];
        begin += chunk.*sum;
        place.source += chunk.source;
        place.shown += chunk.shown;
    }
    const std::vector<Run>& runs = m_chunks[place.chunk].runs;
    while (place.index + 1 < runs.size() && begin + runs[place.index].*length <= at) {
        const Run& run = runs[place.index++];
        begin += run.*length;
        place.source += run.source;
        place.shown += run.shown;
    }
    return place;
}

bool ShownText::isBreak(qsizetype shown) const
{
    return m_breaks > 0 && isAt(shown, Kind::Break);
}

bool ShownText::isGhost(qsizetype shown) const
{
    return m_ghosts > 0 && isAt(shown, Kind::Ghost);
}

bool ShownText::isAt(qsizetype shown, Kind kind) const
{
    if (shown < 0)
        return false;
    const Place place = findShown(shown);
    return at(place).kind == kind && place.shown == shown;
}

std::vector<qsizetype> ShownText::ghostPlaces() const
{
    std::vector<qsizetype> places;
    if (m_ghosts == 0)
        return places;
    qsizetype shown = 0;
    for (const Chunk& chunk : m_chunks) {
        for (const Run& run : chunk.runs) {
            if (run.kind == Kind::Ghost)
                places.push_back(shown);
            shown += run.shown;
        }
    }
    return places;
}

ShownText::Run ShownText::stretchAt(qsizetype shown) const
{
    const Place place = findShown(shown);
    const Run& run = at(place);
    const qsizetype within = shown - place.shown;
    return {toSource(shown), run.shown - within, run.kind};
}

qsizetype ShownText::toSource(qsizetype shown) const
{
    if (m_chunks.empty())
        return 0;
    const Place place = findShown(shown);
    const Run& run = at(place);
    const qsizetype within = shown - place.shown;
    return place.source + (within < run.shown ? qMin(within, run.source) : run.source);
}

qsizetype ShownText::toShown(qsizetype source, Side side) const
{
    if (m_chunks.empty())
        return 0;
    const bool isBefore = side == Side::Before;
    if (isBefore && source == 0)
        return 0;
    // What ends before a break is the unit before the place.
    const Place place = findSource(isBefore ? source - 1 : source);
    const Run& run = at(place);
    const qsizetype within = source - place.source;
    if (within >= run.source)
        return place.shown + run.shown;
    return place.shown + (run.kind == Kind::Plain ? within : 0);
}

void ShownText::set(const Place& place, const Run& run)
{
    Chunk& chunk = m_chunks[place.chunk];
    Run& old = chunk.runs[place.index];
    chunk.source += run.source - old.source;
    chunk.shown += run.shown - old.shown;
    old = run;
}

void ShownText::erase(const Place& place)
{
    count(at(place), -1);
    set(place, {});
    Chunk& chunk = m_chunks[place.chunk];
    chunk.runs.erase(chunk.runs.begin() + static_cast<std::ptrdiff_t>(place.index));
    if (chunk.runs.empty())
        m_chunks.erase(m_chunks.begin() + static_cast<std::ptrdiff_t>(place.chunk));
}

void ShownText::insertBefore(const Place& place, const Run& run)
{
    Chunk& chunk = m_chunks[place.chunk];
    chunk.runs.insert(chunk.runs.begin() + static_cast<std::ptrdiff_t>(place.index), run);
    chunk.source += run.source;
    chunk.shown += run.shown;
    count(run, 1);
    if (chunk.runs.size() <= 2 * maximumRuns)
        return;
    Chunk half;
    half.runs.assign(chunk.runs.begin() + maximumRuns, chunk.runs.end());
    chunk.runs.resize(maximumRuns);
    for (const Run& moved : half.runs) {
        half.source += moved.source;
        half.shown += moved.shown;
    }
    chunk.source -= half.source;
    chunk.shown -= half.shown;
    m_chunks.insert(m_chunks.begin() + static_cast<std::ptrdiff_t>(place.chunk) + 1,
                    std::move(half));
}

void ShownText::remove(qsizetype shown, qsizetype length)
{
    while (length > 0 && !m_chunks.empty()) {
        const Place place = findShown(shown);
        const Run run = at(place);
        const qsizetype part = qMin(length, place.shown + run.shown - shown);
        if (part <= 0)
            return;
        if (part == run.shown)
            erase(place);
        else
            set(place, {run.source - part, run.shown - part, run.kind}); // others are one unit
        length -= part;
    }
}

// At a run's edge, or within one that is shown as it is, which it parts or makes longer.
void ShownText::insert(qsizetype shown, const Run& run)
{
    if (m_chunks.empty()) {
        append(run);
        return;
    }
    const Place place = findShown(shown);
    const Run found = at(place);
    const qsizetype within = shown - place.shown;
    if (run.kind == Kind::Plain && found.kind == Kind::Plain) {
        set(place, {found.source + run.source, found.shown + run.shown, Kind::Plain});
        return;
    }
    if (within == 0) {
        insertBefore(place, run);
    } else if (within == found.shown) { // the last of all
        append(run);
    } else {
        set(place, {found.source - within, found.shown - within, Kind::Plain});
        insertBefore(place, run);
        insertBefore(findShown(place.shown), {within, within, Kind::Plain});
    }
    joinAt(shown);
}

// Two runs that meet there and are both shown as they are become one.
void ShownText::joinAt(qsizetype shown)
{
    if (shown <= 0 || m_chunks.empty())
        return;
    const Place behind = findShown(shown);
    if (behind.shown != shown || at(behind).kind != Kind::Plain)
        return;
    const Run run = at(behind);
    const Place before = findShown(shown - 1);
    if (at(before).kind != Kind::Plain)
        return;
    erase(behind);
    insert(shown - 1, run);
}

void ShownText::replace(qsizetype shown, qsizetype removed, const QList<Run>& inserted)
{
    remove(shown, removed);
    qsizetype end = shown;
    for (const Run& run : inserted) {
        insert(end, run);
        end += run.shown;
    }
    joinAt(shown);
    joinAt(end);
}

} // namespace galley
