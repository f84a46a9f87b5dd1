// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/foreign/marked_text.h"

#include "app/atproto/did.h"
#include "app/foreign/members.h"
#include "app/text/utf8_scan.h"

#include <algorithm>
#include <utility>

namespace galley::foreign {

using namespace Qt::StringLiterals;

namespace {

// The name behind the "#" of a feature: all who write facets name them alike.
QString nameOf(const json::Value& feature)
{
    const QString type = stringIn(feature, u"$type");
    return type.sliced(type.indexOf(u'#') + 1);
}

std::optional<MarkKind> kindOf(const QString& name)
{
    if (name == u"bold")
        return MarkKind::Bold;
    if (name == u"italic")
        return MarkKind::Italic;
    if (name == u"underline")
        return MarkKind::Underline;
    if (name == u"highlight")
        return MarkKind::Highlight;
    if (name == u"strikethrough")
        return MarkKind::Strikethrough;
    if (name == u"code")
        return MarkKind::Code;
    return {};
}

// Where a link or a mention leads; empty: nowhere.
QString targetOf(const json::Value& feature, const QString& name)
{
    if (name == u"link" || name == u"webMention")
        return stringIn(feature, u"uri");
    if (name == u"atMention")
        return stringIn(feature, u"href");
    if (name == u"didMention" || name == u"mention") {
        const QString did = stringIn(feature, u"did");
        return atproto::isDid(did) ? u"https://bsky.app/profile/"_s + did : QString();
    }
    return {};
}

// Gathers the facets of one text.
class FacetReader {
public:
    FacetReader(const QString& text, Footnotes* notes) : m_notes(notes), m_read{text, {}}
    {
        m_bytes = utf8::byteCount(text);
    }

    void read(const json::Value& facet)
    {
        const auto index = objectIn(facet, u"index");
        const std::vector<json::Value> features = elementsIn(facet, u"features");
        const auto start = index ? numberIn(*index, u"byteStart") : std::nullopt;
        const auto end = index ? numberIn(*index, u"byteEnd") : std::nullopt;
        if (!start || !end || *start < 0 || *start >= qMin(*end, m_bytes))
            return;
        const TextRange range = unitsOf(*start, qMin(*end, m_bytes));
        constexpr std::size_t maximumFeatures = 20;
        if (features.size() > maximumFeatures)
            return;
        for (const json::Value& feature : features)
            add(feature, range);
    }

    MarkedText taken() &&
    {
        placeNotes();
        return std::move(m_read);
    }

private:
    // The number of a note and where it goes.
    struct NotePlace {
        TextRange range; // that gives way to it
        QString number;
    };

    TextRange unitsOf(qint64 startByte, qint64 endByte)
    {
        if (m_letters.empty())
            findLetters();
        const auto letterAt = [this](qint64 byte) {
            return m_letters[static_cast<std::size_t>(byte)];
        };
        const qsizetype start = letterAt(startByte);
        qint64 end = endByte;
        while (end < m_bytes && letterAt(end) == letterAt(end - 1))
            ++end; // a letter has four bytes at most
        return {start, letterAt(end) - start};
    }

    // At which unit the letter begins that each byte is of; facets come in any order.
    void findLetters()
    {
        m_letters.reserve(static_cast<std::size_t>(m_bytes) + 1);
        const QStringView text = m_read.text;
        for (qsizetype unit = 0; unit < text.size();) {
            const bool isPair = text[unit].isHighSurrogate() && unit + 1 < text.size()
                && text[unit + 1].isLowSurrogate();
            const qsizetype units = isPair ? 2 : 1;
            const qsizetype bytes = utf8::byteCount(text.sliced(unit, units));
            m_letters.insert(m_letters.end(), static_cast<std::size_t>(bytes),
                             static_cast<int>(unit));
            unit += units;
        }
        m_letters.push_back(static_cast<int>(text.size()));
    }

    void add(const json::Value& feature, TextRange range)
    {
        const QString name = nameOf(feature);
        if (name == u"footnote") {
            addNote(feature, range);
        } else if (const auto kind = kindOf(name)) {
            m_read.marks.push_back({*kind, range, {}});
        } else if (const QString url = targetOf(feature, name);
                   !url.isEmpty() && url.size() <= maximumUrl) {
            m_read.marks.push_back({MarkKind::Link, range, url});
        }
    }

    void addNote(const json::Value& feature, TextRange range)
    {
        if (!m_notes)
            return;
        const auto number = m_notes->add(markedTextOf(stringIn(feature, u"contentPlaintext"),
                                                      feature.member(u"contentFacets"), nullptr));
        if (!number)
            return;
        // An asterisk stood for the number.
        const bool isSign = QStringView(m_read.text).sliced(range.start, range.length) == u"*";
        m_places.push_back({isSign ? range : TextRange{range.end(), 0}, u"[%1]"_s.arg(*number)});
    }

    void placeNotes()
    {
        if (m_places.empty())
            return;
        std::stable_sort(m_places.begin(), m_places.end(),
                         [](const NotePlace& one, const NotePlace& other) {
                             return one.range.start < other.range.start;
                         });
        const QString before = std::exchange(m_read.text, {});
        std::vector<qsizetype> placeNow(static_cast<std::size_t>(before.size()) + 1);
        auto place = m_places.cbegin();
        qsizetype behind = 0; // the sign that gave way last
        for (qsizetype unit = 0; unit <= before.size(); ++unit) {
            placeNow[static_cast<std::size_t>(unit)] = m_read.text.size();
            for (; place != m_places.cend() && place->range.start == unit; ++place) {
                m_read.text += place->number;
                behind = qMax(behind, place->range.end());
            }
            if (unit < before.size() && unit >= behind)
                m_read.text += before[unit];
        }
        for (Mark& mark : m_read.marks) {
            const qsizetype start = placeNow[static_cast<std::size_t>(mark.range.start)];
            mark.range = {start, placeNow[static_cast<std::size_t>(mark.range.end())] - start};
        }
    }

    Footnotes* m_notes;
    MarkedText m_read;
    std::vector<NotePlace> m_places;
    qint64 m_bytes = 0; // of the text
    std::vector<int> m_letters;
};

} // namespace

std::optional<int> Footnotes::add(const MarkedText& note)
{
    if (static_cast<qsizetype>(m_notes.size()) >= maximum)
        return {};
    m_notes.push_back(note);
    return static_cast<int>(m_notes.size());
}

MarkedText markedTextOf(const QString& text, const std::optional<json::Value>& facets,
                        Footnotes* notes)
{
    FacetReader reader(text, notes);
    if (facets && facets->isArray() && text.size() <= maximumMarkedText) {
        qsizetype left = maximumFacets;
        for (const json::Value& facet : facets->elements()) {
            if (left-- == 0)
                break;
            reader.read(facet);
        }
    }
    return std::move(reader).taken();
}

} // namespace galley::foreign
