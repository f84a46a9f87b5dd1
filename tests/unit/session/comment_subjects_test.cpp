// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/comment_subjects.h"

#include "tests/support/reviewed_article.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"

namespace comment_subjects_test {

using namespace galley;
using namespace galley::tests;
using Kind = CommentSubject::Kind;

// What a comment can be about, from a place in the text.
class CommentSubjectsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_session = std::make_unique<ArticleSession>(
            openedArticle(articleWith(m_text).savedTree().text(), u"/nowhere.json"_qs));
    }
    void selectedWordsComeFirst();
    void withoutASelectionTheParagraphComesFirst();
    void thePictureAtTheCaretComesFirst_data();
    void thePictureAtTheCaretComesFirst();
    void ofWordsWithinAPictureItComesNext();
    void onABlankLineTheSectionComesFirst();
    void beforeAnyHeadingThereIsNoSection();
    void ofTwoEqualHeadingsTheOneAboveIsMeant();
    void theArticleAndItsFieldsAreAlwaysThere();

private:
    CommentSubject firstAt(qsizetype place, qsizetype length = 0) const
    {
        return commentSubjectsAt(*m_session, {place, length}).first();
    }
    QString wordsOf(const CommentSubject& subject) const
    {
        return m_session->text().mid(subject.range);
    }
    CommentSubject sectionAt(qsizetype place) const
    {
        for (const CommentSubject& subject : commentSubjectsAt(*m_session, {place, 0})) {
            if (subject.kind == Kind::Section)
                return subject;
        }
        return {};
    }

    const QString m_text = u"Before.\n\n## Rain\n\nIt fell.\n\nRain\n----\n\nIt fell on."_qs;
    std::unique_ptr<ArticleSession> m_session;
};

void CommentSubjectsTest::selectedWordsComeFirst()
{
    const CommentSubject first = firstAt(m_text.indexOf(u"fell."), 4);
    QCOMPARE(first.kind, Kind::Words);
    QCOMPARE(first.quote, u"fell"_qs);
    QCOMPARE(wordsOf(first), u"fell"_qs);
}

void CommentSubjectsTest::withoutASelectionTheParagraphComesFirst()
{
    const CommentSubject first = firstAt(m_text.indexOf(u"fell."));
    QCOMPARE(first.kind, Kind::Paragraph);
    QCOMPARE(wordsOf(first), u"It fell."_qs);
}

void CommentSubjectsTest::thePictureAtTheCaretComesFirst_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a line of its own") << u"Before.\n\n![A *wet* mill](blobs/mill.jpg)\n"_qs;
    QTest::newRow("among words") << u"Look: ![A *wet* mill](blobs/mill.jpg), again."_qs;
    QTest::newRow("within a link") << u"[![A *wet* mill](blobs/mill.jpg)](https://example.com)"_qs;
    QTest::newRow("in an item of a quote") << u"> - One.\n> - ![A *wet* mill](blobs/mill.jpg)"_qs;
    QTest::newRow("in a cell")
        << u"| a | b |\n|---|---|\n| ç | ![A *wet* mill](blobs/mill.jpg) |"_qs;
}

void CommentSubjectsTest::thePictureAtTheCaretComesFirst()
{
    QFETCH(const QString, text);
    m_session = std::make_unique<ArticleSession>(
        openedArticle(articleWith(text).savedTree().text(), u"/nowhere.json"_qs));
    const CommentSubject first = firstAt(text.indexOf(u"wet"));
    QCOMPARE(first.kind, Kind::Picture);
    QCOMPARE(wordsOf(first), u"![A *wet* mill](blobs/mill.jpg)"_qs);
    QCOMPARE(first.quote, u"A wet mill"_qs);
}

void CommentSubjectsTest::ofWordsWithinAPictureItComesNext()
{
    const QString text = u"Look: ![A wet mill](blobs/mill.jpg), again."_qs;
    m_session = std::make_unique<ArticleSession>(
        openedArticle(articleWith(text).savedTree().text(), u"/nowhere.json"_qs));
    const auto within = commentSubjectsAt(*m_session, {text.indexOf(u"wet"), 3});
    QCOMPARE(within.at(0).kind, Kind::Words);
    QCOMPARE(within.at(1).kind, Kind::Picture);
    const auto beyond = commentSubjectsAt(*m_session, {0, text.size()});
    QVERIFY(beyond.at(1).kind != Kind::Picture);
}

void CommentSubjectsTest::onABlankLineTheSectionComesFirst()
{
    QCOMPARE(firstAt(m_text.indexOf(u"\n\nRain") + 1).kind, Kind::Section);
}

void CommentSubjectsTest::beforeAnyHeadingThereIsNoSection()
{
    QCOMPARE(sectionAt(3).kind, CommentSubject().kind);
    QCOMPARE(commentSubjectsAt(*m_session, {3, 0}).at(1).kind, Kind::Article);
}

void CommentSubjectsTest::ofTwoEqualHeadingsTheOneAboveIsMeant()
{
    const CommentSubject one = sectionAt(m_text.indexOf(u"fell."));
    QCOMPARE(wordsOf(one), u"## Rain"_qs);
    const CommentSubject other = sectionAt(m_text.indexOf(u"on."));
    QCOMPARE(wordsOf(other), u"Rain"_qs);
    QCOMPARE(other.range.start, m_text.lastIndexOf(u"Rain"));
    QCOMPARE(one.quote, other.quote);
}

void CommentSubjectsTest::theArticleAndItsFieldsAreAlwaysThere()
{
    const QList<CommentSubject> subjects = commentSubjectsAt(*m_session, {0, 0});
    QCOMPARE(subjects.at(1), CommentSubject{Kind::Article});
    const CommentSubject title{Kind::Field, {}, Field::Title, u"Rain"_qs};
    QVERIFY(subjects.contains(title));
    QVERIFY(subjects.contains(CommentSubject{Kind::Field, {}, Field::CoverImage}));
}

} // namespace comment_subjects_test

GALLEY_GUILESS_TEST(comment_subjects_test::CommentSubjectsTest)

#include "comment_subjects_test.moc"
