// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/document/document_writing.h"

#include "app/document/document.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/injected_faults.h"
#include "tests/support/memory_folder.h"
#include "tests/support/result_checks.h"
#include "tests/support/test_program.h"

#include <cerrno>

namespace document_writing_test {

using namespace galley;
using tests::InjectedFaults;

// The order in which a save puts things on the disk, and what it leaves to others.
class DocumentWritingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wheneverASaveBreaksOffTheDocumentNamesNoMissingBlob();
    void whatAnotherProgramWritesAtTheLastMomentStays();
    void whatIsOverwrittenOnPurposeIsKeptAsItWasAtThatMoment();
    void aPictureThatCannotBePutThereSaysThatTheArticleIsNotSaved();
    void whatIsAboutToBeWrittenIsToldBefore();
    void aVersionThatWasNotKeptIsSaid();

private:
    // To the file, which holds {}, with its versions kept in a folder beside it.
    static DocumentWriting writingTo(const QTemporaryDir& folder, const QByteArray& expectedHash);
};

namespace {

const QByteArray theirs = R"({"theirs": 1})";

// Has another program write at the moment of the first rename.
InjectedFaults::Fault onceTheyWrite(const QString& path)
{
    return [path, isDone = false](const QByteArray& call, qsizetype) mutable {
        if (call == "exchange" && !std::exchange(isDone, true)) {
            QFile::remove(path);
            tests::writtenFile(path, theirs);
        }
        return 0;
    };
}

} // namespace

DocumentWriting DocumentWritingTest::writingTo(const QTemporaryDir& folder,
                                               const QByteArray& expectedHash)
{
    const QString path = tests::writtenFile(folder.filePath(QStringLiteral("article.json")), "{}");
    const auto blobs = std::make_shared<BlobStore>(path);
    return {.article = Article::blank({}),
            .path = path,
            .expectedHash = expectedHash,
            .pictures = {.from = blobs, .to = blobs},
            .besideFrom = path,
            .history = std::make_shared<HistoryStore>(folder.filePath(QStringLiteral("history")))};
}

void DocumentWritingTest::whatAnotherProgramWritesAtTheLastMomentStays()
{
    const QTemporaryDir folder;
    const DocumentWriting writing = writingTo(folder, contentHashOf("{}"));
    const auto written = [&] {
        const InjectedFaults late(onceTheyWrite(writing.path));
        return write(writing);
    }();
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Changed);
    QCOMPARE(tests::contentOf(writing.path), theirs);
}

void DocumentWritingTest::whatIsOverwrittenOnPurposeIsKeptAsItWasAtThatMoment()
{
    const QTemporaryDir folder;
    const DocumentWriting writing = writingTo(folder, {});
    const auto written = [&] {
        const InjectedFaults late(onceTheyWrite(writing.path));
        return write(writing);
    }();
    QVERIFY_RESULT(written);
    QCOMPARE(tests::contentOf(writing.path), written->json);
    QList<QByteArray> kept;
    for (const Version& version : writing.history->versionsOf(writing.path).versions)
        kept.append(writing.history->contentOf(version).value());
    QCOMPARE(kept, (QList<QByteArray>{"{}", theirs, written->json}));
}

void DocumentWritingTest::aPictureThatCannotBePutThereSaysThatTheArticleIsNotSaved()
{
    const QTemporaryDir folder;
    DocumentWriting writing = writingTo(folder, {});
    const auto aside = std::make_shared<BlobStore>();
    QVERIFY_RESULT(aside->add("a picture's bytes", QStringLiteral("image/png")));
    writing.pictures.from = aside;
    const QString inTheWay = tests::writtenFile(folder.filePath(QStringLiteral("blobs")), "x");
    const auto written = write(writing);
    QVERIFY(!written);
    QVERIFY2(written.error().sentence.contains(writing.path + u"” was not saved"_qs)
                 && written.error().sentence.contains(inTheWay),
             qPrintable(written.error().sentence));
    QCOMPARE(tests::contentOf(writing.path), QByteArray("{}"));
}

// So that a journal can tell, after a crash, whether the save came to its end.
void DocumentWritingTest::whatIsAboutToBeWrittenIsToldBefore()
{
    const QTemporaryDir folder;
    DocumentWriting writing = writingTo(folder, contentHashOf("{}"));
    QStringList told;
    QByteArray hash;
    writing.aboutToWrite = [&](const QString& path, const QByteArray& contentHash) {
        told << path << QString::fromUtf8(tests::contentOf(path));
        hash = contentHash;
    };
    const auto written = write(writing);
    QVERIFY_RESULT(written);
    QCOMPARE(told, (QStringList{writing.path, QStringLiteral("{}")}));
    QCOMPARE(hash, contentHashOf(tests::contentOf(writing.path)));
}

void DocumentWritingTest::aVersionThatWasNotKeptIsSaid()
{
    bool wasMet = true;
    for (qsizetype failing = 0; wasMet; ++failing) {
        const QTemporaryDir folder(tests::memoryFolderTemplate());
        const DocumentWriting writing = writingTo(folder, contentHashOf("{}"));
        qsizetype calls = 0;
        const auto written = [&] {
            const InjectedFaults one([failing](const QByteArray&, qsizetype number) {
                return number == failing ? EIO : 0;
            });
            auto result = write(writing);
            calls = one.calls().size();
            return result;
        }();
        wasMet = calls > failing;
        if (!written || written->replaced.historyFault)
            continue;
        QSet<QByteArray> kept;
        for (const Version& version : writing.history->versionsOf(writing.path).versions)
            kept.insert(writing.history->contentOf(version).value());
        QVERIFY2(kept.contains("{}") && kept.contains(written->json),
                 qPrintable(QString::number(failing)));
    }
}

void DocumentWritingTest::wheneverASaveBreaksOffTheDocumentNamesNoMissingBlob()
{
    const auto aside = std::make_shared<BlobStore>(); // where a new article's pictures wait
    const auto cover = aside->add("the cover's bytes", QStringLiteral("image/webp"));
    const auto picture = aside->add("a picture's bytes", QStringLiteral("image/png"));
    QVERIFY_RESULT(cover);
    QVERIFY_RESULT(picture);
    Article article = Article::blank({});
    article.setState(Field::CoverImage, article.stateWithCover(*cover));

    // One save for each of its system calls, which fails there; then one that goes well.
    bool isSaved = false;
    qsizetype failing = 0;
    for (; !isSaved; ++failing) {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("article.json"));
        const auto blobs = std::make_shared<BlobStore>(path);
        const DocumentWriting writing{
            .article = article, .path = path, .pictures = {.from = aside, .to = blobs}};
        qsizetype calls = 0;
        const bool isWritten = [&] {
            const InjectedFaults one([failing](const QByteArray&, qsizetype number) {
                return number == failing ? EIO : 0;
            });
            const bool written = write(writing).has_value();
            calls = one.calls().size();
            return written;
        }();
        isSaved = calls <= failing;
        QCOMPARE(isWritten || !isSaved, true);
        if (!QFileInfo::exists(path))
            continue;
        QCOMPARE(tests::contentOf(path), article.toJson());
        QVERIFY_RESULT(blobs->read(cover->cid));
        QVERIFY_RESULT(blobs->read(picture->cid));
    }
    QVERIFY(failing > 20); // three files
}

} // namespace document_writing_test

GALLEY_GUILESS_TEST(document_writing_test::DocumentWritingTest)
#include "document_writing_test.moc"
