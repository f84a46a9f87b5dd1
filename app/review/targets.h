// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"
#include "app/base/ranges.h"
#include "app/foreign/reading.h"
#include "app/review/entry.h"
#include "app/text/code_points.h"

#include <vector>

namespace galley::review {

// SHA-256 in hexadecimal digits, by which targets name records.
QByteArray digestOf(const QByteArray& bytes);

// The same of a text as a value: of its UTF-8, with lone surrogates as WTF-8.
QByteArray digestOf(QStringView text);

// The same of any JSON value: of a string's text, else of its DAG-CBOR; of one that has no
// DAG-CBOR, of its spelling. An absent value has one too.
QByteArray digestOf(const FieldState& value);

// The body's text in the record of a file with that digest, for which targets are made.
class TargetedText {
public:
    TargetedText(QString text, QByteArray record);
    // The present text of an article; targets in another program's body name its blocks.
    TargetedText(const Article& article, QByteArray record);

    const QString& text() const { return m_text; }
    const CodePoints& points() const { return m_points; }
    // A stretch in UTF-16 units; it grows to whole grapheme clusters.
    Target target(TextRange range) const;
    PointRange pointsOf(TextRange range) const;

private:
    QString m_text;
    QByteArray m_digest;
    QByteArray m_record;
    CodePoints m_points;
    std::vector<foreign::ReadBlock> m_blocks;
};

// All of a text.
Target targetOfText(QStringView text, const QByteArray& record);
// A whole member of the record.
Target targetOfMember(const QString& member, const FieldState& value, const QByteArray& record);

// The name of the member that a pointer leads to; nothing where it leads deeper, or nowhere.
std::optional<QString> memberOf(const QString& pointer);
QString pointerTo(const QString& member);

} // namespace galley::review
