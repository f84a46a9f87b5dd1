// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/lexicon/data_model.h"

#include "app/atproto/cid.h"
#include "app/json/kind_name.h"
#include "app/lexicon/binary_value.h"
#include "app/lexicon/named_members.h"
#include "app/lexicon/words.h"

#include <QLocale>

#include <limits>

namespace galley::lexicon {

using namespace Qt::StringLiterals;

namespace {

// What the reference server takes, and how deep others read.
constexpr qsizetype maximumBytes = 1'000'000;
constexpr qsizetype maximumBytesOnce = 153'600; // the reference server before 0.4.226
constexpr qsizetype maximumLevels = 32;
constexpr qint64 exactIntegers = 9'007'199'254'740'991; // 2^53 - 1

// The length of a JSON text without the white space between its values, which is not sent.
qsizetype compactSize(QByteArrayView text)
{
    qsizetype size = 0;
    bool inString = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char byte = text[at];
        const bool isSpace = byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t';
        size += inString || !isSpace ? 1 : 0;
        if (inString && byte == '\\') {
            ++size;
            ++at;
        } else if (byte == '"') {
            inString = !inString;
        }
    }
    return size;
}

// What the data model forbids and the reference server takes all the same: the test vectors of the
// protocol (data-model-invalid.json) and its implementation in Go refuse it.
QString refusedByOthers()
{
    return u' '
        + Words::tr("The reference server takes it; the protocol’s test vectors and its Go "
                    "implementation do not.");
}

// Its recursion is as deep as the record, which the limits of the Tree bound.
class DataModelCheck {
public:
    explicit DataModelCheck(IssueList& issues) : m_issues(issues) { }

    void check(const json::Value& value, const ValuePath& path, qsizetype level)
    {
        if (level > maximumLevels && !m_isTooDeep) {
            m_isTooDeep = true;
            warn(u"depth"_s,
                 Words::tr("%1 stands more than %2 levels deep, which some servers do not read.")
                     .arg(path.subject())
                     .arg(maximumLevels),
                 value, path);
        }
        switch (value.kind()) {
        case json::Kind::Number:
            checkNumber(value, path);
            return;
        case json::Kind::String:
            checkText(value, value, path);
            return;
        case json::Kind::Array:
            checkArray(value, path, level);
            return;
        case json::Kind::Object:
            checkObject(value, path, level);
            return;
        default:
            return;
        }
    }

private:
    void checkNumber(const json::Value& value, const ValuePath& path)
    {
        const auto number = value.integer();
        if (!number)
            refuse(
                u"number"_s,
                Words::tr("%1 must be a whole number of 64 bits; write another number as a string.")
                    .arg(path.subject()),
                value, path);
        else if (*number > exactIntegers || *number < -exactIntegers)
            refuse(u"large-integer"_s,
                   Words::tr(
                       "%1 is a number beyond ±%2, which the reference server does not take; write "
                       "it as a string.")
                       .arg(path.subject(), QLocale().toString(exactIntegers)),
                   value, path);
    }

    // A string or a name. Only an escape can make a string that has no UTF-8, and servers put the
    // sign for “no character” in its place.
    void checkText(const json::Value& text, const json::Value& value, const ValuePath& path)
    {
        if (text.spelling().contains('\\') && !text.string().isValidUtf16())
            warn(
                u"surrogate"_s,
                Words::tr(
                    "%1 holds half of a surrogate pair, which is no character and does not survive "
                    "publishing.")
                    .arg(path.subject()),
                value, path);
    }

    void checkArray(const json::Value& array, const ValuePath& path, qsizetype level)
    {
        qsizetype index = 0;
        for (const json::Value& element : array.elements()) {
            if (m_issues.isFull())
                return;
            check(element, ValuePath(path, index), level + 1);
            ++index;
        }
    }

    void checkObject(const json::Value& object, const ValuePath& path, qsizetype level)
    {
        const auto members = namedMembers(object);
        for (const NamedMember& member : members) {
            if (m_issues.isFull())
                return;
            const ValuePath inner(path, member.member.key);
            if (member.isVoid)
                warn(u"duplicate-member"_s,
                     Words::tr(
                         "A later member of this object has the name %1 too, and only the last one "
                         "counts.")
                         .arg(quoted(member.name)),
                     member.member.key, inner);
            else
                checkMember(member, inner, level);
        }
        if (const auto fault = faultInBinary(object); !fault.sentence.isEmpty())
            refuse(fault.rule, fault.sentence.arg(path.subject()) + refusedByOthers(), object,
                   path);
        else if (isBlob(object))
            checkBlob(object, path);
    }

    void checkMember(const NamedMember& member, const ValuePath& path, qsizetype level)
    {
        const json::Value& value = member.member.value;
        checkText(member.member.key, member.member.key, path);
        if (member.name.isEmpty())
            refuse(u"empty-name"_s, Words::tr("A member of an object has no name; give it one."),
                   member.member.key, path);
        if (member.name == u"$type" && !value.isString())
            refuse(u"type"_s,
                   Words::tr("%1 must be a string, but it is %2.")
                           .arg(path.subject(), json::nameOf(value.kind()))
                       + refusedByOthers(),
                   value, path);
        else if (member.name == u"$type" && value.string().isEmpty())
            refuse(u"type"_s,
                   Words::tr("%1 must not be empty.").arg(path.subject()) + refusedByOthers(),
                   value, path);
        else if (member.name.startsWith(u'$') && member.name != u"$type" && member.name != u"$link"
                 && member.name != u"$bytes")
            warn(u"reserved-name"_s,
                 Words::tr("%1 is a name that the protocol keeps for itself; readers ignore it.")
                     .arg(path.subject()),
                 member.member.key, path);
        check(value, path, level + 1);
    }

    void checkBlob(const json::Value& blob, const ValuePath& path)
    {
        const auto link = blob.member(u"ref")->member(u"$link");
        const auto cid = atproto::Cid::parse(link->string());
        // The vectors of record-data-valid.json have such blobs; the text wants raw ones:
        // https://atproto.com/specs/data-model#blob-type
        if (cid && cid->codec() != atproto::Cid::Codec::Raw)
            warn(
                u"blob-link"_s,
                Words::tr(
                    "%1 names its file by the CID of a record; that of a file begins with bafkrei.")
                    .arg(path.subject()),
                *link, path);
        if (const auto size = blob.member(u"size"); size->integer().value_or(0) == 0)
            warn(u"blob"_s,
                 Words::tr("%1 is a file of no bytes, says its “size”: choose the file again.")
                     .arg(path.subject()),
                 *size, path);
        if (const auto mimeType = blob.member(u"mimeType"); mimeType->string().isEmpty())
            warn(u"blob"_s,
                 Words::tr("%1 does not say of which type its file is: its “mimeType” is empty.")
                     .arg(path.subject()),
                 *mimeType, path);
        for (const NamedMember& member : namedMembers(blob)) {
            if (!member.isVoid && !isBlobMember(member.name))
                warn(
                    u"blob"_s,
                    Words::tr(
                        "%1 is a blob with a member of its own, %2, with which some servers do not "
                        "take it.")
                        .arg(path.subject(), quoted(member.name)),
                    member.member.key, path);
        }
    }

    void refuse(const QString& rule, const QString& sentence, const json::Value& value,
                const ValuePath& path)
    {
        m_issues.add(Severity::Error, rule, sentence, value, path);
    }

    void warn(const QString& rule, const QString& sentence, const json::Value& value,
              const ValuePath& path)
    {
        m_issues.add(Severity::Warning, rule, sentence, value, path);
    }

    IssueList& m_issues;
    bool m_isTooDeep = false;
};

void checkSize(const json::Tree& file, const json::Value& record, IssueList& issues)
{
    const ByteRange range = record.range();
    if (range.length <= maximumBytesOnce)
        return;
    const qsizetype size =
        compactSize(QByteArrayView(file.text()).sliced(range.start, range.length));
    if (size > maximumBytes)
        issues.add(
            Severity::Error, u"record-size"_s,
            Words::tr("The record takes %1 bytes of JSON, but servers take at most %2; shorten the "
                      "text.")
                .arg(QLocale().toString(size), QLocale().toString(maximumBytes)),
            record, ValuePath());
    else if (size > maximumBytesOnce)
        issues.add(Severity::Warning, u"record-size"_s,
                   Words::tr("The record takes %1 bytes of JSON; the reference server took at most "
                             "%2 before its "
                             "version 0.4.226, and not all are newer.")
                       .arg(QLocale().toString(size), QLocale().toString(maximumBytesOnce)),
                   record, ValuePath());
}

} // namespace

void checkDataModel(const json::Tree& file, const json::Value& record, IssueList& issues)
{
    const ValuePath path;
    if (!record.isObject())
        issues.add(Severity::Error, u"type"_s,
                   Words::tr("The record must be an object, but it is %1.")
                       .arg(json::nameOf(record.kind())),
                   record, path);
    checkSize(file, record, issues);
    DataModelCheck(issues).check(record, path, 1);
}

} // namespace galley::lexicon
