// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/document/document.h"

#include "app/base/document_limit.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/result_checks.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QTest>

namespace document_test {

using namespace galley;
using namespace galley::tests;
using namespace Qt::StringLiterals;

namespace {

const QByteArray record = "{\"$type\":\"site.standard.document\",\"title\":\"A\"}";

} // namespace

// Opening a document.
class DocumentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anArticleComesWithWhatStandsBesideIt();
    void whatCannotBeUsedBesideItIsTold();
    void aMarkdownFileIsANewArticle();
    void whatIsTooLargeIsRefused();

private:
    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath(u"a.json"_s);
    QString m_about = m_folder.filePath(u"a.galley/about.json"_s);
};

void DocumentTest::anArticleComesWithWhatStandsBesideIt()
{
    writtenFile(m_path, record);
    writtenFile(m_about, "{\"coverAlt\": \"A cat\"}");
    const auto document = openDocument(m_path);
    QVERIFY_RESULT(document);
    QCOMPARE(document->article.string(Field::Title), u"A"_s);
    QCOMPARE(document->path, m_path);
    QCOMPARE(document->contentHash, contentHashOf(record));
    QVERIFY_RESULT(document->beside);
    QCOMPARE(document->beside->text(SidecarMember::CoverAlt), u"A cat"_s);
}

void DocumentTest::whatCannotBeUsedBesideItIsTold()
{
    writtenFile(m_path, record);
    writtenFile(m_about, "[");
    const auto document = openDocument(m_path);
    QVERIFY_RESULT(document);
    QVERIFY(!document->beside);
    QVERIFY(document->beside.error().sentence.contains(m_about));
}

void DocumentTest::aMarkdownFileIsANewArticle()
{
    const QString path = m_folder.filePath(u"b.md"_s);
    writtenFile(path, "---\ntitle: B\ndraft: true\n---\n\nText\n");
    const auto document = openDocument(path);
    QVERIFY_RESULT(document);
    QCOMPARE(document->article.string(Field::Title), u"B"_s);
    QCOMPARE(document->path, QString());
    QCOMPARE(document->contentHash, QByteArray());
    QCOMPARE(document->picturesFolder, m_folder.path());
    QCOMPARE(document->notes.size(), 1);
}

void DocumentTest::whatIsTooLargeIsRefused()
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(largestDocument + 1));
    const auto document = openDocument(m_path);
    QVERIFY(!document);
    QCOMPARE(document.error().kind, ErrorKind::TooLarge);
    QVERIFY(document.error().sentence.contains(m_path));
}

} // namespace document_test

GALLEY_GUILESS_TEST(document_test::DocumentTest)
#include "document_test.moc"
