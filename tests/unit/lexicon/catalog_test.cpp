// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/file_in_folder.h"
#include "tests/support/lexicon_support.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>

namespace catalog_test {

using namespace galley;
using namespace galley::lexicon;
using namespace galley::tests;
using namespace Qt::StringLiterals;

// The schemas at hand: those of the program, and those that a person adds.
class CatalogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theProgramBringsTheSchemasOfArticles();
    void whatTheyReferToIsThere();
    void aPersonAddsSchemasAsFiles();
    void aFileThatIsNoSchemaIsTold();
    void aFolderThatIsNotThereIsEmpty();
};

void CatalogTest::theProgramBringsTheSchemasOfArticles()
{
    const Catalog& catalog = Catalog::shipped();

    const RecordSchema* const document = catalog.record(u"site.standard.document"_s);
    QVERIFY(document);
    QCOMPARE(document->key, u"tid"_s);
    QCOMPARE(document->object.properties.size(), 14);
    QCOMPARE(document->object.required, (QStringList{u"site"_s, u"title"_s, u"publishedAt"_s}));
    QVERIFY(catalog.record(u"site.standard.publication"_s));
    QVERIFY(!catalog.record(u"com.atproto.repo.strongRef"_s)); // an object
    QVERIFY(!catalog.record(u"site.standard.document#contributor"_s));
    QVERIFY(!catalog.record(u"com.example.unknown"_s));
}

void CatalogTest::whatTheyReferToIsThere()
{
    for (const QString& reference :
         {u"com.atproto.repo.strongRef"_s, u"com.atproto.label.defs#selfLabels"_s,
          u"com.atproto.label.defs#selfLabel"_s, u"site.standard.document#contributor"_s,
          u"site.standard.theme.color#rgb"_s})
        QVERIFY2(Catalog::shipped().find(reference), qPrintable(reference));
}

void CatalogTest::aPersonAddsSchemasAsFiles()
{
    const QTemporaryDir folder;
    writtenFile(folder.filePath(u"thing.json"_s), lexiconWith(R"({"type": "string"})"));
    writtenFile(folder.filePath(u"notes.txt"_s), "no schema");

    const InstalledSchemas schemas = readInstalledSchemas(folder.path());

    QVERIFY(schemas.faults.isEmpty());
    QVERIFY(schemas.catalog.record(u"com.example.thing"_s));
    QVERIFY(schemas.catalog.record(u"site.standard.document"_s));
    QVERIFY(!Catalog::shipped().record(u"com.example.thing"_s));
}

void CatalogTest::aFileThatIsNoSchemaIsTold()
{
    const QTemporaryDir folder;
    const QString bad = writtenFile(folder.filePath(u"bad.json"_s), "{\n\"lexicon\": 1}");
    const QString large =
        writtenFile(folder.filePath(u"large.json"_s), QByteArray(2 * mebibyte, ' '));
    writtenFile(folder.filePath(u"thing.json"_s), lexiconWith(R"({"type": "string"})"));

    const InstalledSchemas schemas = readInstalledSchemas(folder.path());

    QCOMPARE(schemas.faults.size(), 2);
    QVERIFY2(schemas.faults[0].sentence.contains(bad + u":1:1"_s),
             qPrintable(schemas.faults[0].sentence));
    QVERIFY(schemas.faults[1].sentence.contains(large));
    QVERIFY(schemas.catalog.record(u"com.example.thing"_s));
}

void CatalogTest::aFolderThatIsNotThereIsEmpty()
{
    const QTemporaryDir folder;

    const InstalledSchemas schemas = readInstalledSchemas(folder.filePath(u"none"_s));

    QVERIFY(schemas.faults.isEmpty());
    QVERIFY(schemas.catalog.record(u"site.standard.document"_s));
}

} // namespace catalog_test

GALLEY_APPLESS_TEST(catalog_test::CatalogTest)
#include "catalog_test.moc"
