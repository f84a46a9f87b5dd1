// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/lexicon_support.h"
#include "tests/support/test_program.h"

namespace record_validator_test {

using namespace galley;
using namespace galley::lexicon;
using namespace galley::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr char blob[] =
    R"({"$type": "blob", "ref": {"$link": "bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku"}, "mimeType": "image/png", "size": 100})";

QByteArray record(const QByteArray& members)
{
    return R"({"$type": "com.example.thing")" + members + "}";
}

// The sentences told of a field “x” of a schema.
QStringList sentencesOf(const QByteArray& schema, const QByteArray& value,
                        const QByteArray& definitions = {})
{
    const Catalog catalog = catalogWith(lexiconWith(schema, definitions));
    const json::Tree file = parsedJson(record(", \"x\": " + value));
    QStringList sentences;
    for (const ValidationIssue& issue : RecordValidator(catalog).issuesIn(file, file.root()))
        sentences << issue.sentence;
    return sentences;
}

} // namespace

// Values against schemas of every type, and how it is said what is wrong.
class RecordValidatorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void holdsAValueToItsSchema_data();
    void holdsAValueToItsSchema();
    void countsGraphemesAndBytes_data();
    void countsGraphemesAndBytes();
    void followsReferencesAcrossDocuments();
    void aSchemaThatIsNotAtHandIsTold();
    void whatAnOpenUnionDoesNotNameIsCheckedWhenItIsKnown();
    void aRecordSaysWhatItIs();
    void sentencesSayWhatWhereAndWhatToDo_data();
    void sentencesSayWhatWhereAndWhatToDo();
    void placesAreThoseOfTheFile();
    void keysAreOfTheKindThatTheTypeAsksFor_data();
    void keysAreOfTheKindThatTheTypeAsksFor();
};

void RecordValidatorTest::holdsAValueToItsSchema_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QStringList>("issues");
    const auto row = [](const char* name, const QByteArray& schema, const QByteArray& value,
                        const QStringList& issues = {}) {
        QTest::newRow(name) << schema << value << issues;
    };
    const QStringList type{u"error type /x"_s};

    row("a boolean", R"({"type": "boolean"})", "false");
    row("a boolean that is a string", R"({"type": "boolean"})", R"("false")", type);
    row("a boolean that must be true", R"({"type": "boolean", "const": true})", "false",
        {u"error value /x"_s});
    row("a number", R"({"type": "integer"})", "-1");
    row("a number that is null", R"({"type": "integer"})", "null", type);
    row("a fraction is told once", R"({"type": "integer"})", "1.5", {u"error number /x"_s});
    row("a number too small", R"({"type": "integer", "minimum": 0})", "-1", {u"error range /x"_s});
    row("a number too large", R"({"type": "integer", "maximum": 255})", "256",
        {u"error range /x"_s});
    row("a number at both ends", R"({"type": "integer", "minimum": 7, "maximum": 7})", "7");
    row("a number out of the list", R"({"type": "integer", "enum": [1, 2]})", "3",
        {u"error value /x"_s});
    row("a number that is another", R"({"type": "integer", "const": 1})", "2",
        {u"error value /x"_s});
    row("a string", R"({"type": "string"})", R"("")");
    row("a string that is an object", R"({"type": "string"})", "{}", type);
    row("a string out of the list", R"({"type": "string", "enum": ["a"]})", R"("b")",
        {u"error value /x"_s});
    row("a string that is another", R"({"type": "string", "const": "a"})", R"("b")",
        {u"error value /x"_s});
    row("a string not among the known", R"({"type": "string", "knownValues": ["a"]})", R"("b")",
        {u"hint known-value /x"_s});
    row("a string of a format", R"({"type": "string", "format": "datetime"})",
        R"("2026-03-01T09:30:00Z")");
    row("a string of no format", R"({"type": "string", "format": "datetime"})", R"("today")",
        {u"error datetime /x"_s});
    row("30 February", R"({"type": "string", "format": "datetime"})", R"("2026-02-30T00:00:00Z")",
        {u"error datetime /x"_s});
    row("an address", R"({"type": "string", "format": "uri"})", R"("https://example.org")");
    row("no address", R"({"type": "string", "format": "uri"})", R"("example.org")",
        {u"error uri /x"_s});
    row("a space in an address", R"({"type": "string", "format": "uri"})", R"("https://a b")",
        {u"error uri /x"_s});
    row("an address with a letter outside ASCII", R"({"type": "string", "format": "uri"})",
        R"("https://\u00e4.example")", {u"error uri /x"_s});
    row("a scheme that begins with a digit", R"({"type": "string", "format": "uri"})",
        R"("1password:x")", {u"error uri /x"_s});
    row("an address without an end", R"({"type": "string", "format": "uri"})",
        "\"https://" + QByteArray(8192, 'x') + '"', {u"error uri /x"_s});
    row("an address with a bare percent sign", R"({"type": "string", "format": "uri"})",
        R"("https://example.org/100%")", {u"warning uri /x"_s});
    row("a language that repeats itself", R"({"type": "string", "format": "language"})",
        R"("de-1901-1901")", {u"warning language /x"_s});
    row("a CID of another kind", R"({"type": "string", "format": "cid"})",
        R"("z7x3CtScH765HvShXT")", {u"warning cid /x"_s});
    row("a CID cut off", R"({"type": "string", "format": "cid"})", R"("bafkreihdwdcef")",
        {u"error cid /x"_s});
    row("bytes", R"({"type": "bytes", "maxLength": 2})", R"({"$bytes": "aGk="})");
    row("bytes too long", R"({"type": "bytes", "maxLength": 1})", R"({"$bytes": "aGk="})",
        {u"error length /x"_s});
    row("bytes too short", R"({"type": "bytes", "minLength": 3})", R"({"$bytes": "aGk="})",
        {u"error length /x"_s});
    row("bytes that are a string", R"({"type": "bytes"})", R"("aGk=")", type);
    row("a link that is a string", R"({"type": "cid-link"})", R"("bafkrei")", type);
    row("a broken link is told once", R"({"type": "cid-link"})", R"({"$link": "a"})",
        {u"error link /x"_s});
    row("a blob", R"({"type": "blob", "accept": ["image/*"], "maxSize": 100})", blob);
    row("a blob of another type", R"({"type": "blob", "accept": ["image/webp", "video/*"]})", blob,
        {u"error blob-type /x"_s});
    row("a blob of a type in capitals", R"({"type": "blob", "accept": ["image/*"]})",
        QByteArray(blob).replace("image/png", "IMAGE/PNG"), {u"error blob-type /x"_s});
    row("a blob of a type with parameters", R"({"type": "blob", "accept": ["image/*"]})",
        QByteArray(blob).replace("image/png", "image/png; q=1"));
    row("a blob too large", R"({"type": "blob", "maxSize": 99})", blob, {u"error blob-size /x"_s});
    row("a blob that is a string", R"({"type": "blob"})", R"("a.png")", type);
    row("a blob that is no blob", R"({"type": "blob"})", R"({"size": 1})", {u"error blob /x"_s});
    row("a blob of years ago", R"({"type": "blob"})",
        R"({"cid": "bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku", "mimeType": "a/b"})",
        {u"error legacy-blob /x"_s});
    row("a list", R"({"type": "array", "items": {"type": "string"}, "maxLength": 2})",
        R"(["a", "b"])");
    row("a list too long", R"({"type": "array", "items": {"type": "string"}, "maxLength": 1})",
        R"(["a", "b"])", {u"error length /x"_s});
    row("a list too short", R"({"type": "array", "items": {"type": "string"}, "minLength": 1})",
        "[]", {u"error length /x"_s});
    row("a list with strangers", R"({"type": "array", "items": {"type": "string"}})",
        R"(["a", 1, null])", {u"error type /x/1"_s, u"error type /x/2"_s});
    row("a list that is an object", R"({"type": "array", "items": {"type": "string"}})", "{}",
        type);
    row("an object that is a list", R"({"type": "object", "properties": {}})", "[]", type);
    row("an object that is a link", R"({"type": "object", "properties": {}})",
        R"({"$bytes": "aGk="})", type);
    row("an object that lacks a field",
        R"({"type": "object", "required": ["y"], "properties": {"y": {"type": "string"}}})", "{}",
        {u"error required /x"_s});
    row("a field that may be null",
        R"({"type": "object", "nullable": ["y"], "properties": {"y": {"type": "string"}}})",
        R"({"y": null})");
    row("fields that the schema does not know", R"({"type": "object", "properties": {}})",
        R"({"y": null, "z": [1]})");
    row("an unknown object", R"({"type": "unknown"})", R"({"a": 1, "$type": "x"})");
    row("an unknown string", R"({"type": "unknown"})", R"("a")", type);
    row("an unknown blob", R"({"type": "unknown"})", blob, type);
    row("an open union", R"({"type": "union", "refs": []})", R"({"$type": "a.b.c"})");
    row("a union without a type", R"({"type": "union", "refs": []})", R"({"a": 1})", type);
    row("a union of a blob", R"({"type": "union", "refs": []})", blob, type);
    row("a union of a list", R"({"type": "union", "refs": []})", "[]", type);
    row("a closed union of another", R"({"type": "union", "refs": ["a.b.c"], "closed": true})",
        R"({"$type": "a.b.d"})", {u"error union /x"_s});
    row("a union of what it names", R"({"type": "union", "refs": ["com.atproto.repo.strongRef"]})",
        R"({"$type": "com.atproto.repo.strongRef", "uri": "at://a.org", "cid": 1})",
        {u"error type /x/cid"_s});
    row("a union with a #main that goes without saying",
        R"({"type": "union", "refs": ["com.atproto.repo.strongRef"], "closed": true})",
        R"({"$type": "com.atproto.repo.strongRef#main"})", {u"error union /x"_s});
}

void RecordValidatorTest::holdsAValueToItsSchema()
{
    QFETCH(QByteArray, schema);
    QFETCH(QByteArray, value);
    const Catalog catalog = catalogWith(lexiconWith(schema));

    QTEST(issuesOf(record(", \"x\": " + value), catalog), "issues");
}

void RecordValidatorTest::countsGraphemesAndBytes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("graphemes");
    QTest::addColumn<int>("bytes");
    QTest::newRow("Devanagari") << u"नमस्ते"_s << 3 << 18;
    QTest::newRow("a family") << u"👨‍👩‍👧‍👧"_s << 1 << 25;
    QTest::newRow("flags") << u"🇩🇪🏳️‍🌈"_s << 2 << 22;
    QTest::newRow("Latin") << u"é"_s << 1 << 2;
}

void RecordValidatorTest::countsGraphemesAndBytes()
{
    QFETCH(QString, text);
    QFETCH(int, graphemes);
    QFETCH(int, bytes);
    const QByteArray value = '"' + text.toUtf8() + '"';
    const auto issues = [&](const char* limit, int count) {
        return sentencesOf(QStringLiteral(R"({"type": "string", "%1": %2})")
                               .arg(QLatin1String(limit))
                               .arg(count)
                               .toUtf8(),
                           value)
            .size();
    };

    QCOMPARE(issues("maxGraphemes", graphemes), 0);
    QCOMPARE(issues("maxGraphemes", graphemes - 1), 1);
    QCOMPARE(issues("minGraphemes", graphemes), 0);
    QCOMPARE(issues("minGraphemes", graphemes + 1), 1);
    QCOMPARE(issues("maxLength", bytes), 0);
    QCOMPARE(issues("maxLength", bytes - 1), 1);
    QCOMPARE(issues("minLength", bytes), 0);
    QCOMPARE(issues("minLength", bytes + 1), 1);
}

void RecordValidatorTest::followsReferencesAcrossDocuments()
{
    const Catalog catalog = catalogWith(lexiconWith(
        R"({"type": "ref", "ref": "#item"})",
        R"(, "item": {"type": "object", "properties": {"more": {"type": "array", "items":
           {"type": "ref", "ref": "#item"}}, "color":
           {"type": "ref", "ref": "site.standard.theme.color#rgb"}}})"));

    QCOMPARE(issuesOf(record(R"(, "x": {"more": [{"more": [{"color": {"r": 1, "g": 2, "b": 256}},
                                {"color": {"r": 1, "g": 2}}, 3]}]})"),
                      catalog),
             (QStringList{u"error range /x/more/0/more/0/color/b"_s,
                          u"error required /x/more/0/more/1/color"_s,
                          u"error type /x/more/0/more/2"_s}));
}

void RecordValidatorTest::aSchemaThatIsNotAtHandIsTold()
{
    const QByteArray schema = R"({"type": "ref", "ref": "com.example.elsewhere#view"})";

    QCOMPARE(issuesOf(record(R"(, "x": 1)"), catalogWith(lexiconWith(schema))),
             QStringList{u"warning unchecked /x"_s});
    QCOMPARE(issuesOf(R"({"$type": "com.example.other", "x": 0.5})", Catalog::shipped()),
             (QStringList{u"warning unchecked"_s, u"error number /x"_s}));
    QCOMPARE(issuesOf(record(R"(, "x": "a")"),
                      catalogWith(lexiconWith(R"({"type": "ref", "ref": "#item"})",
                                              R"(, "item": {"type": "token"})"))),
             QStringList{u"warning unchecked /x"_s});
}

void RecordValidatorTest::whatAnOpenUnionDoesNotNameIsCheckedWhenItIsKnown()
{
    const Catalog catalog = catalogWith(lexiconWith(R"({"type": "union", "refs": []})"));

    QCOMPARE(
        issuesOf(record(R"(, "x": {"$type": "com.atproto.repo.strongRef", "uri": 1, "y": 0.5})"),
                 catalog),
        (QStringList{u"warning required /x"_s, u"warning type /x/uri"_s, u"error number /x/y"_s}));
}

void RecordValidatorTest::aRecordSaysWhatItIs()
{
    QCOMPARE(issuesOf("{}", Catalog::shipped()), QStringList{u"error required"_s});
    QCOMPARE(issuesOf("[]", Catalog::shipped()), QStringList{u"error type"_s});
    QCOMPARE(issuesOf(R"({"$type": "article"})", Catalog::shipped()), QStringList{u"error type"_s});
    QCOMPARE(issuesOf(R"({"$type": 1})", Catalog::shipped()), QStringList{u"error type /$type"_s});
}

void RecordValidatorTest::sentencesSayWhatWhereAndWhatToDo_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("sentence");

    const QByteArray string = R"({"type": "string", "maxLength": 1000, "maxGraphemes": 3})";
    const QByteArray item = R"({"type": "object", "properties": {"y": )" + string + "}}";
    QTest::newRow("a type") << string << QByteArray("[]")
                            << u"“x” must be a string, but it is an array."_s;
    QTest::newRow("a length") << string << QByteArray(R"("four")")
                              << u"“x” has 4 characters, but may have at most 3; shorten it."_s;
    QTest::newRow("many bytes")
        << string << QByteArray('"' + QByteArray(1001, 'a') + '"')
        << u"“x” takes 1,001 bytes, but may take at most 1,000; shorten it."_s;
    QTest::newRow("an element") << QByteArray(R"({"type": "array", "items": )" + string + "}")
                                << QByteArray(R"(["a", 2])")
                                << u"Element 2 of “x” must be a string, but it is a number."_s;
    QTest::newRow("a field of an element")
        << QByteArray(R"({"type": "array", "items": )" + item + "}") << QByteArray(R"([{"y": 2}])")
        << u"“y” in element 1 of “x” must be a string, but it is a number."_s;
    QTest::newRow("a text that holds marks of its own")
        << QByteArray(R"({"type": "string", "enum": ["%1 %2"]})") << QByteArray(R"("a")")
        << u"“x” must be one of these: “%1 %2”."_s;
}

void RecordValidatorTest::sentencesSayWhatWhereAndWhatToDo()
{
    QFETCH(QByteArray, schema);
    QFETCH(QByteArray, value);
    QFETCH(QString, sentence);

    QCOMPARE(sentencesOf(schema, value), QStringList{sentence});
}

void RecordValidatorTest::placesAreThoseOfTheFile()
{
    const Catalog catalog =
        catalogWith(lexiconWith(R"({"type": "array", "items": {"type": "string"}})"));
    const json::Tree file = parsedJson("{\"uri\": \"ü\", \"value\":\r\n"
                                       + record(",\r\n \"é\": \"\", \"x\": [1,\n2]") + "}");

    const auto issues = RecordValidator(catalog).issuesIn(file, *file.root().member(u"value"));

    QCOMPARE(issues.size(), 2);
    QCOMPARE(issues[0].place, (TextPlace{3, 17}));
    QCOMPARE(issues[1].place, (TextPlace{4, 1}));
    QCOMPARE(issues[1].pointer, u"/x/1"_s);
    QCOMPARE(file.text().mid(issues[1].range.start, issues[1].range.length), QByteArray("2"));
}

void RecordValidatorTest::keysAreOfTheKindThatTheTypeAsksFor_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("any") << QByteArray("any") << u"my-post"_s << true;
    QTest::newRow("no key at all") << QByteArray("any") << u"my post"_s << false;
    QTest::newRow("of the time") << QByteArray("tid") << u"3lxtardeii2xu"_s << true;
    QTest::newRow("not of the time") << QByteArray("tid") << u"my-post"_s << false;
    QTest::newRow("a name") << QByteArray("nsid") << u"com.example.thing"_s << true;
    QTest::newRow("no name") << QByteArray("nsid") << u"self"_s << false;
    QTest::newRow("the only one") << QByteArray("literal:self") << u"self"_s << true;
    QTest::newRow("another than the only one") << QByteArray("literal:self") << u"other"_s << false;
}

void RecordValidatorTest::keysAreOfTheKindThatTheTypeAsksFor()
{
    QFETCH(QByteArray, kind);
    QFETCH(QString, key);
    const Catalog catalog =
        catalogWith(lexiconWith(R"({"type": "string"})").replace("\"any\"", '"' + kind + '"'));

    QTEST(RecordValidator(catalog).faultInKey(u"com.example.thing"_s, key).isEmpty(), "isGood");
}

} // namespace record_validator_test

GALLEY_APPLESS_TEST(record_validator_test::RecordValidatorTest)
#include "record_validator_test.moc"
