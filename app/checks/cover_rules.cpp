// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/checks/editorial_rules_test.cpp

#include "app/checks/cover_rules.h"

#include "app/checks/words.h"
#include "app/lexicon/value_path.h"

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int minimumstPixels = 600;
// Of width to height. Cards are 1.91:1 and screens 16:9; 4:3 loses little at either.
constexpr double narrowest = 1.2;
constexpr double widest = 2.4;

using checks::Words;

Finding coverFinding(Severity severity, const QString& rule, const QString& sentence)
{
    return fieldFinding(severity, rule, sentence, Field::CoverImage);
}

Fix coverFix(const Article& article, const QString& name, const atproto::BlobRef& cover)
{
    return {name, {}, {{Field::CoverImage, article.stateWithCover(cover)}}};
}

void checkType(const Article& article, const atproto::BlobRef& cover, const CoverFile& file,
               FindingList& findings)
{
    if (file.mimeType.isEmpty()) {
        findings << coverFinding(Severity::Warning, u"cover-type"_s,
                                 Words::tr("The cover’s file is no picture that is known: choose "
                                           "another."));
        return;
    }
    if (file.mimeType == cover.mimeType)
        return;
    Finding finding =
        coverFinding(Severity::Warning, u"cover-type"_s,
                     Words::tr("The record says that the cover is %1, but its file is %2.")
                         .arg(lexicon::quoted(cover.mimeType), lexicon::quoted(file.mimeType)));
    finding.place.pointer += u"/mimeType"_s;
    finding.fix =
        coverFix(article, Words::tr("Correct the Type"), {cover.cid, file.mimeType, cover.size});
    findings << finding;
}

void checkSize(const Article& article, const atproto::BlobRef& cover, const CoverFile& file,
               FindingList& findings)
{
    if (cover.size == 0 || cover.size == file.size) // 0: the old form, which knows no size
        return;
    Finding finding =
        coverFinding(Severity::Warning, u"cover-size"_s,
                     Words::tr("The record says that the cover has %1 bytes, but its file has %2.")
                         .arg(cover.size)
                         .arg(file.size));
    finding.place.pointer += u"/size"_s;
    finding.fix =
        coverFix(article, Words::tr("Correct the Size"), {cover.cid, cover.mimeType, file.size});
    findings << finding;
}

void checkShape(QSize pixels, FindingList& findings)
{
    if (pixels.isEmpty())
        return;
    const QString size = u"%1 × %2"_s.arg(pixels.width()).arg(pixels.height());
    if (pixels.width() < minimumstPixels)
        findings << coverFinding(
            Severity::Hint, u"cover-small"_s,
            Words::tr("The cover has %1 pixels: with less than %2 across it looks "
                      "blurred on a card.")
                .arg(size)
                .arg(minimumstPixels));
    const double proportion = static_cast<double>(pixels.width()) / pixels.height();
    if (proportion < narrowest || proportion > widest)
        findings << coverFinding(
            Severity::Hint, u"cover-proportion"_s,
            Words::tr("The cover has %1 pixels, of which cards, about twice as wide "
                      "as high, cut off much: 16:9 and 1.91:1 fit best.")
                .arg(size));
}

} // namespace

void coverFindings(const Manuscript& manuscript, FindingList& findings)
{
    const Article& article = manuscript.article;
    if (!article.isPresent(Field::CoverImage))
        findings << coverFinding(
            Severity::Hint, u"no-cover"_s,
            Words::tr("The article has no cover: cards show it without a picture."));
    const auto cover = article.cover();
    if (!cover || !manuscript.coverFile)
        return; // what is no cover is the schema's matter
    const CoverFile& file = *manuscript.coverFile;
    switch (file.state) {
    case CoverFile::State::Absent:
        findings << coverFinding(Severity::Warning, u"cover-absent"_s,
                                 Words::tr("The cover’s file is not in the folder blobs beside the "
                                           "article: locate it, or choose another picture."));
        return;
    case CoverFile::State::Another:
        findings << coverFinding(
            Severity::Warning, u"cover-hash"_s,
            Words::tr("The cover’s file in the folder blobs was changed and is not "
                      "the picture that the record names: locate the right one, or "
                      "choose another."));
        return;
    case CoverFile::State::Present:
        break;
    }
    checkType(article, *cover, file, findings);
    checkSize(article, *cover, file, findings);
    checkShape(file.pixels, findings);
}

} // namespace galley
