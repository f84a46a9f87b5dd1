// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/checks/editorial_rules_test.cpp

#include "app/checks/link_rules.h"

#include "app/checks/passages.h"
#include "app/checks/words.h"
#include "app/lexicon/value_path.h"
#include "app/markdown/inlines/shown_inlines.h"
#include "app/markdown/views/html.h"

#include <QRegularExpression>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

using markdown::Node;
using markdown::NodeKind;

using checks::Words;

bool holdsPicture(const Node& link)
{
    bool holds = false;
    forEachInline(link, [&](const Node& node) { holds = holds || node.kind == NodeKind::Image; });
    return holds;
}

// Looks at one passage after the other.
class LinkCheck {
public:
    LinkCheck(const Manuscript& manuscript, FindingList& findings)
        : m_manuscript(manuscript)
        , m_findings(findings)
        , m_source(manuscript)
    {
    }

    void check()
    {
        for (const Passage& passage :
             passagesWith(m_manuscript, Content::HollowLink | Content::LinkSigns)) {
            forEachInline(*passage.node, [&](const Node& node) {
                if (node.kind == NodeKind::Link)
                    checkLink(passage, node);
            });
            const markdown::ShownInlines shown(*passage.node);
            if (shown.text().contains(u"](")) // seldom: where it is no link
                checkSpaces(passage, shown);
            if (shown.text().contains(u"]["))
                checkReferences(passage, shown);
        }
    }

private:
    void checkLink(const Passage& passage, const Node& link)
    {
        const QString text = markdown::toPlainText(link).simplified();
        if (text.isEmpty() && !holdsPicture(link)) {
            if (m_findings.wants(u"link-text"_s))
                add(u"link-text"_s,
                    Words::tr("The link to %1 shows nothing that could be read or clicked: write "
                              "its text "
                              "between the brackets.")
                        .arg(lexicon::quoted(link.url)),
                    bracketsOf(passage, link));
        } else if (link.url.trimmed().isEmpty() && m_findings.wants(u"link-target"_s)) {
            add(u"link-target"_s,
                Words::tr("The link %1 leads nowhere: write its address between the parentheses.")
                    .arg(lexicon::quoted(text)),
                tailOf(passage, link));
        } else if (m_findings.wants(u"link-target"_s) && !markdown::isSafeLink(link.url)) {
            add(u"link-target"_s,
                Words::tr(
                    "The link to %1 is left out of pages, which show its text alone: give it an "
                    "https:// address.")
                    .arg(lexicon::quoted(link.url)),
                m_source.targetOf(passage, link));
        }
    }

    // "[]", and what stands behind a link's text.
    TextRange bracketsOf(const Passage& passage, const Node& link)
    {
        return stretchOf(passage, link, link.source.start, link.source.contentEnd + 1);
    }
    TextRange tailOf(const Passage& passage, const Node& link)
    {
        return stretchOf(passage, link, link.source.contentEnd, link.source.end);
    }
    TextRange stretchOf(const Passage& passage, const Node& link, int start, int end)
    {
        return link.source.isKnown()
            ? m_source.rangeOf(passage, markdown::SourceStretch{start, end - start})
            : m_source.rangeOf(passage, link);
    }

    // Such a link or picture is none to Markdown, which leaves it as text.
    void checkSpaces(const Passage& passage, const markdown::ShownInlines& shown)
    {
        static const QRegularExpression place(
            u"(!\\[[^\\[\\]\\n]*)?\\]\\(\\s*([^()\\n\"'<>]*[^()\\n\"'<>\\s][ \\t]+[^()\\n\"'<>\\s]"
            "[^()\\n\"'<>]*)\\)"_s);
        // Else it may well be words in parentheses.
        static const QRegularExpression address(
            u"\\A(?:[a-z][a-z0-9+.-]*://|mailto:|\\.{0,2}/|#)|\\.[a-z][a-z0-9]{1,4}\\s*\\z"_s,
            QRegularExpression::CaseInsensitiveOption);
        auto matches = place.globalMatch(shown.text());
        while (matches.hasNext()) {
            const auto match = matches.next();
            const bool isPicture = match.capturedLength(1) > 0;
            const QString target = match.captured(2).trimmed();
            const QString rule = isPicture ? u"picture-space"_s : u"link-space"_s;
            if (!m_findings.wants(rule) || !(isPicture || address.match(target).hasMatch()))
                continue;
            const qsizetype signs = shown.text().indexOf(u"](", match.capturedStart());
            if (!shown.isAsWritten({signs, 2})) // they are escaped: it is meant as it stands
                continue;
            const auto source = shown.sourceOf({match.capturedStart(2), target.size()});
            addSpaces(m_source.rangeOf(passage, source), rule, target,
                      isPicture
                          ? Words::tr("The address %1 has spaces, so that no picture comes of it: "
                                      "write %20 in their place.")
                          : Words::tr("The address %1 has spaces, so that no link comes of it: "
                                      "write %20 in their place."));
        }
    }

    void addSpaces(TextRange range, const QString& rule, const QString& address, QString sentence)
    {
        Finding finding = textFinding(Severity::Warning, rule,
                                      sentence.replace(u"%1"_s, lexicon::quoted(address)), range);
        QString encoded = address;
        encoded.replace(QRegularExpression(u"[ \\t]"_s), u"%20"_s);
        finding.fix = textFix(m_manuscript, Words::tr("Write %20 for Spaces"), range, encoded);
        m_findings << finding;
    }

    void checkReferences(const Passage& passage, const markdown::ShownInlines& shown)
    {
        static const QRegularExpression reference(
            u"\\[([^\\[\\]\\n]+)(\\]\\[([^\\[\\]\\n]*)\\])"_s);
        auto matches = reference.globalMatch(shown.text());
        while (matches.hasNext() && m_findings.wants(u"undefined-reference"_s)) {
            const auto match = matches.next();
            if (!shown.isAsWritten({match.capturedStart(2), 2}))
                continue;
            const QString label =
                match.captured(3).trimmed().isEmpty() ? match.captured(1) : match.captured(3);
            add(u"undefined-reference"_s,
                Words::tr(
                    "The link %1 refers to %2, which is not defined: add a line “[…]: address” for "
                    "it, or write the address here.")
                    .arg(lexicon::quoted(match.captured(1)), lexicon::quoted(label)),
                m_source.rangeOf(
                    passage, shown.sourceOf({match.capturedStart(2), match.capturedLength(2)})));
        }
    }

    void add(const QString& rule, const QString& sentence, TextRange range)
    {
        m_findings << textFinding(Severity::Warning, rule, sentence, range);
    }

    const Manuscript& m_manuscript;
    FindingList& m_findings;
    PassageSource m_source;
};

} // namespace

void linkFindings(const Manuscript& manuscript, FindingList& findings)
{
    LinkCheck(manuscript, findings).check();
}

} // namespace galley
