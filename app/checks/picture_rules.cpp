// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/checks/editorial_rules_test.cpp

#include "app/checks/picture_rules.h"

#include "app/checks/passages.h"
#include "app/checks/words.h"
#include "app/lexicon/value_path.h"
#include "app/markdown/views/html.h"
#include "app/media/picture_path.h"

#include <QUrl>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

using markdown::Node;
using markdown::NodeKind;

using checks::Words;

// A place in the document's folder, as against one on the web or on the article's own site.
bool isInFolder(const QString& target)
{
    const QUrl url(target);
    return !target.isEmpty() && url.scheme().isEmpty() && url.authority().isEmpty()
        && !target.startsWith(u'/');
}

// Looks at one picture after the other.
class PictureCheck {
public:
    PictureCheck(const Manuscript& manuscript, FindingList& findings)
        : m_manuscript(manuscript)
        , m_findings(findings)
        , m_source(manuscript)
    {
    }

    void check()
    {
        for (const Passage& passage : passagesWith(m_manuscript, Content::Picture)) {
            forEachInline(*passage.node, [&](const Node& node) {
                if (node.kind == NodeKind::Image)
                    check(passage, node);
            });
        }
    }

private:
    void check(const Passage& passage, const Node& picture)
    {
        if (m_findings.wants(u"alt-text"_s) && markdown::toPlainText(picture).trimmed().isEmpty())
            add(u"alt-text"_s,
                Words::tr(
                    "The picture %1 has no description for those who do not see it: write between "
                    "the brackets what it shows.")
                    .arg(lexicon::quoted(picture.url)),
                m_source.rangeOf(passage, picture));
        if (!m_findings.wants(u"missing-picture"_s))
            return;
        if (!markdown::isSafePicture(picture.url)) {
            add(u"missing-picture"_s,
                Words::tr("The picture %1 is left out of pages: it is neither in the article’s "
                          "folder nor "
                          "at an https:// address.")
                    .arg(lexicon::quoted(picture.url)),
                m_source.targetOf(passage, picture));
            return;
        }
        if (m_manuscript.folder.isEmpty() || !isInFolder(picture.url)
            || picturePath(m_manuscript.folder, picture.url))
            return;
        add(u"missing-picture"_s,
            Words::tr(
                "The picture %1 is not in the article’s folder: put the file there, or correct its "
                "name.")
                .arg(lexicon::quoted(picture.url)),
            m_source.targetOf(passage, picture));
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

void pictureFindings(const Manuscript& manuscript, FindingList& findings)
{
    PictureCheck(manuscript, findings).check();
}

} // namespace galley
