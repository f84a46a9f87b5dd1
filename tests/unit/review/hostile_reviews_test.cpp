// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/review/archive.h"
#include "app/review/meeting.h"
#include "app/review/package.h"
#include "app/review/review_file.h"
#include "app/review/review_folder.h"
#include "tests/support/edited_articles.h" // rounds()
#include "tests/support/reviewed_article.h"
#include "tests/support/test_program.h"

#include <QDirIterator>
#include <QRandomGenerator>
#include <QTemporaryDir>

namespace hostile_reviews_test {

using namespace galley;
using namespace galley::review;
using namespace galley::tests;

namespace {

// With remarks of every kind that places and edits are read of.
ReviewedArticle someDraft()
{
    ReviewedArticle draft(
        u"# Mill\n\n1. Old **mill**.\n2. Slow river.\n\nAnn leads.\n\nBob cooks.\n"_qs,
        {{u"tags"_qs, QJsonArray{u"news"_qs}}});
    draft.copy(u"A"_qs, u"# Mill\n\n1. Slow river.\n2. Old mill.\n\nBob bakes.\n\nAnn leads.\n"_qs,
               {{u"tags"_qs, QJsonArray{u"ai"_qs}}, {u"title"_qs, u"Sun"_qs}});
    draft.comment(u"A"_qs, u"river"_qs);
    return draft;
}

// As somebody who knows the format would write it to do harm, or a disk that fails.
QByteArray damaged(QByteArray json, QRandomGenerator& random)
{
    static const QByteArrayList parts{"-1",
                                      "9223372036854775807",
                                      "\"\\ud800\"",
                                      "null",
                                      "[]",
                                      "{}",
                                      "1e999",
                                      "\"\"",
                                      "\"../../etc/passwd\"",
                                      "0",
                                      "true",
                                      "{\"",
                                      "[[[[[[[",
                                      "\"replace\"",
                                      "\"move\"",
                                      "1073741824",
                                      "\"accepted\"",
                                      "\"/tags\""};
    static const QByteArray ends(",:{}[]");
    const auto somewhere = [&] { return random.bounded(static_cast<int>(json.size())); };
    for (int count = 1 + random.bounded(2); count > 0; --count) {
        const int at = somewhere();
        switch (random.bounded(8)) { // numbers most often: what is read all the same does most
        case 0:
            json[at] = static_cast<char>(random.bounded(256));
            break;
        case 1: { // a value is another one
            const qsizetype start = json.indexOf(':', at) + 1;
            qsizetype end = start;
            while (end < json.size() && !ends.contains(json[end]))
                ++end;
            json.replace(start, end - start, parts[random.bounded(static_cast<int>(parts.size()))]);
            break;
        }
        case 2:
            json.insert(at, json.mid(somewhere(), random.bounded(200)));
            break;
        case 3:
            json.remove(at, random.bounded(40));
            break;
        default: { // a digit is another one
            qsizetype digit = at;
            while (digit < json.size() && (json[digit] < '0' || json[digit] > '9'))
                ++digit;
            if (digit < json.size())
                json[digit] = static_cast<char>('0' + random.bounded(10));
        }
        }
        if (json.isEmpty())
            return "x";
    }
    return json;
}

// All files below a folder, with what is in them.
QMap<QString, QByteArray> filesBelow(const QString& folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator paths(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (paths.hasNext()) {
        QFile file(paths.next());
        if (file.open(QIODevice::ReadOnly))
            files.insert(file.fileName().sliced(folder.size() + 1), file.readAll());
    }
    return files;
}

} // namespace

// Reviews that were made to do harm, or damaged.
class HostileReviewsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whateverAReviewFileSaysTheArticleStaysAnArticle();
    void whateverAPackageHoldsNothingIsWrittenButTheReview();
    void aMillionEntriesAreRefusedWithASentence();
};

void HostileReviewsTest::whateverAReviewFileSaysTheArticleStaysAnArticle()
{
    const ReviewedArticle draft = someDraft();
    const QUuid person = personOf(u"A"_qs);
    const QByteArray whole = reviewFileOf(draft.review.entries, person);
    QRandomGenerator random(7);
    int read = 0;
    for (int round = 0; round < rounds(1000); ++round) {
        const QByteArray json = damaged(whole, random);
        const auto entries = entriesIn(json);
        if (!entries) {
            QVERIFY(!entries.error().sentence.isEmpty());
            continue;
        }
        ++read;
        ReviewedArticle hostile = draft;
        hostile.review.entries = *entries;
        QList<QUuid> ids;
        for (const Remark& remark : hostile.remarks())
            ids.append(remark.entry.id);
        for (const Asked asked : {Asked::Together, Asked::ByName}) {
            const Acceptance made = acceptanceOf(hostile.review, hostile.now, ids, asked);
            Article after = hostile.now;
            after.applyText(made.text);
            for (const auto& [field, state] : made.fields)
                after.setState(field, state);
            QVERIFY2(Article::read(after.toJson()), json.constData());
            QVERIFY2(after.text().size() < 4 * qMax(json.size(), hostile.text().size()),
                     json.constData());
        }
    }
    QVERIFY2(read > rounds(1000) / 10, "hardly any file is read at all: this tests nothing");
}

void HostileReviewsTest::whateverAPackageHoldsNothingIsWrittenButTheReview()
{
    const ReviewedArticle draft = someDraft();
    const QByteArray record = draft.now.savedTree().text();
    const auto files =
        *filesIn(*packed({personOf(u"d"_qs), u"essay.json"_qs, record, draft.review}));
    static const QStringList names{u"../escaped.json"_qs,    u"review/../../escaped.json"_qs,
                                   u"/tmp/escaped.json"_qs,  u"review/base/../../../x.json"_qs,
                                   u"review\\..\\x.json"_qs, u"record.json"_qs};
    QTemporaryDir outside;
    const QString folder = outside.filePath(u"work"_qs);
    QVERIFY(QDir().mkpath(folder));
    const QString article = folder + u"/essay.json"_qs;
    QFile file(article);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(record);
    file.close();
    QRandomGenerator random(8);
    int taken = 0;
    for (int round = 0; round < rounds(1000); ++round) {
        QList<ArchivedFile> hostile = files;
        ArchivedFile& one = hostile[random.bounded(static_cast<int>(hostile.size()))];
        if (random.bounded(3) == 0)
            one.name = names[random.bounded(static_cast<int>(names.size()))];
        else
            one.content = damaged(one.content, random);
        const auto archive = archiveOf(hostile);
        const auto package = archive ? unpacked(*archive) : Result<Package>(archive.error());
        if (!package) {
            QVERIFY(!package.error().sentence.isEmpty());
            continue;
        }
        if (taken < 100) { // to write each durably takes a while
            const auto added = addToReview(article, package->review);
            QVERIFY(added || !added.error().sentence.isEmpty());
            ++taken;
        }
    }
    QVERIFY(taken > 50);
    const QMap<QString, QByteArray> all = filesBelow(outside.path());
    QCOMPARE(all.value(u"work/essay.json"_qs), record);
    for (const QString& path : all.keys())
        QVERIFY2(path == u"work/essay.json"_qs || path.startsWith(u"work/essay.galley/review/"),
                 qPrintable(path));
}

void HostileReviewsTest::aMillionEntriesAreRefusedWithASentence()
{
    const QByteArray author = personOf(u"A"_qs).toByteArray(QUuid::WithoutBraces);
    const QByteArray head =
        "{\"format\":\"galley-review\",\"version\":1,\"by\":\"" + author + "\",\"entries\":[";
    const auto entries = entriesIn(head + QByteArray("{},").repeated(1'000'000) + "{}]}");
    QVERIFY(!entries);
    QCOMPARE(entries.error().kind, ErrorKind::TooLarge);
    QVERIFY(!entries.error().sentence.isEmpty());
}

} // namespace hostile_reviews_test

GALLEY_GUILESS_TEST(hostile_reviews_test::HostileReviewsTest)

#include "hostile_reviews_test.moc"
