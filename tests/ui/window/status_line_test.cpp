// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/status_line.h"

#include "tests/support/session_support.h"
#include "tests/support/test_program.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace status_line_test {

using namespace galley;

// The line below an article: its length, the form of its body, whether it is saved.
class StatusLineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whetherItIsSavedIsTold();
    void aSaveThatFailedIsNotSaidToGoOn();
    void aLinkIsShownAsLongAsItIsPointedAt();
    void aLinkWithoutEndIsCutOff();

private:
    QString saved() const { return m_line->findChild<QLabel*>(u"savedState"_qs)->text(); }

    QTemporaryDir m_folder;
    std::unique_ptr<ArticleSession> m_session;
    std::unique_ptr<StatusLine> m_line;
};

void StatusLineTest::init()
{
    m_line.reset();
    m_session = tests::sessionWith("\"title\": \"A\"");
    m_line = std::make_unique<StatusLine>(*m_session);
}

void StatusLineTest::whetherItIsSavedIsTold()
{
    QCOMPARE(saved(), u"Not saved yet"_qs);
    m_session->setString(Field::Title, u"B"_qs);
    QCOMPARE(saved(), u"Unsaved changes"_qs);
    QSignalSpy written(m_session.get(), &ArticleSession::saved);
    m_session->saveAs(m_folder.filePath(u"a.json"_qs), UpdatedAtPolicy::Keep);
    QCOMPARE(saved(), u"Saving…"_qs);
    QVERIFY(written.wait());
    QCOMPARE(saved(), u"Saved"_qs);
    m_session->history().undo();
    QCOMPARE(saved(), u"Unsaved changes"_qs);
}

void StatusLineTest::aSaveThatFailedIsNotSaidToGoOn()
{
    m_session->setString(Field::Title, u"B"_qs);
    QSignalSpy failed(m_session.get(), &ArticleSession::saveFailed);
    m_session->saveAs(m_folder.filePath(u"no/such/folder/a.json"_qs), UpdatedAtPolicy::Keep);
    QCOMPARE(saved(), u"Saving…"_qs);
    QVERIFY(failed.wait());
    QCOMPARE(saved(), u"Unsaved changes"_qs);
}

void StatusLineTest::aLinkIsShownAsLongAsItIsPointedAt()
{
    m_line->showLink(u"https://example.org"_qs);
    QCOMPARE(m_line->currentMessage(), u"https://example.org"_qs);
    m_line->showLink({});
    QCOMPARE(m_line->currentMessage(), QString());
}

void StatusLineTest::aLinkWithoutEndIsCutOff()
{
    m_line->showLink(QString(300, u'a'));
    QCOMPARE(m_line->currentMessage(), QString(300, u'a'));
    m_line->showLink(QString(1000, u'a'));
    QCOMPARE(m_line->currentMessage(), QString(300, u'a') + u'…');
}

} // namespace status_line_test

GALLEY_TEST(status_line_test::StatusLineTest)
#include "status_line_test.moc"
