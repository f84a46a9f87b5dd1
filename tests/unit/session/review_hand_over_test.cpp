// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/review_hand_over.h"

#include "app/media/blob_store.h"
#include "app/review/package.h"
#include "app/review/profile.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/reviewed_article.h"
#include "tests/support/test_program.h"

#include <QFileInfo>
#include <QTemporaryDir>

namespace review_hand_over_test {

using namespace galley;
using namespace galley::tests;

// A review in one file, for Galley or to be read.
class ReviewHandOverTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        m_path = m_folder->filePath(u"essay.json"_qs);
        const auto blob = BlobStore(m_path).add("a picture", u"image/png"_qs);
        QVERIFY(blob);
        QVERIFY(BlobStore(m_path).add("another's picture", u"image/png"_qs));
        m_draft.emplace(u"The old mill.\n\n![Mill](blobs/%1.png)"_qs.arg(blob->cid.toString()));
        m_draft->comment(u"A"_qs, u"mill"_qs);
        m_draft->review.entries.add(
            review::personEntry(personOf(u"A"_qs), u"Mara Lind"_qs, u"ML"_qs));
        writtenFile(m_path, m_draft->now.savedTree().text());
    }
    void picturesGoAlongOnlyWhenTheyAreWanted();
    void picturesThatPeopleSuggestGoAlongWithTheirSuggestions();
    void picturesThatSuggestionsNeedAreTakenIn();
    void aPictureThatTheArticleHasByThatNameStays();
    void thoseThatTheArticleNamesAreCounted();
    void theSizeSaidIsTheSizeWritten_data();
    void theSizeSaidIsTheSizeWritten();
    void aReportHasTheWordsAndIsNamelessIfWished();
    void aReportInPlainTextHasNoMarks();
    void aReportCanBePrinted();
    void aTextWithMarksComesBackAsSuggestions();
    void nothingIsWrittenOverTheArticle_data();
    void nothingIsWrittenOverTheArticle();

private:
    HandedOut handed() const { return {m_path, m_draft->now, m_draft->review}; }
    QString out() const { return m_folder->filePath(u"out.galley-review"_qs); }

    std::optional<QTemporaryDir> m_folder;
    QString m_path;
    std::optional<ReviewedArticle> m_draft;
};

void ReviewHandOverTest::picturesGoAlongOnlyWhenTheyAreWanted()
{
    HandOverWish wish;
    QVERIFY(handOver(handed(), wish, out()));
    QCOMPARE(review::readPackage(out())->blobs.size(), 0);
    wish.hasPictures = true;
    QVERIFY(handOver(handed(), wish, out()));
    const auto package = review::readPackage(out());
    QVERIFY(package);
    QCOMPARE(package->blobs.size(), 1);
    QCOMPARE(package->blobs.first(), QByteArray("a picture"));
}

void ReviewHandOverTest::picturesThatPeopleSuggestGoAlongWithTheirSuggestions()
{
    writtenFile(m_folder->filePath(u"blobs/red.png"_qs), "a red mill");
    m_draft->suggest(u"B"_qs, u"old"_qs, u"![Red](blobs/red.png)"_qs);
    HandOverWish wish;
    wish.hasPictures = true;
    QVERIFY(handOver(handed(), wish, out()));
    QCOMPARE(review::readPackage(out())->blobs.value(u"red.png"_qs), QByteArray("a red mill"));
    QCOMPARE(picturesBeside(handed()).count, 2);

    wish.leaving.people = {personOf(u"A"_qs)}; // and not of the one who suggests it
    QVERIFY(handOver(handed(), wish, out()));
    QVERIFY(!review::readPackage(out())->blobs.contains(u"red.png"_qs));
}

void ReviewHandOverTest::picturesThatSuggestionsNeedAreTakenIn()
{
    writtenFile(m_folder->filePath(u"blobs/red.png"_qs), "a red mill");
    m_draft->suggest(u"B"_qs, u"old"_qs, u"![Red](blobs/red.png)"_qs);
    QVERIFY(handOver(handed(), {HandOverForm::Package, {}, true}, out()));
    const QTemporaryDir elsewhere;
    const QString path = elsewhere.filePath(u"essay.json"_qs);
    const auto back = handedOver(out(), {}, {path, m_draft->now, {}});
    QVERIFY(back);
    QCOMPARE(BlobStore(path).fileNames(), QStringList{u"red.png"_qs});
    QCOMPARE(contentOf(elsewhere.filePath(u"blobs/red.png"_qs)), QByteArray("a red mill"));
}

void ReviewHandOverTest::aPictureThatTheArticleHasByThatNameStays()
{
    writtenFile(m_folder->filePath(u"blobs/red.png"_qs), "a red mill");
    m_draft->suggest(u"B"_qs, u"old"_qs, u"![Red](blobs/red.png)"_qs);
    QVERIFY(handOver(handed(), {HandOverForm::Package, {}, true}, out()));
    writtenFile(m_folder->filePath(u"blobs/red.png"_qs), "mine");
    const auto back = handedOver(out(), {}, {m_path, m_draft->now, {}});
    QVERIFY(back);
    QCOMPARE(back->note, u"2 remarks in “out.galley-review”"_qs);
    QCOMPARE(contentOf(m_folder->filePath(u"blobs/red.png"_qs)), QByteArray("mine"));
}

void ReviewHandOverTest::thoseThatTheArticleNamesAreCounted()
{
    QCOMPARE(picturesBeside(handed()).count, 1);
    QCOMPARE(picturesBeside(handed()).bytes, 9);
}

void ReviewHandOverTest::theSizeSaidIsTheSizeWritten_data()
{
    QTest::addColumn<int>("form");
    QTest::newRow("package") << static_cast<int>(HandOverForm::Package);
    QTest::newRow("page") << static_cast<int>(HandOverForm::HtmlReport);
    QTest::newRow("Markdown") << static_cast<int>(HandOverForm::MarkdownReport);
    QTest::newRow("text") << static_cast<int>(HandOverForm::TextReport);
}

void ReviewHandOverTest::theSizeSaidIsTheSizeWritten()
{
    QFETCH(const int, form);
    const HandOverWish wish{static_cast<HandOverForm>(form), {}, true};
    QVERIFY(handOver(handed(), wish, out()));
    const auto size = sizeHandedOver(handed(), wish);
    QVERIFY(size);
    QCOMPARE(*size, QFileInfo(out()).size());
}

void ReviewHandOverTest::aReportHasTheWordsAndIsNamelessIfWished()
{
    HandOverWish wish{HandOverForm::HtmlReport, {}, false};
    QVERIFY(handOver(handed(), wish, out()));
    QVERIFY(contentOf(out()).contains("Mara Lind"));
    QVERIFY(contentOf(out()).contains("Look."));
    wish.leaving.removesNames = true;
    QVERIFY(handOver(handed(), wish, out()));
    QVERIFY(!contentOf(out()).contains("Mara"));
    QVERIFY(contentOf(out()).contains("Look."));
}

void ReviewHandOverTest::aReportInPlainTextHasNoMarks()
{
    m_draft->suggest(u"A"_qs, u"old"_qs, u"red *and* old"_qs);
    QVERIFY(handOver(handed(), {HandOverForm::TextReport, {}, false}, out()));
    const QString report = QString::fromUtf8(contentOf(out()));
    QVERIFY2(report.contains(u"1. Replace, Mara Lind: Paragraph 1 (in place)\n    “old”\n"
                             "    Suggested: “red *and* old”\n"),
             qPrintable(report));
    QVERIFY2(report.contains(u"2. Note, Mara Lind"), qPrintable(report));
}

void ReviewHandOverTest::aReportCanBePrinted()
{
    QVERIFY(handOver(handed(), {HandOverForm::PdfReport, {}, false}, out()));
    const QByteArray pdf = contentOf(out());
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
}

void ReviewHandOverTest::aTextWithMarksComesBackAsSuggestions()
{
    m_draft->suggest(u"A"_qs, u"old"_qs, u"red"_qs);
    const QString marked = m_folder->filePath(u"marked.md"_qs);
    QVERIFY(handOver(handed(), {HandOverForm::MarkedText, {}, false}, marked));
    QVERIFY(contentOf(marked).contains("The {~~old~>red~~} {==mill==}{>>Look.<<}."));
    const auto back = handedOver(marked, u"Ada"_qs, {m_path, m_draft->now, {}});
    QVERIFY2(back, qPrintable(back ? QString() : back.error().sentence));
    QStringList kinds;
    for (const review::Entry& entry : back->review.entries.all())
        kinds.append(nameOf(entry.kind));
    kinds.sort();
    QCOMPARE(kinds, (QStringList{u"note"_qs, u"person"_qs, u"replace"_qs}));
}

void ReviewHandOverTest::nothingIsWrittenOverTheArticle_data()
{
    theSizeSaidIsTheSizeWritten_data();
}

void ReviewHandOverTest::nothingIsWrittenOverTheArticle()
{
    QFETCH(const int, form);
    const QByteArray before = contentOf(m_path);
    QVERIFY(!handOver(handed(), {static_cast<HandOverForm>(form), {}, false}, m_path));
    QCOMPARE(contentOf(m_path), before);
}

} // namespace review_hand_over_test

GALLEY_TEST(review_hand_over_test::ReviewHandOverTest)

#include "review_hand_over_test.moc"
