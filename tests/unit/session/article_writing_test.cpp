// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/article_writing.h"

#include "tests/support/file_in_folder.h"
#include "tests/support/injected_faults.h"
#include "tests/support/result_checks.h"
#include "tests/support/test_program.h"

#include <cerrno>

namespace article_writing_test {

using namespace galley;
using tests::InjectedFaults;

// The order in which a save puts things on the disk.
class ArticleWritingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wheneverASaveBreaksOffTheDocumentNamesNoMissingBlob();
};

void ArticleWritingTest::wheneverASaveBreaksOffTheDocumentNamesNoMissingBlob()
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
        ArticleWriting writing{article,           path, {}, aside, blobs, {}, {}, {}, {}, {},
                               WriteWay::Replace, {}};
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

} // namespace article_writing_test

GALLEY_GUILESS_TEST(article_writing_test::ArticleWritingTest)
#include "article_writing_test.moc"
