// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/running_instance.h"

#include "app/base/byte_units.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QLockFile>
#include <QStandardPaths>

namespace galley {

namespace {

constexpr int connectingMilliseconds = 1000;
constexpr int answeringMilliseconds = 3000;
constexpr qsizetype maximumBytes = 4 * mebibyte; // more than a command line can have
const QByteArray taken = "taken\n";

// A call is one line: a JSON array of strings.
QByteArray lineOf(const QStringList& arguments)
{
    return QJsonDocument(QJsonArray::fromStringList(arguments)).toJson(QJsonDocument::Compact)
        + '\n';
}

std::optional<QStringList> argumentsIn(const QByteArray& line)
{
    const QJsonDocument json = QJsonDocument::fromJson(line);
    if (!json.isArray())
        return {};
    QStringList arguments;
    for (const auto& argument : json.array())
        arguments.append(argument.toString());
    return arguments;
}

} // namespace

RunningInstance::RunningInstance(const QString& address, QObject* parent)
    : QObject(parent)
    , m_address(address)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* caller = m_server.nextPendingConnection())
            answer(caller);
    });
}

QString RunningInstance::defaultAddress()
{
    const QByteArray screen = qgetenv("WAYLAND_DISPLAY") + ' ' + qgetenv("DISPLAY");
    const QByteArray hash = QCryptographicHash::hash(screen, QCryptographicHash::Sha256);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    if (folder.isEmpty()) // there is none that is this user's alone
        return {};
    return folder + QStringLiteral("/galley-") + QString::fromLatin1(hash.toHex().first(8));
}

RunningInstance::Role RunningInstance::join(const QStringList& arguments)
{
    if (m_address.isEmpty())
        return Role::Alone;
    // Of two that start at once, one asks when the other answers already.
    QLockFile starting(m_address + QStringLiteral(".lock"));
    if (!starting.tryLock(answeringMilliseconds))
        return Role::Alone;
    const Answer answered = call(arguments);
    if (answered == Answer::Taken)
        return Role::Guest;
    if (answered == Answer::None)
        return Role::Alone;
    QLocalServer::removeServer(m_address); // of one that crashed
    return m_server.listen(m_address) ? Role::First : Role::Alone;
}

RunningInstance::Answer RunningInstance::call(const QStringList& arguments) const
{
    QLocalSocket socket;
    socket.connectToServer(m_address);
    if (!socket.waitForConnected(connectingMilliseconds)) {
        const bool isNobodyThere = socket.error() == QLocalSocket::ServerNotFoundError
            || socket.error() == QLocalSocket::ConnectionRefusedError;
        return isNobodyThere ? Answer::NobodyThere : Answer::None;
    }
    socket.write(lineOf(arguments));
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(answeringMilliseconds))
            return Answer::None;
    }
    return socket.readLine() == taken ? Answer::Taken : Answer::None;
}

void RunningInstance::answer(QLocalSocket* caller)
{
    const auto readCall = [this, caller] {
        if (!caller->canReadLine()) {
            if (caller->bytesAvailable() > maximumBytes)
                caller->abort();
            return;
        }
        if (const auto arguments = argumentsIn(caller->readLine(maximumBytes))) {
            caller->write(taken);
            caller->flush();
            Q_EMIT called(*arguments);
        }
        caller->disconnectFromServer();
    };
    connect(caller, &QLocalSocket::readyRead, this, readCall);
    connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
    readCall();
}

} // namespace galley

#include "moc_running_instance.cpp"
