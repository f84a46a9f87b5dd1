// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/checks/block_contents.h"
#include "app/checks/cover_file.h"
#include "app/checks/finding.h"

#include <QDateTime>

#include <vector>

namespace galley {

// What the rules of an editor look at: an article, what lies beside it, and the present time. Made
// of values, so that it can be handed to any thread.
struct Manuscript {
    Article article;
    QString text; // the body, exactly
    markdown::BlockList blocks; // of it; none where the body is not Markdown
    BlockContents contents; // of those
    std::optional<CoverFile> coverFile; // nothing: the record names no cover
    QString folder; // that the document is in; empty: in none yet
    QDateTime now;
};

// What is known of a text before it is looked at, so that it need not be found out again.
struct KnownText {
    std::optional<markdown::BlockList> blocks; // of the text as it is
    BlockContents contents; // as it was when last looked at
};

// Takes time as a parse of what is not known of the text; reads the cover's file.
Manuscript manuscriptOf(const Article& article, const BlobStore& blobs, const QString& folder,
                        const QDateTime& now, const KnownText& known = {});

// A finding about a field, and one about a part of the text.
Finding fieldFinding(Severity severity, const QString& rule, const QString& sentence, Field field);
Finding textFinding(Severity severity, const QString& rule, const QString& sentence,
                    TextRange range);

// A fix that replaces a part of the text.
Fix textFix(const Manuscript& manuscript, const QString& name, TextRange range,
            const QString& inserted = {});

// The stretch of the text that a block was read from.
TextRange sourceOf(const Manuscript& manuscript, const markdown::Block& block);

} // namespace galley
