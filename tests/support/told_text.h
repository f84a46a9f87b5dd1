// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/preview/inline_writer.h"

#include <QString>

namespace galley::tests {

// How the page and the export are told, so that they can be compared: a line a block, with what it
// stands in, what it is, and its runs: " TEXT" plain, "|ib TEXT" italic and bold, "|l(TARGET)
// TEXT",
// "|img(TARGET,WORDS,TITLE)".

struct RunFormat {
    bool isItalic = false;
    bool isBold = false;
    bool isStruck = false;
    bool isCode = false;
    QString link;

    QString told() const
    {
        return (isItalic ? QStringLiteral("i") : QString())
            + (isBold ? QStringLiteral("b") : QString())
            + (isStruck ? QStringLiteral("s") : QString())
            + (isCode ? QStringLiteral("c") : QString())
            + (link.isEmpty() ? QString() : QStringLiteral("l(%1)").arg(link));
    }
};

// The runs of one block, neighbours of one format together.
class Runs {
public:
    void add(const RunFormat& format, const QString& text)
    {
        if (text.isEmpty())
            return;
        const QString told = format.told();
        if (m_last != told)
            m_told += u'|' + told;
        if (m_last != told || m_told.isEmpty())
            m_told += u' ';
        m_last = told;
        m_told += text;
    }
    void addPicture(const RunFormat& format, const QString& target, const QString& words,
                    const QString& title)
    {
        m_told += QStringLiteral("|%1img(%2,%3,%4)").arg(format.told(), target, words, title);
        m_last = QStringLiteral("img");
    }
    void chopNewline()
    {
        if (m_told.endsWith(u'\n'))
            m_told.chop(1);
    }
    QString take()
    {
        m_last.clear();
        return shownText(std::exchange(m_told, {}));
    }

private:
    QString m_told;
    QString m_last = {};
};

} // namespace galley::tests
