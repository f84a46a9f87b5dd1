// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/review/acceptance.h"
#include "app/review/package.h"
#include "app/review/remarks.h"
#include "app/review/review_folder.h"
#include "tests/support/edited_articles.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/reviewed_article.h"
#include "ui/editor/editor_pane.h"
#include "ui/editor/text_view.h"
#include "ui/window/article_windows.h"
#include "ui/window/main_window.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace galley;
using namespace galley::tests;

namespace {

constexpr quint32 seed = 1;
constexpr int sampled = 200; // blocks from which the length of all is told
constexpr qsizetype units = 1'000'000;
constexpr int remarked = 500;

EditedArticle longArticle()
{
    const qsizetype sample = EditedArticle(seed, false, sampled).text().size();
    return {seed, false, static_cast<int>(units * sampled / sample)};
}

// The beginnings of so many words, all over a text.
QList<qsizetype> placesIn(const QString& text, int count)
{
    QList<qsizetype> places;
    for (int index = 0; index < count; ++index) {
        qsizetype at = index * (text.size() - 100) / count;
        while (!text[at].isLetter() || text[at - 1].isLetter() || at == 0)
            ++at;
        places.append(at);
    }
    return places;
}

qsizetype wordEnd(const QString& text, qsizetype at)
{
    while (at < text.size() && text[at].isLetter())
        ++at;
    return at;
}

// Somebody's suggestions for single words, or his notes on them.
review::Review remarksOn(const Article& article, const QUuid& person, int count, bool areNotes)
{
    const QByteArray json = article.savedTree().text();
    const review::TargetedText text(article.text().toString(), review::digestOf(json));
    review::Review review;
    review.records.insert(review::digestOf(json), json);
    qint64 order = 0;
    for (const qsizetype at : placesIn(text.text(), count)) {
        review::Entry entry;
        entry.id = QUuid::createUuidV5(person, QByteArray::number(at));
        entry.by = person;
        entry.order = ++order;
        entry.kind = areNotes ? review::EntryKind::Note : review::EntryKind::Replace;
        entry.target = text.target({at, wordEnd(text.text(), at) - at});
        if (areNotes)
            entry.words = QStringLiteral("Look.");
        else
            entry.proposed = QStringLiteral("word");
        review.entries.add(entry);
    }
    return review;
}

} // namespace

// What reviews cost that are as large as they become.
class ReviewBenchmark : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opening_data();
    void opening();
    void importing();
    void acceptingAll_data();
    void acceptingAll();
    void manyAtOnePlace();
    void manyTags();
    void aKeyInTheWindow_data();
    void aKeyInTheWindow();
};

void ReviewBenchmark::opening_data()
{
    QTest::addColumn<int>("edits"); // since
    for (const int edits : {0, 1, 100})
        QTest::addRow("500 on 1 MB, %d edits since", edits) << edits;
}

// From the bytes of the folder to remarks with their places.
void ReviewBenchmark::opening()
{
    QFETCH(const int, edits);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("essay.json"));
    EditedArticle edited = longArticle();
    const Article base = articleWith(edited.text());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(base.savedTree().text());
    file.close();
    QVERIFY(
        review::addToReview(path, remarksOn(base, personOf(QStringLiteral("A")), remarked, true)));
    edited.edit(edits);
    const Article now = articleWith(edited.text());
    QBENCHMARK
    {
        const review::ReadReview read = review::readReview(path);
        QCOMPARE(review::remarksOf(read.review, now).size(), remarked);
    }
}

void ReviewBenchmark::importing()
{
    constexpr int reviewers = 20;
    constexpr int each = 200;
    const Article base = articleWith(longArticle().text().first(100'000));
    QList<QByteArray> packages;
    for (int reviewer = 0; reviewer < reviewers; ++reviewer) {
        const QUuid person = personOf(QString::number(reviewer));
        const auto bytes =
            review::packed({QUuid(), QStringLiteral("essay.json"), base.savedTree().text(),
                            remarksOn(base, person, each, reviewer % 2 == 0)});
        packages.append(*bytes);
    }
    QTemporaryDir folder;
    int round = 0;
    QBENCHMARK
    {
        const QString path = folder.filePath(QStringLiteral("%1.json").arg(++round));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(base.savedTree().text());
        file.close();
        review::Review all;
        for (const QByteArray& bytes : std::as_const(packages))
            all.add(review::unpacked(bytes)->review);
        QVERIFY(review::addToReview(path, all));
        QCOMPARE(all.entries.all().size(), reviewers * each);
    }
}

void ReviewBenchmark::acceptingAll_data()
{
    QTest::addColumn<bool>("isOfCopy");
    QTest::newRow("words") << false;
    QTest::newRow("a changed copy, moves and paragraphs") << true;
}

void ReviewBenchmark::acceptingAll()
{
    QFETCH(const bool, isOfCopy);
    EditedArticle edited = longArticle();
    const Article base = articleWith(edited.text());
    review::Review review = remarksOn(base, personOf(QStringLiteral("A")), remarked, false);
    if (isOfCopy) {
        edited.edit(remarked);
        QElapsedTimer timer;
        timer.start();
        review =
            review::suggestionsOf(base, articleWith(edited.text()), personOf(QStringLiteral("A")))
                .suggestions;
        qInfo("suggestions of the copy: %lld ms", timer.elapsed());
    }
    QList<QUuid> ids;
    for (const review::Entry& entry : review.entries.all())
        ids.append(entry.id);
    QBENCHMARK
    {
        const review::Acceptance made =
            review::acceptanceOf(review, base, ids, review::Asked::Together);
        QVERIFY(made.accepted.size() + made.left.size() >= ids.size() * 9 / 10);
    }
}

void ReviewBenchmark::manyAtOnePlace()
{
    constexpr int many = 5000;
    const Article base = articleWith(QStringLiteral("We sell bread."));
    const QByteArray json = base.savedTree().text();
    const review::TargetedText text(base.text().toString(), review::digestOf(json));
    review::Review review;
    review.records.insert(review::digestOf(json), json);
    QList<QUuid> ids;
    for (int index = 0; index < many; ++index) {
        review::Entry entry;
        entry.id = QUuid::createUuidV5(QUuid(), QByteArray::number(index));
        entry.by = personOf(QString::number(index));
        entry.order = index + 1;
        entry.kind = review::EntryKind::Replace;
        entry.target = text.target({3, 4});
        entry.proposed = QString::number(index);
        review.entries.add(entry);
        ids.append(entry.id);
    }
    QBENCHMARK_ONCE
    {
        const auto made = review::acceptanceOf(review, base, ids, review::Asked::Together);
        QCOMPARE(made.left.size(), many);
    }
}

void ReviewBenchmark::manyTags()
{
    constexpr int many = 5000;
    const Article base = articleWith(QStringLiteral("We sell bread."));
    QJsonArray tags;
    for (int index = 0; index < many; ++index)
        tags.append(QString::number(index));
    const auto import = review::suggestionsOf(
        base, articleWith(base.text().toString(), {{QStringLiteral("tags"), tags}}),
        personOf(QStringLiteral("A")));
    QList<QUuid> ids;
    for (const review::Entry& entry : import.suggestions.entries.all())
        ids.append(entry.id);
    QBENCHMARK_ONCE
    {
        const auto made =
            review::acceptanceOf(import.suggestions, base, ids, review::Asked::Together);
        qInfo("%lld accepted, %lld left", static_cast<long long>(made.accepted.size()),
              static_cast<long long>(made.left.size()));
    }
}

// From a key to what is painted, in a window as editors have it: the text and cards beside it.
void ReviewBenchmark::aKeyInTheWindow_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count");
    for (const auto& [name, size] :
         {std::pair("5 KB", 5'000), std::pair("100 KB", 100'000), std::pair("1 MB", 1'000'000)}) {
        for (const int count : {0, 5, remarked}) {
            const QString paragraph =
                QStringLiteral("The miller went down to the river, and the river was not there. ");
            QString text;
            while (text.size() < size)
                text += paragraph.repeated(4) + QStringLiteral("\n\n");
            QTest::addRow("%s, %d remarks", name, count) << text << count;
        }
    }
}

void ReviewBenchmark::aKeyInTheWindow()
{
    QFETCH(const QString, text);
    QFETCH(const int, count);
    const QTemporaryDir folder;
    const Article article = articleWith(text);
    const QString path =
        writtenFile(folder.filePath(QStringLiteral("a.json")), article.savedTree().text());
    if (count > 0)
        QVERIFY(review::addToReview(
            path, remarksOn(article, personOf(QStringLiteral("A")), count, true)));
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    ArticleWindows windows(settings);
    windows.open(path);
    QVERIFY(QTest::qWaitFor([&] { return windows.windows().size() == 1; }));
    MainWindow& window = *windows.windows().first();
    window.showPanes({Pane::Editor});
    window.resize(1400, 900);
    QVERIFY(QTest::qWaitFor([&] { return window.review().remarks().size() == count; }, 20'000));
    TextView& view = window.editor().text();
    view.select({text.size() / 2, 0});
    QTest::qWait(1500); // the slices of the highlighter, what is found at the pause
    QBENCHMARK
    {
        QTest::keyClick(&view, Qt::Key_A);
        QCoreApplication::processEvents(); // what it leaves for later, and what is to be painted
        QCoreApplication::processEvents();
    }
    window.closeUnasked();
}

QTEST_MAIN(ReviewBenchmark)
#include "review_benchmark.moc"
