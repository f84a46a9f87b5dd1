// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/compare/merge_dialog.h"

#include "tests/support/session_support.h"
#include "tests/support/test_program.h"

#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

namespace merge_dialog_test {

using namespace galley;
using namespace galley::tests;

namespace {

const QString base = u"The mill stood by the river.\n\nCosts rose by 5 percent.\n"_qs;
const QString ours = u"The mill stood by the sea.\n\nCosts fell by 5 percent.\n"_qs;
const QString theirs = u"The mill stood by the lake.\n\nCosts rose by 15 percent.\n"_qs;

} // namespace

// The dialog that leads through what a merge left to be looked at.
class MergeDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void eachPlaceIsListedWithWhatItWas();
    void onlyWhatBothChangedIsTakenFromOneSide();
    void thePlaceThatIsShownIsTold();
    void whatIsDecidedGoesAndTheLastClosesTheDialog();

private:
    QListWidget& places() const { return *m_dialog->findChild<QListWidget*>(); }
    QPushButton& button(const QString& name) const
    {
        for (auto* const each : m_dialog->findChildren<QPushButton*>()) {
            if (each->text().remove(u'&') == name)
                return *each;
        }
        qFatal("no button %s", qPrintable(name));
    }
    QStringList shown() const
    {
        QStringList texts;
        for (const auto* const text : m_dialog->findChildren<QPlainTextEdit*>())
            texts << text->toPlainText();
        return texts;
    }

    std::unique_ptr<ArticleSession> m_session;
    std::unique_ptr<MergeReview> m_review;
    std::unique_ptr<MergeDialog> m_dialog;
};

void MergeDialogTest::init()
{
    m_dialog.reset();
    const Article was = articleWithText(base).article;
    const Article mine = articleWithText(ours).article;
    const Article other = articleWithText(theirs).article;
    const ArticleMerge merge = mergeOf(was, mine, other);
    m_review.reset();
    m_session = std::make_unique<ArticleSession>(articleWithText(merge.text.text));
    m_review = std::make_unique<MergeReview>(*m_session, was, mine, other, merge);
    QCOMPARE(m_review->items().size(), 2);
    m_dialog = std::make_unique<MergeDialog>(*m_review, u"a.json"_qs);
    m_dialog->show();
}

void MergeDialogTest::eachPlaceIsListedWithWhatItWas()
{
    QCOMPARE(places().count(), 2);
    QVERIFY(places().item(0)->text().startsWith(u"Both changed it: "_qs));
    QVERIFY(places().item(1)->text().startsWith(u"Both are in it: "_qs));
    const MergePlace& place = m_review->items()[0].place;
    QCOMPARE(shown(), QStringList({place.base, place.ours, place.theirs}));
}

void MergeDialogTest::onlyWhatBothChangedIsTakenFromOneSide()
{
    QVERIFY(button(u"Take Mine"_qs).isEnabled());
    QVERIFY(button(u"Take Theirs"_qs).isEnabled());
    places().setCurrentRow(1);
    QVERIFY(!button(u"Take Mine"_qs).isEnabled());
    QVERIFY(!button(u"Take Theirs"_qs).isEnabled());
    QVERIFY(button(u"Looked At"_qs).isEnabled());
}

void MergeDialogTest::thePlaceThatIsShownIsTold()
{
    QSignalSpy chosen(m_dialog.get(), &MergeDialog::placeChosen);
    places().setCurrentRow(1);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.constFirst().constFirst().value<TextRange>(), m_review->rangeOf(1));
}

void MergeDialogTest::whatIsDecidedGoesAndTheLastClosesTheDialog()
{
    button(u"Take Theirs"_qs).click();
    QTRY_VERIFY(m_session->text().toString().contains(u"lake"_qs));
    QCOMPARE(places().count(), 1);
    QVERIFY(m_dialog->isVisible());
    button(u"Looked At"_qs).click();
    QVERIFY(!m_dialog->isVisible());
}

} // namespace merge_dialog_test

GALLEY_TEST(merge_dialog_test::MergeDialogTest)
#include "merge_dialog_test.moc"
