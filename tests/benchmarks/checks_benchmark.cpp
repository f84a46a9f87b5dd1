// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/checks/article_check.h"
#include "app/media/blob_store.h"
#include "tests/support/prose_rows.h"
#include "tests/support/session_support.h"

using namespace galley;
using namespace Qt::StringLiterals;

// What a search for findings costs, by the size of the text. The prose repeats words by chance, so
// that there is something to be found.
class ChecksBenchmark : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void searching_data();
    void searching();
    void searchingAfterAKey_data() { searching_data(); }
    void searchingAfterAKey();

private:
    lexicon::Catalog m_catalog = lexicon::readInstalledSchemas().catalog;
    BlobStore m_blobs;
};

void ChecksBenchmark::searching_data()
{
    tests::addProseRows(
        {{"5 KB", 5'000}, {"100 KB", 100'000}, {"1 MB", 1'000'000}, {"11 MB", 11'000'000}});
}

void ChecksBenchmark::searching()
{
    QFETCH(QString, text);
    const Article article = tests::articleWithText(text).article;
    QBENCHMARK
    {
        findingsIn(manuscriptOf(article, m_blobs, {}, {}), m_catalog);
    }
}

void ChecksBenchmark::searchingAfterAKey()
{
    QFETCH(QString, text);
    Article article = tests::articleWithText(text).article;
    const Manuscript before = manuscriptOf(article, m_blobs, {}, {});
    const TextDelta key{{{text.size() / 2, {}, u"x"_s}}};
    article.applyText(key);
    KnownText known{before.blocks, before.contents};
    known.blocks->apply(article.text(), key);
    QBENCHMARK
    {
        findingsIn(manuscriptOf(article, m_blobs, {}, {}, known), m_catalog);
    }
}

QTEST_GUILESS_MAIN(ChecksBenchmark)
#include "checks_benchmark.moc"
