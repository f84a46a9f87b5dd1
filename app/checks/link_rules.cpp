// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/checks/link_rules.h"

#include "app/checks/passages.h"
#include "app/checks/words.h"
#include "app/lexicon/value_path.h"
#include "app/markdown/html.h"

namespace galley {

using namespace Qt::StringLiterals;

namespace {

using markdown::Node;
using markdown::NodeKind;

using checks::tr;

bool holdsPicture(const Node& link)
{
    bool holds = false;
    forEachInline(link, [&](const Node& node) { holds = holds || node.kind == NodeKind::Image; });
    return holds;
}

QRegularExpression literally(const QString& text)
{
    return QRegularExpression(QRegularExpression::escape(text));
}

// Looks at one passage after the other.
class LinkCheck {
public:
    LinkCheck(const Manuscript& manuscript, FindingList& findings)
        : m_manuscript(manuscript)
        , m_findings(findings)
        , m_links(manuscript)
        , m_leftovers(manuscript)
        , m_references(manuscript)
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
            const QString shown = shownText(*passage.node);
            if (shown.contains(u"](")) // seldom: where it is no link
                checkSpaces(passage, shown);
            if (shown.contains(u"]["))
                checkReferences(passage, shown);
        }
    }

private:
    void checkLink(const Passage& passage, const Node& link)
    {
        static const QRegularExpression noText(u"(?<!!)\\[\\s*\\](?=[(\\[])"_s);
        static const QRegularExpression noTarget(u"\\]\\(\\s*(?:<>)?\\s*\\)"_s);
        const QString text = markdown::toPlainText(link).simplified();
        if (text.isEmpty() && !holdsPicture(link)) {
            if (m_findings.wants(u"link-text"_s))
                add(u"link-text"_s,
                    tr("The link to %1 shows nothing that could be read or clicked: write its text "
                       "between the brackets.")
                        .arg(lexicon::quoted(link.url)),
                    m_links.nextOrBlock(passage, noText));
        } else if (link.url.trimmed().isEmpty() && m_findings.wants(u"link-target"_s)) {
            add(u"link-target"_s,
                tr("The link %1 leads nowhere: write its address between the parentheses.")
                    .arg(lexicon::quoted(text)),
                m_links.nextOrBlock(passage, noTarget));
        } else if (m_findings.wants(u"link-target"_s) && !markdown::isSafeLink(link.url)) {
            add(u"link-target"_s,
                tr("The link to %1 is left out of pages, which show its text alone: give it an "
                   "https:// address.")
                    .arg(lexicon::quoted(link.url)),
                m_links.nextOrBlock(passage, literally(link.url)));
        }
    }

    // Such a link or picture is none to Markdown, which leaves it as text.
    void checkSpaces(const Passage& passage, const QString& shown)
    {
        static const QRegularExpression place(
            u"(!\\[[^\\[\\]\\n]*)?\\]\\(\\s*([^()\\n\"'<>]*[^()\\n\"'<>\\s][ \\t]+[^()\\n\"'<>\\s]"
            "[^()\\n\"'<>]*)\\)"_s);
        // Else it may well be words in parentheses.
        static const QRegularExpression address(
            u"\\A(?:[a-z][a-z0-9+.-]*://|mailto:|\\.{0,2}/|#)|\\.[a-z][a-z0-9]{1,4}\\s*\\z"_s,
            QRegularExpression::CaseInsensitiveOption);
        auto matches = place.globalMatch(shown);
        while (matches.hasNext()) {
            const auto match = matches.next();
            const bool isPicture = match.capturedLength(1) > 0;
            const QString target = match.captured(2).trimmed();
            const QString rule = isPicture ? u"picture-space"_s : u"link-space"_s;
            if (m_findings.wants(rule) && (isPicture || address.match(target).hasMatch()))
                addSpaces(passage, rule, target,
                          isPicture ? tr("The address %1 has spaces, so that no picture comes of "
                                         "it: write %20 in their place.")
                                    : tr("The address %1 has spaces, so that no link comes of it: "
                                         "write %20 in their place."));
        }
    }

    void addSpaces(const Passage& passage, const QString& rule, const QString& address,
                   QString sentence)
    {
        const auto range = m_leftovers.next(passage, literally(address));
        if (!range)
            return;
        Finding finding = textFinding(Severity::Warning, rule,
                                      sentence.replace(u"%1"_s, lexicon::quoted(address)), *range);
        QString encoded = address;
        encoded.replace(QRegularExpression(u"[ \\t]"_s), u"%20"_s);
        finding.fix = textFix(m_manuscript, tr("Write %20 for Spaces"), *range, encoded);
        m_findings << finding;
    }

    void checkReferences(const Passage& passage, const QString& shown)
    {
        static const QRegularExpression reference(
            u"\\[([^\\[\\]\\n]+)(\\]\\[([^\\[\\]\\n]*)\\])"_s);
        auto matches = reference.globalMatch(shown);
        while (matches.hasNext() && m_findings.wants(u"undefined-reference"_s)) {
            const auto match = matches.next();
            const auto range = m_references.next(passage, literally(match.captured(2)));
            if (!range) // its brackets were escaped: it is meant as it stands
                continue;
            const QString label =
                match.captured(3).trimmed().isEmpty() ? match.captured(1) : match.captured(3);
            add(u"undefined-reference"_s,
                tr("The link %1 refers to %2, which is not defined: add a line “[…]: address” for "
                   "it, or write the address here.")
                    .arg(lexicon::quoted(match.captured(1)), lexicon::quoted(label)),
                *range);
        }
    }

    void add(const QString& rule, const QString& sentence, TextRange range)
    {
        m_findings << textFinding(Severity::Warning, rule, sentence, range);
    }

    const Manuscript& m_manuscript;
    FindingList& m_findings;
    PassageSource m_links;
    PassageSource m_leftovers;
    PassageSource m_references;
};

} // namespace

void linkFindings(const Manuscript& manuscript, FindingList& findings)
{
    LinkCheck(manuscript, findings).check();
}

} // namespace galley
