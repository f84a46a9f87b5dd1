// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/compare/merge_dialog.h"

#include "ui/compare/member_text.h"
#include "ui/widgets/text_label.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>

namespace galley {

namespace {

constexpr QSize usualSize(760, 560); // device-independent pixels
constexpr qsizetype longestExcerpt = 80; // UTF-16 units

QPlainTextEdit* shownText(const QString& name)
{
    auto* const text = new QPlainTextEdit;
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setAccessibleName(name);
    return text;
}

MemberChange memberOf(const FieldConflict& conflict)
{
    return {memberNameOf(conflict.field), conflict.field, conflict.base, conflict.ours};
}

QString excerpt(const MergeItem& item)
{
    if (item.field)
        return labelOf(memberOf(*item.field));
    QString text = item.place.ours.isEmpty() ? item.place.theirs : item.place.ours;
    text = text.simplified();
    return text.size() <= longestExcerpt ? text : text.first(longestExcerpt) + u'…';
}

} // namespace

MergeDialog::MergeDialog(MergeReview& review, const QString& fileName, QWidget* parent)
    : QDialog(parent)
    , m_review(review)
    , m_places(new QListWidget)
    , m_base(shownText(tr("Before")))
    , m_ours(shownText(tr("Mine")))
    , m_theirs(shownText(tr("Theirs")))
    , m_takeOurs(new QPushButton(tr("Take &Mine")))
    , m_takeTheirs(new QPushButton(tr("Take &Theirs")))
    , m_lookedAt(new QPushButton(tr("&Looked At")))
{
    setWindowTitle(tr("Look Here: %1").arg(fileName));
    resize(usualSize);
    m_places->setAccessibleName(tr("Places to look at"));
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    for (QPushButton* const button : {m_takeOurs, m_takeTheirs, m_lookedAt})
        buttons->addButton(button, QDialogButtonBox::ActionRole);
    auto* const layout = new QGridLayout(this);
    layout->addWidget(m_places, 0, 0, 1, 3);
    int column = 0;
    for (const auto& [name, text] : {std::pair(tr("Before"), m_base), std::pair(tr("Mine"), m_ours),
                                     std::pair(tr("Theirs"), m_theirs)}) {
        layout->addWidget(new TextLabel(name), 1, column);
        layout->addWidget(text, 2, column++);
    }
    layout->addWidget(buttons, 3, 0, 1, 3);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_places, &QListWidget::currentRowChanged, this, &MergeDialog::showChosen);
    connect(m_takeOurs, &QPushButton::clicked, this,
            [this] { m_review.take(m_places->currentRow(), MergeSide::Ours); });
    connect(m_takeTheirs, &QPushButton::clicked, this,
            [this] { m_review.take(m_places->currentRow(), MergeSide::Theirs); });
    connect(m_lookedAt, &QPushButton::clicked, this,
            [this] { m_review.lookedAt(m_places->currentRow()); });
    connect(&m_review, &MergeReview::changed, this, &MergeDialog::list);
    list();
}

void MergeDialog::list()
{
    const int row = qMax(0, m_places->currentRow());
    {
        const QSignalBlocker quiet(m_places);
        m_places->clear();
        for (const MergeItem& item : m_review.items())
            m_places->addItem(item.isConflict() ? tr("Both changed it: %1").arg(excerpt(item))
                                                : tr("Both are in it: %1").arg(excerpt(item)));
        m_places->setCurrentRow(qMin(row, m_places->count() - 1));
    }
    if (m_review.isDone())
        close();
    else
        showChosen();
}

void MergeDialog::showChosen()
{
    const int row = m_places->currentRow();
    if (row < 0)
        return;
    const MergeItem& item = m_review.items()[row];
    m_takeOurs->setEnabled(item.isConflict());
    m_takeTheirs->setEnabled(item.isConflict());
    if (item.field) {
        const MemberChange member = memberOf(*item.field);
        m_base->setPlainText(shownValue(member, item.field->base));
        m_ours->setPlainText(shownValue(member, item.field->ours));
        m_theirs->setPlainText(shownValue(member, item.field->theirs));
        return;
    }
    m_base->setPlainText(item.place.base);
    m_ours->setPlainText(item.place.ours);
    m_theirs->setPlainText(item.place.theirs);
    Q_EMIT placeChosen(m_review.rangeOf(row));
}

} // namespace galley

#include "moc_merge_dialog.cpp"
