// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/decoding/decoder_message.h"
#include "app/decoding/decoder_service.h"

#include <QString>

#include <memory>

#include <sys/types.h>

namespace galley {

// A process that decodes one picture at a time for us: the program itself, without a window, which
// holds itself to a limit of memory and time (see decoder_service.h). It ends when this goes.
class DecoderProcess {
public:
    // Null when the system starts no more.
    static std::unique_ptr<DecoderProcess> start(const QString& program,
                                                 const DecoderLimits& limits);
    ~DecoderProcess();
    Q_DISABLE_COPY_MOVE(DecoderProcess)

    // Nothing when there was no answer: it died of the picture or did not end in time. It is of no
    // more use then.
    std::optional<Result<DecodedImage>> decode(const DecodingRequest& request,
                                               const QDeadlineTimer& deadline,
                                               const DecoderMessages::GiveUp& giveUp);
    // Whether it has not ended while nothing was asked of it.
    bool isReady() const;

private:
    DecoderProcess(pid_t pid, int socket) : m_pid(pid), m_socket(socket) { }

    pid_t m_pid;
    int m_socket;
};

} // namespace galley
