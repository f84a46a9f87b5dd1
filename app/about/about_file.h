// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/atproto/cid.h"
#include "app/base/result.h"

#include <QRect>
#include <QString>

#include <optional>

namespace galley {

// What a cover was made of, so that it can be cropped anew from there.
struct CoverOriginal {
    atproto::Cid cover; // the cover that was made
    atproto::Cid cid; // of the picture file that it was made of
    QString path; // where that is, absolute; empty: nowhere but, perhaps, among the blobs
    QRect part; // pixels of the upright picture; empty: all of it

    bool operator==(const CoverOriginal&) const = default;
};

// What belongs to a document and not to its record: `<name>.galley/about.json` beside it.
//
//   coverAlt       the description of the cover, for those who do not see it
//   coverOriginal  {cid, cover, path, part}: see CoverOriginal. The path is kept relative to the
//                  document's folder, so that both may move together, and nobody who is given the
//                  folder learns whose home it came from; part is [x, y, width, height]
//   uuid           by which versions are filed (see app/history); kept, never made
//
// Other members are another program's, or of a later version, and stay as they are.
struct About {
    QString coverAlt;
    std::optional<CoverOriginal> original;

    bool operator==(const About&) const = default;
};

// What is to be different in the file.
struct AboutChange {
    std::optional<QString> coverAlt; // nothing: as it is in the file
    bool isOriginalNew = false; // else it stays as it is in the file
    std::optional<CoverOriginal> original; // nothing: the file then has none

    bool isEmpty() const { return !coverAlt && !isOriginalNew; }
};

QString aboutPathOf(const QString& documentPath);

// Nothing special where there is no file. An Error, with a sentence that names the file, where it
// cannot be read, is no JSON object, or says something that is not understood.
Result<About> readAbout(const QString& documentPath);

// Makes the change durably, in the file that is there by now; a file is made only where there is
// something to say, and one that readAbout() does not understand is not touched. With another
// document `from`, whose content `to` now has, what that one's file says comes along, but its UUID.
Result<void> writeAbout(const AboutChange& change, const QString& from, const QString& to);

} // namespace galley
