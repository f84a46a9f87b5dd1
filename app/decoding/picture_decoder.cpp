// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/decoding/picture_decoder.h"

#include "app/base/thread_pools.h"
#include "app/decoding/decoder_process.h"
#include "app/decoding/image_faults.h"
#include "app/decoding/words.h"

#include <QCoreApplication>
#include <QMutex>
#include <QThreadPool>

#include <chrono>
#include <vector>

namespace galley {

using decoding::Words;

namespace {

constexpr int maximumSeconds = 60; // by the clock, on a machine that is busy with other things

Error cancelledFault()
{
    return {ErrorKind::Cancelled, Words::tr("Reading the picture was cancelled."), {}};
}

Error notStartedFault()
{
    return {ErrorKind::Failed,
            Words::tr("The picture cannot be read, because the system starts no "
                      "further program: close other ones and try again."),
            {}};
}

// The processes that are ready, for whichever thread asks next.
class Decoders {
public:
    void setProgram(const QString& program, const DecoderLimits& limits)
    {
        const QMutexLocker lock(&m_mutex);
        m_program = program;
        m_limits = limits;
        m_ready.clear();
    }

    QString program() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_program;
    }

    std::unique_ptr<DecoderProcess> take(const QString& program)
    {
        DecoderLimits limits;
        {
            const QMutexLocker lock(&m_mutex);
            limits = m_limits;
            while (!m_ready.empty()) {
                auto decoder = std::move(m_ready.back());
                m_ready.pop_back();
                if (decoder->isReady())
                    return decoder;
            }
        }
        return DecoderProcess::start(program, limits);
    }

    void giveBack(std::unique_ptr<DecoderProcess> decoder, const QString& program)
    {
        const auto maximum = static_cast<std::size_t>(threadsFor(Work::Pictures)->maxThreadCount());
        const QMutexLocker lock(&m_mutex);
        if (program == m_program && m_ready.size() < maximum)
            m_ready.push_back(std::move(decoder));
    }

private:
    mutable QMutex m_mutex;
    QString m_program;
    DecoderLimits m_limits;
    std::vector<std::unique_ptr<DecoderProcess>> m_ready;
};

Decoders& decoders()
{
    static Decoders all;
    return all;
}

Result<DecodedImage> answerTo(const DecodingRequest& request, const DecoderMessages::GiveUp& giveUp)
{
    const QString program = decoders().program();
    if (program.isEmpty())
        return request.isMeasured ? measureImage(request.file)
                                  : decodeImage(request.file, request.longSide, {}, request.part);
    // It need not be carried over to be refused.
    if (request.file.size() > ImageLimits().fileBytes)
        return measureImage(request.file);
    const auto isGivenUp = [&giveUp] {
        return QCoreApplication::closingDown() || (giveUp && giveUp());
    };
    if (isGivenUp())
        return cancelledFault();
    auto decoder = decoders().take(program);
    if (!decoder)
        return notStartedFault();
    const auto answer =
        decoder->decode(request, QDeadlineTimer(std::chrono::seconds(maximumSeconds)), isGivenUp);
    if (!answer)
        return isGivenUp() ? cancelledFault() : excessivePicture();
    decoders().giveBack(std::move(decoder), program);
    return *answer;
}

} // namespace

void decodePicturesWith(const QString& program, const DecoderLimits& limits)
{
    decoders().setProgram(program, limits);
}

Result<DecodedImage> decodePicture(const QByteArray& file, int longSide, const QRect& part,
                                   const DecoderMessages::GiveUp& giveUp)
{
    return answerTo({file, longSide, part, false}, giveUp);
}

Result<DecodedImage> measurePicture(const QByteArray& file, const DecoderMessages::GiveUp& giveUp)
{
    return answerTo({file, 0, {}, true}, giveUp);
}

} // namespace galley
