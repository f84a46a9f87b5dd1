// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/editor/finding_margin.h"

#include "ui/editor/text_view.h"
#include "ui/theme/severity_look.h"
#include "ui/widgets/plain_words.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTextBlock>
#include <QToolTip>

namespace galley {

namespace {

constexpr int shapeSize = 11; // device-independent pixels
constexpr qsizetype maximumSentences = 6; // in a tooltip

} // namespace

struct FindingMargin::Mark : QTextBlockUserData {
    Mark(const LineMark& mark, int ofSeries)
        : severity(mark.severity)
        , sentences(mark.sentences)
        , series(ofSeries)
    {
    }

    Severity severity;
    QStringList sentences;
    int series;
};

FindingMargin::FindingMargin(TextView& view) : QWidget(&view), m_view(view)
{
    setObjectName(QStringLiteral("findings"));
    setAccessibleName(tr("Lines with findings"));
    setCursor(Qt::ArrowCursor);
    connect(&view, &TextView::columnMoved, this, &FindingMargin::place);
    connect(&view, &QPlainTextEdit::updateRequest, this, &FindingMargin::followView);
    place();
}

void FindingMargin::setMarks(const QList<LineMark>& marks)
{
    ++m_series;
    const bool hadMarks = m_hasMarks;
    m_hasMarks = !marks.isEmpty();
    for (const LineMark& mark : marks) {
        QTextBlock block = m_view.shown().headOfLine(mark.line);
        if (block.isValid())
            block.setUserData(new Mark(mark, m_series)); // the block's own from now on
    }
    if (hadMarks || m_hasMarks)
        update();
}

const FindingMargin::Mark* FindingMargin::markOf(const QTextBlock& block) const
{
    const auto* const mark = static_cast<const Mark*>(block.userData()); // nobody else has any
    return mark && mark->series == m_series ? mark : nullptr;
}

QTextBlock FindingMargin::blockAt(int y) const
{
    return m_view.cursorForPosition({0, y}).block();
}

// Beside the first line that the block is wrapped into.
QRect FindingMargin::shapeIn(const QTextBlock& block) const
{
    const QRect line = m_view.cursorRect(QTextCursor(block));
    QRect shape(0, 0, shapeSize, shapeSize);
    shape.moveCenter({width() / 2, line.center().y()});
    return shape;
}

QStringList FindingMargin::sentencesAt(int y) const
{
    const Mark* const mark = m_hasMarks ? markOf(blockAt(y)) : nullptr;
    return mark ? mark->sentences : QStringList();
}

const QIcon& FindingMargin::iconOf(Severity severity)
{
    if (!m_icons.contains(severity))
        m_icons.insert(severity, severityIcon(severity, palette()));
    return *m_icons.constFind(severity);
}

void FindingMargin::followView(const QRect& area, int scrolled)
{
    const bool isCaret = scrolled == 0 && area.width() < m_view.viewport()->width();
    if (!m_hasMarks || isCaret) // which moves no line
        return;
    if (scrolled != 0)
        scroll(0, scrolled);
    else
        update(0, area.y(), width(), area.height());
}

// At the leading edge of the text, where nothing else is.
void FindingMargin::place()
{
    const QRect text = m_view.viewport()->geometry();
    const bool isMirrored = m_view.isRightToLeft();
    const int left = isMirrored ? text.right() + 1 : text.left() - stripWidth;
    setGeometry(left, text.top(), stripWidth, text.height());
}

bool FindingMargin::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto& help = static_cast<const QHelpEvent&>(*event);
    QStringList sentences = sentencesAt(help.y());
    const qsizetype others = sentences.size() - maximumSentences;
    if (others > 0)
        sentences = sentences.mid(0, maximumSentences) << QStringLiteral("…");
    QToolTip::showText(help.globalPos(), plainToolTip(sentences.join(u'\n')), this);
    return true;
}

void FindingMargin::paintEvent(QPaintEvent* event)
{
    if (!m_hasMarks)
        return;
    QPainter painter(this);
    const QRect area = event->rect();
    for (QTextBlock block = blockAt(area.top()); block.isValid(); block = block.next()) {
        const QRect shape = shapeIn(block);
        if (shape.top() > area.bottom())
            return;
        if (const Mark* const mark = markOf(block))
            iconOf(mark->severity).paint(&painter, shape);
    }
}

void FindingMargin::mousePressEvent(QMouseEvent* event)
{
    const QTextBlock block = blockAt(static_cast<int>(event->position().y()));
    if (event->button() == Qt::LeftButton && m_hasMarks && markOf(block))
        Q_EMIT lineClicked(m_view.shown().lineOf(block));
    else
        event->ignore();
}

void FindingMargin::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_icons.clear();
        update();
    } else if (event->type() == QEvent::LayoutDirectionChange) {
        place();
    }
}

} // namespace galley

#include "moc_finding_margin.cpp"
