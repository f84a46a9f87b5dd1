// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/article_search.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"

#include <QSignalSpy>

namespace article_search_test {

using namespace galley;
using namespace Qt::StringLiterals;

// Replacing all that a search finds, on another thread.
class ArticleSearchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hitsStayWithTheirWordsUntilTheNextSearchEnds();
    void anotherQueryHasNoneOfThem();
    void onceNothingIsLookedForNoEditIsKept();
    void replacingAllTellsHowMany();
    void replacingAllIsRefusedWhereTheTextWasEditedMeanwhile();
    void replacingAllIsRefusedWhereTheExpressionTakesTooLong();
    void onlyTheLastOfTwoReplacementsIsTold();

private:
    void open(const QString& text, const SearchQuery& query);
    QString text() const { return m_session->text().toString(); }

    std::unique_ptr<ArticleSession> m_session;
    std::unique_ptr<ArticleSearch> m_search;
    std::unique_ptr<QSignalSpy> m_replaced;
    std::unique_ptr<QSignalSpy> m_refused;
};

void ArticleSearchTest::open(const QString& text, const SearchQuery& query)
{
    m_search.reset();
    m_session = std::make_unique<ArticleSession>(tests::articleWithText(text));
    m_search = std::make_unique<ArticleSearch>(*m_session);
    m_search->setQuery(query);
    m_replaced = std::make_unique<QSignalSpy>(m_search.get(), &ArticleSearch::replacedAll);
    m_refused = std::make_unique<QSignalSpy>(m_search.get(), &ArticleSearch::replaceAllRefused);
}

void ArticleSearchTest::hitsStayWithTheirWordsUntilTheNextSearchEnds()
{
    open(u"one two one three one"_s, {u"one"_s});
    QTRY_COMPARE(m_search->hitCount(), 3);

    m_session->editText({{{0, {}, u"at "_s}, {7, u" one"_s, {}}}});

    QVERIFY(m_search->isRunning());
    QCOMPARE(m_search->hitCount(), 3);
    QCOMPARE(m_search->hit(0), (TextRange{3, 3}));
    QVERIFY(m_search->hit(1).isEmpty());
    QCOMPARE(m_search->hit(2), (TextRange{17, 3}));
    QCOMPARE(m_search->nextHit(4), 1);
    QCOMPARE(m_search->nextHit(11), 2);
    QCOMPARE(m_search->previousHit(17), 1);
    QTRY_COMPARE(m_search->hitCount(), 2);
    QCOMPARE(m_search->hit(1), (TextRange{17, 3}));
}

void ArticleSearchTest::anotherQueryHasNoneOfThem()
{
    open(u"one two"_s, {u"one"_s});
    QTRY_COMPARE(m_search->hitCount(), 1);
    QSignalSpy changed(m_search.get(), &ArticleSearch::hitsChanged);

    m_search->setQuery({u"two"_s});
    QCOMPARE(m_search->hitCount(), 0);
    QTRY_COMPARE(m_search->hitCount(), 1);
    m_search->setQuery({});
    QCOMPARE(m_search->hitCount(), 0);
    QVERIFY(!m_search->isRunning());
    QCOMPARE(changed.size(), 2);
}

void ArticleSearchTest::onceNothingIsLookedForNoEditIsKept()
{
    open(u"one two"_s, {u"one"_s});
    QTRY_COMPARE(m_search->hitCount(), 1);
    m_search->setQuery({});
    m_session->editText({{{0, {}, u"a"_s}}});
    QCOMPARE(m_session->textHistory().size(), 0);
}

void ArticleSearchTest::replacingAllTellsHowMany()
{
    open(u"one two one"_s, {u"one"_s});
    m_search->replaceAll(u"1"_s);
    QTRY_COMPARE(m_replaced->size(), 1);
    QCOMPARE(m_replaced->at(0).at(0).toInt(), 2);
    QCOMPARE(text(), u"1 two 1"_s);
    QVERIFY(m_refused->isEmpty());
}

void ArticleSearchTest::replacingAllIsRefusedWhereTheTextWasEditedMeanwhile()
{
    open(u"one"_s, {u"one"_s});
    m_search->replaceAll(u"1"_s);
    m_session->editText({{{0, {}, u"a "_s}}});
    QTRY_COMPARE(m_refused->size(), 1);
    QVERIFY(m_refused->at(0).at(0).toString().contains(u"changed"_s));
    QCOMPARE(text(), u"a one"_s);
    QVERIFY(m_replaced->isEmpty());
}

void ArticleSearchTest::replacingAllIsRefusedWhereTheExpressionTakesTooLong()
{
    open(QString(5000, u'a') + u'b', {u"(a+)+$"_s, false, false, true});
    m_search->replaceAll(u"1"_s);
    QTRY_COMPARE(m_refused->size(), 1);
    QVERIFY(m_refused->at(0).at(0).toString().contains(u"too long"_s));
    QVERIFY(m_replaced->isEmpty());
}

void ArticleSearchTest::onlyTheLastOfTwoReplacementsIsTold()
{
    open(u"one"_s, {u"one"_s});
    m_search->replaceAll(u"1"_s);
    m_search->replaceAll(u"2"_s);
    QTRY_COMPARE(m_replaced->size(), 1);
    QCOMPARE(text(), u"2"_s);
    QVERIFY(m_refused->isEmpty());
}

} // namespace article_search_test

GALLEY_GUILESS_TEST(article_search_test::ArticleSearchTest)
#include "article_search_test.moc"
