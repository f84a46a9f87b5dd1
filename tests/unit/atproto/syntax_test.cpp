// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/atproto/at_identifier.h"
#include "app/atproto/at_uri.h"
#include "app/atproto/cid_string.h"
#include "app/atproto/datetime.h"
#include "app/atproto/did.h"
#include "app/atproto/handle.h"
#include "app/atproto/language.h"
#include "app/atproto/nsid.h"
#include "app/atproto/record_key.h"
#include "app/atproto/tid.h"
#include "app/atproto/uri.h"
#include "tests/support/shared_files.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace syntax_test {

using namespace galley;
using namespace galley::atproto;
using namespace Qt::StringLiterals;

namespace {

using Predicate = bool (*)(QStringView);

bool isAtUri(QStringView text)
{
    return AtUri::parse(text).has_value();
}

bool isDatetimeView(QStringView text)
{
    return isDatetime(text.toString());
}

bool isUri(QStringView text)
{
    return faultInUri(text) == UriFault::None;
}

bool isValidLanguage(QStringView text)
{
    return isLanguage(text) && !hasRepeatedSubtag(text);
}

const QHash<QString, Predicate>& predicates()
{
    static const QHash<QString, Predicate> all{
        {u"did"_s, isDid},
        {u"handle"_s, isHandle},
        {u"atidentifier"_s, isAtIdentifier},
        {u"nsid"_s, isNsid},
        {u"recordkey"_s, isRecordKey},
        {u"tid"_s, isTid},
        {u"aturi"_s, isAtUri},
        {u"uri"_s, isUri},
        {u"language"_s, isLanguage},
        {u"valid language"_s, isValidLanguage},
        {u"cid"_s, isCidString},
        {u"datetime"_s, isDatetimeView},
    };
    return all;
}

// The cases of a vector file: its lines byte for byte, without blank ones and comments.
QStringList casesIn(const QString& file)
{
    QFile source(tests::sharedPath(u"conformance/atproto/syntax/"_s + file));
    if (!source.open(QIODevice::ReadOnly))
        return {};
    QStringList lines = QString::fromUtf8(source.readAll()).split(u'\n', Qt::SkipEmptyParts);
    lines.removeIf([](const QString& line) { return line.startsWith(u'#'); });
    return lines;
}

} // namespace

// What the protocol's identifiers look like: cases of our own, and the official vectors.
class SyntaxTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatIsWellFormed_data();
    void tellsWhatIsWellFormed();
    void atUrisComeApart();
    void aBrokenCidIsTold_data();
    void aBrokenCidIsTold();
    void agreesWithTheVectors_data();
    void agreesWithTheVectors();
};

void SyntaxTest::tellsWhatIsWellFormed_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isOne");
    const auto row = [](const QString& kind, const char* what, const QString& text, bool isOne) {
        QTest::addRow("%s: %s", qPrintable(kind), what) << kind << text << isOne;
    };
    const auto repeated = [](qsizetype count) { return QString(count, u'a'); };

    row(u"did"_s, "of a server of names", u"did:plc:z72i7hdynmk6r22z27h6tvur"_s, true);
    row(u"did"_s, "of the longest", u"did:m:"_s + repeated(2042), true);
    row(u"did"_s, "longer than that", u"did:m:"_s + repeated(2043), false);
    row(u"did"_s, "of nothing", QString(), false);
    row(u"did"_s, "without a method", u"did::x"_s, false);
    row(u"did"_s, "with a percent sign at its end", u"did:web:a%"_s, false);
    row(u"did"_s, "with a fragment", u"did:web:a.org#b"_s, false);
    row(u"did"_s, "with a letter of another script", u"did:web:\u00e4"_s, false);
    row(u"did"_s, "with a line after it", u"did:web:a\n"_s, false);

    row(u"handle"_s, "with capitals", u"Writer.Example.ORG"_s, true);
    row(u"handle"_s, "of the longest", u"%1.%1.%1.%2.org"_s.arg(repeated(63), repeated(57)), true);
    row(u"handle"_s, "longer than that", u"%1.%1.%1.%2.org"_s.arg(repeated(63), repeated(58)),
        false);
    row(u"handle"_s, "of one part", u"localhost"_s, false);
    row(u"handle"_s, "with a number at its end", u"127.0.0.1"_s, false);
    row(u"handle"_s, "with an at sign", u"@example.org"_s, false);

    row(u"atidentifier"_s, "a handle", u"example.org"_s, true);
    row(u"atidentifier"_s, "a DID", u"did:web:example.org"_s, true);
    row(u"atidentifier"_s, "an address", u"at://example.org"_s, false);

    row(u"nsid"_s, "of the document", u"site.standard.document"_s, true);
    row(u"nsid"_s, "with a digit in its name", u"com.example.viewV2"_s, true);
    row(u"nsid"_s, "with a digit first in its name", u"com.example.2nd"_s, false);
    row(u"nsid"_s, "with a hyphen in its name", u"com.example.a-b"_s, false);
    row(u"nsid"_s, "of two parts", u"com.example"_s, false);
    row(u"nsid"_s, "with a definition", u"com.example.view#item"_s, false);
    row(u"nsid"_s, "of a number for a domain", u"4com.example.view"_s, false);

    row(u"recordkey"_s, "self", u"self"_s, true);
    row(u"recordkey"_s, "of every mark", u"a.b-c_d:e~f"_s, true);
    row(u"recordkey"_s, "of the longest", repeated(512), true);
    row(u"recordkey"_s, "longer than that", repeated(513), false);
    row(u"recordkey"_s, "of nothing", QString(), false);
    row(u"recordkey"_s, "two dots", u".."_s, false);
    row(u"recordkey"_s, "with a slash", u"a/b"_s, false);

    row(u"tid"_s, "of a day in 2025", u"3lxtardeii2xu"_s, true);
    row(u"tid"_s, "with its highest bit set", u"k222222222222"_s, false);
    row(u"tid"_s, "with a capital", u"3LXTARDEII2XU"_s, false);
    row(u"tid"_s, "of 12 digits", u"3lxtardeii2x"_s, false);

    row(u"aturi"_s, "of an account", u"at://example.org"_s, true);
    row(u"aturi"_s, "of a record", u"at://did:plc:abc/site.standard.document/3lxtardeii2xu"_s,
        true);
    row(u"aturi"_s, "of the longest", u"at://did:plc:abc/com.example.a/"_s + repeated(512), true);
    row(u"aturi"_s, "with a slash at its end", u"at://did:plc:abc/"_s, false);
    row(u"aturi"_s, "with a query", u"at://did:plc:abc?a=b"_s, false);
    row(u"aturi"_s, "with a fragment", u"at://did:plc:abc#/a"_s, false);
    row(u"aturi"_s, "with a port", u"at://example.org:80/com.example.a/b"_s, false);
    row(u"aturi"_s, "of no account", u"at:///com.example.a/b"_s, false);
    row(u"aturi"_s, "of the web", u"https://example.org"_s, false);

    row(u"uri"_s, "of the web", u"https://example.org/a%20b?c=d&e=%C3%A9#f"_s, true);
    row(u"uri"_s, "of a publication", u"at://did:plc:abc/site.standard.publication/self"_s, true);
    row(u"uri"_s, "of a file", u"file:///home/writer"_s, true);
    row(u"uri"_s, "of a host by its number", u"http://[::1]:8080/"_s, true);
    row(u"uri"_s, "with a scheme of marks", u"git+ssh://example.org"_s, true);
    row(u"uri"_s, "of 8 KB", u"urn:"_s + repeated(8188), true);
    row(u"uri"_s, "longer than that", u"urn:"_s + repeated(8189), false);
    row(u"uri"_s, "of a scheme alone", u"https://"_s, false);
    row(u"uri"_s, "without a scheme", u"//example.org/a"_s, false);
    row(u"uri"_s, "with a space", u"https://example.org/a b"_s, false);
    row(u"uri"_s, "with a letter that needs encoding", u"https://example.org/\u00e9"_s, false);
    row(u"uri"_s, "with a percent sign alone", u"https://example.org/100%"_s, false);
    row(u"uri"_s, "in angle brackets", u"<https://example.org>"_s, false);

    row(u"language"_s, "of two letters", u"ja"_s, true);
    row(u"language"_s, "of everything", u"zh-yue-Hant-HK-1901-a-bcd-x-y"_s, true);
    row(u"language"_s, "for private use", u"x-galley"_s, true);
    row(u"language"_s, "of the time before the grammar", u"i-klingon"_s, true);
    row(u"language"_s, "in capitals", u"DE"_s, false);
    row(u"language"_s, "of an underscore", u"de_DE"_s, false);
    row(u"language"_s, "of two areas", u"de-419-DE"_s, false);
    row(u"language"_s, "of an extension of nothing", u"de-u"_s, false);
    row(u"language"_s, "with a hyphen at its end", u"de-"_s, false);
    row(u"language"_s, "of nothing", QString(), false);
    row(u"language"_s, "with a variant of five letters", u"sl-SI-rozaj"_s, true);
    row(u"language"_s, "with a variant of four letters", u"sl-SI-roza"_s, false);
    row(u"language"_s, "with a variant of a digit and three letters", u"sl-SI-1aaa"_s, true);
    row(u"language"_s, "with a variant of a digit and two letters", u"sl-SI-1aa"_s, false);
    row(u"language"_s, "with a variant twice", u"de-1901-1901"_s, true);
    row(u"valid language"_s, "with a variant twice", u"de-1901-1901"_s, false);
    row(u"valid language"_s, "with a variant twice in an extension", u"de-a-1901-1901"_s, true);
    row(u"valid language"_s, "with a variant twice for private use", u"de-x-1901-1901"_s, true);

    row(u"cid"_s, "of version 0", u"QmdfTbBqBPQ7VNxZEYEj14VmRuZBkqFbiwReogJgS1zR1n"_s, false);
    row(u"cid"_s, "of another alphabet", u"z7x3CtScH765HvShXT"_s, true);
    row(u"cid"_s, "too long", u"b"_s + repeated(256), false);
    row(u"cid"_s, "of the address of one", u"ipfs://bafkreihdwdcef"_s, false);
}

void SyntaxTest::tellsWhatIsWellFormed()
{
    QFETCH(QString, kind);
    QFETCH(QString, text);

    QTEST(predicates()[kind](text), "isOne");
}

void SyntaxTest::atUrisComeApart()
{
    QCOMPARE(AtUri::parse(u"at://did:plc:abc/com.example.a/self"),
             (AtUri{u"did:plc:abc"_s, u"com.example.a"_s, u"self"_s}));
    QCOMPARE(AtUri::parse(u"at://example.org/com.example.a"),
             (AtUri{u"example.org"_s, u"com.example.a"_s, QString()}));
    QCOMPARE(AtUri::parse(u"at://example.org"), (AtUri{u"example.org"_s, {}, {}}));
}

void SyntaxTest::aBrokenCidIsTold_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isBroken");
    QTest::newRow("of a blob") << u"bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku"_s
                               << false;
    QTest::newRow("of another codec")
        << u"bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi"_s << false;
    QTest::newRow("of another alphabet") << u"z7x3CtScH765HvShXT"_s << false;
    QTest::newRow("a letter short")
        << u"bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyk"_s << true;
    QTest::newRow("a digit that is none")
        << u"bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvy1u"_s << true;
    QTest::newRow("a word") << u"bookmark"_s << true;
}

void SyntaxTest::aBrokenCidIsTold()
{
    QFETCH(QString, text);

    QVERIFY(isCidString(text));
    QTEST(isBrokenCid(text), "isBroken");
}

void SyntaxTest::agreesWithTheVectors_data()
{
    GALLEY_NEEDS_SHARED("conformance/atproto/syntax/did_syntax_valid.txt");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isOne");
    const auto rows = [](const QString& kind, const QString& file, bool isOne) {
        const QStringList cases = casesIn(file);
        if (cases.isEmpty())
            QTest::addRow("%s is empty", qPrintable(file)) << QString() << QString() << true;
        for (const QString& text : cases)
            QTest::addRow("%s: %s", qPrintable(file), qPrintable(text.left(80)))
                << kind << text << isOne;
    };
    for (const QString& kind :
         {u"did"_s, u"handle"_s, u"atidentifier"_s, u"nsid"_s, u"recordkey"_s, u"tid"_s, u"aturi"_s,
          u"uri"_s, u"language"_s, u"cid"_s, u"datetime"_s}) {
        rows(kind, kind + u"_syntax_valid.txt"_s, true);
        rows(kind, kind + u"_syntax_invalid.txt"_s, false);
    }
    rows(u"datetime"_s, u"datetime_parse_invalid.txt"_s, false);
    // Well formed, as the file's name says, which is all that the text asks of a record:
    // https://atproto.com/specs/lexicon#language.
    rows(u"language"_s, u"language_parse_invalid.txt"_s, true);
    rows(u"valid language"_s, u"language_parse_invalid.txt"_s, false);
}

void SyntaxTest::agreesWithTheVectors()
{
    QFETCH(QString, kind);
    QFETCH(QString, text);

    QVERIFY2(predicates().contains(kind), "the vector file holds no case");
    QTEST(predicates()[kind](text), "isOne");
}

} // namespace syntax_test

GALLEY_APPLESS_TEST(syntax_test::SyntaxTest)
#include "syntax_test.moc"
