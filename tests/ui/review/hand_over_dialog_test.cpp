// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/review/hand_over_dialog.h"

#include "tests/support/reviewed_session.h"
#include "tests/support/test_program.h"
#include "ui/review/badge.h"
#include "ui/review/choice_bar.h"
#include "ui/review/people_list.h"
#include "ui/review/tally_words.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>

namespace hand_over_dialog_test {

using namespace galley;
using namespace galley::tests;

namespace {

const review::Profile self{personOf(u"A"_qs), u"Mara Lind"_qs, u"ML"_qs};

} // namespace

// What a person is asked who hands a review over.
class HandOverDialogTest : public QObject, protected ReviewedSession {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_draft.emplace(u"The old mill stands by the slow river."_qs);
        m_draft->copy(u"A"_qs, u"The old tower stands by the quiet river."_qs);
        m_draft->comment(u"B"_qs, u"stands"_qs);
        for (const auto& [letter, name] :
             {std::pair(u"A"_qs, u"Mara Lind"_qs), {u"B"_qs, u"Jonas Vik"_qs}})
            m_draft->review.entries.add(
                review::personEntry(personOf(letter), name, review::initialsOf(name)));
        begin(*m_draft);
        open();
    }
    void cleanup()
    {
        m_dialog.reset();
        end();
    }
    void everybodyIsTickedAndOneselfComesFirst();
    void whoIsNotTickedStays();
    void nothingIsSaidOfTheArticleUnlessItIsChosen();
    void aNoteNeedsAVerdict();
    void whatWasSaidOfThisTextIsThere();
    void aVerdictCanBeChosenByKeyboardAndTakenBack();
    void aPrivateNoteIsSaidToStay();
    void namesThatStandInTextsAreSaid();
    void theFormSaysHowTheFileIsCalled();
    void theSizeFollowsWhatIsChosen();
    void badgesAreThePeoplesColours();
    void wordsLeaveOutWhatThereIsNoneOf();

private:
    void open()
    {
        m_dialog.emplace(*m_review, self, QFont());
        m_dialog->show();
    }
    template <typename Widget> Widget* named(const QString& words) const
    {
        for (Widget* const widget : m_dialog->findChildren<Widget*>()) {
            if (widget->text().remove(u'&').startsWith(words))
                return widget;
        }
        return nullptr;
    }
    PeopleList& people() const { return *m_dialog->findChild<PeopleList*>(); }
    ChoiceBar& verdict() const { return *m_dialog->findChild<ChoiceBar*>(); }
    QPlainTextEdit& note() const { return *m_dialog->findChild<QPlainTextEdit*>(); }

    std::optional<ReviewedArticle> m_draft;
    std::optional<HandOverDialog> m_dialog;
};

void HandOverDialogTest::everybodyIsTickedAndOneselfComesFirst()
{
    QCOMPARE(people().count(), 2);
    QCOMPARE(people().item(0)->text(), u"Mara Lind (you)"_qs);
    QCOMPARE(people().item(0)->data(Qt::AccessibleTextRole), u"Mara Lind (you): 2 suggestions"_qs);
    QCOMPARE(people().item(1)->data(Qt::AccessibleTextRole), u"Jonas Vik: 1 note"_qs);
    QCOMPARE(m_dialog->wish().leaving.people, (QSet<QUuid>{personOf(u"A"_qs), personOf(u"B"_qs)}));
}

void HandOverDialogTest::whoIsNotTickedStays()
{
    people().setFocus();
    people().setCurrentRow(1);
    QTest::keyClick(&people(), Qt::Key_Space);
    QCOMPARE(m_dialog->wish().leaving.people, (QSet<QUuid>{personOf(u"A"_qs)}));
}

void HandOverDialogTest::nothingIsSaidOfTheArticleUnlessItIsChosen()
{
    QCOMPARE(m_dialog->judgement(), std::nullopt);
    verdict().choose(2);
    QCOMPARE(m_dialog->judgement(), review::Judgement::AnotherRound);
}

void HandOverDialogTest::aNoteNeedsAVerdict()
{
    QVERIFY(!note().isEnabled());
    verdict().choose(0);
    QVERIFY(note().isEnabled());
    note().setPlainText(u" Print it.\n"_qs);
    QCOMPARE(m_dialog->note(), u"Print it."_qs);
}

void HandOverDialogTest::whatWasSaidOfThisTextIsThere()
{
    m_review->giveVerdict(review::Judgement::NotForUs, u"Too long."_qs, self);
    QTRY_COMPARE(m_review->verdicts().size(), 1);
    open();
    QCOMPARE(m_dialog->judgement(), review::Judgement::NotForUs);
    QCOMPARE(m_dialog->note(), u"Too long."_qs);
    m_session->editText({{{0, {}, u"Yes: "_qs}}});
    QTRY_VERIFY(!m_review->verdicts().first().isOfThisText);
    open();
    QCOMPARE(m_dialog->judgement(), std::nullopt);
}

void HandOverDialogTest::aVerdictCanBeChosenByKeyboardAndTakenBack()
{
    auto* const ready = named<QAbstractButton>(u"Ready"_qs);
    QVERIFY(ready);
    ready->setFocus();
    QTest::keyClick(ready, Qt::Key_Space);
    QCOMPARE(m_dialog->judgement(), review::Judgement::Ready);
    auto* const another = named<QAbstractButton>(u"One more round"_qs);
    QTest::keyClick(another, Qt::Key_Space);
    QCOMPARE(m_dialog->judgement(), review::Judgement::AnotherRound);
    QVERIFY(!ready->isChecked());
    QTest::keyClick(another, Qt::Key_Space);
    QCOMPARE(m_dialog->judgement(), std::nullopt);
}

void HandOverDialogTest::aPrivateNoteIsSaidToStay()
{
    QVERIFY(!named<QLabel>(u"1 private note"_qs));
    m_review->comment({0, 3}, review::EntryKind::Note, u"Between us."_qs, self, true);
    QTRY_COMPARE(m_review->remarks().size(), 4);
    open();
    QVERIFY(named<QLabel>(u"1 private note stays here."_qs));
    QCOMPARE(people().item(0)->data(Qt::AccessibleTextRole), u"Mara Lind (you): 2 suggestions"_qs);
}

void HandOverDialogTest::namesThatStandInTextsAreSaid()
{
    QVERIFY(named<QLabel>(u"Remarks keep a letter"_qs));
    m_review->comment({0, 3}, review::EntryKind::Note, u"Ask Jonas."_qs, self);
    QTRY_COMPARE(m_review->remarks().size(), 4);
    open();
    QTRY_VERIFY(named<QLabel>(u"Remarks keep a letter; 1 name stands in texts"_qs));
    named<QCheckBox>(u"Remove names"_qs)->click();
    QVERIFY(m_dialog->wish().leaving.removesNames);
}

void HandOverDialogTest::theFormSaysHowTheFileIsCalled()
{
    QVERIFY(named<QLabel>(u"essay.galley-review"_qs));
    auto* const forms = m_dialog->findChild<QComboBox*>();
    forms->setCurrentIndex(forms->findText(u"Markdown"_qs));
    Q_EMIT forms->activated(forms->currentIndex()); // by a person
    QVERIFY(named<QRadioButton>(u"Report to read"_qs)->isChecked());
    QCOMPARE(m_dialog->wish().form, HandOverForm::MarkdownReport);
    QCOMPARE(m_dialog->fileName(), u"essay-review.md"_qs);
    QVERIFY(named<QLabel>(u"essay-review.md"_qs));
    QVERIFY(!named<QCheckBox>(u"Cover and pictures"_qs)->isEnabled());
}

void HandOverDialogTest::theSizeFollowsWhatIsChosen()
{
    const auto isSaid = [this] {
        const auto size = sizeHandedOver(m_review->handedOut(), m_dialog->wish());
        return named<QLabel>(QLocale().formattedDataSize(*size, 1, QLocale::DataSizeSIFormat))
            != nullptr;
    };
    QTRY_VERIFY(isSaid());
    people().item(0)->setCheckState(Qt::Unchecked);
    QTRY_VERIFY(isSaid());
    named<QRadioButton>(u"Report to read"_qs)->click();
    QTRY_VERIFY(isSaid());
}

void HandOverDialogTest::badgesAreThePeoplesColours()
{
    const Colours& colours = lightColours();
    const review::Person* const person = m_review->person(self.id);
    const QImage badge = badgeOf(person, 20, colours, 1).toImage();
    QCOMPARE(badge.pixelColor(10, 2), colours.reviewers.at(std::size_t(person->colour)));
    QCOMPARE(badge.pixelColor(0, 0).alpha(), 0);
}

void HandOverDialogTest::wordsLeaveOutWhatThereIsNoneOf()
{
    review::Tally tally;
    QCOMPARE(wordsOf(tally), QString());
    tally.suggestions = 8;
    tally.questions = 1;
    tally.mustFixes = 1;
    tally.replies = 2;
    QCOMPARE(wordsOf(tally), u"8 suggestions · 1 question · 1 must fix · 2 replies"_qs);
}

} // namespace hand_over_dialog_test

GALLEY_TEST(hand_over_dialog_test::HandOverDialogTest)

#include "hand_over_dialog_test.moc"
