// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/checks/editorial_rules_test.cpp

#include "app/checks/description_rules.h"

#include "app/article/text_limits.h"
#include "app/checks/words.h"
#include "app/markdown/views/html.h"
#include "app/text/graphemes.h"

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype minimumstOfBeginning = 40; // UTF-16 units that are no chance

using checks::Words;

QString firstParagraph(const markdown::BlockList& blocks)
{
    for (int index = 0; index < blocks.count(); ++index) {
        if (blocks.at(index).node->kind == markdown::NodeKind::Paragraph)
            return markdown::toPlainText(*blocks.at(index).node).simplified();
    }
    return {};
}

bool isCopy(const QString& description, const QString& paragraph)
{
    QString words = description.simplified();
    if (words == paragraph)
        return true;
    while (words.endsWith(u'…') || words.endsWith(u'.'))
        words.chop(1);
    return words.size() >= minimumstOfBeginning && paragraph.startsWith(words);
}

} // namespace

void descriptionFindings(const Manuscript& manuscript, FindingList& findings)
{
    if (manuscript.article.isWrongType(Field::Description))
        return;
    const QString description =
        manuscript.article.string(Field::Description).value_or(QString()).trimmed();
    if (description.isEmpty()) {
        findings << fieldFinding(
            Severity::Hint, u"no-description"_s,
            Words::tr(
                "The article has no description: a sentence or two stand below the title wherever "
                "it is shown as a card or in a list."),
            Field::Description);
        return;
    }
    if (const qsizetype length = graphemeCount(description); length > descriptionMark)
        findings << fieldFinding(
            Severity::Hint, u"description-length"_s,
            Words::tr("The description is %1 characters long; cards cut it after about %2.")
                .arg(length)
                .arg(descriptionMark),
            Field::Description);
    if (isCopy(description, firstParagraph(manuscript.blocks)))
        findings << fieldFinding(Severity::Hint, u"description-copy"_s,
                                 Words::tr("The description repeats the first paragraph, so that "
                                           "readers meet it twice: say in "
                                           "other words what the article is about."),
                                 Field::Description);
}

} // namespace galley
