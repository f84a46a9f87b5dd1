// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/record/record_text.h"

#include "ui/theme/colours.h"

#include <QFontDatabase>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <utility>

namespace galley {

namespace {

constexpr int leastColumns = 20;
constexpr int maximumColumns = 160;
constexpr int tabColumns = 4;
constexpr int air = 6; // device-independent pixels beside the numbers
constexpr int markWidth = 3; // of the bar beside the difference that was gone to
constexpr double rowShade = 0.45; // how much of a change's colour the rest of its row has

QColor mixed(const QColor& colour, const QColor& ground, double share)
{
    const auto mix = [share](int one, int other) {
        return qRound(one * share + other * (1 - share));
    };
    return {mix(colour.red(), ground.red()), mix(colour.green(), ground.green()),
            mix(colour.blue(), ground.blue())};
}

} // namespace

RecordText::RecordText(Side side, QWidget* parent)
    : QPlainTextEdit(parent)
    , m_side(side)
    , m_gutter(new QWidget(this))
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setUndoRedoEnabled(false);
    setLineWrapMode(NoWrap);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    QTextOption option = document()->defaultTextOption();
    option.setTextDirection(Qt::LeftToRight); // JSON's, also where it holds other scripts
    document()->setDefaultTextOption(option);
    m_gutter->installEventFilter(this);
    connect(this, &QPlainTextEdit::updateRequest, m_gutter, [this](const QRect& rect, int dy) {
        if (dy != 0)
            m_gutter->scroll(0, dy);
        else
            m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
    });
    updateColours();
    layOutGutter();
}

void RecordText::setRows(const QString& text, const QList<RecordRow>& rows)
{
    const QList<RecordRow> before = std::exchange(m_rows, rows);
    m_text = text;
    m_searchedStarts.clear();
    m_searchedStarts.reserve(rows.size());
    qsizetype start = 0;
    for (const RecordRow& row : rows) {
        m_searchedStarts.append(start);
        start += row.kind == RowKind::Absent ? 0 : row.text.size() + (row.endsLine ? 1 : 0);
    }
    const auto looksAlike = [](const RecordRow& one, const RecordRow& other) {
        return one.looksLike(other);
    };
    const auto first =
        std::mismatch(before.begin(), before.end(), rows.begin(), rows.end(), looksAlike);
    const qsizetype head = first.first - before.begin();
    const qsizetype longest = qMin(before.size(), rows.size()) - head;
    const auto last =
        std::mismatch(before.rbegin(), before.rbegin() + longest, rows.rbegin(), looksAlike);
    const qsizetype tail = last.first - before.rbegin();
    if (before.isEmpty())
        replaceRows(0, 1, rows.size()); // a document without text has one block
    else if (head + tail < qMax(before.size(), rows.size()))
        replaceRows(head, before.size() - tail, rows.size() - tail);
    if (m_markedRow >= rows.size())
        m_markedRow = -1;
    layOutGutter();
    m_gutter->update();
}

// `first` and `oldEnd` count the document's blocks; those from oldEnd on stay.
void RecordText::replaceRows(qsizetype first, qsizetype oldEnd, qsizetype newEnd)
{
    QStringList lines;
    for (qsizetype row = first; row < newEnd; ++row)
        lines.append(m_rows[row].text);
    QString inserted = lines.join(u'\n');
    const auto startOf = [this](qsizetype block) {
        return document()->findBlockByNumber(static_cast<int>(block)).position();
    };
    const bool isLast = oldEnd == document()->blockCount();
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    if (!isLast) {
        cursor.setPosition(startOf(first));
        cursor.setPosition(startOf(oldEnd), QTextCursor::KeepAnchor);
        if (newEnd > first)
            inserted += u'\n';
    } else {
        // From the end of the row before: behind the last row none begins.
        cursor.setPosition(startOf(qMax(qsizetype(0), first - 1)));
        if (first > 0)
            cursor.movePosition(QTextCursor::EndOfBlock);
        cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
        if (first > 0 && newEnd > first)
            inserted.prepend(u'\n');
    }
    cursor.insertText(inserted);
    // Before the lines are laid out, at the end of the edit. Where blocks were joined and parted,
    // the neighbours' formats may be those of others.
    formatRows(qMax(qsizetype(0), first - 1), qMin(newEnd + 1, m_rows.size()));
    cursor.endEditBlock();
    Q_ASSERT(document()->blockCount() == qMax(m_rows.size(), qsizetype(1)));
}

void RecordText::formatRows(qsizetype first, qsizetype end)
{
    QTextBlock block = document()->findBlockByNumber(static_cast<int>(first));
    for (qsizetype row = first; row < end && block.isValid(); ++row, block = block.next()) {
        if (!m_rows[row].marks.isEmpty() || !block.layout()->formats().isEmpty())
            block.layout()->setFormats(formatsOf(m_rows[row]));
    }
}

QList<QTextLayout::FormatRange> RecordText::formatsOf(const RecordRow& row) const
{
    const Colours& colours = coloursFor(palette());
    QList<QTextLayout::FormatRange> formats;
    for (const RowMark& mark : row.marks) {
        QTextCharFormat format;
        if (mark.kind == MarkKind::Changed) {
            format.setBackground(m_side == Side::Before ? colours.removedSurface
                                                        : colours.insertedSurface);
            format.setFontUnderline(true);
        } else if (row.kind == RowKind::LeftOut) {
            format.setForeground(colours.secondaryText);
        } else {
            format.setForeground(colours.accent);
        }
        formats.append(
            {static_cast<int>(mark.range.start), static_cast<int>(mark.range.length), format});
    }
    return formats;
}

int RecordText::columns() const
{
    const double room = viewport()->width() - 2 * document()->documentMargin() - cursorWidth();
    const double column = QFontMetricsF(font()).horizontalAdvance(u'0');
    return qBound(leastColumns, static_cast<int>(room / column), maximumColumns);
}

void RecordText::showDifference(qsizetype row)
{
    m_markedRow = row;
    m_gutter->update();
    if (row < 0)
        return;
    setTextCursor(QTextCursor(document()->findBlockByNumber(static_cast<int>(row))));
    // A third from the top: a difference is read with what leads to it.
    const int rows = viewport()->height() / qMax(1, fontMetrics().lineSpacing());
    verticalScrollBar()->setValue(static_cast<int>(row) - rows / 3);
}

QString RecordText::searchedText() const
{
    QString text;
    for (const RecordRow& row : m_rows) {
        if (row.kind == RowKind::Absent)
            continue;
        text += row.text;
        if (row.endsLine)
            text += u'\n';
    }
    return text;
}

TextRange RecordText::placeOf(TextRange searched) const
{
    const auto placeIn = [this](qsizetype row, qsizetype position) {
        return document()->findBlockByNumber(static_cast<int>(row)).position()
            + qMin(position - m_searchedStarts[row], m_rows[row].text.size());
    };
    const auto rowOf = [this](qsizetype position) {
        const auto next =
            std::upper_bound(m_searchedStarts.begin(), m_searchedStarts.end(), position);
        return qMax(qsizetype(0), next - m_searchedStarts.begin() - 1);
    };
    if (m_rows.isEmpty())
        return {};
    const qsizetype start = placeIn(rowOf(searched.start), searched.start);
    const qsizetype last = qMax(searched.start, searched.end() - 1);
    return {start, placeIn(rowOf(last), searched.end()) - start};
}

QList<RecordText::VisibleRow> RecordText::visibleRows() const
{
    QList<VisibleRow> visible;
    QTextBlock block = firstVisibleBlock();
    double top = blockBoundingGeometry(block).translated(contentOffset()).top();
    for (; block.isValid() && top < viewport()->height(); block = block.next()) {
        if (block.blockNumber() >= m_rows.size())
            break;
        const double bottom = top + blockBoundingRect(block).height();
        visible.append({block.blockNumber(),
                        {0, qRound(top), viewport()->width(), qRound(bottom) - qRound(top)}});
        top = bottom;
    }
    return visible;
}

void RecordText::paintEvent(QPaintEvent* event)
{
    const Colours& colours = coloursFor(palette());
    QPainter painter(viewport());
    for (const VisibleRow& row : visibleRows()) {
        if (!row.rect.intersects(event->rect()))
            continue;
        const RowKind kind = m_rows[row.index].kind;
        if (kind == RowKind::Changed)
            painter.fillRect(row.rect, changedSurface());
        else if (kind != RowKind::Same)
            painter.fillRect(row.rect, colours.surface);
        if (kind == RowKind::Absent)
            painter.fillRect(row.rect, QBrush(colours.border, Qt::BDiagPattern));
    }
    painter.end();
    QPlainTextEdit::paintEvent(event);
}

void RecordText::paintGutter()
{
    const Colours& colours = coloursFor(palette());
    QPainter painter(m_gutter);
    painter.setFont(font());
    const int width = m_gutter->width();
    const int sign = fontMetrics().horizontalAdvance(u'+') + air;
    painter.fillRect(m_gutter->rect(), colours.surface);
    const bool hasMark = m_markedRow >= 0 && m_markedRow < m_rows.size();
    qsizetype markEnd = m_markedRow;
    const auto differs = [this](qsizetype row) {
        return m_rows[row].kind == RowKind::Changed || m_rows[row].kind == RowKind::Absent;
    };
    while (hasMark && markEnd < m_rows.size() && differs(markEnd))
        ++markEnd;
    for (const VisibleRow& visible : visibleRows()) {
        const RecordRow& row = m_rows[visible.index];
        const QRect rect(0, visible.rect.y(), width, visible.rect.height());
        if (hasMark && visible.index >= m_markedRow && visible.index < markEnd)
            painter.fillRect(0, rect.y(), markWidth, rect.height(), colours.accent);
        if (row.kind == RowKind::Changed) {
            painter.setPen(colours.text);
            painter.drawText(rect.adjusted(width - sign, 0, 0, 0), Qt::AlignVCenter,
                             m_side == Side::Before ? QStringLiteral("−") : QStringLiteral("+"));
        }
        if (row.line > 0) {
            painter.setPen(colours.secondaryText);
            painter.drawText(rect.adjusted(0, 0, -sign - air, 0), Qt::AlignVCenter | Qt::AlignRight,
                             QString::number(row.line));
        }
    }
}

void RecordText::layOutGutter()
{
    qsizetype maximumLines = 1;
    for (auto row = m_rows.crbegin(); row != m_rows.crend() && maximumLines == 1; ++row)
        maximumLines = qMax(maximumLines, row->line);
    const int digits = qMax(3, static_cast<int>(QString::number(maximumLines).size()));
    const int digit = fontMetrics().horizontalAdvance(u'0');
    const int width = digits * digit + fontMetrics().horizontalAdvance(u'+') + 4 * air;
    if (viewportMargins().left() != width)
        setViewportMargins(width, 0, 0, 0);
    const QRect inside = contentsRect();
    m_gutter->setGeometry(inside.x(), inside.y(), width, viewport()->height());
}

bool RecordText::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_gutter && event->type() == QEvent::Paint) {
        paintGutter();
        return true;
    }
    return QPlainTextEdit::eventFilter(watched, event);
}

void RecordText::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    layOutGutter();
    updateColumns();
}

void RecordText::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        setTabStopDistance(tabColumns * QFontMetricsF(font()).horizontalAdvance(u'0'));
        layOutGutter();
        updateColumns();
    } else if (event->type() == QEvent::PaletteChange) {
        updateColours();
    }
}

void RecordText::updateColumns()
{
    if (std::exchange(m_toldColumns, columns()) != m_toldColumns)
        Q_EMIT columnsChanged();
}

void RecordText::updateColours()
{
    const Colours& colours = coloursFor(palette());
    QPalette own = palette();
    own.setColor(QPalette::Base, colours.background);
    own.setColor(QPalette::Text, colours.text);
    if (own != palette()) {
        setPalette(own);
        return; // which comes here again
    }
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    formatRows(0, m_rows.size());
    cursor.endEditBlock();
    viewport()->update();
    m_gutter->update();
}

QColor RecordText::changedSurface() const
{
    const Colours& colours = coloursFor(palette());
    return mixed(m_side == Side::Before ? colours.removedSurface : colours.insertedSurface,
                 colours.background, rowShade);
}

qsizetype RecordText::sourceAt(int documentPosition) const
{
    const QTextBlock block = document()->findBlock(documentPosition);
    return m_rows[block.blockNumber()].sourceAt(documentPosition - block.position());
}

QMimeData* RecordText::createMimeDataFromSelection() const
{
    auto* const mime = new QMimeData;
    const QTextCursor cursor = textCursor();
    if (m_rows.isEmpty())
        return mime;
    const qsizetype start = sourceAt(cursor.selectionStart());
    mime->setText(m_text.mid(start, sourceAt(cursor.selectionEnd()) - start));
    return mime;
}

} // namespace galley

#include "moc_record_text.cpp"
