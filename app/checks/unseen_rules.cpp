// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/checks/editorial_rules_test.cpp

#include "app/checks/unseen_rules.h"

#include "app/checks/words.h"
#include "app/lexicon/value_path.h"
#include "app/text/unseen_characters.h"

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maximumNamed = 5; // the sixth stands for all others

using checks::Words;

QString namesOf(const QList<UnseenCharacter>& unseen)
{
    QStringList names;
    for (const UnseenCharacter& character : unseen) {
        const QString name =
            names.size() < maximumNamed ? codePointName(character.codePoint) : u"…"_s;
        if (!names.contains(name))
            names << name;
    }
    return names.join(u", "_s);
}

Finding findingOf(const QString& sentence, const FindingPlace& place,
                  const std::pair<Field, FieldState>& mended)
{
    return {Severity::Warning, u"unseen-character"_s, sentence, place,
            Fix{Words::tr("Remove Them"), {}, {mended}}};
}

void checkField(const Article& article, Field field, TextKind kind, const QString& sentence,
                FindingList& findings)
{
    const QString value = article.string(field).value_or(QString());
    const auto unseen = unseenIn(value, kind, maximumNamed + 1);
    if (!unseen.isEmpty())
        findings << findingOf(sentence.arg(namesOf(unseen)),
                              {{}, u'/' + memberNameOf(field), field, {}},
                              {field, article.stateWithString(field, withoutUnseen(value, kind))});
}

void checkTag(const Article& article, QStringList tags, qsizetype index, FindingList& findings)
{
    const QString tag = tags[index];
    const auto unseen = unseenIn(tag, TextKind::OneLine, maximumNamed + 1);
    if (unseen.isEmpty())
        return;
    tags[index] = withoutUnseen(tag, TextKind::OneLine);
    if (tags[index].trimmed().isEmpty())
        tags.removeAt(index);
    findings << findingOf(
        Words::tr("Tag %1, %2, has characters that nobody sees (%3), so that it is "
                  "another tag than it seems: remove them.")
            .arg(QString::number(index + 1), lexicon::quoted(withoutUnseen(tag, TextKind::OneLine)),
                 namesOf(unseen)),
        {{}, u"/tags/%1"_s.arg(index), Field::Tags, {}},
        {Field::Tags, article.stateWithTags(tags)});
}

} // namespace

void unseenFindings(const Manuscript& manuscript, FindingList& findings)
{
    const Article& article = manuscript.article;
    checkField(article, Field::Title, TextKind::OneLine,
               Words::tr("The title has characters that nobody sees (%1): remove them."), findings);
    checkField(article, Field::Description, TextKind::Lines,
               Words::tr("The description has characters that nobody sees (%1): remove them."),
               findings);
    checkField(
        article, Field::Path, TextKind::OneLine,
        Words::tr("The path has characters that nobody sees (%1), so that it leads elsewhere than "
                  "it seems: remove them."),
        findings);
    const QStringList tags = article.tags().value_or(QStringList());
    for (qsizetype index = 0; index < tags.size() && findings.wants(u"unseen-character"_s); ++index)
        checkTag(article, tags, index, findings);
}

} // namespace galley
