// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/checks/editorial_rules_test.cpp

#include "app/checks/plain_text_rules.h"

#include "app/checks/words.h"
#include "app/json/json_string.h"
#include "app/markdown/views/html.h"

#include <algorithm>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

using markdown::Node;
using markdown::NodeKind;

using checks::Words;

// Whether a node is markup that no plain text would have by chance: a list may be one, and so may
// "* * *" and an indented line.
bool isMarkup(const Node& node)
{
    switch (node.kind) {
    case NodeKind::Strong:
    case NodeKind::Image:
    case NodeKind::Table:
        return true;
    case NodeKind::Heading:
        return !node.children.empty();
    case NodeKind::Link: // an address that stands for itself is plain text
        return !node.url.endsWith(markdown::toPlainText(node));
    default:
        return std::any_of(node.blocks.begin(), node.blocks.end(),
                           [](const markdown::ChildBlock& child) { return isMarkup(*child); })
            || std::any_of(node.children.begin(), node.children.end(), isMarkup);
    }
}

bool hasMarkup(const QString& text)
{
    const auto blocks = markdown::BlockList::parsed(SourceText(text).utf8());
    for (int index = 0; index < blocks.count(); ++index) {
        if (isMarkup(*blocks.at(index).node))
            return true;
    }
    return false;
}

Finding markupFinding()
{
    return fieldFinding(
        Severity::Warning, u"plain-text-markup"_s,
        Words::tr("“textContent” holds Markdown, though the body is in “content”: readers "
                  "show its signs as they are, for it is meant to be plain text."),
        Field::Text);
}

} // namespace

void plainTextFindings(const Manuscript& manuscript, FindingList& findings)
{
    const Article& article = manuscript.article;
    if (article.bodyForm() == BodyForm::MarkdownInText || article.isWrongType(Field::Text))
        return;
    if (article.bodyForm() == BodyForm::Foreign) { // whose text is known to other programs alone
        if (hasMarkup(manuscript.text))
            findings << markupFinding();
        return;
    }

    const FieldState text = article.bodyMembers().text;
    const QString plainText = markdown::toPlainText(manuscript.blocks);
    if (text && json::textOf(*text) == plainText)
        return;
    Finding finding;
    if (!text)
        finding = fieldFinding(Severity::Hint, u"no-plain-text"_s,
                               Words::tr("There is no “textContent” beside “content”: many "
                                         "readers, search and reading times "
                                         "know only that."),
                               Field::Text);
    else if (hasMarkup(json::textOf(*text)))
        finding = markupFinding();
    else
        finding = fieldFinding(
            Severity::Warning, u"plain-text-drift"_s,
            Words::tr(
                "“textContent” is not the plain text of the body any more: some readers show the "
                "one, some the other."),
            Field::Text);
    finding.fix =
        Fix{Words::tr("Refresh the Plain Text"), {}, {}, article.withPlainText(plainText)};
    findings << finding;
}

} // namespace galley
