// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/span_sweep.h"

#include <QStringView>

namespace galley::markdown {

// Pairs the runs of "*", "_" and "~" of a paragraph as CommonMark does:
// https://spec.commonmark.org/0.30/#phase-2-inline-structure
class Emphasis {
public:
    explicit Emphasis(QStringView text) : m_text(text) { }

    // Notes the run at that position and returns its end.
    qsizetype addRun(qsizetype position);
    int count() const { return static_cast<int>(m_runs.size()); }
    // Pairs the runs from number `bottom` on with each other, and forgets them.
    void close(int bottom, SpanSweep& sweep);

private:
    struct Run {
        qsizetype start = 0;
        qsizetype length = 0;
        qsizetype left = 0; // how many of its marks no pair has taken yet
        qsizetype taken = 0; // how many a pair took from its beginning
        QChar mark;
        bool canOpen = false;
        bool canClose = false;
        int previous = -1;
        int next = -1;
    };

    Run& at(int number) { return m_runs[static_cast<std::size_t>(number)]; }
    static int kindOf(const Run& closer);
    int openerFor(int closer, int bottom);
    void pair(int opener, int closer, SpanSweep& sweep);
    void unlink(int number);

    QStringView m_text;
    std::vector<Run> m_runs;
};

} // namespace galley::markdown
