// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/window/summary_flow_test.cpp

#include "app/review/sent_article.h"

#include "app/review/text_bases.h"

namespace galley::review {

std::optional<Article> sentArticle(const Review& review, const QList<Remark>& remarks,
                                   const Article& article)
{
    const Remark* last = nullptr;
    for (const Remark& remark : remarks) {
        const bool isCandidate = remark.entry.target && remark.isOpen();
        if (isCandidate && (!last || remark.entry.order >= last->entry.order))
            last = &remark;
    }
    if (!last)
        return {};
    auto sent = recordOf(review, last->entry.target->record);
    const bool isAnother = sent && sent->text().toString() != article.text().toString();
    return isAnother ? sent : std::nullopt;
}

} // namespace galley::review
