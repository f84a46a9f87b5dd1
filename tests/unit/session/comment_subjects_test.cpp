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
