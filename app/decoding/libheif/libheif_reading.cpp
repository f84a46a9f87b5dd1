// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/decoding/heif_reading_test.cpp

#include "app/decoding/heif_reading.h"

#include <QColorSpace>
#include <QScopeGuard>
#include <QSize>

#include <libheif/heif.h>

namespace galley {

namespace {

constexpr int longestSide = 32'767; // pixels

// The image of libheif that a QImage shows goes with it.
void release(void* image)
{
    heif_image_release(static_cast<heif_image*>(image));
}

bool failed(const heif_error& error)
{
    return error.code != heif_error_Ok;
}

QColorSpace namedSpaceOf(const heif_image_handle* handle)
{
    heif_color_profile_nclx* named = nullptr;
    if (failed(heif_image_handle_get_nclx_color_profile(handle, &named)) || !named)
        return {};
    const auto free = qScopeGuard([named] { heif_nclx_color_profile_free(named); });
    if (named->color_primaries == heif_color_primaries_SMPTE_EG_432_1)
        return QColorSpace(QColorSpace::Primaries::DciP3D65, QColorSpace::TransferFunction::SRgb);
    return QColorSpace(QColorSpace::SRgb);
}

QColorSpace spaceOf(const heif_image_handle* handle)
{
    constexpr size_t longestProfile = 4'000'000; // bytes
    const size_t length = heif_image_handle_get_raw_color_profile_size(handle);
    if (length == 0 || length > longestProfile)
        return namedSpaceOf(handle);
    QByteArray profile(static_cast<qsizetype>(length), '\0');
    if (failed(heif_image_handle_get_raw_color_profile(handle, profile.data())))
        return {};
    return QColorSpace::fromIccProfile(profile);
}

class LibheifReading : public HeifReading {
public:
    explicit LibheifReading(const QByteArray& bytes);
    ~LibheifReading() override;
    Q_DISABLE_COPY_MOVE(LibheifReading)

    bool isValid() const { return m_handle != nullptr; }
    QSize size() const override;
    qint64 neededBytes() const override;
    QImage image() const override;

private:
    std::unique_ptr<heif_context, void (*)(heif_context*)> m_context;
    heif_image_handle* m_handle = nullptr;
};

LibheifReading::LibheifReading(const QByteArray& bytes)
    : m_context(heif_context_alloc(), &heif_context_free)
{
    heif_context_set_maximum_image_size_limit(m_context.get(), longestSide);
    heif_context_set_max_decoding_threads(m_context.get(), 1);
    if (failed(heif_context_read_from_memory_without_copy(
            m_context.get(), bytes.constData(), static_cast<size_t>(bytes.size()), nullptr))
        || failed(heif_context_get_primary_image_handle(m_context.get(), &m_handle)))
        m_handle = nullptr;
}

LibheifReading::~LibheifReading()
{
    if (m_handle)
        heif_image_handle_release(m_handle);
}

QSize LibheifReading::size() const
{
    return {heif_image_handle_get_width(m_handle), heif_image_handle_get_height(m_handle)};
}

qint64 LibheifReading::neededBytes() const
{
    constexpr qint64 pixelBytes = 4;
    const qint64 sampleBytes = heif_image_handle_get_luma_bits_per_pixel(m_handle) > 8 ? 2 : 1;
    const qint64 planes = heif_image_handle_has_alpha_channel(m_handle) ? 4 : 3;
    return qint64(size().width()) * size().height() * (pixelBytes + planes * sampleBytes);
}

QImage LibheifReading::image() const
{
    const bool hasAlpha = heif_image_handle_has_alpha_channel(m_handle);
    heif_decoding_options* const options = heif_decoding_options_alloc();
    const auto free = qScopeGuard([options] { heif_decoding_options_free(options); });
    options->convert_hdr_to_8bit = 1;
    heif_image* decoded = nullptr;
    if (failed(heif_decode_image(
            m_handle, &decoded, heif_colorspace_RGB,
            hasAlpha ? heif_chroma_interleaved_RGBA : heif_chroma_interleaved_RGB, options)))
        return {};
    int stride = 0;
    const uint8_t* const pixels =
        heif_image_get_plane_readonly(decoded, heif_channel_interleaved, &stride);
    QImage image(pixels, heif_image_get_primary_width(decoded),
                 heif_image_get_primary_height(decoded), stride,
                 hasAlpha ? QImage::Format_RGBA8888 : QImage::Format_RGB888, &release, decoded);
    image.setColorSpace(spaceOf(m_handle));
    return image;
}

} // namespace

} // namespace galley

// HeifReading::of() of heif_reading.h.
extern "C" Q_DECL_EXPORT galley::HeifReading* galleyHeifReading(const QByteArray& bytes)
{
    auto reading = std::make_unique<galley::LibheifReading>(bytes);
    return reading->isValid() ? reading.release() : nullptr;
}
