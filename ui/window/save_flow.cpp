// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/save_flow.h"

#include "ui/widgets/banner.h"
#include "ui/window/save_dialog.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace galley {

SaveFlow::SaveFlow(ArticleSession& session, Banner& banner, Policy policy, QWidget& window)
    : QObject(&window)
    , m_session(session)
    , m_banner(banner)
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
        m_banner.withdraw(m_fault);
        m_banner.withdrawNews();
        finished(true);
    });
    connect(&session, &ArticleSession::namesParted, this, [this](int otherNames) {
        m_banner.addSentence(
            Banner::Kind::Information,
            tr("“%1” is saved. It was one file under %n more name(s) (hard links), where the "
               "former version stays.",
               nullptr, otherNames)
                .arg(QFileInfo(m_session.path()).fileName()));
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

void SaveFlow::withdrawFault()
{
    m_banner.withdraw(m_fault);
}

void SaveFlow::showFault(const Error& error)
{
    QList<QAction*> offered{&m_saveAs};
    if (error.kind == ErrorKind::NotReplaceable)
        offered.append(&m_writeInPlace);
    m_banner.withdraw(m_fault);
    m_fault = error.sentence;
    m_banner.showSentence(Banner::Kind::Error, m_fault, offered);
    if (error.kind == ErrorKind::Changed) // what is there now may be told in its place
        Q_EMIT refused();
}

} // namespace galley

#include "moc_save_flow.cpp"
