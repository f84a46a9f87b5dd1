// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/review/package_test.cpp

#include "app/review/archive.h"

#include <QString>

#include <memory>

#include <zip.h>

namespace galley::review {

namespace {

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_source_t* source) const { zip_source_free(source); }
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
template <typename T> using Owned = std::unique_ptr<T, Discard>;

// An archive in memory, whose source is kept open behind it.
struct Archive {
    Owned<zip_source_t> source;
    Owned<zip_t> zip;
};

QString sentenceOf(zip_error_t& error)
{
    QString sentence = QString::fromUtf8(zip_error_strerror(&error));
    zip_error_fini(&error);
    return sentence;
}

Archive opened(const QByteArray& bytes, int flags, QString& fault)
{
    zip_error_t error;
    zip_error_init(&error);
    Archive archive;
    archive.source.reset(zip_source_buffer_create(
        bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0, &error));
    if (archive.source)
        archive.zip.reset(zip_open_from_source(archive.source.get(), flags, &error));
    if (!archive.zip) {
        fault = sentenceOf(error);
        return archive;
    }
    zip_source_keep(archive.source.get()); // the archive has the one that it was given
    zip_error_fini(&error);
    return archive;
}

bool add(zip_t* zip, const ArchivedFile& file)
{
    zip_source_t* const source = zip_source_buffer(
        zip, file.content.constData(), static_cast<zip_uint64_t>(file.content.size()), 0);
    if (!source)
        return false;
    const zip_int64_t index =
        zip_file_add(zip, file.name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    const auto number = static_cast<zip_uint64_t>(index);
    constexpr zip_uint16_t firstDay = 0x21; // 1980-01-01, the first that there is
    constexpr zip_uint32_t plainFile = 0100644u << 16;
    return zip_file_set_dostime(zip, number, 0, firstDay, 0) == 0
        && zip_set_file_compression(zip, number, ZIP_CM_DEFLATE, 9) == 0
        && zip_file_set_external_attributes(zip, number, 0, ZIP_OPSYS_UNIX, plainFile) == 0;
}

// Nothing where the file is longer than it may be, or damaged.
bool read(zip_t* zip, zip_uint64_t index, qsizetype size, QByteArray& content)
{
    const Owned<zip_file_t> file(zip_fopen_index(zip, index, 0));
    if (!file)
        return false;
    content.resize(size);
    qsizetype done = 0;
    while (done < size) {
        const zip_int64_t count =
            zip_fread(file.get(), content.data() + done, static_cast<zip_uint64_t>(size - done));
        if (count <= 0)
            return false;
        done += count;
    }
    char more = 0; // none: at the end the checksum is compared
    return zip_fread(file.get(), &more, 1) == 0;
}

} // namespace

} // namespace galley::review

extern "C" Q_DECL_EXPORT void galleyPack(const QList<galley::review::ArchivedFile>& files,
                                         QByteArray& bytes, QString& fault)
{
    using namespace galley::review;
    zip_error_t error;
    zip_error_init(&error);
    Archive archive;
    archive.source.reset(zip_source_buffer_create(nullptr, 0, 0, &error));
    if (archive.source)
        archive.zip.reset(zip_open_from_source(archive.source.get(), ZIP_TRUNCATE, &error));
    if (!archive.zip) {
        fault = sentenceOf(error);
        return;
    }
    zip_error_fini(&error);
    zip_source_keep(archive.source.get());
    for (const ArchivedFile& file : files) {
        if (!add(archive.zip.get(), file)) {
            fault = QString::fromUtf8(zip_strerror(archive.zip.get()));
            return;
        }
    }
    if (zip_close(archive.zip.get()) != 0) {
        fault = QString::fromUtf8(zip_strerror(archive.zip.get()));
        return;
    }
    static_cast<void>(archive.zip.release()); // closed
    zip_stat_t facts;
    zip_stat_init(&facts);
    zip_source_t* const source = archive.source.get();
    if (zip_source_stat(source, &facts) != 0 || zip_source_open(source) != 0) {
        fault = QStringLiteral("zip_source_open");
        return;
    }
    bytes.resize(static_cast<qsizetype>(facts.size));
    const zip_int64_t count = zip_source_read(source, bytes.data(), facts.size);
    zip_source_close(source);
    if (count != static_cast<zip_int64_t>(facts.size))
        fault = QStringLiteral("zip_source_read");
}

extern "C" Q_DECL_EXPORT void galleyUnpack(const QByteArray& bytes,
                                           const galley::review::ArchiveLimits& limits,
                                           QList<galley::review::ArchivedFile>& files,
                                           galley::review::UnpackFault& fault)
{
    using namespace galley::review;
    using Kind = UnpackFault::Kind;
    QString reason;
    const Archive archive = opened(bytes, ZIP_RDONLY | ZIP_CHECKCONS, reason);
    if (!archive.zip) {
        fault = {Kind::Unreadable, reason};
        return;
    }
    const zip_int64_t count = zip_get_num_entries(archive.zip.get(), 0);
    qsizetype all = 0;
    for (zip_int64_t index = 0; index < count; ++index) {
        const auto number = static_cast<zip_uint64_t>(index);
        zip_stat_t facts;
        zip_stat_init(&facts);
        if (zip_stat_index(archive.zip.get(), number, ZIP_FL_ENC_GUESS, &facts) != 0) {
            fault = {Kind::Unreadable, QString::fromUtf8(zip_strerror(archive.zip.get()))};
            return;
        }
        const QString name = QString::fromUtf8(facts.name);
        if (name.endsWith(u'/') || facts.encryption_method != ZIP_EM_NONE)
            continue;
        if (facts.size > static_cast<zip_uint64_t>(limits.fileBytes)
            || all + static_cast<qsizetype>(facts.size) > limits.bytes) {
            fault = {Kind::TooLarge, name};
            return;
        }
        ArchivedFile file{name, {}};
        if (!read(archive.zip.get(), number, static_cast<qsizetype>(facts.size), file.content)) {
            fault = {Kind::Damaged, name};
            return;
        }
        all += file.content.size();
        files.append(file);
    }
}
