// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/checks/editorial_rules_test.cpp

#include "app/checks/tag_rules.h"

#include "app/checks/passages.h"
#include "app/checks/words.h"
#include "app/lexicon/value_path.h"
#include "app/markdown/views/html.h"
#include "app/text/graphemes.h"

#include <QSet>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype strictReadersLimit = 50; // graphemes: Leaflet's schema
constexpr qsizetype schemaLimit = 128;
constexpr qsizetype wordsOfPhrase = 3;

using checks::Words;

QString folded(const QString& text)
{
    return text.simplified().toCaseFolded();
}

bool isPhrase(const QString& tag)
{
    return tag.simplified().count(u' ') + 1 >= wordsOfPhrase;
}

QSet<QString> linkTextsIn(const Manuscript& manuscript)
{
    QSet<QString> texts;
    for (const Passage& passage : passagesWith(manuscript, Content::Link)) {
        forEachInline(*passage.node, [&](const markdown::Node& node) {
            if (node.kind == markdown::NodeKind::Link)
                texts << folded(markdown::toPlainText(node));
        });
    }
    return texts;
}

// Looks at one tag after the other.
class TagCheck {
public:
    TagCheck(const Manuscript& manuscript, const QStringList& tags, FindingList& findings)
        : m_article(manuscript.article)
        , m_tags(tags)
        , m_findings(findings)
    {
        if (std::any_of(tags.begin(), tags.end(), isPhrase))
            m_linkTexts = linkTextsIn(manuscript);
    }

    void check()
    {
        for (qsizetype index = 0; index < m_tags.size(); ++index)
            check(index);
    }

private:
    void check(qsizetype index)
    {
        const QString tag = m_tags[index];
        const QString bare = withoutHash(tag);
        if (bare.isEmpty()) {
            if (m_findings.wants(u"tag-empty"_s)) // each fix has all tags
                add(index, Severity::Warning, u"tag-empty"_s,
                    Words::tr("Tag %1 is empty: remove it."), removal(index));
            return;
        }
        if (m_findings.wants(u"tag-hash"_s) && bare != tag.trimmed())
            add(index, Severity::Warning, u"tag-hash"_s,
                Words::tr(
                    "Tag %1, %2, begins with “#”, which readers put there themselves: remove it."),
                Fix{Words::tr("Remove the #"), {}, {fieldWith(index, bare)}});
        if (m_findings.wants(u"tag-repeated"_s) && m_seen.contains(folded(bare)))
            add(index, Severity::Warning, u"tag-repeated"_s,
                Words::tr(
                    "Tag %1, %2, stands before it already, or differs only in case: keep one."),
                removal(index));
        m_seen << folded(bare);
        if (m_findings.wants(u"tag-phrase"_s) && isPhrase(bare)
            && m_linkTexts.contains(folded(bare)))
            add(index, Severity::Warning, u"tag-phrase"_s,
                Words::tr(
                    "Tag %1, %2, is the text of a link in the article and hardly meant as a tag: "
                    "remove it."),
                removal(index));
        const qsizetype length = graphemeCount(tag);
        if (length > strictReadersLimit && length <= schemaLimit)
            add(index, Severity::Hint, u"tag-length"_s,
                Words::tr("Tag %1, %2, is longer than 50 characters: some readers do not take it."),
                {});
    }

    static QString withoutHash(const QString& tag)
    {
        QString bare = tag.trimmed();
        while (bare.startsWith(u'#'))
            bare = bare.mid(1).trimmed();
        return bare;
    }

    std::pair<Field, FieldState> fieldWith(qsizetype index, const QString& tag) const
    {
        QStringList tags = m_tags;
        tags[index] = tag;
        return {Field::Tags, m_article.stateWithTags(tags)};
    }

    Fix removal(qsizetype index) const
    {
        QStringList tags = m_tags;
        tags.removeAt(index);
        return {Words::tr("Remove the Tag"), {}, {{Field::Tags, m_article.stateWithTags(tags)}}};
    }

    void add(qsizetype index, Severity severity, const QString& rule, const QString& sentence,
             std::optional<Fix> fix)
    {
        const QString filled = sentence.contains(u"%2")
            ? sentence.arg(QString::number(index + 1), lexicon::quoted(m_tags[index]))
            : sentence.arg(index + 1);
        m_findings << Finding{severity,
                              rule,
                              filled,
                              {{}, u"/tags/%1"_s.arg(index), Field::Tags, {}},
                              std::move(fix)};
    }

    const Article& m_article;
    QStringList m_tags;
    QSet<QString> m_linkTexts;
    QSet<QString> m_seen;
    FindingList& m_findings;
};

} // namespace

void tagFindings(const Manuscript& manuscript, FindingList& findings)
{
    if (const auto tags = manuscript.article.tags())
        TagCheck(manuscript, *tags, findings).check();
}

} // namespace galley
