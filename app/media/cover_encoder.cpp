// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/media/cover_encoder.h"

#include "app/decoding/picture_decoder.h"
#include "app/decoding/webp_container.h"
#include "app/media/quality_search.h"
#include "app/media/webp_encoder.h"
#include "app/media/words.h"

namespace galley {

using media::Words;

namespace {

constexpr int decodedPercent = 20; // decoding takes about that part of the time

Error cancelledFault()
{
    return {ErrorKind::Cancelled, Words::tr("Making the cover was cancelled."), {}};
}

// Whether the bytes are already what the encoder would make: small, upright and without metadata.
bool isCover(const QByteArray& bytes, const DecodedImage& decoded, const CoverLimits& limits)
{
    if (decoded.mimeType != u"image/webp" || bytes.size() > limits.bytes)
        return false;
    const QSize size = decoded.originalSize;
    const auto container = webPContainerOf(bytes);
    return container && !container->animated && !container->hasMetadata
        && qMax(size.width(), size.height()) <= limits.longSide;
}

// Each encoding comes half of the remaining way nearer to the end, for how many will be needed is
// not known before.
class Steps {
public:
    explicit Steps(Progress& progress) : m_progress(progress) { }

    WebPEncoder::Follow next()
    {
        m_start = m_end;
        m_end += (100 - m_end) / 2;
        return [this](int percent) {
            m_progress.percent = m_start + (m_end - m_start) * percent / 100;
            return !m_progress.cancelled;
        };
    }
    // Encodings of samples are short and move nothing.
    WebPEncoder::Follow unseen()
    {
        return [this](int) { return !m_progress.cancelled; };
    }

private:
    Progress& m_progress;
    int m_start = 0;
    int m_end = decodedPercent;
};

// The best encoding under the limit; one without bytes when even the lowest quality is over it.
Result<EncodedCover> bestEncoding(const QImage& image, const CoverLimits& limits, Steps& steps)
{
    EncodedCover best;
    WebPEncoder encoder(image);
    QualitySearch search(image, limits.bytes, limits.quality);
    for (;;) {
        const auto quality = search.next(steps.unseen());
        if (!quality)
            return quality.error();
        if (!*quality)
            return best;
        auto webp = encoder.encode(**quality, steps.next());
        if (!webp)
            return webp.error();
        search.tried(**quality, webp->size());
        if (webp->size() <= limits.bytes)
            best = {*webp, image.size(), **quality, false, {}};
    }
}

// So much detail that it does not go into the bytes at any quality goes into fewer pixels.
Result<EncodedCover> encodingThatFits(QImage image, const CoverLimits& limits, Progress& progress)
{
    Steps steps(progress);
    while (!image.isNull()) {
        auto best = bestEncoding(image, limits, steps);
        if (!best || !best->webp.isEmpty())
            return best;
        const QSize smaller = image.size() * 0.7;
        image = smaller == image.size()
            ? QImage()
            : image.scaled(smaller, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                  .convertToFormat(image.format());
    }
    return Error{ErrorKind::TooLarge,
                 Words::tr("No cover fits into %1 bytes: allow it more.").arg(limits.bytes),
                 {}};
}

} // namespace

QSize coverSizeOf(QSize size, const CoverLimits& limits)
{
    if (qMax(size.width(), size.height()) <= limits.longSide)
        return size;
    return size.scaled(limits.longSide, limits.longSide, Qt::KeepAspectRatio).expandedTo({1, 1});
}

Result<EncodedCover> encodeCover(const QByteArray& imageFile, Progress& progress,
                                 const CoverLimits& limits, const QRect& part)
{
    if (progress.cancelled)
        return cancelledFault();
    const auto decoded = decodePicture(imageFile, limits.longSide, part,
                                       [&progress] { return progress.cancelled.load(); });
    if (!decoded)
        return decoded.error();
    if (progress.cancelled)
        return cancelledFault();
    progress.percent = decodedPercent;

    const bool isWhole = part.isEmpty() || part == QRect({}, decoded->uprightSize);
    auto cover = isWhole && isCover(imageFile, *decoded, limits)
        ? Result(EncodedCover{imageFile, decoded->originalSize, 0, true, {}})
        : encodingThatFits(decoded->image, limits, progress);
    if (cover) {
        cover->note = decoded->note;
        progress.percent = 100;
    }
    return cover;
}

} // namespace galley
