// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/decoding/image_reading.h"

#include <QDeadlineTimer>

#include <functional>
#include <optional>

namespace galley {

// What is wanted of a picture file.
struct DecodingRequest {
    QByteArray file;
    int longSide = 0; // see decodeImage()
    QRect part;
    bool isMeasured = false; // see measureImage()
};

// Carries a request to another process and the answer back, over a stream socket: a head of bounded
// length, then the file's bytes or the pixels. Whatever the other side sends, no more is allocated
// than ImageLimits allow; what is not as it should be is no message.
class DecoderMessages {
public:
    // Is asked now and then, while the other side is waited for, whether to give up.
    using GiveUp = std::function<bool()>;

    // The socket stays its owner's.
    explicit DecoderMessages(int socket,
                             QDeadlineTimer deadline = QDeadlineTimer(QDeadlineTimer::Forever),
                             GiveUp giveUp = {});

    bool send(const DecodingRequest& request);
    bool send(const Result<DecodedImage>& answer);
    std::optional<DecodingRequest> request();
    std::optional<Result<DecodedImage>> answer(const DecodingRequest& request);

private:
    bool isReady(short events);
    bool write(const char* bytes, qsizetype count);
    bool read(char* bytes, qsizetype count);
    bool writeHead(const QByteArray& head);
    std::optional<QByteArray> readHead();

    int m_socket;
    QDeadlineTimer m_deadline;
    GiveUp m_giveUp;
};

} // namespace galley
