// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/decoding/picture_decoder_test.cpp

#include "app/decoding/decoder_process.h"

#include <QFile>
#include <QScopeGuard>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace galley {

namespace {

// What it needs of our environment: language, libraries and plug-ins, what sanitizers are told. No
// display, no bus, no secret.
std::vector<char*> keptEnvironment()
{
    constexpr std::array<QByteArrayView, 12> kept{"LANG=",
                                                  "LANGUAGE=",
                                                  "LC_",
                                                  "TZ=",
                                                  "PATH=",
                                                  "HOME=",
                                                  "LD_LIBRARY_PATH=",
                                                  "QT_PLUGIN_PATH=",
                                                  "ASAN_OPTIONS=",
                                                  "UBSAN_OPTIONS=",
                                                  "TSAN_OPTIONS=",
                                                  "LSAN_OPTIONS="};
    std::vector<char*> variables;
    for (char** variable = environ; *variable; ++variable) {
        if (std::any_of(kept.begin(), kept.end(), [variable](QByteArrayView start) {
                return QByteArrayView(*variable).startsWith(start);
            }))
            variables.push_back(*variable);
    }
    variables.push_back(nullptr);
    return variables;
}

// The socket is its standard input; it gets nothing else that is open here, above all no lock.
pid_t spawned(const QByteArray& program, const DecoderLimits& limits, int socket)
{
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawnattr_init(&attributes);
    const auto destroy = qScopeGuard([&] {
        ::posix_spawn_file_actions_destroy(&actions);
        ::posix_spawnattr_destroy(&attributes);
    });
    constexpr const char* nowhere = "/dev/null";
    ::posix_spawn_file_actions_adddup2(&actions, socket, STDIN_FILENO);
    ::posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, nowhere, O_WRONLY, 0);
    ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, nowhere, O_WRONLY, 0);
    ::posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
    ::posix_spawn_file_actions_addchdir_np(&actions, "/"); // it keeps no disk from being removed
    sigset_t none;
    ::sigemptyset(&none);
    sigset_t changed;
    ::sigemptyset(&changed);
    for (const int signal : {SIGXCPU, SIGSEGV, SIGTERM, SIGINT})
        ::sigaddset(&changed, signal);
    ::posix_spawnattr_setsigmask(&attributes, &none);
    ::posix_spawnattr_setsigdefault(&attributes, &changed);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);

    QByteArray name("galley");
    QByteArray command(decoderCommand);
    QByteArray bytes = QByteArray::number(limits.bytes);
    QByteArray seconds = QByteArray::number(limits.seconds);
    char* arguments[] = {name.data(), command.data(), bytes.data(), seconds.data(), nullptr};
    std::vector<char*> environment = keptEnvironment();
    pid_t pid = -1;
    const int fault = ::posix_spawn(&pid, program.constData(), &actions, &attributes, arguments,
                                    environment.data());
    return fault == 0 ? pid : -1;
}

} // namespace

std::unique_ptr<DecoderProcess> DecoderProcess::start(const QString& program,
                                                      const DecoderLimits& limits)
{
    int sockets[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets) != 0)
        return nullptr;
    const pid_t pid = spawned(QFile::encodeName(program), limits, sockets[1]);
    ::close(sockets[1]);
    if (pid < 0) {
        ::close(sockets[0]);
        return nullptr;
    }
    return std::unique_ptr<DecoderProcess>(new DecoderProcess(pid, sockets[0]));
}

DecoderProcess::~DecoderProcess()
{
    ::close(m_socket);
    ::kill(m_pid, SIGKILL);
    while (::waitpid(m_pid, nullptr, 0) < 0 && errno == EINTR) { }
}

// One that has ended has closed its end of the socket; nothing is sent without being asked for.
bool DecoderProcess::isReady() const
{
    char byte = 0;
    return ::recv(m_socket, &byte, 1, MSG_PEEK | MSG_DONTWAIT) < 0
        && (errno == EAGAIN || errno == EINTR);
}

std::optional<Result<DecodedImage>> DecoderProcess::decode(const DecodingRequest& request,
                                                           const QDeadlineTimer& deadline,
                                                           const DecoderMessages::GiveUp& giveUp)
{
    DecoderMessages messages(m_socket, deadline, giveUp);
    if (!messages.send(request))
        return {};
    return messages.answer(request);
}

} // namespace galley
