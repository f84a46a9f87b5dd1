// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/media/webp_encoder.h"

#include <QHash>
#include <QImage>

#include <optional>

namespace galley {

// Finds the highest quality whose bytes stay under a limit (or one that comes as near). Encoding
// takes long, so the qualities to try are foretold from a sample of its rows.
class QualitySearch {
public:
    QualitySearch(const QImage& image, qsizetype limit, int highest);

    // The quality to try next; nothing when the best one was tried, or even the lowest is too big.
    Result<std::optional<int>> next(const WebPEncoder::Follow& follow);
    // What came of it.
    void tried(int quality, qsizetype bytes);

private:
    QualitySearch(const QImage& image, const QImage& sample, qsizetype limit, int highest);
    Result<double> foretold(int quality, const WebPEncoder::Follow& follow);

    WebPEncoder m_sample;
    QHash<int, qsizetype> m_sampleBytes;
    double m_scale; // bytes of the picture for a byte of its sample
    qsizetype m_limit;
    bool m_isGoodEnough = false;
    int m_fits = -1; // the highest that was tried and fits
    int m_over; // the lowest that was tried and does not
};

} // namespace galley
