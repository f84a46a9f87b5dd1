// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/tag_chips.h"

#include "ui/theme/colours.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/tag_chip.h"
#include "ui/widgets/tags_input.h"
#include "ui/widgets/text_label.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace galley {

TagChips::TagChips(QWidget* parent)
    : QWidget(parent)
    , m_box(new QFrame)
    , m_flow(new FlowLayout(m_box))
    , m_field(new QLineEdit)
    , m_refusal(new TextLabel)
    , m_restNote(new TextLabel)
{
    m_box->setFrameStyle(QFrame::StyledPanel | QFrame::Sunken);
    m_box->setBackgroundRole(QPalette::Base);
    m_box->setAutoFillBackground(true);
    m_box->setCursor(Qt::IBeamCursor);
    m_box->installEventFilter(this);
    m_flow->setContentsMargins(4, 4, 4, 4);
    m_flow->setSpacing(4);
    m_flow->addWidget(m_field);

    m_field->setFrame(false);
    m_field->setMaxLength(100'000); // a pasted list is told apart here, not by Qt
    m_field->setPlaceholderText(tr("Add a tag"));
    m_field->setAccessibleName(tr("Add a tag"));
    m_field->installEventFilter(this);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::textEdited, this, [this](const QString& text) {
        showRefusal({});
        if (TagsInput::isList(text))
            commitTyped();
    });
    connect(m_field, &QLineEdit::editingFinished, this, &TagChips::commitTyped);

    m_refusal->setObjectName(QStringLiteral("refusal"));
    m_refusal->setWordWrap(true);
    m_refusal->setTextFormat(Qt::PlainText);
    m_refusal->hide();
    m_restNote->setObjectName(QStringLiteral("rest"));
    m_restNote->setWordWrap(true);
    m_restNote->setTextFormat(Qt::PlainText);
    m_restNote->hide();
    updateColours();
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_box);
    column->addWidget(m_restNote);
    column->addWidget(m_refusal);
}

TagChips::~TagChips()
{
    m_field->disconnect(this); // it loses the focus while it is deleted, and would tell
}

QStringList TagChips::tags() const
{
    QStringList tags;
    for (const TagChip* chip : m_chips)
        tags.append(chip->tag());
    return tags + m_rest;
}

void TagChips::tellRest()
{
    const auto count = static_cast<int>(m_rest.size());
    m_restNote->setText(tr("… and %n more tag(s), kept as they are", nullptr, count));
    m_restNote->setVisible(count > 0);
}

void TagChips::setTags(const QStringList& all)
{
    const QStringList shown = this->tags().mid(0, static_cast<qsizetype>(m_chips.size()));
    const QStringList tags = all.mid(0, maximumShown);
    m_rest = all.mid(maximumShown);
    tellRest();
    const auto [shownEnd, tagsEnd] =
        std::mismatch(shown.begin(), shown.end(), tags.begin(), tags.end());
    const auto start = static_cast<int>(shownEnd - shown.begin());
    const auto [shownTail, tagsTail] =
        std::mismatch(shown.rbegin(), std::make_reverse_iterator(shownEnd), tags.rbegin(),
                      std::make_reverse_iterator(tagsEnd));
    const auto end = static_cast<int>(shownTail.base() - shown.begin());
    for (int index = end; index > start; --index)
        deleteChip(index - 1);
    insertChips(start, QStringList(tagsEnd, tagsTail.base()));
    if (all != m_toldTags)
        showRefusal({}); // what it speaks of is past
    m_toldTags = all;
}

void TagChips::commitTyped()
{
    const TagsInput input = TagsInput::read(m_field->text(), tags());
    insertChips(static_cast<int>(m_chips.size()), input.tags);
    const QString rest = input.rejected.join(QStringLiteral(" "));
    if (rest != m_field->text())
        m_field->setText(rest);
    tellEdit();
    if (!input.refusal.isEmpty())
        showRefusal(input.refusal);
}

bool TagChips::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_box && event->type() == QEvent::MouseButtonPress)
        m_field->setFocus(Qt::MouseFocusReason);
    if (watched != m_field)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress)
        return handleFieldKey(static_cast<QKeyEvent*>(event));
    if (event->type() == QEvent::ShortcutOverride && m_field->text().isEmpty()) {
        const auto* const key = static_cast<QKeyEvent*>(event);
        // With nothing typed there is nothing of its own to undo: the window's undo takes it.
        return key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo);
    }
    return false;
}

void TagChips::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateColours();
}

void TagChips::updateColours()
{
    QPalette colours;
    colours.setColor(QPalette::WindowText, coloursFor(palette()).warning);
    m_refusal->setPalette(colours);
}

bool TagChips::handleFieldKey(QKeyEvent* event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && !m_field->text().isEmpty()) {
        commitTyped();
        return true;
    }
    const int back = layoutDirection() == Qt::RightToLeft ? Qt::Key_Right : Qt::Key_Left;
    const bool goesBack = event->key() == Qt::Key_Backspace || event->key() == back;
    if (goesBack && m_field->text().isEmpty() && !m_chips.empty()) {
        focusChip(static_cast<int>(m_chips.size()) - 1);
        return true;
    }
    return false;
}

void TagChips::insertChips(int index, const QStringList& tags)
{
    m_flow->setEnabled(false); // or each chip that is shown would lay out all of them
    for (const QString& tag : tags) {
        TagChip* const chip = newChip(tag);
        m_chips.insert(m_chips.begin() + index, chip);
        m_flow->insertWidget(index, chip);
        chip->show();
        ++index;
    }
    m_flow->setEnabled(true);
}

TagChip* TagChips::newChip(const QString& tag)
{
    auto* const chip = new TagChip(tag);
    connect(chip, &TagChip::removalAsked, this, [this, chip] {
        const int place = indexOf(chip);
        deleteChip(place);
        focusChip(place);
        tellEdit();
    });
    connect(chip, &TagChip::moveAsked, this, [this, chip](int step) {
        moveChip(indexOf(chip), indexOf(chip) + step);
        tellEdit();
    });
    connect(chip, &TagChip::focusStepAsked, this,
            [this, chip](int step) { focusChip(qMax(0, indexOf(chip) + step)); });
    connect(chip, &TagChip::dragged, this,
            [this, chip](const QPoint& place) { moveChip(indexOf(chip), indexAt(place, chip)); });
    connect(chip, &TagChip::dropped, this, &TagChips::tellEdit);
    return chip;
}

void TagChips::deleteChip(int index)
{
    const std::unique_ptr<QLayoutItem> item(m_flow->takeAt(index));
    TagChip* const chip = m_chips[static_cast<size_t>(index)];
    m_chips.erase(m_chips.begin() + index);
    if (chip->hasFocus())
        m_field->setFocus();
    chip->hide();
    chip->deleteLater(); // it may be the one that asked
}

void TagChips::moveChip(int from, int to)
{
    if (to == from || to < 0 || to >= static_cast<int>(m_chips.size()))
        return;
    TagChip* const chip = m_chips[static_cast<size_t>(from)];
    m_chips.erase(m_chips.begin() + from);
    m_chips.insert(m_chips.begin() + to, chip);
    const std::unique_ptr<QLayoutItem> item(m_flow->takeAt(from));
    m_flow->insertWidget(to, chip);
    m_flow->activate();
}

int TagChips::indexOf(const TagChip* chip) const
{
    return static_cast<int>(std::find(m_chips.begin(), m_chips.end(), chip) - m_chips.begin());
}

// How many of the other chips stand before a place, as text is read.
int TagChips::indexAt(const QPoint& place, const TagChip* dragged) const
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    return static_cast<int>(std::count_if(m_chips.begin(), m_chips.end(), [&](TagChip* chip) {
        const QRect area = chip->geometry();
        if (chip == dragged || place.y() < area.top())
            return false;
        const bool behind =
            mirrored ? place.x() < area.center().x() : place.x() > area.center().x();
        return place.y() > area.bottom() || behind;
    }));
}

void TagChips::focusChip(int index)
{
    if (index < static_cast<int>(m_chips.size()))
        m_chips[static_cast<size_t>(index)]->setFocus(Qt::OtherFocusReason);
    else
        m_field->setFocus(Qt::OtherFocusReason);
}

void TagChips::showRefusal(const QString& sentence)
{
    m_refusal->setText(sentence);
    m_refusal->setVisible(!sentence.isEmpty());
    if (sentence.isEmpty())
        return;
    QAccessibleEvent alert(m_refusal, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    Q_EMIT refused(sentence);
}

void TagChips::tellEdit()
{
    const QStringList now = tags();
    if (now == m_toldTags)
        return;
    showRefusal({});
    m_toldTags = now;
    Q_EMIT tagsEdited(now);
}

} // namespace galley

#include "moc_tag_chips.cpp"
