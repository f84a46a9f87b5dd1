// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/media/cover_encoder_test.cpp

#include "app/media/webp_encoder.h"

#include "app/media/words.h"

#include <webp/encode.h>

namespace galley {

using media::Words;

namespace {

// The lowest method that weighs bytes against distortion for each block: half a decibel better than
// 2 at the same size, and as good as 4.
constexpr int method = 3;

int followed(int percent, const WebPPicture* picture)
{
    return (*static_cast<const WebPEncoder::Follow*>(picture->user_data))(percent);
}

Error encodingFault(WebPEncodingError code)
{
    if (code == VP8_ENC_ERROR_USER_ABORT)
        return {ErrorKind::Cancelled, Words::tr("Making the cover was cancelled."), {}};
    return {ErrorKind::Failed,
            Words::tr("The cover could not be made (libwebp's error %1): close "
                      "other programs to free memory, or choose another picture.")
                .arg(code),
            {}};
}

} // namespace

WebPEncoder::WebPEncoder(const QImage& image) : m_picture(std::make_unique<WebPPicture>())
{
    if (!WebPPictureInit(m_picture.get()))
        return;
    m_picture->width = image.width();
    m_picture->height = image.height();
    const int stride = static_cast<int>(image.bytesPerLine());
    // QRgb is 0xAARRGGBB: its bytes are told apart by the machine's order, here little-endian.
    static_assert(Q_BYTE_ORDER == Q_LITTLE_ENDIAN);
    m_isImported = image.hasAlphaChannel()
        ? WebPPictureImportBGRA(m_picture.get(), image.constBits(), stride)
        : WebPPictureImportBGRX(m_picture.get(), image.constBits(), stride);
}

WebPEncoder::~WebPEncoder()
{
    WebPPictureFree(m_picture.get());
}

Result<QByteArray> WebPEncoder::encode(int quality, const Follow& follow)
{
    WebPConfig config;
    if (!m_isImported || !WebPConfigInit(&config))
        return encodingFault(VP8_ENC_ERROR_OUT_OF_MEMORY);
    config.quality = static_cast<float>(quality);
    config.method = method;
    config.thread_level = 1;

    WebPMemoryWriter writer;
    WebPMemoryWriterInit(&writer);
    m_picture->writer = &WebPMemoryWrite;
    m_picture->custom_ptr = &writer;
    m_picture->progress_hook = &followed;
    m_picture->user_data = const_cast<Follow*>(&follow);
    const bool done = WebPEncode(&config, m_picture.get());
    const QByteArray bytes(reinterpret_cast<const char*>(writer.mem),
                           static_cast<qsizetype>(writer.size));
    WebPMemoryWriterClear(&writer);
    if (!done)
        return encodingFault(m_picture->error_code);
    return bytes;
}

} // namespace galley
