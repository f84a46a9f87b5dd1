// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/decoding/picture_decoder_test.cpp

#include "app/decoding/decoder_message.h"

#include <QDataStream>
#include <QIODevice>

#include <cerrno>

#include <poll.h>
#include <sys/socket.h>

namespace galley {

namespace {

constexpr quint32 longestHead = 64 * kibibyte;
constexpr int longestSentence = 4'000; // UTF-16 units
constexpr int patience = 50; // ms until the next question whether to give up

bool isWithin(QSize size, const ImageLimits& limits)
{
    return !size.isEmpty() && qint64(size.width()) * size.height() <= limits.pixels;
}

// Whether the answer is one that such a request can have.
bool isPlausible(const DecodedImage& decoded, QSize pixels, const DecodingRequest& request)
{
    const ImageLimits limits;
    if (!isWithin(decoded.originalSize, limits) || !isWithin(decoded.uprightSize, limits))
        return false;
    if (request.isMeasured)
        return pixels.isEmpty();
    const bool isSmallEnough =
        request.longSide <= 0 || qMax(pixels.width(), pixels.height()) <= request.longSide;
    return isSmallEnough && !pixels.isEmpty()
        && qint64(pixels.width()) * pixels.height() * 4 <= limits.decodedBytes;
}

} // namespace

DecoderMessages::DecoderMessages(int socket, QDeadlineTimer deadline, GiveUp giveUp)
    : m_socket(socket)
    , m_deadline(deadline)
    , m_giveUp(std::move(giveUp))
{
}

bool DecoderMessages::isReady(short events)
{
    while (!m_deadline.hasExpired() && !(m_giveUp && m_giveUp())) {
        pollfd waited{m_socket, events, 0};
        const int ready = ::poll(&waited, 1, m_giveUp || !m_deadline.isForever() ? patience : -1);
        if (ready > 0)
            return true;
        if (ready < 0 && errno != EINTR)
            return false;
    }
    return false;
}

bool DecoderMessages::write(const char* bytes, qsizetype count)
{
    while (count > 0) {
        if (!isReady(POLLOUT))
            return false;
        const auto written =
            ::send(m_socket, bytes, static_cast<std::size_t>(count), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (written < 0 && errno != EINTR && errno != EAGAIN)
            return false;
        bytes += qMax<qsizetype>(0, written);
        count -= qMax<qsizetype>(0, written);
    }
    return true;
}

bool DecoderMessages::read(char* bytes, qsizetype count)
{
    while (count > 0) {
        if (!isReady(POLLIN))
            return false;
        const auto got = ::recv(m_socket, bytes, static_cast<std::size_t>(count), MSG_DONTWAIT);
        if (got == 0 || (got < 0 && errno != EINTR && errno != EAGAIN))
            return false;
        bytes += qMax<qsizetype>(0, got);
        count -= qMax<qsizetype>(0, got);
    }
    return true;
}

bool DecoderMessages::writeHead(const QByteArray& head)
{
    const auto length = static_cast<quint32>(head.size());
    return write(reinterpret_cast<const char*>(&length), sizeof length)
        && write(head.constData(), head.size());
}

std::optional<QByteArray> DecoderMessages::readHead()
{
    quint32 length = 0;
    if (!read(reinterpret_cast<char*>(&length), sizeof length) || length > longestHead)
        return {};
    QByteArray head(static_cast<qsizetype>(length), '\0');
    if (!read(head.data(), head.size()))
        return {};
    return head;
}

bool DecoderMessages::send(const DecodingRequest& request)
{
    QByteArray head;
    QDataStream stream(&head, QIODevice::WriteOnly);
    stream << qint64(request.file.size()) << request.longSide << request.part << request.isMeasured;
    return writeHead(head) && write(request.file.constData(), request.file.size());
}

std::optional<DecodingRequest> DecoderMessages::request()
{
    const auto head = readHead();
    if (!head)
        return {};
    DecodingRequest request;
    qint64 length = 0;
    QDataStream stream(*head);
    stream >> length >> request.longSide >> request.part >> request.isMeasured;
    if (stream.status() != QDataStream::Ok || length < 0 || length > ImageLimits().fileBytes)
        return {};
    request.file.resize(length);
    if (!read(request.file.data(), length))
        return {};
    return request;
}

bool DecoderMessages::send(const Result<DecodedImage>& answer)
{
    QByteArray head;
    QDataStream stream(&head, QIODevice::WriteOnly);
    stream << answer.has_value();
    if (!answer) {
        stream << static_cast<int>(answer.error().kind)
               << answer.error().sentence.left(longestSentence);
        return writeHead(head);
    }
    const QImage& image = answer->image;
    stream << image.size() << image.hasAlphaChannel() << answer->originalSize << answer->uprightSize
           << answer->mimeType << answer->animated << answer->profileConverted
           << answer->note.left(longestSentence);
    if (!writeHead(head))
        return false;
    for (int row = 0; row < image.height(); ++row) {
        if (!write(reinterpret_cast<const char*>(image.constScanLine(row)),
                   qsizetype(image.width()) * 4))
            return false;
    }
    return true;
}

std::optional<Result<DecodedImage>> DecoderMessages::answer(const DecodingRequest& request)
{
    const auto head = readHead();
    if (!head)
        return {};
    QDataStream stream(*head);
    bool isDecoded = false;
    stream >> isDecoded;
    if (!isDecoded) {
        int kind = 0;
        QString sentence;
        stream >> kind >> sentence;
        const bool isKnown = kind >= 0 && kind <= static_cast<int>(ErrorKind::Failed);
        if (stream.status() != QDataStream::Ok || !isKnown || sentence.size() > longestSentence)
            return {};
        return Error{static_cast<ErrorKind>(kind), sentence, {}};
    }
    DecodedImage decoded;
    QSize size;
    bool hasAlpha = false;
    stream >> size >> hasAlpha >> decoded.originalSize >> decoded.uprightSize >> decoded.mimeType
        >> decoded.animated >> decoded.profileConverted >> decoded.note;
    if (stream.status() != QDataStream::Ok || !isPlausible(decoded, size, request))
        return {};
    if (request.isMeasured)
        return decoded;
    decoded.image = QImage(size, hasAlpha ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    if (decoded.image.isNull()
        || !read(reinterpret_cast<char*>(decoded.image.bits()), decoded.image.sizeInBytes()))
        return {};
    return decoded;
}

} // namespace galley
