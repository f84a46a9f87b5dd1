// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/told_text.h"

#include <QRegularExpression>

namespace galley::tests {

// Tells the HTML that markdown::toHtml() writes, a line a block.
class HtmlTeller {
public:
    QString told(const QString& html)
    {
        static const QRegularExpression shape(
            QStringLiteral("<(/?)([a-z]+[1-6]?)((?:\\s+[a-z]+(?:=\"[^\"]*\")?)*)>|([^<]+)"));
        for (auto matches = shape.globalMatch(html); matches.hasNext();) {
            const auto match = matches.next();
            m_attributes = match.captured(3);
            if (match.capturedLength(4) > 0)
                addText(match.captured(4));
            else if (match.capturedLength(1) > 0)
                close(match.captured(2));
            else
                open(match.captured(2));
        }
        endBlock();
        return m_lines.join(u'\n');
    }

private:
    struct Container {
        QString mark; // empty: a quote
        bool isNext = false;
        bool isBegun = false;
    };
    struct List {
        bool isOrdered = false;
        int number = 1;
        bool hasItem = false;
    };

    static QString unescaped(QString text)
    {
        return text.replace(QStringLiteral("&lt;"), QStringLiteral("<"))
            .replace(QStringLiteral("&gt;"), QStringLiteral(">"))
            .replace(QStringLiteral("&quot;"), QStringLiteral("\""))
            .replace(QStringLiteral("&amp;"), QStringLiteral("&"));
    }

    bool isInline(const QString& tag) const
    {
        return !m_isPre && (tag == u"em" || tag == u"strong" || tag == u"del" || tag == u"code");
    }

    QString attribute(const QString& name) const
    {
        const QRegularExpression shape(QStringLiteral("\\s%1=\"([^\"]*)\"").arg(name));
        return unescaped(shape.match(m_attributes).captured(1));
    }

    void beginBlock(const QString& kind)
    {
        endBlock();
        QString line;
        for (Container& container : m_containers) {
            line += container.isBegun ? u'g' : container.isNext ? u'n' : u'b';
            line += container.mark.isEmpty() ? QStringLiteral(">") : container.mark;
            container.isBegun = true;
        }
        m_line = line.isEmpty() ? kind : line + u' ' + kind;
        m_isOpen = true;
    }

    void endBlock()
    {
        m_hasLineEnd = false;
        if (std::exchange(m_isOpen, false))
            m_lines += m_line + m_runs.take();
    }

    void open(const QString& tag)
    {
        if (tag == u"hr") {
            beginBlock(tag);
            endBlock();
        } else if (tag == u"p" || tag.startsWith(u'h')) {
            beginBlock(tag);
        } else if (tag == u"th" || tag == u"td") {
            beginBlock(QStringLiteral("cell"));
        } else if (tag == u"pre") {
            beginBlock(QStringLiteral("code"));
            m_isPre = true;
        } else if (tag == u"blockquote") {
            m_containers.push_back({});
        } else if (tag == u"ul" || tag == u"ol") {
            endBlock();
            const QString start = attribute(QStringLiteral("start"));
            m_lists.push_back({tag == u"ol", start.isEmpty() ? 1 : start.toInt(), false});
        } else if (tag == u"li") {
            openItem();
        } else if (tag == u"input") {
            m_containers.back().mark =
                (m_lists.back().isOrdered ? m_containers.back().mark + u' ' : QString())
                + QChar(m_attributes.contains(QStringLiteral("checked")) ? 0x2611 : 0x2610);
            m_skipsSpace = true;
        } else if (tag == u"br") {
            m_runs.add(format(), QString(QChar::LineSeparator));
            m_skipsSpace = true;
        } else if (tag == u"img") {
            begin();
            addLineEnd();
            m_runs.addPicture(format(), attribute(QStringLiteral("src")),
                              attribute(QStringLiteral("alt")), attribute(QStringLiteral("title")));
        } else if (tag == u"a") {
            addLineEnd();
            m_link = attribute(QStringLiteral("href"));
        } else if (isInline(tag)) {
            addLineEnd();
            m_tags.push_back(tag);
        }
    }

    void openItem()
    {
        endBlock();
        List& list = m_lists.back();
        const QString bullet = m_lists.size() % 2 == 1 ? QStringLiteral("•") : QStringLiteral("◦");
        m_containers.push_back(
            {list.isOrdered ? QString::number(list.number++) + u'.' : bullet, list.hasItem, false});
        list.hasItem = true;
    }

    void close(const QString& tag)
    {
        if (tag == u"blockquote" || tag == u"li") {
            if (!m_containers.back().isBegun)
                beginBlock(QStringLiteral("p"));
            endBlock();
            m_containers.pop_back();
        } else if (tag == u"ul" || tag == u"ol") {
            m_lists.pop_back();
        } else if (tag == u"pre") {
            m_runs.chopNewline();
            endBlock();
            m_isPre = false;
        } else if (tag == u"a") {
            m_link.clear();
        } else if (isInline(tag)) {
            m_tags.pop_back();
        } else if (tag == u"p" || tag.startsWith(u'h') || tag == u"td" || tag == u"th") {
            endBlock();
        }
    }

    // Inlines of an item stand in no element of their own.
    void begin()
    {
        if (!m_isOpen)
            beginBlock(QStringLiteral("p"));
    }

    void addText(QString text)
    {
        if (std::exchange(m_skipsSpace, false) && (text.startsWith(u' ') || text.startsWith(u'\n')))
            text.remove(0, 1);
        if (!m_isOpen && text.startsWith(u'\n'))
            text.remove(0, 1);
        if (text.isEmpty())
            return;
        begin();
        if (m_isPre) {
            m_runs.add(format(), unescaped(text));
            return;
        }
        // A line's end before another block is none in the text.
        addLineEnd();
        if (text.endsWith(u'\n')) {
            text.chop(1);
            m_hasLineEnd = true;
        }
        m_runs.add(format(), unescaped(text).replace(u'\n', u' '));
    }

    void addLineEnd()
    {
        if (std::exchange(m_hasLineEnd, false))
            m_runs.add(format(), QStringLiteral(" "));
    }

    RunFormat format() const
    {
        RunFormat format;
        format.isItalic = m_tags.contains(QStringLiteral("em"));
        format.isBold = m_tags.contains(QStringLiteral("strong"));
        format.isStruck = m_tags.contains(QStringLiteral("del"));
        format.isCode = m_tags.contains(QStringLiteral("code"));
        format.link = m_link;
        return format;
    }

    QString m_attributes;
    QStringList m_lines;
    QString m_line;
    Runs m_runs;
    bool m_isOpen = false;
    bool m_isPre = false;
    bool m_skipsSpace = false;
    bool m_hasLineEnd = false;
    QStringList m_tags;
    QString m_link;
    QList<Container> m_containers;
    QList<List> m_lists;
};

inline QString toldHtml(const QString& html)
{
    return HtmlTeller().told(html);
}

} // namespace galley::tests
