// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/about/about_file.h"
#include "app/atproto/blob_ref.h"

#include <QList>

namespace galley {

// What is known of an open document beside its record, and what of that its file does not say yet.
class DocumentAbout {
public:
    // `cover` is the one that the record names.
    DocumentAbout(const Result<About>& about, const std::optional<atproto::BlobRef>& cover);

    const QString& coverAlt() const { return m_coverAlt; }
    void setCoverAlt(const QString& text) { m_coverAlt = text; }
    // Why nothing can be kept: the file cannot be used, and is not touched.
    const std::optional<Error>& fault() const { return m_fault; }

    void remember(const CoverOriginal& original);
    std::optional<CoverOriginal> originalOf(const atproto::Cid& cover) const;

    // Only for what a person wrote: what a cover was made of goes along with the record.
    bool isModified() const { return m_coverAlt != m_savedAlt; }
    std::optional<QString> unsavedCoverAlt() const
    {
        return isModified() ? std::optional(m_coverAlt) : std::nullopt;
    }
    // What a save has to write, for a record with that cover; all of it for another document's
    // file.
    AboutChange change(const std::optional<atproto::BlobRef>& cover, bool isForAnother) const;
    void markSaved(const AboutChange& written);

private:
    QString m_coverAlt;
    QString m_savedAlt;
    std::optional<CoverOriginal> m_savedOriginal;
    QList<CoverOriginal> m_originals; // one for each cover, undone ones too
    std::optional<Error> m_fault;
};

} // namespace galley
