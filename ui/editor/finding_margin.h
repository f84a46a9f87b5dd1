// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/severity.h"

#include <QHash>
#include <QIcon>
#include <QList>
#include <QStringList>
#include <QWidget>

class QTextBlock;

namespace galley {

class TextView;

// What is marked beside a line of the text.
struct LineMark {
    int line = 0; // from 0
    Severity severity = Severity::Hint; // the gravest
    QStringList sentences;
};

// A narrow strip before the text with the shape of the gravest finding beside each line that there
// are findings about. The marks are kept with the text's blocks, so that they move with what is
// edited; a line that is painted costs a look at its block.
class FindingMargin : public QWidget {
    Q_OBJECT

public:
    static constexpr int stripWidth = 18; // device-independent pixels

    explicit FindingMargin(TextView& view);

    // In place of those before.
    void setMarks(const QList<LineMark>& marks);
    // What is said of the line at a height of the strip; empty: nothing.
    QStringList sentencesAt(int y) const;

Q_SIGNALS:
    void lineClicked(int line);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Mark;

    const Mark* markOf(const QTextBlock& block) const;
    QTextBlock blockAt(int y) const;
    QRect shapeIn(const QTextBlock& block) const;
    const QIcon& iconOf(Severity severity);
    void followView(const QRect& area, int scrolled);
    void place();

    TextView& m_view;
    QHash<Severity, QIcon> m_icons; // those that were painted, in the palette at hand
    int m_series = 0; // marks of earlier ones count no more
    bool m_hasMarks = false;
};

} // namespace galley
