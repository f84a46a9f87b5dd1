// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/versions/versions_dialog_test.cpp

#include "ui/versions/version_table.h"

#include "ui/versions/relative_time.h"

#include <QHeaderView>
#include <QLocale>

namespace galley {

namespace {

constexpr int betweenRows = 12; // device-independent pixels

// Tells its text when it is shown: a document may have tens of thousands of versions.
class VersionItem : public QTreeWidgetItem {
public:
    VersionItem(const Version& version, const QDateTime& now) : m_version(version), m_now(now) { }

    QVariant data(int column, int role) const override
    {
        if (column != 0 || role != Qt::DisplayRole)
            return QTreeWidgetItem::data(column, role);
        QString text =
            relativeTime(m_version.time, m_now) + u'\n' + VersionTable::dateText(m_version);
        if (m_version.origin == VersionOrigin::Found)
            text += VersionTable::tr(" · as found in the file");
        else if (m_version.origin == VersionOrigin::Rescued)
            text += VersionTable::tr(" · from outside the list");
        return text;
    }

private:
    Version m_version;
    QDateTime m_now;
};

} // namespace

VersionTable::VersionTable(QWidget* parent) : QTreeWidget(parent)
{
    setHeaderLabels({tr("Version"), tr("Words")});
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setFrameShape(QFrame::NoFrame);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    header()->setResizeContentsPrecision(0); // of what is in view: each number asks for it anew
    setAccessibleName(tr("Versions"));
    connect(this, &QTreeWidget::currentItemChanged, this, &VersionTable::selectionMoved);
}

QString VersionTable::dateText(const Version& version)
{
    return QLocale().toString(version.time.toLocalTime(), QLocale::ShortFormat);
}

QTreeWidgetItem* VersionTable::itemOf(qsizetype version) const
{
    return topLevelItem(static_cast<int>(m_versions.size() - 1 - version));
}

void VersionTable::setVersions(const QList<Version>& versions, const QDateTime& now)
{
    const qsizetype before = selected();
    const std::optional<Version> wanted =
        before >= 0 ? std::optional(m_versions[before]) : std::nullopt;
    const QSignalBlocker quiet(this);
    m_versions = versions;
    clear();
    QList<QTreeWidgetItem*> items;
    for (const Version& version : QList<Version>(versions.rbegin(), versions.rend())) {
        auto* const item = new VersionItem(version, now);
        item->setSizeHint(0, QSize(0, 2 * fontMetrics().height() + betweenRows));
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        items << item;
    }
    addTopLevelItems(items);
    const qsizetype again = wanted ? versions.lastIndexOf(*wanted) : -1;
    if (!versions.isEmpty())
        setCurrentItem(itemOf(again >= 0 ? again : versions.size() - 1));
}

qsizetype VersionTable::selected() const
{
    const int row = indexOfTopLevelItem(currentItem());
    return row < 0 ? -1 : m_versions.size() - 1 - row;
}

void VersionTable::setWords(qsizetype version, const std::optional<VersionWords>& words)
{
    if (!words)
        return;
    const QString inserted = QLocale().toString(words->inserted);
    const QString removed = QLocale().toString(words->removed);
    itemOf(version)->setText(1, QStringLiteral("+%1 −%2").arg(inserted, removed));
    itemOf(version)->setToolTip(
        1,
        tr("%n word(s) added, %1 removed", nullptr, static_cast<int>(words->inserted))
            .arg(removed));
}

} // namespace galley

#include "moc_version_table.cpp"
