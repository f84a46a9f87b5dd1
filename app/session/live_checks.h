// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/latest.h"
#include "app/checks/article_check.h"
#include "app/session/article_session.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTimer>

namespace galley {

// How many findings there are of each severity.
struct FindingCounts {
    qsizetype errors = 0;
    qsizetype warnings = 0;
    qsizetype hints = 0;

    bool operator==(const FindingCounts&) const = default;
};

// Keeps the findings about an open article up to date through its edits. They are looked for in the
// thread pool when edits pause, one search at a time; an edit costs no more here than to note it.
class LiveChecks : public QObject {
    Q_OBJECT

public:
    // How long edits pause before a search begins, and how long it is put off while they do not
    // (milliseconds). Where a search takes long, the next one waits for twice as long as it took.
    static constexpr int pause = 300;
    static constexpr int longestWait = 3000;

    // The session must outlive it.
    explicit LiveChecks(ArticleSession& session, Clock clock = systemClock(),
                        QObject* parent = nullptr);

    // Of the article as it was last searched, the gravest first, else in the order of the file.
    const QList<Finding>& findings() const { return m_findings; }
    FindingCounts counts() const { return m_counts; }
    // Whether a search came to its end yet.
    bool areKnown() const { return m_areKnown; }
    // Whether the article is a new one in which nobody did anything: there is nothing to look for.
    bool isBlankDraft() const;
    // Whether nothing was edited since the article was searched.
    bool areCurrent() const { return m_areKnown && m_shown == m_edit; }
    // Where a finding's words stand in the text by now; nothing for one that is not about words,
    // or whose words were edited since.
    std::optional<TextRange> textRangeOf(qsizetype finding) const;
    // A finding with its words and its fix where they are by now; without the fix where what that
    // changes was edited since. Nothing where its words were.
    std::optional<Finding> findingNow(qsizetype finding) const;

    // The rules of an editor that are not asked.
    void setTurnedOff(const QSet<QString>& rules);
    const QSet<QString>& turnedOff() const { return m_turnedOff; }
    // What lies beside the article may have changed.
    void searchAgain();

    // Whether a finding has a fix that could be made as the article is now.
    bool canMend(qsizetype finding) const;
    // Makes the fix of a finding, as one undo step, and looks again. False if it can be made no
    // more, because what it is about was edited.
    bool mend(qsizetype finding);

    // Of files that a person added as schemas and that are none; known after the first search.
    const QList<Error>& schemaFaults() const { return m_schemaFaults; }

Q_SIGNALS:
    // After each search.
    void searched();

private:
    using SharedCatalog = std::shared_ptr<const lexicon::Catalog>;
    struct Found {
        QList<Finding> findings;
        FindingCounts counts;
        SharedCatalog catalog;
        BlockContents contents;
        QList<Error> schemaFaults; // if the catalog was read for this search
        int duration = 0; // milliseconds
    };

    void noteField(Field field);
    void noteEdit();
    void searchAfter(int milliseconds);
    void search();
    void take(const Found& found, quint64 edit, const TextHistory::Held& text);
    MovedRange moved(TextRange range) const;
    std::optional<Fix> fixNow(qsizetype finding) const;
    std::optional<ArticleEdit> fixOf(qsizetype finding) const;

    ArticleSession& m_session;
    Clock m_clock;
    SharedCatalog m_catalog; // null: not read yet
    BlockContents m_contents; // of the article as it was last searched
    QList<Error> m_schemaFaults;
    QSet<QString> m_turnedOff;
    QTimer m_timer;
    QElapsedTimer m_waiting; // since the first edit that was not searched
    int m_pause = pause;

    QList<Finding> m_findings;
    FindingCounts m_counts;
    bool m_areKnown = false;
    Latest<Found> m_found;
    quint64 m_edit = 1; // counts edits and whatever else findings depend on
    quint64 m_shown = 0; // the edit that the findings are of
    TextHistory::Held m_shownText; // and the text
    QHash<Field, quint64> m_fieldEdits; // the last of each field
    quint64 m_bodyEdit = 0;
};

} // namespace galley
