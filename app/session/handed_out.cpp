// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/session/review_hand_over_test.cpp

#include "app/article/named_blobs.h"
#include "app/media/blob_store.h"
#include "app/review/archive.h"
#include "app/review/critic_markup.h"
#include "app/review/document_id.h"
#include "app/review/named_pictures.h"
#include "app/review/remarks.h"
#include "app/review/review_report.h"
#include "app/session/review_hand_over.h"
#include "app/session/words.h"
#include "app/sidecar/sidecar_file.h"
#include "app/storage/bounded_read.h"
#include "app/storage/durable_write.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QPdfWriter>
#include <QTextDocument>

namespace galley {

using session::Words;

namespace {

// Those of people who are left out stay.
QStringList pathsOfPictures(const HandedOut& handed, const review::Review& left)
{
    const BlobStore blobs(handed.path);
    const QStringList files = blobs.fileNames();
    QStringList names = blobsNamedBy(handed.article, files) + review::blobsSuggestedBy(left, files);
    names.removeDuplicates();
    QStringList paths;
    for (const QString& name : std::as_const(names))
        paths.append(blobs.folder() + u'/' + name);
    return paths;
}

Result<review::Package> packageOf(const HandedOut& handed, const HandOverWish& wish,
                                  const QUuid& document)
{
    review::Package package{document, QFileInfo(handed.path).fileName(), handed.article.toJson(),
                            leavingOf(handed.review, wish.leaving, document)};
    if (!wish.hasPictures)
        return package;
    for (const QString& path : pathsOfPictures(handed, package.review)) {
        const auto bytes = boundedRead(path, review::ArchiveLimits().fileBytes, Links::NotFollowed);
        if (!bytes)
            return bytes.error();
        package.blobs.insert(QFileInfo(path).fileName(), *bytes);
    }
    return package;
}

QByteArray printed(const QByteArray& html)
{
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    QPdfWriter writer(&pdf);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(20, 20, 20, 20), QPageLayout::Millimeter);
    writer.setCreator(QStringLiteral("Galley"));
    QTextDocument document;
    document.setHtml(QString::fromUtf8(html));
    document.print(&writer);
    pdf.close();
    return pdf.data();
}

// As somebody reads it who gets what leaves.
QByteArray reportOf(const HandedOut& handed, const HandOverWish& wish, const QUuid& document)
{
    const review::Review review = leavingOf(handed.review, wish.leaving, document);
    const review::ReviewReport report{handed.article, remarksOf(review, handed.article),
                                      peopleOf(review.entries), verdictsOf(review, handed.article),
                                      checklistsOf(review, handed.article)};
    switch (wish.form) {
    case HandOverForm::MarkdownReport:
        return reportAsMarkdown(report);
    case HandOverForm::TextReport:
        return reportAsText(report);
    case HandOverForm::MarkedText:
        return withCriticMarks(report.article.text().toString(), report.remarks).text.toUtf8();
    case HandOverForm::PdfReport:
        return printed(reportAsHtml(report));
    case HandOverForm::HtmlReport:
    case HandOverForm::Package:
        break;
    }
    return reportAsHtml(report);
}

Result<void> writeReport(const HandedOut& handed, const QByteArray& report, const QString& path)
{
    if (review::belongsTo(handed.path, path))
        return review::articleIsInTheWay(path);
    return durableWrite(path, report);
}

} // namespace

PicturesBeside picturesBeside(const HandedOut& handed)
{
    PicturesBeside pictures;
    for (const QString& path : pathsOfPictures(handed, handed.review)) {
        ++pictures.count;
        pictures.bytes += QFileInfo(path).size();
    }
    return pictures;
}

HandOverFacts factsOf(const HandedOut& handed)
{
    const review::Review left = leavingOf(handed.review, {}, {});
    const auto marked =
        withCriticMarks(handed.article.text().toString(), remarksOf(left, handed.article));
    return {picturesBeside(handed), namesInTexts(handed.review.entries, left, handed.article),
            marked.left};
}

Result<qint64> sizeHandedOver(const HandedOut& handed, const HandOverWish& wish)
{
    // Of a document that has no UUID yet each is as long as another.
    const QUuid document = documentUuidOf(handed.path);
    if (wish.form != HandOverForm::Package)
        return reportOf(handed, wish, document).size();
    const auto package = packageOf(handed, wish, document);
    if (!package)
        return package.error();
    const auto bytes = review::packed(*package);
    return bytes ? Result<qint64>(bytes->size()) : bytes.error();
}

Result<QString> handOver(const HandedOut& handed, const HandOverWish& wish, const QString& path)
{
    const auto document = review::documentId(handed.path);
    if (!document)
        return document.error();
    const QString name = QDir::toNativeSeparators(path);
    if (wish.form != HandOverForm::Package) {
        const auto written = writeReport(handed, reportOf(handed, wish, *document), path);
        return written ? Result<QString>(Words::tr("Report written to %1").arg(name))
                       : written.error();
    }
    const auto package = packageOf(handed, wish, *document);
    if (!package)
        return package.error();
    if (const auto written = review::writePackage(*package, handed.path, path); !written)
        return written.error();
    return Words::tr("%n remark(s) packed into %1", nullptr, package->review.entries.remarkCount())
        .arg(name);
}

} // namespace galley
