// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/checks/editorial_rules_test.cpp

#include "app/checks/heading_rules.h"

#include "app/checks/words.h"
#include "app/lexicon/value_path.h"
#include "app/markdown/views/html.h"

namespace galley {

using namespace Qt::StringLiterals;

namespace {

using checks::Words;

// Follows the headings that begin sections.
class HeadingCheck {
public:
    HeadingCheck(const Manuscript& manuscript, FindingList& findings)
        : m_manuscript(manuscript)
        , m_findings(findings)
    {
    }

    void check()
    {
        const markdown::BlockList& blocks = m_manuscript.blocks;
        for (int index = 0; index < blocks.count(); ++index) {
            if (blocks.at(index).node->kind == markdown::NodeKind::Heading)
                check(index);
        }
    }

private:
    void check(int index)
    {
        const markdown::Node& heading = *m_manuscript.blocks.at(index).node;
        const TextRange range = sourceOf(m_manuscript, m_manuscript.blocks.at(index));
        const QString title = markdown::toPlainText(heading).simplified();
        if (title.isEmpty() && heading.children.empty())
            return checkEmpty(range, index + 1 == m_manuscript.blocks.count());
        if (heading.level == 1 && m_hasTitle)
            add(u"second-title"_s,
                Words::tr("%1 is a further heading of level 1, which reads as a title of its own: "
                          "make it "
                          "a section with “##”.")
                    .arg(lexicon::quoted(title)),
                range, 2);
        else if (heading.level > m_level + 1)
            add(u"skipped-level"_s,
                Words::tr("The heading %1 is of level %2, but what stands above it is of level %3: "
                          "readers who go from heading to heading miss one between.")
                    .arg(lexicon::quoted(title), QString::number(heading.level),
                         QString::number(m_level)),
                range, m_level + 1);
        m_hasTitle = m_hasTitle || heading.level == 1;
        m_level = heading.level;
    }

    void checkEmpty(TextRange range, bool isLast)
    {
        const QString marks = m_manuscript.text.mid(range.start, range.length).trimmed();
        Finding finding = isLast
            ? textFinding(
                Severity::Warning, u"cut-off"_s,
                Words::tr("The text ends at a bare “%1”, so it was probably cut off there: "
                          "bring back what is missing, or remove the line.")
                    .arg(marks),
                range)
            : textFinding(
                Severity::Hint, u"empty-heading"_s,
                Words::tr("There is a heading that holds nothing, a bare “%1”: write one, or "
                          "remove the line.")
                    .arg(marks),
                range);
        finding.fix = textFix(m_manuscript, Words::tr("Remove the Line"), wholeLine(range, isLast));
        m_findings << finding;
    }

    // The line with its end, or with the blank lines before it where it is the last.
    TextRange wholeLine(TextRange range, bool isLast) const
    {
        const QString& text = m_manuscript.text;
        qsizetype start = range.start;
        qsizetype end = range.end();
        if (isLast) {
            while (start > 0 && text[start - 1].isSpace())
                --start;
            while (end > range.start && text[end - 1].isSpace()) // what ends the text stays
                --end;
        } else {
            while (end < text.size() && text[end].isSpace())
                ++end;
        }
        return {start, end - start};
    }

    void add(const QString& rule, const QString& sentence, TextRange range, int wantedLevel)
    {
        Finding finding = textFinding(Severity::Hint, rule, sentence, range);
        const TextRange marks = marksAt(range);
        if (!marks.isEmpty()) // it is not underlined instead
            finding.fix = textFix(m_manuscript, Words::tr("Make It Level %1").arg(wantedLevel),
                                  marks, QString(wantedLevel, u'#'));
        m_findings << finding;
    }

    TextRange marksAt(TextRange range) const
    {
        const QString& text = m_manuscript.text;
        qsizetype start = range.start;
        while (start < range.end() && text[start] == u' ')
            ++start;
        qsizetype end = start;
        while (end < range.end() && text[end] == u'#')
            ++end;
        return {start, end - start};
    }

    const Manuscript& m_manuscript;
    bool m_hasTitle = false;
    int m_level = 1;
    FindingList& m_findings;
};

} // namespace

void headingFindings(const Manuscript& manuscript, FindingList& findings)
{
    HeadingCheck(manuscript, findings).check();
}

} // namespace galley
