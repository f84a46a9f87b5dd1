// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/lexicon/record_validator_test.cpp

#include "app/lexicon/value_path.h"

#include "app/lexicon/words.h"

#include <QStringList>

namespace galley::lexicon {

namespace {

QString escaped(QString name)
{
    return name.replace(u'~', QStringLiteral("~0")).replace(u'/', QStringLiteral("~1"));
}

} // namespace

QString ValuePath::pointer() const
{
    QStringList steps;
    for (const ValuePath* step = this; step->m_parent; step = step->m_parent)
        steps.prepend(
            u'/' + (step->m_key ? escaped(step->m_key->string()) : QString::number(step->m_index)));
    return steps.join(QString());
}

QString ValuePath::subject() const
{
    constexpr int maximumSteps = 3;
    QString words = isRecord() ? Words::tr("the record") : described(maximumSteps);
    words[0] = words[0].toUpper();
    return words;
}

QString ValuePath::described(int steps) const
{
    QString own = m_key ? quoted(m_key->string()) : Words::tr("element %1").arg(m_index + 1);
    if (m_parent->isRecord() || steps == 1)
        return own;
    const QString rest = m_parent->described(steps - 1);
    return m_key ? Words::tr("%1 in %2").arg(own, rest) : Words::tr("%1 of %2").arg(own, rest);
}

QString quoted(const QString& text)
{
    constexpr qsizetype longest = 80;
    const QString shown = text.size() > longest ? text.first(longest) + u'…' : text;
    return u'“' + shown.simplified() + u'”';
}

} // namespace galley::lexicon
