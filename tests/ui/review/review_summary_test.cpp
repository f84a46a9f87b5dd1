// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/review/review_summary.h"

#include "tests/support/reviewed_session.h"
#include "tests/support/test_program.h"
#include "ui/review/summary_parts.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

namespace review_summary_test {

using namespace galley;
using namespace galley::tests;

namespace {

const review::Profile mara{personOf(u"A"_qs), u"Mara Lind"_qs, u"ML"_qs};
const review::Profile jonas{personOf(u"B"_qs), u"Jonas Vik"_qs, u"JV"_qs};

} // namespace

// The first page of a returned review.
class ReviewSummaryTest : public QObject, protected ReviewedSession {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_draft.emplace(u"The old mill stands by the slow river."_qs);
        m_draft->copy(u"A"_qs, u"The old tower stands by the quiet river."_qs);
        for (const review::Profile& who : {mara, jonas})
            m_draft->review.entries.add(review::personEntry(who.id, who.name, who.initials));
        begin(*m_draft);
        m_page = std::make_unique<ReviewSummary>(*m_session, *m_review);
        m_page->resize(900, 800);
        m_page->show();
    }
    void cleanup()
    {
        m_page.reset();
        end();
    }
    void whatIsOpenIsCountedByKindAndByPerson();
    void aVerdictIsSaidWithItsNote();
    void aVerdictOfAnEarlierTextSaysSo();
    void aChecklistSaysWhatWasNotLookedAt();
    void whoCameInLastIsFirst();
    void whoSaidNothingThatIsOpenIsNotShown();
    void mustFixesLeadToThemselves();
    void wherePlacesWentIsSaid();
    void itFollowsTheReview();
    void wordsOfStrangersAreShownAsTheyAre();
    void comparingIsOfferedWhereItCanBe();

private:
    void add(review::EntryKind kind, const QString& words, const review::Profile& who)
    {
        const auto count = m_review->remarks().size();
        m_review->comment({8, 4}, kind, words, who);
        QVERIFY(QTest::qWaitFor([&] { return m_review->remarks().size() == count + 1; }));
    }
    QStringList words() const
    {
        QStringList words;
        for (const QLabel* const label : m_page->widget()->findChildren<QLabel*>()) {
            if (!label->text().isEmpty())
                words.append(label->text());
        }
        return words;
    }
    template <typename Button> Button* button(const QString& words) const
    {
        for (Button* const button : m_page->widget()->findChildren<Button*>()) {
            if (button->text().remove(u'&').startsWith(words)
                || button->accessibleName().startsWith(words))
                return button;
        }
        return nullptr;
    }

    std::optional<ReviewedArticle> m_draft;
    std::unique_ptr<ReviewSummary> m_page;
};

void ReviewSummaryTest::whatIsOpenIsCountedByKindAndByPerson()
{
    add(review::EntryKind::Question, u"Which?"_qs, jonas);
    const QStringList said = words();
    const auto at = said.indexOf(u"suggestions"_qs);
    QVERIFY2(at > 0, qPrintable(said.join(u'|')));
    QCOMPARE(said[at - 1], u"2"_qs);
    QVERIFY(said.contains(u"2 suggestions"_qs)); // of Mara Lind
    QVERIFY(said.contains(u"1 question"_qs)); // of Jonas Vik
}

void ReviewSummaryTest::aVerdictIsSaidWithItsNote()
{
    m_review->giveVerdict(review::Judgement::ReadyAfterMustFixes, u"Then print."_qs, mara);
    QTRY_VERIFY(words().contains(u"Ready after the must-fixes"_qs));
    QVERIFY(words().contains(u"“Then print.”"_qs));
}

void ReviewSummaryTest::aVerdictOfAnEarlierTextSaysSo()
{
    m_review->giveVerdict(review::Judgement::Ready, {}, mara);
    m_session->editText({{{0, {}, u"Yes: "_qs}}});
    QTRY_VERIFY(words().contains(u"Said of an earlier text; 1 word changed since"_qs));
}

void ReviewSummaryTest::aChecklistSaysWhatWasNotLookedAt()
{
    m_review->setChecklist(
        review::Checklist{u"House style"_qs,
                          {{u"Names"_qs, true, {}}, {u"Links"_qs, true, {}}, {u"<b>Dates</b>"_qs}}},
        jonas); // who said nothing else
    QTRY_VERIFY(words().contains(u"House style: 2 of 3 ticked"_qs));
    QVERIFY(words().contains(u"Jonas Vik"_qs));
    QVERIFY(words().contains(u"☐ <b>Dates</b>"_qs));
    QVERIFY(!words().contains(u"☐ Names"_qs));
    m_session->editText({{{0, {}, u"Yes: "_qs}}});
    QTRY_VERIFY(words().contains(u"☐ Names (ticked on an earlier text)"_qs));
    QVERIFY(words().contains(u"House style: 0 of 3 ticked; 2 on an earlier text"_qs));
}

void ReviewSummaryTest::whoCameInLastIsFirst()
{
    add(review::EntryKind::Note, u"Hm."_qs, jonas);
    m_page->cameIn({mara.id}, QDateTime::currentDateTime().addSecs(-3600));
    m_page->cameIn({jonas.id}, QDateTime::currentDateTime());
    m_page->hide();
    m_page->show();
    const QStringList said = words();
    QVERIFY(said.indexOf(u"Jonas Vik"_qs) < said.indexOf(u"Mara Lind"_qs));
    QVERIFY(said.contains(u"Came in just now"_qs));
    QCOMPARE(said.filter(u"Came in at "_qs).size(), 1);
}

void ReviewSummaryTest::whoSaidNothingThatIsOpenIsNotShown()
{
    QVERIFY(words().contains(u"Mara Lind"_qs));
    QVERIFY(!words().contains(u"Jonas Vik"_qs));
}

void ReviewSummaryTest::mustFixesLeadToThemselves()
{
    QVERIFY(!words().contains(u"Must fix first"_qs));
    add(review::EntryKind::MustFix, u"Say which winter."_qs, jonas);
    QVERIFY(words().contains(u"Must fix first"_qs));
    QVERIFY(words().contains(u"Say which winter."_qs));
    QVERIFY(words().contains(u"“mill”"_qs));
    auto* const row = button<RowButton>(u"Must fix, Jonas Vik: Say which winter."_qs);
    QVERIFY(row);
    QSignalSpy wanted(m_page.get(), &ReviewSummary::remarkWanted);
    QTest::keyClick(row, Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    const QUuid id = wanted.first().first().toUuid();
    QVERIFY(std::any_of(
        m_review->remarks().begin(), m_review->remarks().end(), [&](const review::Remark& remark) {
            return remark.entry.id == id && remark.entry.kind == review::EntryKind::MustFix;
        }));
}

void ReviewSummaryTest::wherePlacesWentIsSaid()
{
    QVERIFY(words().contains(u"2 in place"_qs));
    m_session->editText({{{0, m_session->text().toString(), u"Nothing is left."_qs}}});
    QTRY_VERIFY(words().contains(u"2 no longer in the text"_qs));
    QVERIFY(words().filter(u"in place"_qs).isEmpty());
}

void ReviewSummaryTest::itFollowsTheReview()
{
    m_review->decide(m_review->remarks(), review::Decided::Rejected, jonas);
    QTRY_VERIFY(words().contains(u"Nothing is open."_qs));
}

void ReviewSummaryTest::wordsOfStrangersAreShownAsTheyAre()
{
    add(review::EntryKind::MustFix, u"<b>bold</b>"_qs, jonas);
    for (const QLabel* const label : m_page->widget()->findChildren<QLabel*>()) {
        if (!label->text().isEmpty())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    QVERIFY(words().contains(u"<b>bold</b>"_qs));
}

void ReviewSummaryTest::comparingIsOfferedWhereItCanBe()
{
    QVERIFY(button<QPushButton>(u"Compare"_qs)->isHidden());
    m_session->editText({{{0, {}, u"Yes: "_qs}}});
    QTRY_VERIFY(!button<QPushButton>(u"Compare"_qs)->isHidden());
    QSignalSpy wanted(m_page.get(), &ReviewSummary::compareWanted);
    button<QPushButton>(u"Compare"_qs)->click();
    QCOMPARE(wanted.size(), 1);
}

} // namespace review_summary_test

GALLEY_TEST(review_summary_test::ReviewSummaryTest)

#include "review_summary_test.moc"
