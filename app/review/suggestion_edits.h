// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/review/acceptance.h"
#include "app/review/accepted_texts.h"

namespace galley::review {

// Makes suggestions in a text: words where their place is, what reaches further (moves, paragraphs,
// several places) by a merge with the text that it was made on. Marks of Markdown stay in pairs.
class SuggestionEdits {
public:
    // `all` says which were accepted before. Tells in `left` which cannot be made.
    SuggestionEdits(const Review& review, const QString& text, const QList<Remark>& all,
                    QList<LeftSuggestion>& left);

    // Of suggestions that stand and do not meet those that were made.
    QList<Remark> make(const QList<Remark>& remarks);
    const QString& text() const { return m_text; } // as it is by then
    const TextDelta& delta() const { return m_delta; } // that made it

private:
    bool makeAsTheyWere(const QList<Remark>& remarks);
    QList<Remark> makeSimple(const QList<Remark>& remarks);
    QList<Remark> makeInHalves(const QList<Remark>& ordered, qsizetype& free);
    bool makeSimpleAtOnce(const QList<Remark>& remarks);
    QList<Remark> makeByMerge(const QList<Remark>& remarks);
    bool merge(const TextBase& base, const QList<Entry>& entries);
    bool mergeAsAccepted(const TextBase& base, const QList<Entry>& entries);
    bool mergeFrom(const QString& base, const QString& proposed);
    void become(const QString& text, const TextDelta& delta);

    const Review& m_review;
    QString m_text;
    TextDelta m_delta;
    QList<LeftSuggestion>& m_left;
    TextBases m_bases;
    AcceptedTexts m_accepted;
};

// What leads from one text to another, by words, so that what is kept of places goes along.
TextDelta differencesBetween(const QString& before, const QString& after);

} // namespace galley::review
