// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/lexicon/record_validator_test.cpp

#include "app/lexicon/string_format.h"

#include "app/atproto/at_identifier.h"
#include "app/atproto/at_uri.h"
#include "app/atproto/cid.h"
#include "app/atproto/cid_string.h"
#include "app/atproto/datetime.h"
#include "app/atproto/did.h"
#include "app/atproto/handle.h"
#include "app/atproto/language.h"
#include "app/atproto/nsid.h"
#include "app/atproto/record_key.h"
#include "app/atproto/tid.h"
#include "app/atproto/uri.h"
#include "app/lexicon/words.h"

namespace galley::lexicon {

using namespace Qt::StringLiterals;

namespace {

FormatFault errorUnless(bool isGood, const QString& sentence)
{
    return {Severity::Error, isGood ? QString() : sentence};
}

// The format of strings lets in more than the links of the data model:
// https://atproto.com/specs/data-model#link-and-cid-formats
FormatFault faultInCid(const QString& text)
{
    if (!atproto::isCidString(text) || atproto::isBrokenCid(text))
        return errorUnless(
            false, Words::tr("%1 is not a CID, such as “bafyrei…” of 59 letters and digits."));
    if (!atproto::Cid::parse(text))
        return {
            Severity::Warning,
            Words::tr(
                "%1 is a CID of another kind than the protocol has: those begin with bafkrei or "
                "bafyrei.")};
    return {};
}

// 30 February is in the protocol's vectors of what is no datetime in kind
// (datetime_parse_invalid.txt) and an error of Go's parser; the reference server reads it as 2
// March.
FormatFault faultInDatetime(const QString& text)
{
    if (atproto::isDatetime(text))
        return {};
    if (atproto::hasDatetimeShape(text))
        return errorUnless(
            false,
            Words::tr("%1 is written like a datetime, but there is no such day or time: "
                      "RFC 3339 forbids it, and the protocol’s Go implementation refuses "
                      "it."));
    return errorUnless(false, Words::tr("%1 is not a datetime as in “2026-03-01T09:30:00.000Z”."));
}

FormatFault faultInUri(const QString& text)
{
    switch (atproto::faultInUri(text)) {
    case atproto::UriFault::None:
        return {};
    case atproto::UriFault::NoUri:
        return errorUnless(false,
                           Words::tr("%1 is not a web or at:// address: those have a scheme and no "
                                     "spaces."));
    case atproto::UriFault::NotEverywhere:
        return errorUnless(
            false,
            Words::tr("%1 is not an address as RFC 3986 has them: a scheme begins with a "
                      "letter, letters outside ASCII are encoded, and 8192 bytes are the "
                      "most; the protocol’s Go implementation refuses it."));
    case atproto::UriFault::Unencoded:
        return {
            Severity::Warning,
            Words::tr("%1 is an address with characters that must be percent-encoded; not every "
                      "program opens it.")};
    }
    Q_UNREACHABLE();
}

FormatFault faultInLanguage(const QString& text)
{
    if (!atproto::isLanguage(text))
        return errorUnless(false,
                           Words::tr("%1 is not a code of a language, such as “en” or “pt-BR”."));
    if (atproto::hasRepeatedSubtag(text))
        return {Severity::Warning,
                Words::tr("%1 says one thing twice, so that readers ignore it; take one away.")};
    return {};
}

} // namespace

FormatFault faultInFormat(StringFormat format, const QString& text)
{
    switch (format) {
    case StringFormat::AtIdentifier:
        return errorUnless(atproto::isAtIdentifier(text),
                           Words::tr("%1 is not an account: neither a DID, such as "
                                     "“did:plc:…”, nor a handle, such as “example.org”."));
    case StringFormat::AtUri:
        return errorUnless(atproto::AtUri::parse(text).has_value(),
                           Words::tr("%1 is not the address of a record, such as "
                                     "“at://did:plc:…/site.standard.publication/3lxtardeii2xu”."));
    case StringFormat::Cid:
        return faultInCid(text);
    case StringFormat::Datetime:
        return faultInDatetime(text);
    case StringFormat::Did:
        return errorUnless(atproto::isDid(text),
                           Words::tr("%1 is not a DID, such as “did:plc:…” or “did:web:…”."));
    case StringFormat::Handle:
        return errorUnless(atproto::isHandle(text),
                           Words::tr("%1 is not a handle, such as “example.org”."));
    case StringFormat::Language:
        return faultInLanguage(text);
    case StringFormat::Nsid:
        return errorUnless(
            atproto::isNsid(text),
            Words::tr("%1 is not the name of a schema, such as “site.standard.document”."));
    case StringFormat::RecordKey:
        return errorUnless(
            atproto::isRecordKey(text),
            Words::tr("%1 is not the key of a record: letters, digits and .-_:~ make one."));
    case StringFormat::Tid:
        return errorUnless(atproto::isTid(text),
                           Words::tr("%1 is not a key made of the time, such as “3lxtardeii2xu”."));
    case StringFormat::Uri:
        return faultInUri(text);
    }
    Q_UNREACHABLE();
}

QString nameOf(StringFormat format)
{
    switch (format) {
    case StringFormat::AtIdentifier:
        return u"at-identifier"_s;
    case StringFormat::AtUri:
        return u"at-uri"_s;
    case StringFormat::Cid:
        return u"cid"_s;
    case StringFormat::Datetime:
        return u"datetime"_s;
    case StringFormat::Did:
        return u"did"_s;
    case StringFormat::Handle:
        return u"handle"_s;
    case StringFormat::Language:
        return u"language"_s;
    case StringFormat::Nsid:
        return u"nsid"_s;
    case StringFormat::RecordKey:
        return u"record-key"_s;
    case StringFormat::Tid:
        return u"tid"_s;
    case StringFormat::Uri:
        return u"uri"_s;
    }
    Q_UNREACHABLE();
}

} // namespace galley::lexicon
