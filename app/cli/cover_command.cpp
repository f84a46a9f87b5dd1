// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/cli/cover_command.h"

#include "app/cli/article_file.h"
#include "app/cli/touch_option.h"
#include "app/cli/words.h"
#include "app/media/blob_store.h"
#include "app/media/cover_encoder.h"
#include "app/storage/bounded_read.h"

#include <QCommandLineParser>
#include <QFileInfo>

namespace galley {

using namespace Qt::StringLiterals;
using cli::Words;

namespace {

std::optional<EncodedCover> coverFrom(const QString& path, Terminal& terminal)
{
    const auto picture = boundedRead(path, ImageLimits().fileBytes);
    if (!picture) {
        terminal.complain(picture.error().sentence);
        return {};
    }
    Progress progress;
    auto cover = encodeCover(*picture, progress);
    if (!cover) {
        terminal.complain(path, cover.error());
        return {};
    }
    return *std::move(cover);
}

QString summaryOf(const atproto::BlobRef& blob, const QSize& size)
{
    return u"%1 %2 %3 %4"_s.arg(blob.cid.toString())
        .arg(size.width())
        .arg(size.height())
        .arg(blob.size);
}

int runCover(const QCommandLineParser& arguments, Terminal& terminal)
{
    const QString path = arguments.positionalArguments().at(0);
    const QString picture = arguments.positionalArguments().at(1);
    const bool isArticle = readArticle(path, terminal).has_value();
    const auto cover = isArticle ? coverFrom(picture, terminal) : std::nullopt;
    if (!cover)
        return NotDone;

    const BlobStore blobs(path);
    const atproto::BlobRef blob{atproto::Cid::ofBlob(cover->webp), u"image/webp"_s,
                                cover->webp.size()};
    std::optional<bool> wasThere; // before the turn to write began
    // In the article as it is by now: making a cover takes its time. The blob first: an article
    // never names a cover that was not stored.
    const auto change = [&](const Article& article) -> std::optional<QByteArray> {
        wasThere = wasThere.value_or(blobs.contains(blob));
        if (const auto stored = blobs.add(cover->webp, blob.mimeType); !stored) {
            terminal.complain(
                Words::tr("“%1” was not changed: %2").arg(path, stored.error().sentence));
            return {};
        }
        Article edited = article;
        edited.setState(Field::CoverImage, edited.stateWithCover(blob));
        return withTouch(arguments, article, edited.toJson());
    };
    const auto takeBack = [&] {
        if (wasThere == false)
            blobs.remove(QFileInfo(blobs.pathOf(blob)).fileName());
    };
    const int code = changeArticle(path, change, terminal, takeBack);
    if (code != Done)
        return code;
    if (!cover->note.isEmpty())
        terminal.complain(picture, {ErrorKind::Unsupported, cover->note, {}});
    terminal.printLine(summaryOf(blob, cover->size));
    return Done;
}

} // namespace

Command coverCommand()
{
    Command command;
    command.name = u"cover"_s;
    command.usage = u"[--touch] FILE IMAGE"_s;
    command.summary = Words::tr("make a cover of a picture and set it");
    command.options = {touchOption()};
    command.minimum = 2;
    command.maximum = 2;
    command.run = runCover;
    return command;
}

} // namespace galley
