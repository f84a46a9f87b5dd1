// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/history/version_index.h"

#include <QCryptographicHash>

#include <algorithm>
#include <optional>

namespace galley {

namespace {

constexpr char heading[] = "galley history 2";
constexpr char headingWithSidecars[] = "galley history 3";
constexpr char headingWithoutNumbers[] = "galley history 1";
constexpr char saved[] = "saved";
constexpr char found[] = "found";

const qsizetype hashLength = QCryptographicHash::hashLength(QCryptographicHash::Sha256);

std::optional<VersionOrigin> originNamed(const QByteArray& name)
{
    if (name == saved)
        return VersionOrigin::Saved;
    if (name == found)
        return VersionOrigin::Found;
    return {};
}

// All of a line but its number.
QByteArray factsOf(const Version& version)
{
    return version.time.toUTC().toString(Qt::ISODateWithMs).toLatin1() + ' '
        + (version.origin == VersionOrigin::Found ? found : saved) + ' ' + version.hash.toHex()
        + ' ' + QByteArray::number(version.size)
        + (version.beside.isEmpty() ? QByteArray() : ' ' + version.beside.toHex());
}

constexpr qint64 noNumber = VersionIndex::largestNumber + 1;

std::optional<Version> versionOf(const QByteArray& line)
{
    QList<QByteArray> words = line.split(' ');
    if (words.size() < 5 || words.size() > 7)
        return {};
    Version version;
    QByteArray again = words.takeFirst();
    if (words.size() == 6)
        version.beside = QByteArray::fromHex(words.takeLast());
    if (words.size() == 5) {
        version.number = words.takeFirst().toLongLong();
        if (qAbs(version.number) > VersionIndex::largestNumber)
            return {};
        again += ' ' + QByteArray::number(version.number);
    } else {
        version.number = noNumber;
    }
    version.time = QDateTime::fromString(QString::fromLatin1(words[0]), Qt::ISODateWithMs);
    const auto origin = originNamed(words[1]);
    version.hash = QByteArray::fromHex(words[2]);
    version.size = words[3].toLongLong();
    if (!version.time.isValid() || !origin || version.hash.size() != hashLength || version.size < 0
        || (!version.beside.isEmpty() && version.beside.size() != hashLength))
        return {};
    version.origin = *origin;
    // There is one spelling of a version, and no other is ours.
    again += ' ' + factsOf(version);
    return again == line ? std::optional(version) : std::nullopt;
}

} // namespace

VersionIndex VersionIndex::parse(const QByteArray& text)
{
    VersionIndex index;
    QList<QByteArray> lines = text.split('\n');
    const bool isWhole = lines.takeLast().isEmpty(); // else the last line was cut off
    index.damagedLines = isWhole ? 0 : 1;
    const QByteArray first = lines.isEmpty() ? QByteArray() : lines.takeFirst();
    if (first != heading && first != headingWithoutNumbers && first != headingWithSidecars)
        ++index.damagedLines;
    bool hasDocument = false;
    for (const QByteArray& line : lines) {
        if (const auto version = line.startsWith("version ") ? versionOf(line) : std::nullopt) {
            index.versions.append(*version);
        } else if (line.startsWith("document ") && !hasDocument) {
            index.documentPath = QString::fromUtf8(QByteArray::fromPercentEncoding(line.mid(9)));
            hasDocument = true;
        } else {
            ++index.damagedLines;
        }
    }
    if (!hasDocument)
        ++index.damagedLines;
    qint64 number = -index.versions.size();
    for (Version& version : index.versions) {
        ++number;
        if (version.number == noNumber)
            version.number = number;
    }
    return index;
}

QByteArray VersionIndex::toText() const
{
    const bool hasSidecars =
        std::any_of(versions.begin(), versions.end(),
                    [](const Version& version) { return !version.beside.isEmpty(); });
    QByteArray text = QByteArray(hasSidecars ? headingWithSidecars : heading) + '\n';
    text += "document " + documentPath.toUtf8().toPercentEncoding() + '\n';
    for (const Version& version : versions)
        text += "version " + QByteArray::number(version.number) + ' ' + factsOf(version) + '\n';
    return text;
}

QDateTime listableTime(const QDateTime& time)
{
    const QDateTime beginning = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
    const QDateTime end(QDate(10000, 1, 1), QTime(0, 0), Qt::UTC);
    return time.isValid() && time >= beginning && time < end ? time.toUTC() : beginning;
}

} // namespace galley
