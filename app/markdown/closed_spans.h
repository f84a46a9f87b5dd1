// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QList>
#include <QStringView>

namespace galley::markdown {

// Finds the ends of what only one text far away can close: code, and HTML that is no tag. It is to
// be asked for ascending places and remembers what does not come any more, so that no text makes it
// search to the end again and again.
class ClosedSpans {
public:
    explicit ClosedSpans(QStringView text) : m_text(text) { }

    // The end of the run of backticks that begins at `start`.
    qsizetype backtickRunEnd(qsizetype start) const;
    // Where the run of `length` backticks begins that closes the one which ends at `from`; -1
    // without one.
    qsizetype closingBackticks(qsizetype from, qsizetype length);
    // The end of a comment, instruction, declaration or CDATA section, or -1.
    qsizetype htmlEnd(qsizetype start);

private:
    qsizetype endBehind(QLatin1StringView close, qsizetype from);

    QStringView m_text;
    QHash<qsizetype, qsizetype> m_lastBackticks; // where a run of that length was last seen
    bool m_hasSeenAllBackticks = false;
    QList<QLatin1StringView> m_missing;
};

} // namespace galley::markdown
