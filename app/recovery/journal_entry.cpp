// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/recovery/journal_format_test.cpp

#include "app/recovery/journal_entry.h"

#include "app/sidecar/sidecar.h"

#include <QDataStream>
#include <QIODevice>

namespace galley {

namespace {

// The byte that an entry begins with.
enum class Tag : quint8 {
    Base = 'B',
    Text = 'T',
    Field = 'F',
    SaveBegun = 'A',
    SaveMark = 'S',
    Body = 'C',
    CoverAlt = 'D', // earlier versions wrote it
    Member = 'M',
    Pictures = 'P'
};

constexpr auto streamVersion = QDataStream::Qt_6_4;

template <typename... Acts> struct Visitor : Acts... {
    using Acts::operator()...;
};
template <typename... Acts> Visitor(Acts...) -> Visitor<Acts...>;

Tag tagOf(const JournalAct& act)
{
    return std::visit(Visitor{
                          [](const JournalBase&) { return Tag::Base; },
                          [](const TextDelta&) { return Tag::Text; },
                          [](const FieldChange&) { return Tag::Field; },
                          [](const SaveBegun&) { return Tag::SaveBegun; },
                          [](const SaveMark&) { return Tag::SaveMark; },
                          [](const BodyMembers&) { return Tag::Body; },
                          [](const BesideChange&) { return Tag::Member; },
                          [](const PicturesFolder&) { return Tag::Pictures; },
                      },
                      act);
}

JournalAct readBase(QDataStream& stream)
{
    JournalBase base;
    stream >> base.path >> base.contentHash >> base.json >> base.following;
    return base;
}

// Change by change instead of Qt's lists, which make room for as many as a stranger claims.
JournalAct readText(QDataStream& stream)
{
    TextDelta delta;
    quint32 count = 0;
    stream >> count;
    for (quint32 index = 0; index < count && stream.status() == QDataStream::Ok; ++index) {
        qint64 position = 0;
        TextChange change;
        stream >> position >> change.removed >> change.inserted;
        change.position = position;
        delta.changes.append(change);
    }
    return delta;
}

FieldState readState(QDataStream& stream)
{
    bool isPresent = false;
    QByteArray json;
    stream >> isPresent >> json;
    return isPresent ? FieldState(json) : FieldState();
}

void writeState(QDataStream& stream, const FieldState& state)
{
    stream << state.has_value() << state.value_or(QByteArray());
}

std::optional<JournalAct> readField(QDataStream& stream)
{
    QString name;
    stream >> name;
    const FieldState state = readState(stream);
    for (const Field field : allFields) {
        if (field != Field::Text && memberNameOf(field) == name)
            return FieldChange{field, state};
    }
    return {};
}

JournalAct readCoverAlt(QDataStream& stream)
{
    bool isUnsaved = false;
    QString text;
    stream >> isUnsaved >> text;
    return BesideChange{nameOf(SidecarMember::CoverAlt), isUnsaved, stateOfText(text)};
}

JournalAct readMember(QDataStream& stream)
{
    BesideChange change;
    stream >> change.member >> change.isUnsaved;
    change.state = readState(stream);
    return change;
}

JournalAct readSaveMark(QDataStream& stream)
{
    SaveMark mark;
    stream >> mark.path >> mark.contentHash;
    return mark;
}

JournalAct readPicturesFolder(QDataStream& stream)
{
    PicturesFolder folder;
    stream >> folder.path;
    return folder;
}

std::optional<JournalAct> readAct(quint8 tag, QDataStream& stream)
{
    switch (static_cast<Tag>(tag)) {
    case Tag::Base:
        return readBase(stream);
    case Tag::Text:
        return readText(stream);
    case Tag::Field:
        return readField(stream);
    case Tag::SaveBegun:
        return SaveBegun{};
    case Tag::SaveMark:
        return readSaveMark(stream);
    case Tag::Body: {
        const FieldState content = readState(stream);
        return BodyMembers{content, readState(stream)};
    }
    case Tag::CoverAlt:
        return readCoverAlt(stream);
    case Tag::Member:
        return readMember(stream);
    case Tag::Pictures:
        return readPicturesFolder(stream);
    }
    return {};
}

} // namespace

QByteArray encoded(const JournalEntry& entry)
{
    QByteArray payload;
    QDataStream stream(&payload, QIODevice::WriteOnly);
    stream.setVersion(streamVersion);
    stream << static_cast<quint8>(tagOf(entry.act)) << qint64{entry.time.toMSecsSinceEpoch()};
    std::visit(Visitor{
                   [&stream](const JournalBase& base) {
                       stream << base.path << base.contentHash << base.json << base.following;
                   },
                   [&stream](const TextDelta& delta) {
                       stream << static_cast<quint32>(delta.changes.size());
                       for (const TextChange& change : delta.changes)
                           stream << qint64{change.position} << change.removed << change.inserted;
                   },
                   [&stream](const FieldChange& change) {
                       stream << memberNameOf(change.field);
                       writeState(stream, change.state);
                   },
                   [](const SaveBegun&) {},
                   [&stream](const SaveMark& mark) { stream << mark.path << mark.contentHash; },
                   [&stream](const BodyMembers& members) {
                       writeState(stream, members.content);
                       writeState(stream, members.text);
                   },
                   [&stream](const BesideChange& change) {
                       stream << change.member << change.isUnsaved;
                       writeState(stream, change.state);
                   },
                   [&stream](const PicturesFolder& folder) { stream << folder.path; },
               },
               entry.act);
    return payload;
}

std::optional<JournalEntry> decodedEntry(const QByteArray& payload)
{
    QDataStream stream(payload);
    stream.setVersion(streamVersion);
    quint8 tag = 0;
    qint64 time = 0;
    stream >> tag >> time;
    const auto act = readAct(tag, stream);
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(time, Qt::UTC);
    if (!act || !moment.isValid() || stream.status() != QDataStream::Ok || !stream.atEnd())
        return {};
    return JournalEntry{moment, *act};
}

qsizetype costOf(const JournalAct& act)
{
    constexpr qsizetype maximum = 64; // besides the strings
    return std::visit(
        Visitor{
            [](const JournalBase& base) { return maximum + base.json.size(); },
            [](const TextDelta& delta) {
                qsizetype cost = maximum;
                for (const TextChange& change : delta.changes)
                    cost += maximum + 2 * (change.removed.size() + change.inserted.size());
                return cost;
            },
            [](const FieldChange& change) {
                return maximum + (change.state ? change.state->size() : 0);
            },
            [](const SaveBegun&) { return maximum; },
            [](const SaveMark&) { return maximum; },
            [](const BodyMembers& members) {
                return maximum + members.content.value_or(QByteArray()).size()
                    + members.text.value_or(QByteArray()).size();
            },
            [](const BesideChange& change) {
                return maximum + 2 * change.member.size()
                    + change.state.value_or(QByteArray()).size();
            },
            [](const PicturesFolder& folder) { return maximum + 2 * folder.path.size(); },
        },
        act);
}

} // namespace galley
