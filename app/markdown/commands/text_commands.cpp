// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/commands/text_commands.h"

#include "app/markdown/commands/inline_commands.h"
#include "app/markdown/commands/line_commands.h"

#include <QUrl>

namespace galley::markdown {

CommandResult run(TextCommand command, const SourceText& text, TextRange selection)
{
    switch (command) {
    case TextCommand::Bold:
        return toggleEmphasis(text, selection, 2);
    case TextCommand::Italic:
        return toggleEmphasis(text, selection, 1);
    case TextCommand::Code:
        return toggleCode(text, selection);
    case TextCommand::Link:
        return toggleLink(text, selection);
    case TextCommand::Heading:
        return toggleHeading(text, selection);
    case TextCommand::Quote:
        return toggleQuote(text, selection);
    case TextCommand::BulletList:
        return toggleList(text, selection, LinePrefix::Marker::Bullet);
    case TextCommand::NumberedList:
        return toggleList(text, selection, LinePrefix::Marker::Number);
    }
    return {{}, selection};
}

CommandResult linkSelection(const SourceText& text, TextRange selection, const QString& url)
{
    // Angle brackets let a target hold parentheses and more.
    const bool needsBrackets = url.contains(u'(') || url.contains(u')');
    const QString target = needsBrackets ? u'<' + url + u'>' : url;
    const QString words = text.mid(selection);
    const QString link = QStringLiteral("[%1](%2)").arg(words, target);
    TextDelta delta{{{selection.start, {}, QStringLiteral("[")},
                     {selection.end(), {}, QStringLiteral("](") + target + u')'}}};
    return {delta, {selection.start + link.size(), 0}};
}

bool isUrl(const QString& text)
{
    for (const QChar character : text) {
        if (character.isSpace() || character == u'<' || character == u'>')
            return false;
    }
    const QUrl url(text, QUrl::StrictMode);
    const QString scheme = url.scheme();
    if (scheme == u"mailto")
        return url.isValid() && !url.path().isEmpty();
    return url.isValid() && (scheme == u"http" || scheme == u"https") && !url.host().isEmpty();
}

} // namespace galley::markdown
