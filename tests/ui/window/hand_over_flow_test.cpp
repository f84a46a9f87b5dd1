// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/hand_over_flow.h"

#include "app/review/package.h"
#include "tests/support/reviewed_session.h"
#include "tests/support/test_program.h"
#include "ui/review/choice_bar.h"
#include "ui/review/hand_over_dialog.h"
#include "ui/review/people_list.h"

#include <QFileDialog>
#include <QFileInfo>

namespace hand_over_flow_test {

using namespace galley;
using namespace galley::tests;

namespace {

const review::Profile self{personOf(u"A"_qs), u"Mara Lind"_qs, u"ML"_qs};

} // namespace

// A person hands a review over.
class HandOverFlowTest : public QObject, protected ReviewedSession {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        ReviewedArticle draft(u"The old mill stands by the slow river."_qs);
        draft.comment(u"A"_qs, u"mill"_qs);
        draft.comment(u"B"_qs, u"river"_qs);
        begin(draft);
        m_window.emplace();
        m_window->show();
        askWhatToHandOver(*m_review, self, QFont(), *m_window);
    }
    void cleanup()
    {
        m_window.reset();
        end();
    }
    void theVerdictIsInThePackageAlsoOfOneWhoIsNotTicked();
    void withoutAFileNothingIsSaid();

private:
    HandOverDialog& dialog() const { return *m_window->findChild<HandOverDialog*>(); }

    std::optional<QWidget> m_window;
};

void HandOverFlowTest::theVerdictIsInThePackageAlsoOfOneWhoIsNotTicked()
{
    dialog().findChild<ChoiceBar*>()->choose(0);
    auto* const people = dialog().findChild<PeopleList*>();
    people->item(0)->setCheckState(Qt::Unchecked);
    Q_EMIT dialog().saveWanted();
    auto* const files = dialog().findChild<QFileDialog*>();
    QVERIFY(files);
    QVERIFY(files->selectedFiles().first().endsWith(u"essay.galley-review"));
    const QString path = m_folder->filePath(u"out.galley-review"_qs);
    Q_EMIT files->fileSelected(path);
    QTRY_VERIFY(QFileInfo::exists(path));
    const auto package = review::readPackage(path);
    QVERIFY(package);
    const auto verdicts = verdictsOf(package->review, m_session->article());
    QCOMPARE(verdicts.size(), 1);
    QCOMPARE(verdicts.first().judgement, review::Judgement::Ready);
    QCOMPARE(package->review.entries.by(self.id).remarkCount(), 0); // they are not ticked
    QTRY_VERIFY(!m_window->findChild<HandOverDialog*>());
}

void HandOverFlowTest::withoutAFileNothingIsSaid()
{
    dialog().findChild<ChoiceBar*>()->choose(0);
    Q_EMIT dialog().saveWanted();
    dialog().findChild<QFileDialog*>()->reject();
    QVERIFY(dialog().isVisible());
    QVERIFY(m_review->handedOut().review.entries.all().size() == 2);
}

} // namespace hand_over_flow_test

GALLEY_TEST(hand_over_flow_test::HandOverFlowTest)

#include "hand_over_flow_test.moc"
