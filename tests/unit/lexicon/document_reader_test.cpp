// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/lexicon_support.h"
#include "tests/support/result_checks.h"
#include "tests/support/test_program.h"

namespace document_reader_test {

using namespace galley;
using namespace galley::lexicon;
using namespace galley::tests;
using namespace Qt::StringLiterals;

namespace {

QByteArray lexiconOf(const QByteArray& definitions)
{
    return R"({"lexicon": 1, "id": "com.example.thing", "defs": )" + definitions + "}";
}

QByteArray lexiconWithField(const QByteArray& schema)
{
    return lexiconWith(schema);
}

} // namespace

// Lexicon documents themselves.
class DocumentReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatTheLanguageAllows_data();
    void readsWhatTheLanguageAllows();
    void refusesWhatItDoesNot_data();
    void refusesWhatItDoesNot();
    void aFaultHasItsPlace();
    void referencesBecomeWhole();
};

void DocumentReaderTest::readsWhatTheLanguageAllows_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::newRow("a definition that is not main") << lexiconOf(R"({"a": {"type": "string"}})");
    QTest::newRow("a token") << lexiconOf(R"({"a": {"type": "token"}})");
    QTest::newRow("a query") << lexiconOf(R"({"main": {"type": "query"}})");
    QTest::newRow("what a published schema says besides")
        << QByteArray(R"({"$type": "com.atproto.lexicon.schema", "lexicon": 1, "id": "a.b.c",
                         "revision": 2, "defs": {"a": {"type": "boolean", "note": 1}}})");
    QTest::newRow("an open union of nothing")
        << lexiconWithField(R"({"type": "union", "refs": []})");
    QTest::newRow("an object within an object")
        << lexiconWithField(R"({"type": "object", "properties": {"y": {"type": "bytes"}}})");
    QTest::newRow("a list of lists")
        << lexiconWithField(R"({"type": "array", "items": {"type": "array",
                               "items": {"type": "cid-link"}}})");
    QTest::newRow("every file") << lexiconWithField(R"({"type": "blob", "accept": ["*/*"]})");
}

void DocumentReaderTest::readsWhatTheLanguageAllows()
{
    QFETCH(QByteArray, document);

    QVERIFY_RESULT(readDocument(document));
}

void DocumentReaderTest::refusesWhatItDoesNot_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("another version")
        << QByteArray(R"({"lexicon": 2, "id": "a.b.c", "defs": {"a": {"type": "token"}}})");
    QTest::newRow("no name") << QByteArray(
        R"({"lexicon": 1, "id": "a", "defs": {"a": {"type": "token"}}})");
    QTest::newRow("no definitions") << QByteArray(R"({"lexicon": 1, "id": "a.b.c"})");
    QTest::newRow("none among them") << lexiconOf("{}");
    QTest::newRow("a definition that is none") << lexiconOf(R"({"a": 1})");
    QTest::newRow("a name that is none") << lexiconOf(R"({"a-b": {"type": "token"}})");
    QTest::newRow("no type") << lexiconOf(R"({"a": {}})");
    QTest::newRow("a type that is none") << lexiconOf(R"({"a": {"type": "float"}})");
    QTest::newRow("a union on its own") << lexiconOf(R"({"a": {"type": "union", "refs": []}})");
    QTest::newRow("parameters on their own")
        << lexiconOf(R"({"a": {"type": "params", "properties": {}}})");
    QTest::newRow("a record that is not main")
        << lexiconOf(R"({"a": {"type": "record", "key": "any",
                      "record": {"type": "object", "properties": {}}}})");
    QTest::newRow("a query that is not main") << lexiconOf(R"({"a": {"type": "query"}})");
    QTest::newRow("a record without a key") << lexiconOf(R"({"main": {"type": "record",
                      "record": {"type": "object", "properties": {}}}})");
    QTest::newRow("a record of a string")
        << lexiconOf(R"({"main": {"type": "record", "key": "any", "record": {"type": "string"}}})");
    QTest::newRow("a subscription without messages")
        << lexiconOf(R"({"main": {"type": "subscription"}})");
    QTest::newRow("a token for a field") << lexiconWithField(R"({"type": "token"})");
    QTest::newRow("a field that is a string") << lexiconWithField(R"("string")");
    QTest::newRow("an object without properties") << lexiconWithField(R"({"type": "object"})");
    QTest::newRow("a required field that is not there")
        << lexiconWithField(R"({"type": "object", "required": ["y"], "properties": {}})");
    QTest::newRow("an array of nothing") << lexiconWithField(R"({"type": "array"})");
    QTest::newRow("a closed union of nothing")
        << lexiconWithField(R"({"type": "union", "refs": [], "closed": true})");
    QTest::newRow("a reference to nothing") << lexiconWithField(R"({"type": "ref", "ref": "#"})");
    QTest::newRow("a reference of two names")
        << lexiconWithField(R"({"type": "ref", "ref": "a.b.c#d#e"})");
    QTest::newRow("a format that is none")
        << lexiconWithField(R"({"type": "string", "format": "email"})");
    QTest::newRow("a length that is a string")
        << lexiconWithField(R"({"type": "string", "maxLength": "10"})");
    QTest::newRow("both a constant and a default")
        << lexiconWithField(R"({"type": "string", "const": "a", "default": "a"})");
    QTest::newRow("a MIME type with a star in it")
        << lexiconWithField(R"({"type": "blob", "accept": ["text/ht*"]})");
    QTest::newRow("a star for a MIME type")
        << lexiconWithField(R"({"type": "blob", "accept": ["*"]})");
}

void DocumentReaderTest::refusesWhatItDoesNot()
{
    QFETCH(QByteArray, document);

    const auto read = readDocument(document);

    QVERIFY(!read);
    QVERIFY(!read.error().sentence.isEmpty());
    QVERIFY(read.error().place.has_value());
}

void DocumentReaderTest::aFaultHasItsPlace()
{
    const auto read = readDocument(lexiconOf("{\n \"a\": {\"type\":\n  \"union\"}}"));

    QVERIFY(!read);
    QCOMPARE(read.error().place, (TextPlace{2, 7}));
}

void DocumentReaderTest::referencesBecomeWhole()
{
    const auto read = readDocument(lexiconWith(
        R"({"type": "union", "refs": ["#main", "#item", "a.b.c", "a.b.c#main", "a.b.c#d"]})"));

    QVERIFY_RESULT(read);
    const auto& record = std::get<RecordSchema>(read->definitions[u"main"_s]->rule);
    QCOMPARE(std::get<UnionSchema>(record.object.properties[u"x"_s]->rule).targets,
             (QStringList{u"com.example.thing"_s, u"com.example.thing#item"_s, u"a.b.c"_s,
                          u"a.b.c"_s, u"a.b.c#d"_s}));
}

} // namespace document_reader_test

GALLEY_APPLESS_TEST(document_reader_test::DocumentReaderTest)
#include "document_reader_test.moc"
