// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/review/choice_list.h"

#include "tests/support/file_in_folder.h"
#include "tests/support/reviewed_article.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"
#include "ui/review/choice_words.h"
#include "ui/review/remark_card.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>

namespace choice_list_test {

using namespace galley;
using namespace galley::tests;

// The choices on the card of a remark that is in doubt.
class ChoiceListTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        m_draft.emplace(u"The old mill stands by the slow river."_qs);
        m_draft->suggest(u"A"_qs, u"old mill"_qs, u"tower"_qs);
        m_draft->suggest(u"B"_qs, u"mill"_qs, u"<b>barn</b>"_qs);
        const QString path =
            writtenFile(m_folder->filePath(u"essay.json"_qs), m_draft->now.savedTree().text());
        QVERIFY(review::addToReview(path, m_draft->review));
        m_session = std::make_unique<ArticleSession>(openedArticle(contentOf(path), path));
        m_review = std::make_unique<LiveReview>(*m_session);
        QVERIFY(QTest::qWaitFor([this] { return m_review->remarks().size() == 2; }));
        m_card = std::make_unique<RemarkCard>(*m_review);
        m_card->resize(300, 400);
        m_card->show(0);
        QVERIFY(QTest::qWaitForWindowActive(m_card.get()));
    }
    void cleanup()
    {
        m_card.reset();
        m_review.reset();
        m_session.reset();
    }
    void nothingIsChosenBeforehand();
    void aKeyChooses();
    void whatWouldGoAndComeIsShownAmongItsWords();
    void howTheTextWillReadIsShown();
    void ownWordsBeginWithThoseOfTheText();
    void eachChoiceIsSeenWhole();
    void whatIsWrittenStaysWhenOthersCome();
    void whatIsWrittenStaysWhenTheTextBesideIsEdited();
    void ofAnotherDoubtNothingIsChosen();
    void whoSuggestsIsAskedNothing();

private:
    ChoiceList& list() const { return *m_card->findChild<ChoiceList*>(); }
    QString acceptButton() const
    {
        const auto* const button = m_card->findChildren<QPushButton*>().first();
        return button->isEnabled() ? button->text() : u"("_qs + button->text() + u')';
    }
    void press(Qt::Key key) { QTest::keyClick(m_card.get(), key, Qt::AltModifier); }
    QStringList labels() const
    {
        QStringList texts;
        for (const auto* const label : list().findChildren<QLabel*>()) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts;
    }

    std::optional<QTemporaryDir> m_folder;
    std::optional<ReviewedArticle> m_draft;
    std::unique_ptr<ArticleSession> m_session;
    std::unique_ptr<LiveReview> m_review;
    std::unique_ptr<RemarkCard> m_card;
};

void ChoiceListTest::nothingIsChosenBeforehand()
{
    QCOMPARE(list().findChildren<QRadioButton*>().size(), 3);
    QVERIFY(!list().chosen());
    QCOMPARE(acceptButton(), u"(Choose One First)"_qs);
}

void ChoiceListTest::aKeyChooses()
{
    press(Qt::Key_2);
    QCOMPARE(list().chosen()->kind, review::Choice::Kind::Suggestion);
    QCOMPARE(m_review->remarks()[list().chosen()->remark].entry.proposed, u"<b>barn</b>"_qs);
    QCOMPARE(acceptButton(), u"Accept the Chosen One"_qs);
}

void ChoiceListTest::whatWouldGoAndComeIsShownAmongItsWords()
{
    const QStringList shown = labels();
    QVERIFY2(shown.contains(u"The <s>old mill</s> <u>tower</u> stands by the slow…"_qs),
             qPrintable(shown.join(u'\n')));
    // What a stranger wrote is no markup.
    QVERIFY(shown.filter(u"&lt;b&gt;barn"_qs).size() == 1);
}

void ChoiceListTest::howTheTextWillReadIsShown()
{
    press(Qt::Key_1);
    QVERIFY2(labels().contains(u"Will read: The tower stands by the slow river."_qs),
             qPrintable(labels().join(u'\n')));
}

void ChoiceListTest::ownWordsBeginWithThoseOfTheText()
{
    press(Qt::Key_3);
    auto* const own = list().findChild<QPlainTextEdit*>();
    QVERIFY(own->hasFocus());
    QCOMPARE(list().ownWords(), u"old mill"_qs);
    QTest::keyClicks(own, u"ruin"_qs); // they are selected
    QVERIFY2(labels().contains(u"Will read: The ruin stands by the slow river."_qs),
             qPrintable(labels().join(u'\n')));
}

void ChoiceListTest::eachChoiceIsSeenWhole()
{
    for (const int width : {260, 400, 230}) {
        m_card->resize(width, 600);
        QTRY_COMPARE(list().height(), list().widget()->heightForWidth(list().width()));
        QVERIFY(list().geometry().bottom() < m_card->findChildren<QPushButton*>().first()->y());
    }
}

void ChoiceListTest::whatIsWrittenStaysWhenOthersCome()
{
    press(Qt::Key_3);
    QTest::keyClicks(list().findChild<QPlainTextEdit*>(), u"ruin"_qs);
    const qsizetype count = m_review->remarks().size();
    m_review->comment({0, 3}, review::EntryKind::Note, u"Hm."_qs, {personOf(u"C"_qs), {}, {}});
    QVERIFY(QTest::qWaitFor([&] { return m_review->remarks().size() > count; }));
    m_card->show(1); // a comment before it
    QCOMPARE(list().ownWords(), u"ruin"_qs);
    QCOMPARE(list().chosen()->kind, review::Choice::Kind::OwnWords);
}

void ChoiceListTest::whatIsWrittenStaysWhenTheTextBesideIsEdited()
{
    press(Qt::Key_3);
    QTest::keyClicks(list().findChild<QPlainTextEdit*>(), u"ruin"_qs);
    m_session->editText({{{0, u"The"_qs, u"This"_qs}}});
    QVERIFY(QTest::qWaitFor([this] { return m_review->isPlaced(); }));
    m_card->show(0);
    QVERIFY(!list().chosen()); // they stand among other words
    QCOMPARE(list().ownWords(), u"ruin"_qs);
}

void ChoiceListTest::ofAnotherDoubtNothingIsChosen()
{
    press(Qt::Key_1);
    m_session->editText({{{8, u"mill"_qs, u"grey mill"_qs}}});
    QVERIFY(QTest::qWaitFor([this] {
        return m_review->isPlaced()
            && m_review->remarks()[0].place == compare::AnchorState::Changed;
    }));
    m_card->show(0);
    QVERIFY(!list().chosen());
    QCOMPARE(acceptButton(), u"(Choose One First)"_qs);
    QVERIFY2(labels().contains(u"The <b>old grey mill</b> stands by the slow…"_qs),
             qPrintable(labels().join(u'\n')));
}

void ChoiceListTest::whoSuggestsIsAskedNothing()
{
    m_card->setSuggesting(personOf(u"S"_qs));
    m_card->show(0);
    QVERIFY(list().isHidden());
    QCOMPARE(acceptButton(), u"Agree"_qs);
}

} // namespace choice_list_test

GALLEY_TEST(choice_list_test::ChoiceListTest)

#include "choice_list_test.moc"
