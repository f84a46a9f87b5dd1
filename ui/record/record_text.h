// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/record/record_rows.h"

#include <QPlainTextEdit>

namespace galley {

// One side of a record view: its rows in a fixed pitch, with line numbers and the signs of what
// differs in a gutter. What is copied is the text that the rows show, not how they show it.
class RecordText : public QPlainTextEdit {
    Q_OBJECT

public:
    enum class Side { Before, After };

    explicit RecordText(Side side, QWidget* parent = nullptr);

    // Changes only rows that look otherwise than before: place and selection stay.
    void setRows(const QString& text, const QList<RecordRow>& rows);
    const QList<RecordRow>& rows() const { return m_rows; }
    // How many columns are to be seen.
    int columns() const;
    // A difference that begins with that row: shows it and marks its rows; -1: none is marked.
    void showDifference(qsizetype row);

    // The text that is shown without the ends of rows that end no line, and where a stretch of it
    // stands in the document.
    QString searchedText() const;
    TextRange placeOf(TextRange searched) const;

Q_SIGNALS:
    void columnsChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    QMimeData* createMimeDataFromSelection() const override;

private:
    struct VisibleRow {
        qsizetype index;
        QRect rect; // of the viewport, over its whole width
    };

    QList<VisibleRow> visibleRows() const;
    void paintGutter();
    void layOutGutter();
    void replaceRows(qsizetype first, qsizetype oldEnd, qsizetype newEnd);
    void formatRows(qsizetype first, qsizetype end);
    QList<QTextLayout::FormatRange> formatsOf(const RecordRow& row) const;
    void updateColours();
    void updateColumns();
    qsizetype sourceAt(int documentPosition) const;
    QColor changedSurface() const;

    Side m_side;
    QWidget* m_gutter;
    QString m_text;
    QList<RecordRow> m_rows;
    QList<qsizetype> m_searchedStarts; // of each row in searchedText()
    qsizetype m_markedRow = -1;
    int m_toldColumns = 0;
};

} // namespace galley
