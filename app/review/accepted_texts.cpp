// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/review/list_acceptance_test.cpp

#include "app/review/accepted_texts.h"

#include "app/review/meeting.h"

#include <QDataStream>
#include <QIODevice>
#include <QSet>

namespace galley::review {

AcceptedTexts::AcceptedTexts(TextBases& bases, const QList<Remark>& remarks) : m_bases(bases)
{
    QSet<QByteArray> known; // what two proposed is made once
    for (const Remark& remark : remarks) {
        const Entry& entry = remark.entry;
        if (remark.verdict != Verdict::Accepted || !isSuggestion(entry.kind) || !entry.target
            || !entry.target->isBody() || !entry.target->range)
            continue;
        const qsizetype count = known.size();
        QByteArray place = entry.target->base;
        QDataStream(&place, QIODevice::Append)
            << entry.target->range->start << entry.target->range->end;
        known.insert(place + proposalOf(entry));
        if (known.size() > count)
            m_accepted[entry.target->base].append(entry);
    }
}

const QList<Entry>& AcceptedTexts::of(const Target& target) const
{
    static const QList<Entry> none;
    const auto accepted = m_accepted.constFind(target.base);
    return accepted == m_accepted.constEnd() ? none : *accepted;
}

const ProposedText* AcceptedTexts::textOf(const Target& target)
{
    const QList<Entry>& accepted = of(target);
    if (accepted.isEmpty())
        return nullptr;
    std::shared_ptr<Made>& made = m_made[target.base];
    if (!made) {
        made = std::make_shared<Made>();
        if (const TextBase* const base = m_bases.of(target))
            made->text = proposedText(*base, accepted);
    }
    return made->text ? &*made->text : nullptr;
}

const compare::Anchors& AcceptedTexts::anchorsOf(const Target& target)
{
    Made& made = *m_made[target.base];
    if (!made.anchors)
        made.anchors.emplace(std::make_shared<const compare::Alignment>(
            compare::placesBetween(made.text->text, m_bases.now())));
    return *made.anchors;
}

} // namespace galley::review
