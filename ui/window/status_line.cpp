// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/status_line.h"

#include "ui/dialogs/body_dialog.h"
#include "ui/widgets/elided_label.h"

#include <QLabel>
#include <QLocale>

namespace galley {

StatusLine::StatusLine(const ArticleSession& session, QWidget* parent)
    : QStatusBar(parent)
    , m_session(session)
    , m_counts(new ElidedLabel)
    , m_bodyForm(new ElidedLabel)
    , m_saved(new QLabel)
{
    m_counts->setObjectName(QStringLiteral("counts"));
    m_bodyForm->setObjectName(QStringLiteral("bodyForm"));
    m_saved->setObjectName(QStringLiteral("savedState"));
    m_saved->setTextFormat(Qt::PlainText);
    for (QFrame* label : std::initializer_list<QFrame*>{m_counts, m_bodyForm, m_saved})
        label->setContentsMargins(8, 0, 8, 0);
    m_counts->setAutoFillBackground(true); // else a key paints all that lies behind it, too
    addWidget(m_counts);
    addPermanentWidget(m_bodyForm);
    addPermanentWidget(m_saved);
    showCounts();
    showBodyForm();
    showSaved();
    connect(&session, &ArticleSession::readOnlyChanged, this, &StatusLine::showBodyForm);
    connect(&session, &ArticleSession::bodyChanged, this, &StatusLine::showBodyForm);
    connect(&session, &ArticleSession::countsChanged, this, &StatusLine::showCounts);
    for (const auto signal : {&ArticleSession::saveStarted, &ArticleSession::saved})
        connect(&session, signal, this, &StatusLine::showSaved);
    connect(&session, &ArticleSession::modifiedChanged, this, &StatusLine::showSaved);
    connect(&session, &ArticleSession::saveFailed, this, &StatusLine::showSaved);
}

void StatusLine::showLink(const QString& url)
{
    if (url.isEmpty())
        clearMessage();
    else
        showMessage(url.size() > 300 ? url.left(300) + u'…' : url);
}

void StatusLine::showCounts()
{
    const TextCounts counts = m_session.counts();
    m_counts->setText(tr("%1 · %2 · %3 min to read")
                          .arg(tr("%n word(s)", nullptr, static_cast<int>(counts.words)),
                               tr("%n character(s)", nullptr, static_cast<int>(counts.characters)),
                               QLocale().toString(readingMinutes(counts.words))));
}

void StatusLine::showMode(Mode mode, const QString& person)
{
    m_mode = mode == Mode::Suggest ? tr("Suggesting as %1").arg(person)
        : mode == Mode::Read       ? tr("Reading")
                                   : QString();
    showBodyForm();
}

void StatusLine::showBodyForm()
{
    if (!m_mode.isEmpty()) {
        m_bodyForm->setText(m_mode);
        m_bodyForm->setExplanation(tr("The article itself stays as it is"));
    } else if (m_session.readOnly().record == ReadOnlyReason::EditedElsewhere) {
        m_bodyForm->setText(tr("Read-only: the article is being edited elsewhere"));
        m_bodyForm->setExplanation({});
    } else {
        m_bodyForm->setText(BodyDialog::formOf(m_session));
        m_bodyForm->setExplanation(BodyDialog::explanationOf(m_session));
    }
}

void StatusLine::showSaved()
{
    if (m_session.isSaving())
        m_saved->setText(tr("Saving…"));
    else if (m_session.isModified())
        m_saved->setText(tr("Unsaved changes"));
    else
        m_saved->setText(m_session.path().isEmpty() ? tr("Not saved yet") : tr("Saved"));
}

} // namespace galley

#include "moc_status_line.cpp"
