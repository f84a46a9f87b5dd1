// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/editor/find_bar.h"

#include "ui/editor/text_view.h"
#include "ui/theme/colours.h"
#include "ui/theme/icons.h"
#include "ui/widgets/tool_buttons.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

namespace galley {

namespace {

constexpr qsizetype mostMarked = 2000; // on one screen

} // namespace

FindBar::FindBar(ArticleSession& session, TextView& text, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_text(text)
    , m_search(session)
    , m_pattern(new QLineEdit(this))
    , m_replacement(new QLineEdit(this))
    , m_caseSensitive(namedToggle(this, QStringLiteral("Aa"), tr("Match case")))
    , m_wholeWord(namedToggle(this, QStringLiteral("“W”"), tr("Whole words")))
    , m_regularExpression(namedToggle(this, QStringLiteral(".*"), tr("Regular expression")))
    , m_replaceRow(new QWidget(this))
    , m_state(new QLabel(this))
    , m_fault(new QLabel(this))
{
    setObjectName(QStringLiteral("findBar"));
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    buildFindRow(*layout);
    buildReplaceRow(*layout);
    m_fault->setWordWrap(true);
    m_fault->setTextFormat(Qt::PlainText);
    layout->addWidget(m_fault, 2, 0, 1, 2);
    m_fault->hide();

    connect(m_pattern, &QLineEdit::textChanged, this, &FindBar::updateQuery);
    for (QToolButton* option : {m_caseSensitive, m_wholeWord, m_regularExpression})
        connect(option, &QToolButton::toggled, this, &FindBar::updateQuery);
    connect(&m_search, &ArticleSearch::hitsChanged, this, [this] {
        if (std::exchange(m_isGoing, false))
            go(m_goingDirection);
        showState();
        markHits();
    });
    connect(&m_search, &ArticleSearch::replacedAll, this, [this](qsizetype count) {
        m_notice = tr("%n replaced", nullptr, static_cast<int>(count));
        showState();
    });
    connect(&m_search, &ArticleSearch::replaceAllRefused, this, [this](const QString& sentence) {
        m_refusal = sentence;
        showState();
    });
    connect(&m_text, &TextView::visibleRangeChanged, this, &FindBar::markHits);
    connect(&m_text, &QPlainTextEdit::cursorPositionChanged, this, &FindBar::forgetNotice);
}

void FindBar::buildFindRow(QGridLayout& layout)
{
    m_pattern->setObjectName(QStringLiteral("findPattern"));
    m_pattern->setPlaceholderText(tr("Find"));
    m_pattern->setAccessibleName(tr("Find"));
    m_pattern->setClearButtonEnabled(true);
    m_state->setMinimumWidth(fontMetrics().averageCharWidth() * 16);
    auto* previous = namedButton(this, tr("Previous match"));
    previous->setIcon(icon(QStringLiteral("go-up"), palette()));
    auto* next = namedButton(this, tr("Next match"));
    next->setIcon(icon(QStringLiteral("go-down"), palette()));
    auto* close = namedButton(this, tr("Close the find bar"));
    close->setIcon(icon(QStringLiteral("window-close"), palette()));
    connect(previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);

    auto* tools = new QHBoxLayout;
    tools->setSpacing(2);
    for (QWidget* tool :
         {static_cast<QWidget*>(m_caseSensitive), static_cast<QWidget*>(m_wholeWord),
          static_cast<QWidget*>(m_regularExpression), static_cast<QWidget*>(previous),
          static_cast<QWidget*>(next), static_cast<QWidget*>(m_state),
          static_cast<QWidget*>(close)})
        tools->addWidget(tool);
    layout.addWidget(m_pattern, 0, 0);
    layout.addLayout(tools, 0, 1);
    layout.setColumnStretch(0, 1);
}

void FindBar::buildReplaceRow(QGridLayout& layout)
{
    m_replacement->setObjectName(QStringLiteral("replacement"));
    m_replacement->setPlaceholderText(tr("Replace with"));
    m_replacement->setAccessibleName(tr("Replace with"));
    auto* one = new QPushButton(tr("&Replace"), m_replaceRow);
    auto* all = new QPushButton(tr("Replace A&ll"), m_replaceRow);
    all->setObjectName(QStringLiteral("replaceAll"));
    auto* row = new QHBoxLayout(m_replaceRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(one);
    row->addWidget(all);
    row->addStretch();
    connect(one, &QPushButton::clicked, this, &FindBar::replaceCurrent);
    connect(m_replacement, &QLineEdit::returnPressed, this, &FindBar::replaceCurrent);
    connect(all, &QPushButton::clicked, this, [this] {
        m_refusal.clear();
        m_search.replaceAll(m_replacement->text());
        showState();
    });
    layout.addWidget(m_replacement, 1, 0);
    layout.addWidget(m_replaceRow, 1, 1);
}

void FindBar::find()
{
    open(false);
}

void FindBar::findAndReplace()
{
    open(m_session.bodyIsEditable());
}

void FindBar::open(bool withReplacement)
{
    m_replacement->setVisible(withReplacement);
    m_replaceRow->setVisible(withReplacement);
    const QString selected = m_session.text().mid(m_text.selection());
    if (!selected.isEmpty() && selected.size() < 200 && !selected.contains(u'\n'))
        m_pattern->setText(selected);
    show();
    m_pattern->setFocus();
    m_pattern->selectAll();
    updateQuery();
}

void FindBar::forgetNotice()
{
    m_notice.clear();
    showState();
}

void FindBar::updateQuery()
{
    m_notice.clear();
    m_refusal.clear();
    m_search.setQuery({isVisible() ? m_pattern->text() : QString(), m_caseSensitive->isChecked(),
                       m_wholeWord->isChecked(), m_regularExpression->isChecked()});
}

void FindBar::findNext()
{
    go(Direction::Forwards);
}

void FindBar::findPrevious()
{
    go(Direction::Backwards);
}

void FindBar::go(Direction direction)
{
    if (!isVisible() && !m_pattern->text().isEmpty())
        open(false);
    m_notice.clear();
    m_refusal.clear();
    if (m_search.isRunning()) {
        m_isGoing = true;
        m_goingDirection = direction;
        showState();
        return;
    }
    const TextRange selection = m_text.selection();
    const int hit = direction == Direction::Forwards
        ? m_search.nextHit(selection.start + (selectedHit() >= 0 ? 1 : 0))
        : m_search.previousHit(selection.start);
    if (hit >= 0)
        m_text.select(m_search.hits().at(hit));
    showState();
    markHits();
}

void FindBar::replaceCurrent()
{
    const int hit = selectedHit();
    if (hit < 0) {
        findNext();
        return;
    }
    const TextRange range = m_search.hits().at(hit);
    const qsizetype sizeBefore = m_session.text().size();
    m_search.replace(hit, m_replacement->text());
    const qsizetype growth = m_session.text().size() - sizeBefore;
    m_text.select({range.end() + growth, 0});
    findNext(); // when the search over the new text has ended
}

int FindBar::selectedHit() const
{
    const TextRange selection = m_text.selection();
    const int hit = m_search.nextHit(selection.start);
    return hit >= 0 && m_search.hits().at(hit) == selection ? hit : -1;
}

void FindBar::showState()
{
    if (!isVisible())
        return;
    const QLocale locale;
    const int hit = selectedHit();
    const auto count = m_search.hits().size();
    QString state;
    if (!m_notice.isEmpty())
        state = m_notice;
    else if (m_search.isRunning())
        state = tr("Searching…");
    else if (m_pattern->text().isEmpty())
        state.clear();
    else if (count == 0)
        state = m_search.fault().isEmpty() ? tr("No matches") : QString();
    else if (count == 1 && hit < 0)
        state = tr("1 match");
    else if (hit >= 0)
        state = tr("%1 of %2").arg(locale.toString(hit + 1), locale.toString(count));
    else
        state = tr("%1 matches").arg(locale.toString(count));
    m_state->setText(state);
    const QString& fault = m_search.fault().isEmpty() ? m_refusal : m_search.fault();
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
}

void FindBar::markHits()
{
    QList<QTextEdit::ExtraSelection> marks;
    if (isVisible() && !m_search.hits().isEmpty()) {
        const Colours& colours = coloursFor(palette());
        const TextRange visible = m_text.visibleRange();
        const int current = selectedHit();
        const auto& hits = m_search.hits();
        const auto isOnScreen = [&](int hit) {
            return hit >= 0 && hit < hits.size() && hits.at(hit).start >= visible.start
                && hits.at(hit).start <= visible.end();
        };
        for (int hit = m_search.nextHit(visible.start);
             isOnScreen(hit) && marks.size() < mostMarked; ++hit) {
            QTextEdit::ExtraSelection mark;
            mark.cursor = m_text.cursorFor(hits.at(hit));
            mark.format.setBackground(hit == current ? colours.currentSearchHit
                                                     : colours.searchHit);
            mark.format.setForeground(colours.text);
            marks.append(mark);
        }
    }
    if (!marks.isEmpty() || !m_text.extraSelections().isEmpty())
        m_text.setExtraSelections(marks);
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        hide();
        m_text.setFocus();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
               && m_pattern->hasFocus()) {
        go(event->modifiers() & Qt::ShiftModifier ? Direction::Backwards : Direction::Forwards);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void FindBar::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_isGoing = false;
    m_notice.clear();
    m_refusal.clear();
    m_search.setQuery({});
    markHits();
}

void FindBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        markHits();
}

} // namespace galley

#include "moc_find_bar.cpp"
