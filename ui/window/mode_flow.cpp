// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/window/suggest_window_test.cpp

#include "ui/window/mode_flow.h"

#include "ui/review/mode_switch.h"
#include "ui/window/review_flow.h"
#include "ui/window/status_line.h"

#include <QFileInfo>
#include <QMainWindow>
#include <QMenuBar>
#include <QSettings>

namespace galley {

namespace {

constexpr int recordSettles = 700; // milliseconds after another program's change
constexpr qsizetype maximumRemembered = 200; // articles
const QString rememberedKey = QStringLiteral("review/suggesting");

} // namespace

ModeFlow::ModeFlow(OpenDocument& document, const Parts& parts, QMainWindow& window)
    : QObject(&window)
    , m_document(document)
    , m_session(document.session)
    , m_parts(parts)
    , m_switch(new ModeSwitch)
{
    window.menuBar()->setCornerWidget(m_switch);
    m_beginAgain.setSingleShot(true);
    connect(&m_beginAgain, &QTimer::timeout, this, [this] { setMode(Mode::Suggest); });
    connect(m_switch, &ModeSwitch::modeWanted, this, &ModeFlow::setMode);
    connect(&m_session, &ArticleSession::modeChanged, this, [this] {
        if (m_session.mode() != Mode::Read && !m_beginAgain.isActive())
            m_wanted = m_session.mode(); // also by undo and redo
        follow();
    });
    connect(&m_session, &ArticleSession::bodyChanged, this, &ModeFlow::follow);
    connect(&m_session, &ArticleSession::pathChanged, this, &ModeFlow::remember);
    if (isRemembered())
        openInSuggest();
    follow();
}

void ModeFlow::openInSuggest()
{
    m_wanted = Mode::Suggest;
    m_session.setReading(true); // until it is found what they suggested
    setMode(Mode::Suggest);
}

void ModeFlow::setMode(Mode mode)
{
    m_beginAgain.stop();
    if (mode == Mode::Suggest) {
        if (m_session.mode() != Mode::Suggest)
            m_parts.review.asSomebody(true, [this](const review::Profile& who) {
                m_wanted = Mode::Suggest;
                m_document.suggestions.begin(who);
            });
    } else {
        m_wanted = mode;
        m_document.suggestions.end();
        m_session.setReading(mode == Mode::Read);
    }
    follow(); // also where nothing came of it
}

void ModeFlow::cycle()
{
    const bool isForeign = m_session.article().bodyForm() == BodyForm::Foreign;
    switch (m_session.mode()) {
    case Mode::Write:
        setMode(isForeign ? Mode::Read : Mode::Suggest);
        break;
    case Mode::Suggest:
        setMode(Mode::Read);
        break;
    case Mode::Read:
        setMode(Mode::Write);
        break;
    }
}

void ModeFlow::pauseForRecord()
{
    if (m_wanted != Mode::Suggest)
        return;
    m_document.suggestions.end();
    m_session.setReading(true);
    m_beginAgain.start(recordSettles);
}

void ModeFlow::follow()
{
    const Mode mode = m_session.mode();
    m_switch->show(mode);
    m_switch->setSuggestable(
        m_session.article().bodyForm() != BodyForm::Foreign,
        tr("The text is of a form that Galley cannot edit. Comments can be made all the same."));
    m_parts.status.showMode(mode, m_document.suggestions.who().name);
    remember();
}

bool ModeFlow::isRemembered() const
{
    return !m_session.path().isEmpty()
        && m_parts.stored.value(rememberedKey).toStringList().contains(m_session.path());
}

void ModeFlow::remember()
{
    const bool isSuggested = m_wanted == Mode::Suggest;
    if (m_session.path().isEmpty() || isRemembered() == isSuggested)
        return;
    QStringList paths = m_parts.stored.value(rememberedKey).toStringList();
    paths.removeAll(m_session.path());
    if (isSuggested)
        paths.prepend(m_session.path());
    m_parts.stored.setValue(rememberedKey, paths.mid(0, maximumRemembered));
}

} // namespace galley

#include "moc_mode_flow.cpp"
