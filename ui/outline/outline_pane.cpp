// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/outline/outline_pane.h"

#include "app/markdown/commands/section_move.h"
#include "ui/outline/outline_model.h"
#include "ui/outline/outline_view.h"
#include "ui/widgets/note_label.h"
#include "ui/widgets/text_label.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QVBoxLayout>

namespace galley {

OutlinePane::OutlinePane(ArticleSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new OutlineModel(session, this))
    , m_view(new OutlineView(*m_model))
    , m_empty(new NoteLabel)
    , m_moveUp(new QAction(tr("Move Section &Up"), this))
    , m_moveDown(new QAction(tr("Move Section &Down"), this))
{
    setFocusProxy(m_view);
    auto* heading = new TextLabel(tr("Outline"));
    QFont bold = heading->font();
    bold.setWeight(QFont::Bold);
    heading->setFont(bold);
    heading->setContentsMargins(12, 16, 12, 8);
    m_empty->setObjectName(QStringLiteral("noHeadings"));
    m_empty->setContentsMargins(12, 0, 12, 12);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(heading);
    layout->addWidget(m_empty);
    layout->addWidget(m_view, 1);

    addMoves();
    connect(m_view, &OutlineView::chosen, this,
            [this](int row) { Q_EMIT headingChosen(m_model->positionOf(row)); });
    connect(m_view, &OutlineView::dropped, this, &OutlinePane::moveSection);
    connect(m_view, &QWidget::customContextMenuRequested, this, &OutlinePane::showMenu);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, changed, this, &OutlinePane::showWhetherEmpty);
    showWhetherEmpty();
}

void OutlinePane::addMoves()
{
    m_moveUp->setShortcut(QKeySequence(QStringLiteral("Alt+Up")));
    m_moveDown->setShortcut(QKeySequence(QStringLiteral("Alt+Down")));
    for (QAction* move : {m_moveUp, m_moveDown}) {
        move->setShortcutContext(Qt::WidgetShortcut);
        m_view->addAction(move);
    }
    connect(m_moveUp, &QAction::triggered, this, [this] { moveCurrent(true); });
    connect(m_moveDown, &QAction::triggered, this, [this] { moveCurrent(false); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &OutlinePane::followSelection);
    connect(&m_session, &ArticleSession::blocksChanged, this, &OutlinePane::followSelection);
    connect(&m_session, &ArticleSession::readOnlyChanged, this, &OutlinePane::followSelection);
    followSelection();
}

// Offers the moves that there are.
void OutlinePane::followSelection()
{
    const QModelIndex index = m_view->currentIndex();
    const bool canMove =
        index.isValid() && index.row() < m_model->rowCount() && m_session.bodyIsEditable();
    m_moveUp->setEnabled(canMove && index.row() > 0);
    m_moveDown->setEnabled(canMove && index.row() + 1 < m_model->rowCount());
}

void OutlinePane::moveCurrent(bool upwards)
{
    const QModelIndex index = m_view->currentIndex();
    if (!index.isValid())
        return;
    const markdown::Outline& outline = m_model->outline();
    const int before = upwards ? outline.placeAbove(index.row()) : outline.placeBelow(index.row());
    if (before >= 0)
        moveSection(index.row(), before);
}

void OutlinePane::moveSection(int heading, int before)
{
    if (!m_session.bodyIsEditable() || !m_session.blocksAreCurrent())
        return;
    const markdown::Outline outline = m_model->outline();
    const auto move =
        markdown::moveSection(m_session.text(), m_session.blocks(), outline, heading, before);
    if (!move) {
        Q_EMIT failed(move.error());
        return;
    }
    if (move->delta.isEmpty())
        return;
    const int length = outline.sectionEnd(heading) - heading;
    m_session.edit({tr("Move Section"), move->delta, {}});
    m_view->setCurrentIndex(m_model->index(before < heading ? before : before - length));
    Q_EMIT sectionMoved(move->selection.start);
}

void OutlinePane::setCaret(qsizetype position)
{
    m_model->setCaret(position);
}

void OutlinePane::showWhetherEmpty()
{
    m_empty->tell(m_model->rowCount() > 0
                      ? QString()
                      : tr("The headings of the text come here. A line that begins with ## is "
                           "one."));
}

void OutlinePane::showMenu(const QPoint& place)
{
    const QModelIndex index = m_view->indexAt(place);
    if (!index.isValid())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Go There"), this,
                    [this, index] { Q_EMIT headingChosen(m_model->positionOf(index.row())); });
    menu->addSeparator();
    menu->addAction(m_moveUp);
    menu->addAction(m_moveDown);
    menu->popup(m_view->viewport()->mapToGlobal(place));
}

} // namespace galley

#include "moc_outline_pane.cpp"
