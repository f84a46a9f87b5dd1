// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/review/leaving.h"

#include "app/review/package.h"
#include "app/review/profile.h"
#include "app/review/pseudonyms.h"
#include "app/review/verdicts.h"
#include "tests/support/reviewed_article.h"
#include "tests/support/test_program.h"

namespace leaving_test {

using namespace galley;
using namespace galley::review;
using namespace galley::tests;

// What of a review leaves the machine, and under which names.
class LeavingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_draft.emplace(u"The old mill stands by the slow river."_qs);
        m_draft->suggest(u"A"_qs, u"mill"_qs, u"tower"_qs);
        m_draft->comment(u"B"_qs, u"river"_qs);
        m_draft->review.entries.add(personEntry(personOf(u"A"_qs), u"Mara Lind"_qs, u"ML"_qs));
        m_draft->review.entries.add(personEntry(personOf(u"B"_qs), u"Jonas Vik"_qs, u"JV"_qs));
    }
    void allLeavesUnlessSomethingElseIsSaid();
    void aPrivateNoteStaysWithItsAnswers();
    void thoseWhoAreNotTickedStay();
    void aRecordThatNothingIsAboutAnyMoreStays();
    void withoutNamesNoByteHasOne();
    void idsStay();
    void thePseudonymIsTheSameInEachPackageOfADocument();
    void whatNobodyUnderstandsDoesNotLeaveNameless();
    void namedAndNamelessAreOneAndTheNameShows_data();
    void namedAndNamelessAreOneAndTheNameShows();
    void whatAPersonSaysLaterUnderEitherIsHis();
    void aPseudonymThatSaysSomethingElseCountsNot();
    void nobodyTakesAStrangersPseudonym();
    void withoutNamesOnceMoreThePseudonymStays();
    void aPersonWithoutANameHasALetter();
    void namesThatStandInTextsAreCounted();
    void aNameOfALengthThatNobodyHasHidesNoOther();
    void whoSpeaksGoesAlongWithTheirVerdictAlone();

private:
    Entry note(const QString& who, const QString& words)
    {
        m_draft->comment(who, words);
        return m_draft->remark(who, words).entry;
    }
    void revise(Entry entry)
    {
        ++entry.revision;
        entry.spelling = respelled(entry);
        m_draft->review.entries.add(entry);
    }
    Review nameless() const
    {
        return leavingOf(m_draft->review, {.people = {}, .removesNames = true}, m_document);
    }
    QString nameOf(const Review& review, const QUuid& id) const
    {
        for (const Person& person : peopleOf(review.entries)) {
            if (person.id == id)
                return person.name;
        }
        return u"nobody"_qs;
    }

    const QUuid m_document = personOf(u"document"_qs);
    std::optional<ReviewedArticle> m_draft;
};

void LeavingTest::allLeavesUnlessSomethingElseIsSaid()
{
    QVERIFY(leavingOf(m_draft->review, {}, m_document) == m_draft->review);
}

void LeavingTest::aPrivateNoteStaysWithItsAnswers()
{
    Entry hidden = note(u"A"_qs, u"slow"_qs);
    hidden.isPrivate = true;
    revise(hidden);
    Entry reply;
    reply.id = QUuid::createUuidV5(hidden.id, QByteArray("reply"));
    reply.by = personOf(u"B"_qs);
    reply.kind = EntryKind::Reply;
    reply.about = EntryName{hidden.id, 2};
    m_draft->review.entries.add(reply);
    const Review left = leavingOf(m_draft->review, {}, m_document);
    QVERIFY(!left.entries.entry(hidden.id));
    QVERIFY(!left.entries.entry(reply.id));
    QCOMPARE(left.entries.all().size(), m_draft->review.entries.all().size() - 2);
    QCOMPARE(privateNotesIn(m_draft->review.entries), 1);
}

void LeavingTest::thoseWhoAreNotTickedStay()
{
    const Review left =
        leavingOf(m_draft->review,
                  {.people = QSet<QUuid>{personOf(u"B"_qs)}, .removesNames = false}, m_document);
    QCOMPARE(left.entries.authors(), QList<QUuid>{personOf(u"B"_qs)});
}

void LeavingTest::aRecordThatNothingIsAboutAnyMoreStays()
{
    m_draft->become(u"A text that A alone saw."_qs);
    m_draft->comment(u"A"_qs, u"alone"_qs);
    QCOMPARE(m_draft->review.records.size(), 2);
    const Review left =
        leavingOf(m_draft->review,
                  {.people = QSet<QUuid>{personOf(u"B"_qs)}, .removesNames = false}, m_document);
    QCOMPARE(left.records.size(), 1);
}

void LeavingTest::withoutNamesNoByteHasOne()
{
    Entry known = m_draft->remark(u"A"_qs).entry;
    known.spelling.chop(1);
    known.spelling += ",\"signature\":\"Mara Lind\"}"; // a member of another program
    ++known.revision;
    known.spelling = respelled(known);
    m_draft->review.entries.add(known);
    const auto bytes =
        packed({m_document, u"essay.json"_qs, m_draft->now.savedTree().text(), nameless()});
    QVERIFY(bytes);
    const auto read = unpacked(*bytes);
    QVERIFY(read);
    QByteArray all = *bytes + read->record;
    for (const Entry& entry : read->review.entries.kept())
        all += entry.spelling;
    for (const QByteArray& record : std::as_const(read->review.records))
        all += record;
    const QByteArray person = personOf(u"A"_qs).toString(QUuid::WithoutBraces).toLatin1();
    for (const QByteArray& secret : {QByteArray("Mara"), QByteArray("Lind"), QByteArray("\"ML\""),
                                     QByteArray("Jonas"), person})
        QVERIFY2(!all.contains(secret), secret.constData());
}

void LeavingTest::idsStay()
{
    const Review left = nameless();
    for (const Remark& remark : m_draft->remarks())
        QVERIFY(left.entries.entry(remark.entry.id));
}

void LeavingTest::thePseudonymIsTheSameInEachPackageOfADocument()
{
    const QList<QUuid> first = nameless().entries.authors();
    m_draft->comment(u"A"_qs, u"slow"_qs);
    QCOMPARE(nameless().entries.authors(), first);
    QVERIFY(pseudonymOf(personOf(u"A"_qs), m_document)
            != pseudonymOf(personOf(u"A"_qs), personOf(u"another"_qs)));
}

void LeavingTest::whatNobodyUnderstandsDoesNotLeaveNameless()
{
    Entry later;
    later.id = personOf(u"later"_qs);
    later.by = personOf(u"A"_qs);
    later.spelling = "{\"id\":\"" + later.id.toString(QUuid::WithoutBraces).toLatin1()
        + "\",\"by\":\"" + later.by.toString(QUuid::WithoutBraces).toLatin1()
        + "\",\"rev\":1,\"order\":1,\"kind\":\"drawing\",\"of\":\"Mara Lind\"}";
    m_draft->review.entries.add(later);
    QVERIFY(leavingOf(m_draft->review, {}, m_document).entries.entry(later.id));
    QVERIFY(!nameless().entries.entry(later.id));
}

void LeavingTest::namedAndNamelessAreOneAndTheNameShows_data()
{
    QTest::addColumn<bool>("isNamedFirst");
    QTest::newRow("named first") << true;
    QTest::newRow("nameless first") << false;
}

void LeavingTest::namedAndNamelessAreOneAndTheNameShows()
{
    QFETCH(const bool, isNamedFirst);
    Review together = isNamedFirst ? m_draft->review : nameless();
    together.add(isNamedFirst ? nameless() : m_draft->review);
    const QList<Remark> remarks = remarksOf(together, m_draft->now);
    QCOMPARE(remarks.size(), 2);
    for (const Remark& remark : remarks)
        QVERIFY(nameOf(together, remark.entry.by) == u"Mara Lind"
                || nameOf(together, remark.entry.by) == u"Jonas Vik");
    QCOMPARE(peopleOf(together.entries).size(), 2);
}

void LeavingTest::whatAPersonSaysLaterUnderEitherIsHis()
{
    Review together = nameless();
    Entry changed = m_draft->remark(u"B"_qs).entry;
    changed.words = u"Look again."_qs;
    revise(changed); // he says it after the nameless one was packed
    together.add(m_draft->review);
    QCOMPARE(together.entries.entry(changed.id)->words, u"Look again."_qs);
    // And packed without names it counts over the named one before.
    init();
    together = m_draft->review;
    revise(changed);
    together.add(nameless());
    const auto entry = together.entries.entry(changed.id);
    QVERIFY(entry);
    QCOMPARE(entry->words, u"Look again."_qs);
    QCOMPARE(entry->by, personOf(u"B"_qs));
    QVERIFY(entry->spelling.contains(entry->by.toString(QUuid::WithoutBraces).toLatin1()));
}

void LeavingTest::aPseudonymThatSaysSomethingElseCountsNot()
{
    Review together = m_draft->review;
    Entry forged = m_draft->remark(u"B"_qs).entry;
    forged.by = pseudonymOf(forged.by, m_document);
    forged.words = u"Forged."_qs;
    forged.spelling.clear();
    together.entries.add(pseudonymEntry(forged.by, m_document));
    QVERIFY(together.entries.entry(forged.id));
    together.entries.add(forged);
    QVERIFY(!together.entries.entry(forged.id));
}

void LeavingTest::nobodyTakesAStrangersPseudonym()
{
    Review together = m_draft->review;
    Entry forged = m_draft->remark(u"B"_qs).entry;
    forged.by = personOf(u"stranger"_qs);
    forged.spelling.clear();
    together.entries.add(forged);
    together.entries.add(pseudonymEntry(forged.by, m_document));
    QVERIFY(!together.entries.entry(forged.id)); // two people say to have written it
}

void LeavingTest::withoutNamesOnceMoreThePseudonymStays()
{
    const Review once = nameless();
    const Review twice =
        leavingOf(once, {.people = {}, .removesNames = true}, personOf(u"another"_qs));
    QVERIFY(twice == once);
}

void LeavingTest::aPersonWithoutANameHasALetter()
{
    for (const Person& person : peopleOf(nameless().entries)) {
        QVERIFY(person.name.isEmpty());
        QVERIFY(person.letter.at(0).isUpper());
    }
}

void LeavingTest::namesThatStandInTextsAreCounted()
{
    const auto names = [this] {
        const Review left = leavingOf(m_draft->review, {}, {});
        return namesInTexts(m_draft->review.entries, left, m_draft->now);
    };
    QCOMPARE(names(), 0);
    Entry signedOne = m_draft->remark(u"B"_qs).entry;
    signedOne.words = u"As Mara Lind said, and as Jonas says. Maravillous Linden!"_qs;
    revise(signedOne);
    QCOMPARE(names(), 2);
    QVERIFY(nameless().entries.entry(signedOne.id)->words.contains(u"Mara Lind"));
    m_draft->become(u"Jonas went to the mill."_qs);
    QCOMPARE(names(), 3);
    signedOne.isPrivate = true; // it does not leave
    revise(signedOne);
    QCOMPARE(names(), 1);
}

void LeavingTest::aNameOfALengthThatNobodyHasHidesNoOther()
{
    m_draft->review.entries.add(
        personEntry(personOf(u"X"_qs), u"a very long name "_qs.repeated(100'000), u"X"_qs));
    m_draft->become(u"Jonas went to the mill."_qs);
    QCOMPARE(
        namesInTexts(m_draft->review.entries, leavingOf(m_draft->review, {}, {}), m_draft->now), 1);
}

void LeavingTest::whoSpeaksGoesAlongWithTheirVerdictAlone()
{
    const QUuid mara = personOf(u"A"_qs);
    const QByteArray json = m_draft->now.savedTree().text();
    m_draft->review.entries.add(
        *verdictOn(m_draft->now, json, Judgement::Ready, {}, mara, m_draft->review.entries));
    Leaving leaving;
    leaving.people.emplace();
    leaving.speaker = mara;
    QList<EntryKind> kinds;
    for (const Entry& entry : leavingOf(m_draft->review, leaving, {}).entries.all())
        kinds.append(entry.kind);
    QCOMPARE(kinds, QList<EntryKind>({EntryKind::Person, EntryKind::Verdict}));
}

} // namespace leaving_test

GALLEY_GUILESS_TEST(leaving_test::LeavingTest)

#include "leaving_test.moc"
