// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/article_session.h"
#include "ui/widgets/notices.h"

#include <QAction>
#include <QObject>

#include <functional>

class QWidget;

namespace galley {

// Saving as a person meets it: where to, one save after another, and what when it fails.
class SaveFlow : public QObject {
    Q_OBJECT

public:
    using Policy = std::function<UpdatedAtPolicy()>;

    SaveFlow(ArticleSession& session, Notices& notices, Policy policy, QWidget& window);

    void save();
    void saveAs(); // asks where to
    void saveTo(const QString& path);
    // That the last save was refused is told by others, who offer more; any other fault stays.
    void withdrawRefusal();
    // Whether a save is under way or waits for the one that is.
    bool isSaving() const { return m_session.isSaving() || !m_waiting.isEmpty(); }
    // Tells once whether the saves under way, or the next one, went well; not so when the person
    // does not say where to.
    void whenSaved(std::function<void(bool isSaved)> tell) { m_whenSaved = std::move(tell); }

Q_SIGNALS:
    // What is typed but not yet in the article is to be handed over now.
    void aboutToSave();
    // Something is to be said that asks for nothing.
    void noted(const QString& sentence);
    // A save was refused because another program changed the file.
    void refused();

private:
    void write(const QString& target);
    void finished(bool isSaved);
    void showFault(const Error& error);
    NoticeId faultId() const; // of the last save

    ArticleSession& m_session;
    Notices& m_notices;
    Policy m_policy;
    QWidget& m_window;
    QAction m_saveAs;
    QAction m_writeInPlace;
    bool m_isRefused = false; // the last save, for another program changed the file
    QString m_target; // of the save that was begun last
    QString m_agreedInPlace; // the file of which the person agreed that it is written over
    QStringList m_waiting; // where to save next; empty: to the article's own file
    std::function<void(bool isSaved)> m_whenSaved;
};

} // namespace galley
