// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/notices.h"

#include "tests/support/test_program.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>

namespace notices_test {

using namespace galley;

class NoticesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theNextOneOfTheSameIdTakesItsPlace();
    void oneOfAnotherOwnerOrSubjectStandsBesideIt();
    void whatOffersSomethingComesFirst();
    void whatNeedsNothingMoreEndsWithASave();
    void whatItsOwnerToldGoesWithTheOwner();
    void withdrawingWhatIsNotToldTellsNobody();
    void anOfferIsReachableWhateverElseComesAndGoes();

private:
    NoticeId id(const char* subject) const { return {this, QLatin1String(subject)}; }
    static QStringList sentencesOf(const Notices& notices)
    {
        QStringList sentences;
        for (const Notices::Entry& entry : notices.entries())
            sentences << entry.notice.sentence;
        return sentences;
    }

    QAction m_act;
};

void NoticesTest::theNextOneOfTheSameIdTakesItsPlace()
{
    Notices notices;
    notices.tell(id("a"), {.sentence = u"a"_qs});
    notices.tell(id("b"), {.sentence = u"b"_qs});
    const QSignalSpy told(&notices, &Notices::told);
    notices.tell(id("a"), {.sentence = u"c"_qs});
    QCOMPARE(sentencesOf(notices), QStringList({u"c"_qs, u"b"_qs}));
    QCOMPARE(told.count(), 1);
}

void NoticesTest::oneOfAnotherOwnerOrSubjectStandsBesideIt()
{
    Notices notices;
    const QObject other;
    notices.tell(id("a"), {.sentence = u"one"_qs});
    notices.tell({&other, QLatin1String("a")}, {.sentence = u"one"_qs});
    notices.tell(id("b"), {.sentence = u"one"_qs}); // equal words are no reason
    QCOMPARE(notices.entries().size(), std::size_t{3});
    notices.withdraw(id("a"));
    QCOMPARE(notices.entries().size(), std::size_t{2});
    QVERIFY(notices.find({&other, QLatin1String("a")}));
}

void NoticesTest::whatOffersSomethingComesFirst()
{
    Notices notices;
    notices.tell(id("a"), {.sentence = u"a"_qs});
    notices.tell(id("b"), {.sentence = u"b"_qs, .offered = {&m_act}});
    notices.tell(id("c"), {.sentence = u"c"_qs, .offered = {&m_act}});
    QCOMPARE(sentencesOf(notices), QStringList({u"b"_qs, u"c"_qs, u"a"_qs}));
    notices.tell(id("b"), {.sentence = u"b"_qs}); // offers nothing any more
    QCOMPARE(sentencesOf(notices), QStringList({u"c"_qs, u"a"_qs, u"b"_qs}));
}

void NoticesTest::whatNeedsNothingMoreEndsWithASave()
{
    Notices notices;
    notices.tell(id("a"), {.sentence = u"a"_qs});
    notices.tell(id("b"), {.sentence = u"b"_qs, .offered = {&m_act}});
    notices.tell(id("c"), {.sentence = u"c"_qs, .outlivesSaves = true});
    const QSignalSpy withdrawn(&notices, &Notices::withdrawn);
    notices.withdrawPast();
    QCOMPARE(sentencesOf(notices), QStringList({u"b"_qs, u"c"_qs}));
    QCOMPARE(withdrawn.count(), 1);
}

void NoticesTest::whatItsOwnerToldGoesWithTheOwner()
{
    Notices notices;
    auto owner = std::make_unique<QObject>();
    notices.tell({owner.get(), QLatin1String("a")}, {.sentence = u"a"_qs});
    notices.tell({owner.get(), QLatin1String("b")}, {.sentence = u"b"_qs});
    notices.tell(id("a"), {.sentence = u"c"_qs});
    owner.reset();
    QCOMPARE(sentencesOf(notices), QStringList{u"c"_qs});
}

void NoticesTest::withdrawingWhatIsNotToldTellsNobody()
{
    Notices notices;
    const QSignalSpy withdrawn(&notices, &Notices::withdrawn);
    notices.withdraw(id("a"));
    QCOMPARE(withdrawn.count(), 0);
}

// In each order of five others.
void NoticesTest::anOfferIsReachableWhateverElseComesAndGoes()
{
    const char* const others[] = {"save", "claim", "recovery", "version", "merge"};
    QList<int> order{0, 1, 2, 3, 4};
    do {
        Notices notices;
        notices.tell(id("file"), {.sentence = u"file"_qs, .offered = {&m_act}});
        for (const int index : order) {
            Notice notice{.sentence = QString::fromLatin1(others[index])};
            if (index % 2 == 0)
                notice.offered = {&m_act};
            notices.tell(id(others[index]), notice);
            QVERIFY(notices.find(id("file")) && notices.find(id("file"))->offers());
        }
        notices.withdrawPast();
        for (const int index : order) {
            notices.withdraw(id(others[index]));
            QVERIFY(notices.find(id("file")) && notices.find(id("file"))->offers());
        }
    } while (std::next_permutation(order.begin(), order.end()));
}

} // namespace notices_test

GALLEY_TEST(notices_test::NoticesTest)
#include "notices_test.moc"
