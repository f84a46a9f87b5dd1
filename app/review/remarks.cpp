// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/review/remarks.h"

#include "app/compare/json_equality.h"
#include "app/review/accepted_texts.h"
#include "app/review/decisions.h"
#include "app/review/field_suggestions.h"
#include "app/review/targets.h"
#include "app/review/text_bases.h"

#include <QHash>

#include <algorithm>

namespace galley::review {

namespace {

using compare::AnchorState;

// What follows the words of a suggestion, where that is told by its words alone.
std::optional<QString> proposedBy(const Entry& entry)
{
    if (entry.kind == EntryKind::Delete)
        return QString();
    const bool isOfWords = entry.kind == EntryKind::Insert || entry.kind == EntryKind::Replace;
    return isOfWords ? std::optional(entry.proposed) : std::nullopt;
}

class Placing {
public:
    Placing(const Review& review, const Article& article, const QList<Remark>& remarks)
        : m_bases(review, article.text().toString())
        , m_accepted(m_bases, remarks)
        , m_fields(article)
    {
    }

    // `placement` is where somebody said that it belongs; null: nobody did.
    void place(Remark& remark, const Entry* placement)
    {
        place(remark);
        if (remark.place == AnchorState::Gone && placement)
            attach(remark, *placement);
    }

private:
    void place(Remark& remark)
    {
        if (!remark.entry.target)
            return;
        const Target& target = *remark.entry.target;
        if (!target.isBody())
            remark.place = m_fields.of(remark.entry);
        else if (!target.range)
            remark.place = AnchorState::InPlace; // the whole article
        else if (const TextBase* base = m_bases.of(target))
            placeInText(remark, *base);
    }

    // Other words than those that it is about are looked at by a person before a suggestion is
    // made.
    void attach(Remark& remark, const Entry& placement)
    {
        Remark there;
        there.entry = placement;
        place(there);
        if (there.place == AnchorState::Gone)
            return;
        const TextRange range = there.range;
        const bool stands = there.stands()
            && (isComment(remark.entry.kind)
                || QStringView(m_bases.now()).sliced(range.start, range.length)
                    == remark.entry.target->exact);
        remark.place = stands ? AnchorState::Moved : AnchorState::Changed;
        remark.range = remark.entry.kind == EntryKind::Insert ? TextRange{range.end(), 0} : range;
        remark.candidates.clear();
    }

    void placeInText(Remark& remark, const TextBase& base)
    {
        const auto there = base.rangeOf(*remark.entry.target);
        if (!there)
            return;
        const TextRange range = *there;
        if (base.isNow) { // also where the words stand twice
            remark.place = AnchorState::InPlace;
            remark.range = range;
            return;
        }
        const ProposedText* const accepted =
            remark.isOpen() ? m_accepted.textOf(*remark.entry.target) : nullptr;
        const auto known = accepted ? accepted->placeOf(range, remark.entry) : std::nullopt;
        if (known && isNow(*accepted)) { // nothing has to be found out
            remark.place = known->isMoved ? AnchorState::Moved : AnchorState::InPlace;
            remark.range = known->range;
            return;
        }
        const auto proposed = proposedBy(remark.entry);
        compare::Anchor anchor = base.anchors().of(range, proposed);
        if (known && anchor.state != AnchorState::InPlace && anchor.state != AnchorState::Moved) {
            anchor = m_accepted.anchorsOf(*remark.entry.target).of(known->range, proposed);
            if (known->isMoved && anchor.state == AnchorState::InPlace)
                anchor.state = AnchorState::Moved;
        }
        remark.place = anchor.state;
        remark.range = anchor.range;
        remark.candidates = anchor.candidates;
    }

    // Texts are long, and remarks many: each is compared once.
    bool isNow(const ProposedText& text)
    {
        const auto known = m_areNow.constFind(&text);
        return known != m_areNow.constEnd() ? *known
                                            : *m_areNow.insert(&text, text.text == m_bases.now());
    }

    TextBases m_bases;
    AcceptedTexts m_accepted;
    QHash<const ProposedText*, bool> m_areNow;
    FieldPlaces m_fields;
};

// What was changed within a move is its author's, and within its words; else it stands for itself.
bool isWithin(const Entry& inner, const Entry& move)
{
    return move.kind == EntryKind::Move && move.by == inner.by && inner.target && move.target
        && inner.target->base == move.target->base && inner.target->range && move.target->range
        && inner.target->range->start >= move.target->range->start
        && inner.target->range->end <= move.target->range->end && move.parent.isNull();
}

// Fields, then the text, then what is gone.
int partOf(const Remark& remark)
{
    if (remark.entry.target && !remark.entry.target->isBody())
        return 0;
    return remark.place == AnchorState::Gone ? 2 : 1;
}

bool standsBefore(const Remark& one, const Remark& other)
{
    const auto key = [](const Remark& remark) {
        const Target target = remark.entry.target.value_or(Target());
        return std::make_tuple(partOf(remark), target.pointer, remark.range.start,
                               remark.range.length, remark.entry.order, remark.entry.id);
    };
    return key(one) < key(other);
}

} // namespace

QList<Remark> remarksOf(const Review& review, const Article& article, const QSet<QUuid>& accepted)
{
    QList<Remark> remarks;
    QHash<QUuid, QList<Entry>> replies;
    QHash<QUuid, QList<Entry>> decisions;
    QHash<std::pair<QUuid, qint64>, Entry> placements; // by what they are about
    for (const Entry& entry : review.entries.all()) {
        if (isComment(entry.kind) || isSuggestion(entry.kind)) {
            Remark remark;
            remark.entry = entry;
            remarks.append(remark);
        } else if (entry.kind == EntryKind::Reply && !entry.isWithdrawn) {
            replies[entry.about->id].append(entry);
        } else if (entry.kind == EntryKind::Decision) {
            decisions[entry.about->id].append(entry);
        } else if (entry.kind == EntryKind::Placement && !entry.isWithdrawn) {
            // Whoever placed it last, by order and id; no clock decides.
            placements.insert({entry.about->id, entry.about->revision}, entry);
        }
    }
    QHash<QUuid, qsizetype> places;
    for (qsizetype index = 0; index < remarks.size(); ++index) {
        Remark& remark = remarks[index];
        places.insert(remark.entry.id, index);
        remark.replies = replies.value(remark.entry.id);
        settle(remark, decisions.value(remark.entry.id));
        if (accepted.contains(remark.entry.id))
            remark.verdict = Verdict::Accepted;
    }
    for (Remark& remark : remarks) {
        const qsizetype around = places.value(remark.entry.parent, -1);
        if (around < 0 || !isWithin(remark.entry, remarks[around].entry))
            remark.entry.parent = QUuid();
    }
    Placing placing(review, article, remarks);
    for (Remark& remark : remarks) {
        const auto placement = placements.constFind({remark.entry.id, remark.entry.revision});
        placing.place(remark, placement == placements.constEnd() ? nullptr : &*placement);
    }
    for (Remark& remark : remarks) {
        if (remark.entry.target || !remark.entry.about)
            continue;
        // On a suggestion: where that is.
        if (const qsizetype about = places.value(remark.entry.about->id, -1); about >= 0) {
            remark.place = remarks[about].place;
            remark.range = remarks[about].range;
        }
    }
    std::stable_sort(remarks.begin(), remarks.end(), standsBefore);
    return remarks;
}

} // namespace galley::review
