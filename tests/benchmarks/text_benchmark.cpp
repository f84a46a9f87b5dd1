// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/views/block_counts.h"
#include "app/storage/durable_write.h"
#include "app/text/text_search.h"
#include "tests/support/prose_rows.h"
#include "tests/support/session_support.h"

#include <QTemporaryDir>
#include <QTest>

using namespace galley;
using markdown::BlockList;

namespace {

// Typed and taken away again, so that the text stays as it is however often that is measured.
struct Key {
    explicit Key(qsizetype position) : typed{{{position, {}, QStringLiteral("x")}}} { }

    TextDelta typed;
    TextDelta taken = typed.inverted();
};

} // namespace

// What a text costs below the screen, by its size: from the file to blocks and counts and back, and
// a key in its middle.
class TextBenchmark : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parsing_data();
    void parsing();
    void patchingTheBlocksForTwoKeys_data() { parsing_data(); }
    void patchingTheBlocksForTwoKeys();
    void applyingTheDeltasOfTwoKeys_data() { parsing_data(); }
    void applyingTheDeltasOfTwoKeys();
    void parsingAndCountingForTwoKeys_data() { parsing_data(); }
    void parsingAndCountingForTwoKeys();
    void findingTheReplacementOfEveryHit_data() { parsing_data(); }
    void findingTheReplacementOfEveryHit();
    void opening_data() { parsing_data(); }
    void opening();
    void savingAfterAKey_data() { parsing_data(); }
    void savingAfterAKey();
};

void TextBenchmark::parsing_data()
{
    tests::addProseRows(
        {{"5 KB", 5'000}, {"100 KB", 100'000}, {"1 MB", 1'000'000}, {"11 MB", 11'000'000}});
}

void TextBenchmark::parsing()
{
    QFETCH(QString, text);
    const QByteArray utf8 = text.toUtf8();
    QBENCHMARK
    {
        QVERIFY(BlockList::parsed(utf8).count() > 0);
    }
}

void TextBenchmark::patchingTheBlocksForTwoKeys()
{
    QFETCH(QString, text);
    const Key key(text.size() / 2);
    const SourceText before(text);
    SourceText after = before;
    after.apply(key.typed);
    BlockList blocks = BlockList::parsed(before.utf8());
    QBENCHMARK
    {
        blocks.apply(after, key.typed);
        blocks.apply(before, key.taken);
    }
}

void TextBenchmark::applyingTheDeltasOfTwoKeys()
{
    QFETCH(QString, text);
    const Key key(text.size() / 2);
    SourceText source(text);
    QBENCHMARK
    {
        source.apply(key.typed);
        source.apply(key.taken);
    }
}

void TextBenchmark::parsingAndCountingForTwoKeys()
{
    QFETCH(QString, text);
    const Key key(text.size() / 2);
    const SourceText before(text);
    SourceText after = before;
    after.apply(key.typed);
    markdown::BlockList blocks = markdown::BlockList::parsed(before.utf8());
    markdown::BlockCounts counts(blocks);
    QBENCHMARK
    {
        counts.apply(blocks.apply(after, key.typed), blocks);
        counts.apply(blocks.apply(before, key.taken), blocks);
    }
}

void TextBenchmark::findingTheReplacementOfEveryHit()
{
    QFETCH(QString, text);
    const std::atomic<bool> cancelled = false;
    QBENCHMARK
    {
        QVERIFY(replacementOfAll(text, {QStringLiteral("the")}, QStringLiteral("a"), cancelled));
    }
}

void TextBenchmark::opening()
{
    QFETCH(QString, text);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("article.json"));
    QVERIFY(durableWrite(path, tests::articleWithText(text).article.toJson()));
    QBENCHMARK
    {
        QVERIFY(readArticle(path));
    }
}

void TextBenchmark::savingAfterAKey()
{
    QFETCH(QString, text);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("article.json"));
    Article article = tests::articleWithText(text).article;
    article.applyText(Key(text.size() / 2).typed);
    QBENCHMARK
    {
        QVERIFY(durableWrite(path, article.toJson()));
    }
}

QTEST_GUILESS_MAIN(TextBenchmark)
#include "text_benchmark.moc"
