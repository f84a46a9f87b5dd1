// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/document_about.h"

#include <algorithm>

namespace galley {

DocumentAbout::DocumentAbout(const Result<About>& about,
                             const std::optional<atproto::BlobRef>& cover)
{
    if (!about) {
        m_fault = about.error();
        return;
    }
    m_coverAlt = m_savedAlt = about->coverAlt;
    if (!about->original)
        return;
    remember(*about->original);
    if (cover) // one of another cover stays in the file until this one's is known
        m_savedOriginal = originalOf(cover->cid);
}

void DocumentAbout::remember(const CoverOriginal& original)
{
    m_originals.removeIf(
        [&original](const CoverOriginal& known) { return known.cover == original.cover; });
    m_originals.append(original);
}

std::optional<CoverOriginal> DocumentAbout::originalOf(const atproto::Cid& cover) const
{
    const auto known =
        std::find_if(m_originals.begin(), m_originals.end(),
                     [&cover](const CoverOriginal& original) { return original.cover == cover; });
    return known == m_originals.end() ? std::nullopt : std::optional(*known);
}

AboutChange DocumentAbout::change(const std::optional<atproto::BlobRef>& cover,
                                  bool isForAnother) const
{
    if (m_fault)
        return {};
    AboutChange change;
    if (isForAnother || isModified())
        change.coverAlt = m_coverAlt;
    change.original = cover ? originalOf(cover->cid) : std::nullopt;
    change.isOriginalNew = isForAnother || change.original != m_savedOriginal;
    return change;
}

void DocumentAbout::markSaved(const AboutChange& written)
{
    if (written.coverAlt)
        m_savedAlt = *written.coverAlt;
    if (written.isOriginalNew)
        m_savedOriginal = written.original;
}

} // namespace galley
