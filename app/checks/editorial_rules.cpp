// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/checks/editorial_rules.h"

#include "app/checks/address_rules.h"
#include "app/checks/cover_rules.h"
#include "app/checks/date_rules.h"
#include "app/checks/description_rules.h"
#include "app/checks/footnote_rules.h"
#include "app/checks/heading_rules.h"
#include "app/checks/link_rules.h"
#include "app/checks/picture_rules.h"
#include "app/checks/plain_text_rules.h"
#include "app/checks/table_rules.h"
#include "app/checks/tag_rules.h"
#include "app/checks/unseen_rules.h"
#include "app/checks/word_rules.h"
#include "app/checks/words.h"

#include <array>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

using checks::Words;

constexpr std::array groups{
    unseenFindings, addressFindings,   dateFindings,    tagFindings,  descriptionFindings,
    coverFindings,  plainTextFindings, headingFindings, linkFindings, pictureFindings,
    tableFindings,  footnoteFindings,  wordFindings};

} // namespace

QList<EditorialRule> editorialRules()
{
    return {
        {u"unseen-character"_s,
         Words::tr("Characters that nobody sees, in title, description, path or tags")},
        {u"site-scheme"_s, Words::tr("A site that is neither an https:// nor an at:// address")},
        {u"site-slash"_s, Words::tr("A site that ends in a slash")},
        {u"path-slash"_s, Words::tr("A path that does not begin with a slash")},
        {u"post-kind"_s, Words::tr("A post that is a record of another kind")},
        {u"date-zone"_s, Words::tr("Dates without a time zone")},
        {u"updated-before-published"_s, Words::tr("An article updated before it was published")},
        {u"future-date"_s, Words::tr("Dates in the future")},
        {u"tag-empty"_s, Words::tr("Empty tags")},
        {u"tag-hash"_s, Words::tr("Tags that begin with #")},
        {u"tag-repeated"_s, Words::tr("Tags that are the same, or differ only in case")},
        {u"tag-phrase"_s, Words::tr("Tags that are the text of a link")},
        {u"tag-length"_s, Words::tr("Tags longer than some readers take")},
        {u"no-description"_s, Words::tr("A missing description")},
        {u"description-length"_s, Words::tr("A description longer than cards show")},
        {u"description-copy"_s, Words::tr("A description that repeats the first paragraph")},
        {u"no-cover"_s, Words::tr("A missing cover")},
        {u"cover-absent"_s, Words::tr("A cover whose file is missing")},
        {u"cover-hash"_s, Words::tr("A cover whose file was changed")},
        {u"cover-type"_s, Words::tr("A cover of another type than the record says")},
        {u"cover-size"_s, Words::tr("A cover of another size than the record says")},
        {u"cover-small"_s, Words::tr("A cover of few pixels")},
        {u"cover-proportion"_s, Words::tr("A cover of which cards cut off much")},
        {u"no-plain-text"_s, Words::tr("A missing plain text")},
        {u"plain-text-markup"_s, Words::tr("Markdown in the plain text")},
        {u"plain-text-drift"_s, Words::tr("A plain text that is not that of the body")},
        {u"cut-off"_s, Words::tr("A text that ends at a bare #")},
        {u"empty-heading"_s, Words::tr("Headings that hold nothing")},
        {u"second-title"_s, Words::tr("Several headings of level 1")},
        {u"skipped-level"_s, Words::tr("Levels of headings left out")},
        {u"link-text"_s, Words::tr("Links without text")},
        {u"link-target"_s, Words::tr("Links that lead nowhere")},
        {u"link-space"_s, Words::tr("Addresses with spaces")},
        {u"picture-space"_s, Words::tr("Pictures whose address has spaces")},
        {u"undefined-reference"_s, Words::tr("References that are not defined")},
        {u"alt-text"_s, Words::tr("Pictures without a description")},
        {u"missing-picture"_s, Words::tr("Pictures whose file is missing")},
        {u"surplus-cell"_s, Words::tr("Cells of tables that nobody sees")},
        {u"footnote"_s, Words::tr("Footnotes, which readers do not see as such")},
        {u"doubled-word"_s, Words::tr("Words that stand twice in a row")},
    };
}

QList<Finding> editorialFindings(const Manuscript& manuscript, const QSet<QString>& turnedOff)
{
    FindingList findings(turnedOff);
    for (const auto group : groups)
        group(manuscript, findings);
    return findings.findings();
}

} // namespace galley
