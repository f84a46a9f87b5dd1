// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/media/cover_encoder_test.cpp

#include "app/media/quality_search.h"

#include <cmath>
#include <cstring>

namespace galley {

namespace {

constexpr int stripHeight = 32; // two rows of WebP's blocks
constexpr int everyStrip = 8;
constexpr double goodEnough = 0.97; // of the limit: a step more is worth no further encoding

bool isSampled(const QImage& image)
{
    return image.height() >= 2 * stripHeight * everyStrip;
}

// Each eighth strip of the picture, one below the other; the whole picture when it is small.
QImage sampleOf(const QImage& image)
{
    if (!isSampled(image))
        return image;
    const int strips = image.height() / (stripHeight * everyStrip);
    QImage sample(image.width(), strips * stripHeight, image.format());
    for (int row = 0; row < sample.height(); ++row) {
        const int strip = row / stripHeight;
        const int first = (strip * everyStrip + everyStrip / 2) * stripHeight;
        std::memcpy(sample.scanLine(row), image.constScanLine(first + row % stripHeight),
                    static_cast<size_t>(qMin(sample.bytesPerLine(), image.bytesPerLine())));
    }
    return sample;
}

// How many times the sample's bytes the picture's are.
double scaleOf(const QImage& image, const QImage& sample)
{
    return double(image.height()) / double(qMax(1, sample.height()));
}

// How many steps of quality make up for a size too large: about a doubling for each eight.
int stepsDown(double bytes, double limit)
{
    return qMax(1, static_cast<int>(std::lround(8 * std::log2(bytes / limit))));
}

} // namespace

QualitySearch::QualitySearch(const QImage& image, qsizetype limit, int highest)
    : QualitySearch(image, sampleOf(image), limit, highest)
{
}

QualitySearch::QualitySearch(const QImage& image, const QImage& sample, qsizetype limit,
                             int highest)
    : m_sample(sample)
    , m_scale(scaleOf(image, sample))
    , m_limit(limit)
    , m_over(highest + 1)
{
}

Result<double> QualitySearch::foretold(int quality, const WebPEncoder::Follow& follow)
{
    if (!m_sampleBytes.contains(quality)) {
        const auto bytes = m_sample.encode(quality, follow);
        if (!bytes)
            return bytes.error();
        m_sampleBytes.insert(quality, bytes->size());
    }
    return m_scale * static_cast<double>(m_sampleBytes.value(quality));
}

Result<std::optional<int>> QualitySearch::next(const WebPEncoder::Follow& follow)
{
    const auto limit = static_cast<double>(m_limit);
    int fits = m_fits;
    int over = m_over;
    // Down in growing strides to one that fits, then halving what is between.
    int quality = over - 1;
    for (int stride = 1; !m_isGoodEnough && over - fits > 1; ++stride) {
        const auto bytes = foretold(quality, follow);
        if (!bytes)
            return bytes.error();
        (*bytes <= limit ? fits : over) = quality;
        if (fits == quality && *bytes > limit * goodEnough)
            break;
        quality = fits == m_fits ? quality - stride * stepsDown(*bytes, limit) : (fits + over) / 2;
        quality = qMax(fits + 1, quality);
    }
    // A single step more is not worth the time of an encoding.
    const bool isWorthwhile = m_fits < 0 ? m_over > 0 : fits > m_fits + 1;
    return isWorthwhile ? std::optional(qMax(fits, 0)) : std::nullopt;
}

void QualitySearch::tried(int quality, qsizetype bytes)
{
    if (m_sampleBytes.value(quality) > 0)
        m_scale = static_cast<double>(bytes) / static_cast<double>(m_sampleBytes.value(quality));
    m_isGoodEnough = bytes <= m_limit && double(bytes) > double(m_limit) * goodEnough;
    if (bytes <= m_limit)
        m_fits = quality;
    else
        m_over = quality;
}

} // namespace galley
