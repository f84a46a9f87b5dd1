// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/checks/editorial_rules_test.cpp

#include "app/checks/footnote_rules.h"

#include "app/checks/passages.h"
#include "app/checks/words.h"
#include "app/lexicon/value_path.h"
#include "app/markdown/inlines/shown_inlines.h"
#include "app/markdown/views/html.h"

#include <QRegularExpression>
#include <QSet>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

using markdown::Node;
using markdown::NodeKind;

using checks::Words;

// A line that defines a note. CommonMark takes one of a single word for the definition of a link.
const QRegularExpression& noteLine()
{
    static const QRegularExpression line(
        u"^[ \\t>]*(\\[\\^([^\\[\\]\\s]+)\\]):[ \\t]*(\\S+[ \\t]*$)?"_s,
        QRegularExpression::MultilineOption);
    return line;
}

bool isOfDigits(const QString& label)
{
    return std::all_of(label.begin(), label.end(), [](QChar sign) { return sign.isDigit(); });
}

// Looks at one passage after the other, then at the lines that cmark took away.
class FootnoteCheck {
public:
    FootnoteCheck(const Manuscript& manuscript, FindingList& findings)
        : m_manuscript(manuscript)
        , m_findings(findings)
        , m_source(manuscript)
    {
        auto lines = noteLine().globalMatch(manuscript.text);
        while (lines.hasNext())
            m_labels << lines.next().captured(2);
    }

    void check()
    {
        for (const Passage& passage : passagesWith(m_manuscript, Content::FootnoteSign)) {
            checkSigns(passage);
            checkLinks(passage);
        }
        checkLost();
    }

private:
    // What stands as it is written.
    void checkSigns(const Passage& passage)
    {
        static const QRegularExpression sign(u"\\[\\^([^\\[\\]\\s]+)\\](:?)"_s);
        const markdown::ShownInlines inlines(*passage.node);
        const QString& shown = inlines.text();
        auto signs = sign.globalMatch(shown);
        while (signs.hasNext() && m_findings.wants(u"footnote"_s)) {
            const auto match = signs.next();
            const QString label = match.captured(1);
            if (!isOfDigits(label) && !m_labels.contains(label))
                continue; // “[^a-z]” is something else
            const qsizetype start = match.capturedStart();
            const bool isNote =
                match.capturedLength(2) > 0 && (start == 0 || shown[start - 1] == u'\n');
            const TextRange range{start, match.capturedEnd(1) + 1 - start};
            add(label, m_source.rangeOf(passage, inlines.sourceOf(range)),
                isNote
                    ? Words::tr("Readers see the note %1 as a paragraph where it stands, with its "
                                "signs: write it as one, or put it into the text.")
                    : Words::tr(
                        "Readers see %1 as it stands here, for Markdown has no footnotes of "
                        "its own: put the note into the text, or link to it."));
        }
    }

    // What cmark took for a link.
    void checkLinks(const Passage& passage)
    {
        forEachInline(*passage.node, [&](const Node& node) {
            const QString shown =
                node.kind == NodeKind::Link ? markdown::toPlainText(node) : QString();
            if (!shown.startsWith(u'^') || !m_labels.contains(shown.mid(1)))
                return;
            m_lost.insert(shown.mid(1));
            if (m_findings.wants(u"footnote"_s))
                add(shown.mid(1), m_source.rangeOf(passage, node),
                    Words::tr("Readers see no footnote %1 but a link to %2, and its note is gone: "
                              "put the "
                              "note into the text, or write more than a word.")
                        .replace(u"%2"_s, lexicon::quoted(node.url)));
        });
    }

    // Notes that nothing refers to: of those that became a link it is told there.
    void checkLost()
    {
        auto lines = noteLine().globalMatch(m_manuscript.text);
        int block = 0;
        while (lines.hasNext() && m_findings.wants(u"footnote"_s)) {
            const auto match = lines.next();
            const TextRange range{match.capturedStart(1), match.capturedLength(1)};
            if (match.capturedLength(3) == 0 || m_lost.contains(match.captured(2))
                || isInBlock(block, range))
                continue;
            m_findings << textFinding(
                Severity::Warning, u"footnote"_s,
                Words::tr("The note %1 is shown nowhere, for Markdown takes its line for the "
                          "address of a "
                          "link: put it into the text, or write more than a word.")
                    .arg(lexicon::quoted(match.captured(1))),
                range);
        }
    }

    // Whether a place is in a block that is not the definition alone; `block` goes along.
    bool isInBlock(int& block, TextRange range) const
    {
        const markdown::BlockList& blocks = m_manuscript.blocks;
        while (block < blocks.count()
               && sourceOf(m_manuscript, blocks.at(block)).end() <= range.start)
            ++block;
        return block < blocks.count()
            && sourceOf(m_manuscript, blocks.at(block)).start <= range.start;
    }

    void add(const QString& label, TextRange range, const QString& sentence)
    {
        const QString sign = u"[^%1]"_s.arg(label);
        m_findings << textFinding(Severity::Warning, u"footnote"_s,
                                  QString(sentence).replace(u"%1"_s, lexicon::quoted(sign)), range);
    }

    const Manuscript& m_manuscript;
    FindingList& m_findings;
    PassageSource m_source;
    QSet<QString> m_labels; // of the lines that define a note
    QSet<QString> m_lost; // of those that links stand for
};

} // namespace

void footnoteFindings(const Manuscript& manuscript, FindingList& findings)
{
    if (manuscript.text.contains(u"[^"))
        FootnoteCheck(manuscript, findings).check();
}

} // namespace galley
