// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/body_commands.h"

#include "app/exchange/derived_text.h"
#include "app/foreign/reading.h"
#include "app/session/body_losses.h"
#include "app/session/words.h"

namespace galley {

namespace {

using session::Words;

QString nameOf(BodyCommand command)
{
    switch (command) {
    case BodyCommand::UseStandardForm:
        return Words::tr("Use the Standard Form");
    case BodyCommand::KeepInText:
        return Words::tr("Keep Markdown in “textContent”");
    case BodyCommand::RefreshPlainText:
        return Words::tr("Refresh the Plain Text");
    case BodyCommand::StartFromText:
        break;
    }
    return Words::tr("Start a Markdown Body from This Text");
}

QString descriptionOf(BodyCommand command)
{
    switch (command) {
    case BodyCommand::UseStandardForm:
        return Words::tr(
            "Writes the Markdown into “content” as at.markpub.markdown, which readers know as "
            "Markdown, and derives plain text without markup for “textContent”, which all "
            "others show.");
    case BodyCommand::KeepInText:
        return Words::tr(
            "Writes the Markdown into “textContent” and takes “content” out of the record. "
            "Readers will show the markup as it is typed.");
    case BodyCommand::RefreshPlainText:
        return Words::tr(
            "Replaces “textContent” by plain text that is derived from the Markdown as it is "
            "now. “content” stays as it is.");
    case BodyCommand::StartFromText:
        break;
    }
    return Words::tr(
        "Replaces “content” by a Markdown body that begins with the text shown here, so that it "
        "can be edited.");
}

BodyOffer offerOf(BodyCommand command, const QStringList& losses = {})
{
    return {command, nameOf(command), descriptionOf(command), losses};
}

bool isStandard(const Article& article)
{
    return bodyOf(article.bodyMembers()).isStandard;
}

// Of a body in which nothing can be read nothing is taken over.
bool isOurSentence(const Article& article)
{
    return article.isTextRead()
        && article.text().toString() == foreign::sentenceOn(article.contentType());
}

} // namespace

QList<BodyOffer> bodyOffersFor(const Article& article)
{
    const QStringList losses = bodyLossesOf(article);
    switch (article.bodyForm()) {
    case BodyForm::MarkdownInText:
        return {offerOf(BodyCommand::UseStandardForm)};
    case BodyForm::Foreign:
        return {offerOf(BodyCommand::StartFromText, losses)};
    case BodyForm::MarkdownInContent:
        break;
    }
    QList<BodyOffer> offers;
    if (!isPlainTextCurrent(article))
        offers.append(offerOf(BodyCommand::RefreshPlainText));
    if (!isStandard(article))
        offers.append(offerOf(BodyCommand::UseStandardForm, losses));
    offers.append(offerOf(BodyCommand::KeepInText, losses));
    return offers;
}

ArticleEdit editOf(BodyCommand command, const Article& article)
{
    const auto plainText = [&article] { return derivedText(article.text().toString()); };
    ArticleEdit edit{nameOf(command), {}, {}, {}};
    switch (command) {
    case BodyCommand::UseStandardForm:
        edit.body = article.inStandardForm(plainText());
        break;
    case BodyCommand::StartFromText:
        if (isOurSentence(article)) {
            edit.body = article.inStandardForm({});
            edit.text = differenceBetween(article.text().toString(), {});
        } else {
            edit.body = article.inStandardForm(plainText());
        }
        break;
    case BodyCommand::KeepInText:
        edit.body = article.inTextForm();
        break;
    case BodyCommand::RefreshPlainText:
        edit.body = article.withPlainText(plainText());
        break;
    }
    return edit;
}

} // namespace galley
