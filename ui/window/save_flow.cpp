// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/save_flow.h"

#include "ui/window/save_dialog.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace galley {

SaveFlow::SaveFlow(ArticleSession& session, Notices& notices, Policy policy, QWidget& window)
    : m_session(session)
    , m_notices(notices)
    , m_policy(std::move(policy))
    , m_window(window)
    , m_saveAs(tr("Save As…"))
    , m_writeInPlace(tr("&Write into the File"))
{
    connect(&m_writeInPlace, &QAction::triggered, this, [this] {
        m_agreedInPlace = m_target;
        write(m_target == m_session.path() ? QString() : m_target);
    });
    connect(&m_saveAs, &QAction::triggered, this, &SaveFlow::saveAs);
    connect(&session, &ArticleSession::saveFailed, this, [this](const Error& error) {
        showFault(error);
        finished(false);
    });
    connect(&session, &ArticleSession::saved, this, [this] {
        m_notices.withdraw(faultId());
        m_notices.withdrawPast();
        finished(true);
    });
    connect(&session, &ArticleSession::namesParted, this, [this](int otherNames) {
        const QString sentence =
            tr("“%1” is saved. It was one file under %n more name(s) (hard links), where the "
               "former version stays.",
               nullptr, otherNames)
                .arg(QFileInfo(m_session.path()).fileName());
        m_notices.tell({this, QLatin1String("other names")}, {.sentence = sentence});
    });
}

void SaveFlow::save()
{
    if (m_session.isReadOnly() && !m_session.isModified()) {
        Q_EMIT noted(tr("“%1” is read-only here, and nothing in it was changed: there is nothing "
                        "to save.")
                         .arg(QFileInfo(m_session.path()).fileName()));
        finished(false);
    } else if (m_session.path().isEmpty() && !isSaving())
        saveAs();
    else
        write({});
}

void SaveFlow::saveAs()
{
    auto* dialog = new SaveDialog(tr("Save the Article"), &m_window);
    dialog->setNameFilters({tr("Articles (*.json)"), tr("All files (*)")});
    dialog->setDefaultSuffix(QStringLiteral("json"));
    if (m_session.path().isEmpty()) {
        dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
        dialog->selectFile(m_session.suggestedFileName());
    } else {
        dialog->setDirectory(QFileInfo(m_session.path()).path());
        dialog->selectFile(QFileInfo(m_session.path()).fileName());
    }
    connect(dialog, &QFileDialog::fileSelected, this, &SaveFlow::saveTo);
    connect(dialog, &QFileDialog::rejected, this, [this] { finished(false); });
    dialog->open();
}

void SaveFlow::saveTo(const QString& path)
{
    write(path);
}

// A save that is asked for while another is under way is not the same one: more was typed, or it
// goes elsewhere.
void SaveFlow::write(const QString& target)
{
    Q_EMIT aboutToSave();
    if (!m_session.isSaving()) {
        m_target = target.isEmpty() ? m_session.path() : target;
        const auto way = m_target == m_agreedInPlace ? WriteWay::InPlace : WriteWay::Replace;
        if (target.isEmpty())
            m_session.save(m_policy(), way);
        else
            m_session.saveAs(target, m_policy(), way);
    } else if (m_waiting.isEmpty() || m_waiting.constLast() != target) {
        m_waiting.append(target);
    }
}

void SaveFlow::finished(bool isSaved)
{
    if (!isSaved)
        m_waiting.removeAll(QString()); // what failed once would fail again
    if (m_waiting.isEmpty()) {
        if (const auto tell = std::exchange(m_whenSaved, {}))
            tell(isSaved);
        return;
    }
    const QString next = m_waiting.takeFirst();
    if (next.isEmpty())
        save();
    else
        saveTo(next);
}

void SaveFlow::withdrawRefusal()
{
    if (m_isRefused)
        m_notices.withdraw(faultId());
}

void SaveFlow::showFault(const Error& error)
{
    QList<QAction*> offered{&m_saveAs};
    if (error.kind == ErrorKind::NotReplaceable)
        offered.append(&m_writeInPlace);
    m_isRefused = error.kind == ErrorKind::Changed;
    m_notices.tell(faultId(),
                   {.kind = NoticeKind::Error, .sentence = error.sentence, .offered = offered});
    if (m_isRefused) // what is there now may be told in its place
        Q_EMIT refused();
}

NoticeId SaveFlow::faultId() const
{
    return {this, QLatin1String("fault")};
}

} // namespace galley

#include "moc_save_flow.cpp"
