// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/outline/outline_pane_test.cpp

#include "ui/outline/outline_model.h"

#include "ui/widgets/plain_words.h"

#include <QMimeData>

#include <utility>

namespace galley {

namespace {

const QString sectionType = QStringLiteral("application/x-galley-section");

} // namespace

OutlineModel::OutlineModel(ArticleSession& session, QObject* parent)
    : QAbstractListModel(parent)
    , m_session(session)
    , m_outline(markdown::Outline::of(session.blocks()))
{
    connect(&session, &ArticleSession::blocksChanged, this, &OutlineModel::follow);
    findCurrent();
}

qsizetype OutlineModel::positionOf(int row) const
{
    return m_session.text().fromByte(m_session.blocks().at(m_outline.at(row).block).source.start);
}

void OutlineModel::setCaret(qsizetype position)
{
    m_caret = position;
    findCurrent();
}

void OutlineModel::findCurrent()
{
    const SourceText& text = m_session.text();
    const qsizetype byte = text.toByte(qBound<qsizetype>(0, m_caret, text.size()));
    const int current = m_outline.indexAt(m_session.blocks().indexAt(byte));
    const int before = std::exchange(m_current, current);
    if (current == before)
        return;
    for (const int row : {before, current}) {
        if (row >= 0 && row < rowCount())
            Q_EMIT dataChanged(index(row), index(row), {IsCurrentRole});
    }
    Q_EMIT currentChanged(current);
}

// What gives way one for one is told as changed; only what is more or less by then comes or goes.
void OutlineModel::follow(const markdown::BlockPatch& patch)
{
    markdown::OutlineChange change = m_outline.changeBy(patch, m_session.blocks());
    const int topLevel = m_outline.topLevel();
    const int first = change.first;
    const int inserted = static_cast<int>(change.inserted.size());
    const int replaced = qMin(change.removed, inserted);
    const auto kept = change.inserted.begin() + replaced;
    m_outline.apply({first, replaced, {change.inserted.begin(), kept}, 0});
    if (replaced > 0)
        Q_EMIT dataChanged(index(first), index(first + replaced - 1));

    change.first += replaced;
    change.removed -= replaced;
    change.inserted.erase(change.inserted.begin(), kept);
    if (inserted > replaced) {
        beginInsertRows({}, first + replaced, first + inserted - 1);
        m_outline.apply(std::move(change));
        endInsertRows();
    } else if (change.removed > 0) {
        beginRemoveRows({}, first + replaced, first + replaced + change.removed - 1);
        m_outline.apply(std::move(change));
        endRemoveRows();
    } else {
        m_outline.apply(std::move(change));
    }
    if (topLevel != m_outline.topLevel() && rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {DepthRole});
    findCurrent();
}

int OutlineModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_outline.count();
}

QVariant OutlineModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const markdown::OutlineHeading& heading = m_outline.at(index.row());
    const QString title = heading.title.isEmpty() ? tr("Heading without words") : heading.title;
    switch (role) {
    case Qt::DisplayRole:
        return title;
    case Qt::ToolTipRole:
        return plainToolTip(title);
    case Qt::AccessibleTextRole:
        return tr("%1, level %2").arg(title).arg(heading.level);
    case DepthRole:
        return heading.level - m_outline.topLevel();
    case IsCurrentRole:
        return index.row() == m_current;
    default:
        return {};
    }
}

Qt::ItemFlags OutlineModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractListModel::flags(index);
    flags.setFlag(Qt::ItemIsDragEnabled, index.isValid() && m_session.bodyIsEditable());
    return flags;
}

QStringList OutlineModel::mimeTypes() const
{
    return {sectionType};
}

QMimeData* OutlineModel::mimeData(const QModelIndexList& indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto* mime = new QMimeData;
    const auto self = reinterpret_cast<quintptr>(this);
    mime->setData(sectionType,
                  QByteArray::number(self) + ' ' + QByteArray::number(m_session.revision()) + ' '
                      + QByteArray::number(indexes.front().row()));
    return mime;
}

std::optional<int> OutlineModel::rowIn(const QMimeData& mime) const
{
    const QList<QByteArray> parts = mime.data(sectionType).split(' ');
    const auto self = reinterpret_cast<quintptr>(this);
    if (parts.size() != 3 || parts[0] != QByteArray::number(self)
        || parts[1] != QByteArray::number(m_session.revision()))
        return std::nullopt;
    bool isNumber = false;
    const int row = parts[2].toInt(&isNumber);
    return isNumber && row >= 0 && row < rowCount() ? std::optional(row) : std::nullopt;
}

} // namespace galley

#include "moc_outline_model.cpp"
