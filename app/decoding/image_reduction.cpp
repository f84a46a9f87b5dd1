// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/decoding/image_reading_test.cpp

#include "app/decoding/image_reduction.h"

#include <QColorSpace>

#include <vector>

namespace galley {

namespace {

constexpr int channels = 4;

// Some rows of a picture as it is, sharing its pixels.
QImage rowsOf(const QImage& image, int first, int count)
{
    QImage rows(image.constScanLine(first), image.width(), count, image.bytesPerLine(),
                image.format());
    rows.setColorTable(image.colorTable());
    return rows;
}

// Adds up, for each pixel of the smaller row, those that it stands for.
void addRow(std::vector<quint32>& sums, const uchar* row, int width, int across)
{
    std::size_t sum = 0;
    for (int x = 0; x < width; ++x, sum += channels) {
        for (int pixel = 0; pixel < across; ++pixel, row += channels) {
            for (std::size_t channel = 0; channel < channels; ++channel)
                sums[sum + channel] += row[channel];
        }
    }
}

// Each pixel is the mean of a rectangle of them.
QImage meansOf(const QImage& image, int across, int down)
{
    const auto format =
        image.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32;
    QImage means(image.width() / across, image.height() / down, format);
    if (means.isNull())
        return {};
    std::vector<quint32> sums(static_cast<std::size_t>(means.width()) * channels);
    const auto count = static_cast<quint32>(across) * static_cast<quint32>(down);
    for (int y = 0; y < means.height(); ++y) {
        const QImage rows = rowsOf(image, y * down, down).convertToFormat(format);
        if (rows.isNull())
            return {};
        std::fill(sums.begin(), sums.end(), count / 2);
        for (int row = 0; row < down; ++row)
            addRow(sums, rows.constScanLine(row), means.width(), across);
        uchar* mean = means.scanLine(y);
        for (const quint32 sum : sums)
            *mean++ = static_cast<uchar>(sum / count);
    }
    means.setColorSpace(image.colorSpace());
    return means;
}

} // namespace

QImage reducedTo(QSize size, const QImage& image)
{
    const int across = qMax(1, image.width() / qMax(1, size.width()));
    const int down = qMax(1, image.height() / qMax(1, size.height()));
    const QImage smaller = across > 1 || down > 1 ? meansOf(image, across, down) : image;
    return smaller.size() == size
        ? smaller
        : smaller.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

} // namespace galley
