// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/tags_input.h"

#include "app/text/graphemes.h"
#include "app/text/unseen_characters.h"
#include "ui/widgets/words.h"

#include <QRegularExpression>
#include <QSet>

namespace galley {

using widgets::Words;

namespace {

// What site.standard.document allows a tag.
constexpr qsizetype maximumGraphemes = 128;
constexpr qsizetype maximumBytes = 1280;
constexpr qsizetype maximumAtOnce = 200; // that are taken from a pasted list

// Commas of the scripts that have their own, and every line ending.
const QRegularExpression& separators()
{
    static const QRegularExpression expression(
        QStringLiteral("[,\\x{FF0C}\\x{3001}\\x{060C}\\r\\n\\x{2028}\\x{2029}]"));
    return expression;
}

QString cleaned(QStringView piece)
{
    piece = piece.trimmed();
    while (piece.startsWith(u'#'))
        piece = piece.mid(1).trimmed();
    return piece.toString();
}

QString tooLongSentence(const QString& tag)
{
    const qsizetype end = nextGrapheme(tag, qMin<qsizetype>(20, tag.size() - 1));
    return Words::tr("The tag “%1…” is too long: a tag has at most %2 characters and %3 bytes.")
        .arg(tag.left(end), QString::number(maximumGraphemes), QString::number(maximumBytes));
}

} // namespace

bool TagsInput::isList(const QString& text)
{
    return text.contains(separators());
}

TagsInput TagsInput::read(const QString& text, const QStringList& present)
{
    TagsInput input;
    const auto refuse = [&input](const QString& sentence) {
        if (input.refusal.isEmpty())
            input.refusal = sentence;
    };
    const QStringList pieces = text.split(separators());
    QSet<QString> known(present.begin(), present.end());
    for (const QString& piece : pieces) {
        const QString tag = cleaned(withoutUnseen(piece, TextKind::OneLine));
        if (input.tags.size() == maximumAtOnce) {
            refuse(Words::tr("Only the first %1 tags were added: no article needs so many.")
                       .arg(maximumAtOnce));
            break;
        }
        if (tag.isEmpty())
            continue;
        if (tag != cleaned(piece))
            refuse(
                Words::tr("Characters that nobody sees were left out of the tag “%1”.").arg(tag));
        if (utf8Length(tag) > maximumBytes || graphemeCount(tag) > maximumGraphemes) {
            input.rejected.append(tag);
            refuse(tooLongSentence(tag));
        } else if (known.contains(tag)) {
            refuse(Words::tr("The tag “%1” is there already.").arg(tag));
        } else {
            input.tags.append(tag);
            known.insert(tag);
        }
    }
    return input;
}

} // namespace galley
