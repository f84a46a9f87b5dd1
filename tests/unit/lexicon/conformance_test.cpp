// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/json/json_string.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/lexicon_support.h"
#include "tests/support/shared_files.h"
#include "tests/support/test_program.h"

namespace conformance_test {

using namespace galley;
using namespace galley::lexicon;
using namespace galley::tests;
using namespace Qt::StringLiterals;

namespace {

QByteArray vectorFile(const QString& name)
{
    return contentOf(sharedPath(u"conformance/atproto/"_s + name));
}

// The cases of a vector file; the file's tree keeps them.
std::vector<json::Value> casesOf(const json::Tree& file)
{
    return file.root().elements();
}

QString nameOf(const json::Value& value)
{
    const auto name = value.member(u"name");
    return name ? name->string() : value.member(u"note")->string();
}

QStringList errorsIn(const QList<ValidationIssue>& issues)
{
    QStringList errors;
    for (const ValidationIssue& issue : issues) {
        if (issue.severity == Severity::Error)
            errors << issue.rule + u": "_s + issue.sentence;
    }
    return errors;
}

Catalog vectorCatalog()
{
    return catalogWith(vectorFile(u"lexicon/catalog/record.json"_s));
}

} // namespace

// The official vectors: what is valid is accepted, what is invalid refused.
class ConformanceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theDataModelIsKept_data();
    void theDataModelIsKept();
    void lexiconsAreReadOrRefused_data();
    void lexiconsAreReadOrRefused();
    void everyKindOfLexiconIsRead_data();
    void everyKindOfLexiconIsRead();
    void recordsAreHeldToTheirLexicon_data();
    void recordsAreHeldToTheirLexicon();
    void whatTheReferenceServerSaysIsSaid_data();
    void whatTheReferenceServerSaysIsSaid();
};

void ConformanceTest::theDataModelIsKept_data()
{
    GALLEY_NEEDS_SHARED("conformance/atproto/data-model/data-model-valid.json");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("isValid");
    for (const bool isValid : {true, false}) {
        const json::Tree file =
            parsedJson(vectorFile(isValid ? u"data-model/data-model-valid.json"_s
                                          : u"data-model/data-model-invalid.json"_s));
        QVERIFY(!casesOf(file).empty());
        for (const json::Value& value : casesOf(file))
            QTest::addRow("%s", qPrintable(nameOf(value)))
                << value.member(u"json")->spelling() << isValid;
    }
}

void ConformanceTest::theDataModelIsKept()
{
    QFETCH(QByteArray, value);
    const json::Tree file = parsedJson(value);

    QStringList errors = errorsIn(RecordValidator(Catalog::shipped()).issuesIn(file, file.root()));
    errors.removeIf([](const QString& error) { return error.startsWith(u"required: "); });

    QTEST(errors.isEmpty(), "isValid");
}

void ConformanceTest::lexiconsAreReadOrRefused_data()
{
    GALLEY_NEEDS_SHARED("conformance/atproto/lexicon/lexicon-valid.json");
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<bool>("isValid");
    for (const bool isValid : {true, false}) {
        const json::Tree file = parsedJson(vectorFile(isValid ? u"lexicon/lexicon-valid.json"_s
                                                              : u"lexicon/lexicon-invalid.json"_s));
        QVERIFY(!casesOf(file).empty());
        for (const json::Value& value : casesOf(file))
            QTest::addRow("%s", qPrintable(nameOf(value)))
                << value.member(u"lexicon")->spelling() << isValid;
    }
}

void ConformanceTest::lexiconsAreReadOrRefused()
{
    QFETCH(QByteArray, document);

    const auto read = readDocument(document);

    QTEST(read.has_value(), "isValid");
    QVERIFY(read || !read.error().sentence.isEmpty());
}

void ConformanceTest::everyKindOfLexiconIsRead_data()
{
    GALLEY_NEEDS_SHARED("conformance/atproto/lexicon/catalog/record.json");
    QTest::addColumn<QString>("path");
    for (const QString& folder :
         {u"conformance/atproto/lexicon/catalog"_s, u"lexicons"_s, u"lexicons/content"_s}) {
        for (const QFileInfo& file : QDir(sharedPath(folder)).entryInfoList({u"*.json"_s}))
            QTest::addRow("%s", qPrintable(file.fileName())) << file.filePath();
    }
}

void ConformanceTest::everyKindOfLexiconIsRead()
{
    QFETCH(QString, path);

    const auto read = readDocument(contentOf(path));

    QVERIFY2(read, qPrintable(read ? QString() : read.error().sentence));
}

void ConformanceTest::recordsAreHeldToTheirLexicon_data()
{
    GALLEY_NEEDS_SHARED("conformance/atproto/lexicon/record-data-valid.json");
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("isValid");
    for (const bool isValid : {true, false}) {
        const json::Tree file = parsedJson(vectorFile(
            isValid ? u"lexicon/record-data-valid.json"_s : u"lexicon/record-data-invalid.json"_s));
        QVERIFY(!casesOf(file).empty());
        for (const json::Value& value : casesOf(file))
            QTest::addRow("%s", qPrintable(nameOf(value)))
                << value.member(u"data")->spelling() << value.member(u"rkey")->string() << isValid;
    }
}

void ConformanceTest::recordsAreHeldToTheirLexicon()
{
    QFETCH(QByteArray, record);
    QFETCH(QString, key);
    const json::Tree file = parsedJson(record);
    const Catalog catalog = vectorCatalog();
    const RecordValidator validator(catalog);

    const QStringList errors = errorsIn(validator.issuesIn(file, file.root()));
    const bool isKeyGood = validator.faultInKey(u"example.lexicon.record"_s, key).isEmpty();

    QTEST(errors.isEmpty() && isKeyGood, "isValid");
}

// What it refuses is an error here. What it takes is none, unless another implementation or the
// protocol's vectors refuse it, and then the sentence says so.
void ConformanceTest::whatTheReferenceServerSaysIsSaid_data()
{
    GALLEY_NEEDS_SHARED("cases/verdicts.jsonl");
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<bool>("isTaken");
    for (const QByteArray& line : contentOf(sharedPath(u"cases/verdicts.jsonl"_s)).split('\n')) {
        if (line.isEmpty())
            continue;
        const json::Tree row = parsedJson(line);
        QTest::addRow("%s", qPrintable(nameOf(row.root())))
            << row.root().member(u"record")->spelling()
            << (row.root().member(u"server")->string() == u"takes");
    }
}

void ConformanceTest::whatTheReferenceServerSaysIsSaid()
{
    QFETCH(QByteArray, record);
    QFETCH(bool, isTaken);
    // A request names the collection, so that the server takes a record without its type.
    if (!record.contains("site.standard.document"))
        record.replace(0, 1, R"({"$type": "site.standard.document", )");
    const json::Tree file = parsedJson(record);

    QStringList errors = errorsIn(RecordValidator(Catalog::shipped()).issuesIn(file, file.root()));

    QVERIFY2(isTaken || !errors.isEmpty(), "refused by the server, no error here");
    if (isTaken)
        erase_if(errors, [](const QString& error) { return error.contains(u"Go implementation"); });
    QVERIFY2(!isTaken || errors.isEmpty(), qPrintable(errors.join(u'\n')));
}

} // namespace conformance_test

GALLEY_APPLESS_TEST(conformance_test::ConformanceTest)
#include "conformance_test.moc"
