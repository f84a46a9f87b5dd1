// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/preview/preview_reading_test.cpp

#include "ui/widgets/find_bar.h"

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

constexpr qsizetype longestSelection = 200; // that is taken for something to look for

} // namespace

FindBar::FindBar(std::unique_ptr<SearchedText> searched, const QString& prompt, QWidget* parent)
    : QWidget(parent)
    , m_searched(std::move(searched))
    , m_layout(new QGridLayout(this))
    , m_tools(new QHBoxLayout)
    , m_pattern(new QLineEdit(this))
    , m_replacement(new QLineEdit(this))
    , m_caseSensitive(namedToggle(this, QStringLiteral("Aa"), tr("Match case")))
    , m_wholeWord(namedToggle(this, QStringLiteral("“W”"), tr("Whole words")))
    , m_regularExpression(namedToggle(this, QStringLiteral(".*"), tr("Regular expression")))
    , m_close(namedButton(this, tr("Close the find bar")))
    , m_replaceRow(new QWidget(this))
    , m_state(new QLabel(this))
    , m_fault(new QLabel(this))
    , m_forms(new QLabel(this))
{
    setObjectName(QStringLiteral("findBar"));
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    m_layout->setContentsMargins(12, 8, 12, 8);
    m_layout->setColumnStretch(0, 1);
    buildFindRow(prompt.isEmpty() ? tr("Find") : prompt);
    buildReplaceRow();
    for (QLabel* note : {m_fault, m_forms}) {
        note->setWordWrap(true);
        note->setTextFormat(Qt::PlainText);
        note->hide();
    }
    m_forms->setObjectName(QStringLiteral("forms"));
    m_forms->setText(tr("^ and $ are a line’s ends. In the replacement $1 or \\1 is what the first "
                        "group found, $0 the whole."));
    arrange();

    connect(m_pattern, &QLineEdit::textChanged, this, &FindBar::updateQuery);
    for (QToolButton* option : {m_caseSensitive, m_wholeWord, m_regularExpression})
        connect(option, &QToolButton::toggled, this, &FindBar::updateQuery);
    connect(m_regularExpression, &QToolButton::toggled, this, &FindBar::showState);
    connect(m_searched.get(), &SearchedText::hitsChanged, this, &FindBar::takeHits);
    connect(m_searched.get(), &SearchedText::selectionMoved, this, &FindBar::forgetNotice);
    connect(m_searched.get(), &SearchedText::replacedAll, this, [this](qsizetype count) {
        m_notice = tr("%n replaced", nullptr, static_cast<int>(count));
        showState();
    });
    connect(m_searched.get(), &SearchedText::replaceAllRefused, this,
            [this](const QString& sentence) {
                m_refusal = sentence;
                showState();
            });
}

FindBar::~FindBar() = default;

void FindBar::buildFindRow(const QString& prompt)
{
    m_pattern->setObjectName(QStringLiteral("findPattern"));
    m_pattern->setPlaceholderText(prompt);
    m_pattern->setAccessibleName(prompt);
    m_pattern->setClearButtonEnabled(true);
    m_state->setMinimumWidth(fontMetrics().averageCharWidth() * 14);
    auto* previous = namedButton(this, tr("Previous match"));
    previous->setIcon(icon(QStringLiteral("go-up"), palette()));
    auto* next = namedButton(this, tr("Next match"));
    next->setIcon(icon(QStringLiteral("go-down"), palette()));
    m_close->setIcon(icon(QStringLiteral("window-close"), palette()));
    connect(previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);

    m_tools->setSpacing(2);
    for (QWidget* tool :
         {static_cast<QWidget*>(m_caseSensitive), static_cast<QWidget*>(m_wholeWord),
          static_cast<QWidget*>(m_regularExpression), static_cast<QWidget*>(previous),
          static_cast<QWidget*>(next), static_cast<QWidget*>(m_state)})
        m_tools->addWidget(tool);
}

void FindBar::buildReplaceRow()
{
    m_replacement->setObjectName(QStringLiteral("replacement"));
    m_replacement->setPlaceholderText(tr("Replace with"));
    m_replacement->setAccessibleName(tr("Replace with"));
    auto* one = new QPushButton(tr("Repla&ce"), m_replaceRow);
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
        m_searched->replaceAll(m_replacement->text());
        showState();
    });
}

// In a narrow pane what is done with a field stands below it.
void FindBar::arrange()
{
    const int fields = fontMetrics().averageCharWidth() * 20;
    const bool isNarrow = width() < fields + m_tools->sizeHint().width();
    if (m_isNarrow == isNarrow)
        return;
    m_isNarrow = isNarrow;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_pattern, m_close, m_replacement,
                                                           m_replaceRow, m_fault, m_forms})
        m_layout->removeWidget(widget);
    m_layout->removeItem(m_tools);
    m_tools->setParent(nullptr);
    const int columns = 3; // the field, what is done with it, the button that closes
    int row = 0;
    m_layout->addWidget(m_pattern, row, 0, 1, isNarrow ? 2 : 1);
    m_layout->addWidget(m_close, row, 2);
    if (isNarrow)
        m_layout->addLayout(m_tools, ++row, 0, 1, columns);
    else
        m_layout->addLayout(m_tools, row, 1);
    m_layout->addWidget(m_replacement, ++row, 0, 1, isNarrow ? columns : 1);
    if (isNarrow)
        m_layout->addWidget(m_replaceRow, ++row, 0, 1, columns);
    else
        m_layout->addWidget(m_replaceRow, row, 1, 1, 2);
    m_layout->addWidget(m_fault, ++row, 0, 1, columns);
    m_layout->addWidget(m_forms, ++row, 0, 1, columns);
}

void FindBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

// Narrower than it is where all stands in one row.
QSize FindBar::minimumSizeHint() const
{
    const QMargins around = m_layout->contentsMargins();
    return {m_tools->minimumSize().width() + around.left() + around.right(),
            QWidget::minimumSizeHint().height()};
}

void FindBar::find()
{
    open(false);
}

void FindBar::findAndReplace()
{
    open(m_searched->canBeReplaced());
}

void FindBar::open(bool withReplacement)
{
    m_replacement->setVisible(withReplacement);
    m_replaceRow->setVisible(withReplacement);
    const QString selected = m_searched->selectedWords();
    if (!selected.isEmpty() && selected.size() < longestSelection && !selected.contains(u'\n'))
        m_pattern->setText(selected);
    show();
    m_pattern->setFocus();
    m_pattern->selectAll();
    updateQuery();
    showState();
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
    m_searched->setQuery({isVisible() ? m_pattern->text() : QString(), m_caseSensitive->isChecked(),
                          m_wholeWord->isChecked(), m_regularExpression->isChecked()});
}

void FindBar::findNext()
{
    go(1);
}

void FindBar::findPrevious()
{
    go(-1);
}

void FindBar::takeHits()
{
    if (m_step != 0 && !m_searched->isRunning())
        go(std::exchange(m_step, 0));
    showState();
}

void FindBar::go(int step)
{
    if (!isVisible() && !m_pattern->text().isEmpty())
        open(false);
    m_notice.clear();
    m_refusal.clear();
    if (m_searched->isRunning()) {
        m_step = step;
        showState();
        return;
    }
    const int hit = m_searched->hitBeside(step);
    if (hit >= 0)
        m_searched->select(hit);
    showState();
}

void FindBar::replaceCurrent()
{
    const int hit = m_searched->isRunning() ? -1 : m_searched->selectedHit();
    if (hit >= 0)
        m_searched->replace(hit, m_replacement->text());
    findNext(); // when the search over the new text has ended
}

void FindBar::showState()
{
    if (!isVisible())
        return;
    const QLocale locale;
    const int hit = m_searched->selectedHit();
    const int count = m_searched->hitCount();
    QString state;
    if (!m_notice.isEmpty())
        state = m_notice;
    else if (m_searched->isRunning())
        state = tr("Searching…");
    else if (m_pattern->text().isEmpty())
        state.clear();
    else if (count == 0)
        state = m_searched->fault().isEmpty() ? tr("No matches") : QString();
    else if (hit >= 0)
        state = tr("%1 of %2").arg(locale.toString(hit + 1), locale.toString(count));
    else
        state = tr("%n match(es)", nullptr, count);
    m_state->setText(state);
    const QString fault = m_searched->fault().isEmpty() ? m_refusal : m_searched->fault();
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
    m_forms->setVisible(m_regularExpression->isChecked() && m_replaceRow->isVisible());
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        hide();
        m_searched->view().setFocus();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
               && m_pattern->hasFocus()) {
        go(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void FindBar::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_step = 0;
    m_notice.clear();
    m_refusal.clear();
    m_searched->setQuery({});
}

} // namespace galley

#include "moc_find_bar.cpp"
