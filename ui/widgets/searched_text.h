// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/text/text_search.h"

#include <QObject>

class QWidget;

namespace galley {

// What a FindBar looks through: a text in a view, which marks the hits that are in sight. It looks
// on another thread, and anew when the text has changed.
class SearchedText : public QObject {
    Q_OBJECT

public:
    virtual QWidget& view() = 0;
    virtual QString selectedWords() const = 0;

    // An empty pattern: nothing is looked for, and nothing marked.
    virtual void setQuery(const SearchQuery& query) = 0;
    virtual bool isRunning() const = 0;
    virtual QString fault() const = 0; // why the pattern cannot be looked for; else empty
    virtual int hitCount() const = 0;
    virtual int selectedHit() const = 0; // -1: the selection is none
    // The first hit behind the selection (1) or before it (-1), round the end; -1: there is none.
    virtual int hitBeside(int step) const = 0;
    virtual void select(int hit) = 0;

    virtual bool canBeReplaced() const { return false; }
    // Leaves the caret behind it. Not while a search runs.
    virtual void replace(int hit, const QString& replacement);
    virtual void replaceAll(const QString& replacement);

Q_SIGNALS:
    void hitsChanged(); // those that are told, and whether a search runs
    void selectionMoved();
    void replacedAll(qsizetype count);
    void replaceAllRefused(const QString& sentence);
};

} // namespace galley
