// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/inspector/date_field.h"

#include "app/atproto/datetime.h"
#include "app/text/beginning.h"
#include "ui/inspector/moment_edit.h"
#include "ui/theme/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QToolButton>

namespace galley {

DateField::DateField(ArticleSession& session, Field field, const QString& label, Clock clock,
                     QWidget* parent)
    : FieldFrame(session, field, parent)
    , m_clock(std::move(clock))
    , m_control(new QWidget)
    , m_edit(new MomentEdit)
    , m_written(new QLineEdit)
    , m_now(new QToolButton)
    , m_clear(new QToolButton)
{
    const QString name = QString(label).remove(u'&');
    m_written->setReadOnly(true);
    m_written->setPlaceholderText(tr("Not set"));
    for (QWidget* const named : {static_cast<QWidget*>(m_edit), static_cast<QWidget*>(m_written)})
        named->setAccessibleName(name);
    m_now->setText(tr("Now"));
    m_now->setFocusPolicy(Qt::StrongFocus);
    m_now->setToolTip(tr("Set “%1” to now").arg(name));
    m_now->setAccessibleName(m_now->toolTip());
    m_clear->setToolTip(tr("Clear “%1”").arg(name));
    m_clear->setAccessibleName(m_clear->toolTip());
    m_clear->setAutoRaise(true);
    m_written->setObjectName(QStringLiteral("written"));
    m_now->setObjectName(QStringLiteral("now"));
    m_clear->setObjectName(QStringLiteral("clear"));
    m_clear->setFocusPolicy(Qt::StrongFocus);
    updateIcons();

    auto* const row = new QHBoxLayout(m_control);
    row->setContentsMargins({});
    row->addWidget(m_edit, 1);
    row->addWidget(m_written, 1);
    row->addWidget(m_now);
    row->addWidget(m_clear);
    setControl(label, m_control, m_control);

    closeStepsAfter(m_edit);
    connect(m_edit, &QDateTimeEdit::dateTimeChanged, this, &DateField::takeEdit);
    connect(m_edit, &QDateTimeEdit::editingFinished, this,
            [this] { this->session().closeUndoStep(); });
    connect(m_now, &QToolButton::clicked, this, &DateField::setNow);
    connect(m_clear, &QToolButton::clicked, this, &DateField::clear);
    follow([this] { showValue(); });
}

std::optional<QDateTime> DateField::moment() const
{
    const auto written = article().string(field());
    const auto moment = written ? atproto::momentOf(*written) : std::nullopt;
    return moment && m_edit->reaches(*moment) ? moment : std::nullopt;
}

void DateField::showValue()
{
    const auto written = article().string(field());
    if (!m_isEditing)
        m_original = written;
    const auto shown = moment();
    m_control->setFocusProxy(shown ? static_cast<QWidget*>(m_edit) : m_written);
    m_edit->setVisible(shown.has_value());
    m_written->setVisible(!shown);
    m_written->setText(beginningOf(written.value_or(QString()), longestLine));
    m_clear->setVisible(written.has_value());
    if (shown) {
        const QSignalBlocker blocker(m_edit);
        const auto day = atproto::wholeDayOf(*shown);
        // Whoever turns the hours past midnight in UTC still sees them.
        if (day && (m_edit->showsDay() || !m_isEditing))
            m_edit->show(*day);
        else
            m_edit->show(*shown);
        note().tell(tr("Stored as %1").arg(*written));
    } else if (written) {
        note().tell(tr("This is no date that other programs read. It stays until you set another."),
                    NoteLabel::Tone::Warning);
    } else {
        note().tell({});
    }
}

void DateField::takeEdit(const QDateTime& local)
{
    const QScopedValueRollback editing(m_isEditing, true);
    const QDateTime wanted =
        m_edit->showsDay() ? QDateTime(local.date(), QTime(0, 0), Qt::UTC) : local.toUTC();
    const bool isOriginal = m_original && atproto::momentOf(*m_original) == wanted;
    session().setString(field(), isOriginal ? *m_original : atproto::datetimeOf(wanted));
}

void DateField::setNow()
{
    session().setString(field(), atproto::datetimeOf(m_clock()), Step::Own);
    m_edit->setFocus();
}

void DateField::clear()
{
    session().setString(field(), {}, Step::Own);
    m_now->setFocus();
}

void DateField::changeEvent(QEvent* event)
{
    FieldFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateIcons();
}

void DateField::updateIcons()
{
    m_clear->setIcon(icon(QStringLiteral("edit-clear"), palette()));
}

} // namespace galley

#include "moc_date_field.cpp"
