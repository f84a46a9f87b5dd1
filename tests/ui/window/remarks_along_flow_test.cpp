// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/remarks_along_flow.h"

#include "tests/support/program_in_folder.h"
#include "tests/support/reviewed_article.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"
#include "ui/widgets/banner.h"

namespace remarks_along_flow_test {

using namespace galley;
using namespace galley::tests;

// Save As of an article that people remarked on.
class RemarksAlongFlowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_program = std::make_unique<ProgramInFolder>();
        m_draft.emplace(u"The old mill stands by the slow river."_qs);
        m_draft->comment(u"B"_qs, u"river"_qs);
        m_path = m_program->write(u"essay.json"_qs, m_draft->now.savedTree().text());
    }
    void cleanup() { m_program.reset(); }
    void remarksStayWithTheFileUnlessTheyAreTakenAlong();
    void theyGoAlongWhenWanted();
    void withoutRemarksNothingIsAsked();

private:
    void open(bool isReviewed)
    {
        if (isReviewed)
            QVERIFY(review::addToReview(m_path, m_draft->review));
        m_window = &m_program->opened(m_path);
        QVERIFY(QTest::qWaitFor([&] {
            return m_window->review().isPlaced()
                && m_window->review().remarks().size() == (isReviewed ? 1 : 0);
        }));
    }
    void saveAsOther()
    {
        m_window->session().saveAs(other(), UpdatedAtPolicy::Keep);
        QVERIFY(QTest::qWaitFor([this] {
            return m_window->session().path() == other() && m_window->review().isPlaced();
        }));
    }
    QString other() const { return m_program->path(u"other.json"_qs); }
    bool offers() const { return buttonNamed(*m_window, u"Take Them Along"_qs); }

    std::unique_ptr<ProgramInFolder> m_program;
    std::optional<ReviewedArticle> m_draft;
    QString m_path;
    MainWindow* m_window = nullptr;
};

void RemarksAlongFlowTest::remarksStayWithTheFileUnlessTheyAreTakenAlong()
{
    open(true);
    saveAsOther();
    QVERIFY(offers());
    QVERIFY2(m_window->banner().sentence().contains(u"essay.json"),
             qPrintable(m_window->banner().sentence()));
    QVERIFY(m_window->review().remarks().isEmpty());
    QVERIFY(!QFileInfo::exists(review::reviewFolderOf(other())));
    QVERIFY(review::readReview(m_path).review == m_draft->review);
}

void RemarksAlongFlowTest::theyGoAlongWhenWanted()
{
    open(true);
    saveAsOther();
    GALLEY_CLICK(*m_window, "Take Them Along");
    QVERIFY(!offers());
    QTRY_COMPARE(m_window->review().remarks().size(), 1);
    QTRY_VERIFY(review::readReview(other()).review == m_draft->review);
    QVERIFY(review::readReview(m_path).review == m_draft->review);
}

void RemarksAlongFlowTest::withoutRemarksNothingIsAsked()
{
    open(false);
    saveAsOther();
    QVERIFY(!offers());
}

} // namespace remarks_along_flow_test

GALLEY_TEST(remarks_along_flow_test::RemarksAlongFlowTest)

#include "remarks_along_flow_test.moc"
