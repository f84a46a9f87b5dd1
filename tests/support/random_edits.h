// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/text/text_delta.h"

#include <QRandomGenerator>
#include <QTest>

namespace galley::tests {

// Makes texts and edits out of everything that ever broke an editor. The seed is printed, and read
// from $GALLEY_SEED, so that a failure can be had again.
class RandomEdits {
public:
    explicit RandomEdits(const QStringList& furtherPieces = {})
        : m_seed(qEnvironmentVariableIntValue("GALLEY_SEED"))
    {
        m_pieces += furtherPieces;
        if (m_seed == 0)
            m_seed = static_cast<int>(QRandomGenerator::global()->bounded(1, 1'000'000'000));
        m_random.seed(static_cast<quint32>(m_seed));
        qInfo("GALLEY_SEED=%d", m_seed);
    }

    // In place of all others.
    void setPieces(const QStringList& pieces) { m_pieces = pieces; }

    int below(qsizetype bound) { return m_random.bounded(static_cast<int>(bound)); }

    QString text(int pieces)
    {
        QString text;
        for (int piece = 0; piece < pieces; ++piece)
            text += m_pieces[below(m_pieces.size())];
        return text;
    }

    // Up to `most` changes that fit `text`, apart from each other.
    TextDelta delta(const QString& text, int maximum = 3)
    {
        TextDelta delta;
        qsizetype from = 0;
        const int count = 1 + below(maximum);
        for (int change = 0; change < count && from <= text.size(); ++change) {
            const qsizetype start = from + below(text.size() - from + 1);
            const qsizetype length = below(qMin<qsizetype>(6, text.size() - start) + 1);
            const QString inserted = this->text(below(4));
            const QString removed = text.mid(start, length);
            if (removed != inserted)
                delta.changes.append({start, removed, inserted});
            from = start + length + 1;
        }
        return delta;
    }

private:
    int m_seed;
    QRandomGenerator m_random;
    QStringList m_pieces{
        QStringLiteral("a"),      QStringLiteral("word "),  QStringLiteral("\n"),
        QStringLiteral("\r"),     QStringLiteral("\r\n"),   QStringLiteral("\n\n"),
        QStringLiteral("\u00e9"), QStringLiteral("\u00a0"), QStringLiteral("\u4e2d"),
        QString(QChar(0x2028)),   QString(QChar(0x2029)),   QString(QChar(0xFDD0)),
        QString(QChar(0xFDD1)),   QString(QChar(0)),        QStringLiteral("\U0001F600"),
        QString(QChar(0xD83D)),   QString(QChar(0xDE00)),   QStringLiteral("e\u0301"),
        QString(QChar(0x1A)),     QString(QChar(0xFEFF)),   QString(QChar(0xFFFD)),
        QStringLiteral("\t"),
    };
};

} // namespace galley::tests
