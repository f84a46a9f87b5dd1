// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/text/shown_text.h"
#include "app/text/source_text.h"

#include <QHash>
#include <QStringList>

#include <vector>

// The input is a text and edits of it, parted by "|": "one line|position length inserted". Capitals
// stand for the characters that ever broke an editor, so that seeds can be written by hand. All
// three kinds of position are compared with what counting the slow way gives.

using namespace galley;

namespace {

#define REQUIRE(condition) require((condition), #condition, __LINE__)
void require(bool isTrue, const char* condition, int line)
{
    if (!isTrue)
        qFatal("line %d: not true that %s", line, condition);
}

QString decoded(QByteArrayView bytes)
{
    static const QHash<char, QChar> hard{
        {'N', u'\n'},     {'R', u'\r'},       {'P', u'\u2029'},     {'L', u'\u2028'},
        {'D', u'\ufdd0'}, {'E', u'\ufdd1'},   {'H', QChar(0xD83D)}, {'O', QChar(0xDE00)},
        {'Z', QChar(0)},  {'S', QChar(0x1A)}, {'B', u'\ufeff'},     {'F', u'\ufffd'},
        {'C', u'\u4e2d'}, {'A', u'\u00e9'},   {'U', u'\u00a0'},
    };
    QString text;
    for (const char byte : bytes)
        text += hard.value(byte, QLatin1Char(byte));
    return text;
}

// A byte as a place from 0 to `most`.
qsizetype scaled(char byte, qsizetype maximum)
{
    return static_cast<unsigned char>(byte) * (maximum + 1) / 256;
}

// Changes parted by "&", each behind the one before it.
TextDelta deltaOf(QByteArrayView bytes, const QString& text)
{
    TextDelta delta;
    qsizetype from = 0;
    while (bytes.size() >= 2 && from <= text.size()) {
        const qsizetype end = bytes.indexOf('&') < 2 ? bytes.size() : bytes.indexOf('&');
        const qsizetype start = from + scaled(bytes[0], text.size() - from);
        const qsizetype length = scaled(bytes[1], text.size() - start);
        const QString inserted = decoded(bytes.sliced(2, end - 2));
        const QString removed = text.mid(start, length);
        if (removed != inserted)
            delta.changes.append({start, removed, inserted});
        from = start + length + 1;
        bytes = bytes.sliced(qMin(end + 1, bytes.size()));
    }
    return delta;
}

// What SourceText should say of one place between two units.
struct Place {
    int line = 0;
    qsizetype editor = 0;
    qsizetype byte = 0;
    bool inPair = false;
};

struct Model {
    std::vector<Place> places; // one more than units
    QByteArray masked;
};

bool endsLine(QChar unit)
{
    return unit == u'\n' || unit == u'\r' || unit == u'\u2029' || unit == u'\ufdd0'
        || unit == u'\ufdd1';
}

Model modelOf(const QString& text)
{
    Model model;
    Place place;
    for (qsizetype at = 0; at < text.size(); ++at) {
        place.byte = model.masked.size();
        place.inPair = false;
        model.places.push_back(place);
        const QChar unit = text[at];
        const QChar next = at + 1 < text.size() ? text[at + 1] : QChar();
        if (unit.isHighSurrogate() && next.isLowSurrogate()) {
            ++place.editor;
            place.inPair = true;
            model.places.push_back(place);
            model.masked += QStringView(text).mid(at, 2).toUtf8();
            ++at;
        } else if (unit.isSurrogate()) {
            model.masked += "\xEF\xBF\xBD";
        } else {
            model.masked += unit.isNull() ? QByteArray("\x1A") : QString(unit).toUtf8();
        }
        const bool inCrLf = unit == u'\r' && next == u'\n' && at + 1 < text.size();
        place.editor += inCrLf ? 0 : 1;
        place.line += endsLine(unit) && !inCrLf ? 1 : 0;
    }
    place.byte = model.masked.size();
    place.inPair = false;
    model.places.push_back(place);
    return model;
}

void compare(const QString& text, const SourceText& source)
{
    const Model model = modelOf(text);
    REQUIRE(source.toString() == text);
    REQUIRE(source.size() == text.size());
    REQUIRE(source.utf8() == model.masked);
    REQUIRE(source.byteSize() == model.masked.size());
    const ShownText shown(ShownText::runsOf(text, ShownText::unbroken));
    REQUIRE(source.lineCount() == model.places.back().line + 1);
    for (qsizetype at = 0; at <= text.size(); ++at) {
        const Place& place = model.places[static_cast<size_t>(at)];
        REQUIRE(source.lineAt(at) == place.line);
        REQUIRE(shown.toShown(at) == place.editor);
        const bool inCrLf =
            at > 0 && at < text.size() && text[at - 1] == u'\r' && text[at] == u'\n';
        if (!inCrLf)
            REQUIRE(shown.toSource(place.editor) == at);
        if (!place.inPair) {
            REQUIRE(source.toByte(at) == place.byte);
            REQUIRE(source.fromByte(place.byte) == at);
        }
    }
    qsizetype end = 0;
    for (int number = 0; number < source.lineCount(); ++number) {
        const TextRange line = source.line(number);
        const TextRange content = source.lineContent(number);
        REQUIRE(line.start == end && content.start == line.start);
        REQUIRE(source.mid(line) == text.mid(line.start, line.length));
        REQUIRE(source.lineAt(content.end()) == number);
        REQUIRE(number + 1 == source.lineCount() || endsLine(text[content.end()]));
        end = line.end();
    }
    REQUIRE(end == text.size());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray input(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const QByteArrayList parts = input.split('|');
    const QString original = decoded(parts.first());
    QString text = original;
    SourceText source(text);
    compare(text, source);

    TextDelta sum;
    for (qsizetype part = 1; part < qMin<qsizetype>(parts.size(), 32); ++part) {
        const TextDelta delta = deltaOf(parts[part], text);
        const QString after = applied(text, delta);
        source.apply(delta);
        compare(after, source);
        REQUIRE(applied(after, delta.inverted()) == text);
        REQUIRE(applied(text, differenceBetween(text, after)) == after);
        REQUIRE(after.size() - text.size() == delta.growth());
        sum = sum.followedBy(delta);
        text = after;
        REQUIRE(applied(original, sum) == text);
    }
    return 0;
}
