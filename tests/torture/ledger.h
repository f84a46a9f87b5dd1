// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSet>

namespace galley::torture {

// Keeps book of what the typist did to each document, and says which states of it may come back.
class Ledger {
public:
    // Everything that a typist reported until it was killed.
    void read(const QByteArray& reports);

    QList<QByteArray> documents() const { return m_documents.keys(); }
    // Whether a document may be in that state after a kill at that time: in none from before the
    // last act older than a second.
    bool mayBe(const QByteArray& document, const QByteArray& state, qint64 killTime) const;
    // Whether it may be gone altogether.
    bool mayBeAbsent(const QByteArray& document, qint64 killTime) const;
    // How old the oldest act was that did not come back, in milliseconds; 0: all came back.
    qint64 ageOfLoss(const QByteArray& document, const QByteArray& state, qint64 killTime) const;
    // What came back is where things go on from.
    void settle(const QByteArray& document, const QByteArray& state);
    void settleRemarks(const QByteArray& document, const QSet<QByteArray>& cameBack);
    void forget(const QByteArray& document) { m_documents.remove(document); }

    // What has to be among the remarks on a document after a kill at that time; what came back once
    // has to come back again.
    QList<QByteArray> remarksOf(const QByteArray& document, qint64 killTime) const;

    bool isVersion(const QByteArray& hash) const { return m_versions.contains(hash); }
    qint64 acts() const { return m_acts; }

private:
    struct Act {
        QByteArray state;
        qint64 time = 0; // milliseconds
    };
    struct Document {
        QList<Act> acts; // the first is the state to begin with, if there was one
        QByteArray inFlight; // "?": may lead anywhere
    };
    qsizetype firstAllowed(const Document& document, qint64 killTime) const;

    QHash<QByteArray, Document> m_documents;
    QHash<QByteArray, QList<Act>> m_remarks; // their words, by documents
    QSet<QByteArray> m_versions; // of files, SHA-256
    qint64 m_acts = 0;
};

} // namespace galley::torture
