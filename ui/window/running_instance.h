// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QLocalServer>
#include <QObject>
#include <QStringList>

namespace galley {

// The one Galley that a person runs on a screen: the first one answers here, and later ones hand it
// their arguments.
class RunningInstance : public QObject {
    Q_OBJECT

public:
    enum class Role {
        First, // takes calls from now on
        Guest, // another one took the arguments: nothing is left to do
        Alone, // another one does not answer, or the system lets nobody listen
    };

    // `address` is a socket's path.
    explicit RunningInstance(const QString& address, QObject* parent = nullptr);
    // In the user's own runtime folder, another one for each screen; empty where there is none.
    static QString defaultAddress();

    // Waits up to some seconds for another one to answer.
    Role join(const QStringList& arguments);

Q_SIGNALS:
    // A later one was started with these.
    void called(const QStringList& arguments);

private:
    enum class Answer { Taken, NobodyThere, None };
    Answer call(const QStringList& arguments) const;
    void answer(QLocalSocket* caller);

    QString m_address;
    QLocalServer m_server;
};

} // namespace galley
