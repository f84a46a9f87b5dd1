// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>

#include <limits>
#include <vector>

namespace galley {

// The one map between a text and a document that shows it, both in UTF-16 units. Most of a text is
// shown as it is; a CRLF is one separator of blocks there, a line that is too long for a block is
// broken into several, by separators that are nothing in the text; neither are words of others that
// are shown among its own.
//
// Held as runs in order, each with how long it is on either side. Lengths, not places: an edit
// changes the run that it is in and the sum of its chunk, whatever stands behind them. A look-up
// and an edit cost as much as the square root of the number of runs, about.
class ShownText {
public:
    enum class Kind : quint8 {
        Plain, // shown as it is
        CrLf, // two units of the text, one separator
        Break, // nothing of the text, one separator
        Ghost, // nothing of the text, one object that shows words which it has not
    };
    struct Run {
        qsizetype source = 0; // units of the text
        qsizetype shown = 0; // units of the document
        Kind kind = Kind::Plain;

        bool operator==(const Run&) const = default;
    };
    // Where a place of the text is shown that lies at a break: before or behind it.
    enum class Side { Before, Behind };

    // A line with more units than that is shown as several blocks. Laying a block out takes as long
    // as all of it, and no paragraph that somebody means to be read has so many.
    static constexpr qsizetype longestBlock = 2000;
    static constexpr qsizetype unbroken = std::numeric_limits<qsizetype>::max();

    // What a text is shown as when nothing is known of rows: broken behind a space where there is
    // one, else between two graphemes.
    static QList<Run> runsOf(QStringView text, qsizetype longest = longestBlock);
    // The text as it is given to a document, for such runs of it.
    static QString shownForm(const QString& text, const QList<Run>& runs);

    explicit ShownText(const QList<Run>& runs = {});

    qsizetype sourceSize() const;
    qsizetype shownSize() const;
    bool hasBreaks() const { return m_breaks > 0; }
    bool hasGhosts() const { return m_ghosts > 0; }
    // Whether the unit of the document at a place is a break, or an object that shows other words.
    bool isBreak(qsizetype shown) const;
    bool isGhost(qsizetype shown) const;
    // Where in the document those objects are, ascending.
    std::vector<qsizetype> ghostPlaces() const;
    // What stands at a place of the document to the end of its run: `source` is where in the text
    // it begins, `shown` how long it is.
    Run stretchAt(qsizetype shown) const;
    // The place in the text; the start of a CRLF, never its middle.
    qsizetype toSource(qsizetype shown) const;
    qsizetype toShown(qsizetype source, Side side = Side::Behind) const;

    // Units of the document were replaced by what those runs show.
    void replace(qsizetype shown, qsizetype removed, const QList<Run>& inserted);

    // All of them; for tests, and for who wants to begin anew.
    QList<Run> runs() const;

private:
    struct Chunk {
        std::vector<Run> runs;
        qsizetype source = 0;
        qsizetype shown = 0;
    };
    // A run and where it begins.
    struct Place {
        std::size_t chunk = 0;
        std::size_t index = 0;
        qsizetype source = 0;
        qsizetype shown = 0;
    };

    // The last run that begins at or before a place.
    Place findShown(qsizetype shown) const { return find(shown, &Run::shown, &Chunk::shown); }
    Place findSource(qsizetype source) const { return find(source, &Run::source, &Chunk::source); }
    Place find(qsizetype at, qsizetype Run::*length, qsizetype Chunk::*sum) const;
    const Run& at(const Place& place) const { return m_chunks[place.chunk].runs[place.index]; }
    void append(const Run& run);
    void set(const Place& place, const Run& run);
    void erase(const Place& place);
    void insertBefore(const Place& place, const Run& run);
    void insert(qsizetype shown, const Run& run);
    void remove(qsizetype shown, qsizetype length);
    void joinAt(qsizetype shown);

    bool isAt(qsizetype shown, Kind kind) const;
    void count(const Run& run, int number);

    std::vector<Chunk> m_chunks; // none is empty
    qsizetype m_breaks = 0;
    qsizetype m_ghosts = 0;
};

} // namespace galley
