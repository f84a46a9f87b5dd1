// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/decoding/picture_decoder_test.cpp

#include "app/decoding/decoder_service.h"

#include "app/decoding/decoder_message.h"
#include "app/decoding/heif_reading.h"

#include <QCoreApplication>
#include <QFile>
#include <QImageReader>
#include <QThreadPool>

#include <cstring>

#include <malloc.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

namespace galley {

namespace {

// The sanitizers' shadow of the memory would not go into it.
constexpr bool isSanitized =
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
    true;
#else
    false;
#endif
#else
    false;
#endif

qint64 ownBytes()
{
    QFile status(QStringLiteral("/proc/self/statm"));
    if (!status.open(QIODevice::ReadOnly))
        return 1024 * mebibyte;
    return status.readAll().split(' ').first().toLongLong() * ::sysconf(_SC_PAGESIZE);
}

void limitMemory(qint64 pictureBytes)
{
    const auto bytes = static_cast<rlim_t>(ownBytes() + pictureBytes);
    const rlimit memory{bytes, bytes};
    if (!isSanitized)
        ::setrlimit(RLIMIT_AS, &memory);
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    ::setrlimit(RLIMIT_FSIZE, &none);
}

// What a picture took goes back to the system with the picture; and no thread reserves any.
void limitHeap()
{
    ::mallopt(M_MMAP_THRESHOLD, static_cast<int>(mebibyte));
    ::mallopt(M_ARENA_MAX, 1);
}

// The limit counts from when the process began.
void limitTime(int pictureSeconds)
{
    rusage used = {};
    ::getrusage(RUSAGE_SELF, &used);
    const auto seconds = static_cast<rlim_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec);
    const rlimit time{seconds + 1 + static_cast<rlim_t>(pictureSeconds), RLIM_INFINITY};
    ::setrlimit(RLIMIT_CPU, &time);
}

bool isSocket(int descriptor)
{
    int type = 0;
    socklen_t length = sizeof type;
    return ::getsockopt(descriptor, SOL_SOCKET, SO_TYPE, &type, &length) == 0;
}

// No core of it is kept, whatever the system does with others': it would hold the picture.
void separate()
{
    ::prctl(PR_SET_NAME, "galley-pictures");
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

std::optional<DecoderLimits> limitsFrom(const char* bytes, const char* seconds)
{
    bool isBytes = false;
    bool isSeconds = false;
    const DecoderLimits limits{QByteArrayView(bytes).toLongLong(&isBytes),
                               QByteArrayView(seconds).toInt(&isSeconds)};
    if (!isBytes || !isSeconds || limits.bytes < 0 || limits.seconds < 0)
        return {};
    return limits;
}

void answerRequests(const DecoderLimits& limits)
{
    limitMemory(limits.bytes);
    DecoderMessages messages(STDIN_FILENO);
    while (const auto request = messages.request()) {
        limitTime(limits.seconds);
        const auto answer = request->isMeasured
            ? measureImage(request->file)
            : decodeImage(request->file, request->longSide, {}, request->part);
        if (!messages.send(answer))
            break;
        ::malloc_trim(0);
    }
}

} // namespace

std::optional<int> runAsDecoder(int argc, char** argv)
{
    if (argc < 2 || std::strcmp(argv[1], decoderCommand) != 0)
        return {};
    const auto limits = argc == 4 ? limitsFrom(argv[2], argv[3]) : std::nullopt;
    if (!limits || !isSocket(STDIN_FILENO))
        return 2; // started by a person
    const QCoreApplication application(argc, argv);
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    QImageReader::supportedImageFormats(); // looks for the decoders once
    HeifReading::load(); // before its memory is limited
    separate();
    limitHeap();
    // Qt parts long painting among the threads of this pool, and waits without end where the system
    // has no memory for them; not so on one of them.
    QThreadPool* const pool = QThreadPool::globalInstance();
    pool->setMaxThreadCount(1);
    pool->start([&limits] { answerRequests(*limits); });
    pool->waitForDone();
    return 0;
}

} // namespace galley
