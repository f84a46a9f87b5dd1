// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/session_notices.h"

#include "app/session/covers.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace session_notices_test {

using namespace galley;

// What a session has to say by itself.
class SessionNoticesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void eachSubjectHasAPlaceOfItsOwn();
    void theNextOfASubjectTakesThePlaceOfTheFormer();
    void aNoteOnACoverTakesThePlaceOfItsFault();
    void aCoverWithoutANoteEndsWhatWasSaidOfIt();

private:
    void warn(SessionWarning::About about, const QString& sentence) const
    {
        Q_EMIT m_session->warned({about, {ErrorKind::Failed, sentence, {}}});
    }
    QStringList told() const
    {
        QStringList sentences;
        for (const Notices::Entry& entry : m_notices->entries())
            sentences << entry.notice.sentence;
        return sentences;
    }

    std::unique_ptr<ArticleSession> m_session;
    std::unique_ptr<Notices> m_notices;
    std::unique_ptr<SessionNotices> m_told;
};

void SessionNoticesTest::init()
{
    m_told.reset();
    m_notices = std::make_unique<Notices>();
    m_session = tests::sessionWith("\"title\": \"A\"");
    m_told = std::make_unique<SessionNotices>(*m_session, *m_notices);
}

void SessionNoticesTest::eachSubjectHasAPlaceOfItsOwn()
{
    warn(SessionWarning::About::Journal, u"journal"_qs);
    warn(SessionWarning::About::History, u"history"_qs);
    warn(SessionWarning::About::Beside, u"beside"_qs);
    Q_EMIT m_session->covers().importFailed({ErrorKind::Failed, u"cover"_qs, {}});
    QCOMPARE(told(), QStringList({u"journal"_qs, u"history"_qs, u"beside"_qs, u"cover"_qs}));
}

void SessionNoticesTest::theNextOfASubjectTakesThePlaceOfTheFormer()
{
    using enum SessionWarning::About;
    for (const auto about : {Journal, History, Beside}) {
        init();
        warn(about, u"first"_qs);
        warn(about, u"second"_qs);
        QCOMPARE(told(), QStringList({u"second"_qs}));
    }
}

void SessionNoticesTest::aNoteOnACoverTakesThePlaceOfItsFault()
{
    Q_EMIT m_session->covers().importFailed({ErrorKind::Failed, u"fault"_qs, {}});
    QCOMPARE(m_notices->entries().front().notice.kind, NoticeKind::Error);
    Q_EMIT m_session->covers().imported(u"note"_qs);
    QCOMPARE(told(), QStringList({u"note"_qs}));
    QCOMPARE(m_notices->entries().front().notice.kind, NoticeKind::Information);
}

void SessionNoticesTest::aCoverWithoutANoteEndsWhatWasSaidOfIt()
{
    warn(SessionWarning::About::Journal, u"journal"_qs);
    Q_EMIT m_session->covers().importFailed({ErrorKind::Failed, u"fault"_qs, {}});
    Q_EMIT m_session->covers().imported({});
    QCOMPARE(told(), QStringList({u"journal"_qs}));
}

} // namespace session_notices_test

GALLEY_TEST(session_notices_test::SessionNoticesTest)
#include "session_notices_test.moc"
