// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/covers.h"
#include "app/sidecar/cover_original.h"
#include "tests/support/journalled_session.h"
#include "tests/support/pictures.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"

namespace sidecar_journal_test {

using namespace galley;
using namespace galley::tests;

namespace {

QString descriptionIn(const UnsavedArticle& unsaved)
{
    Sidecar beside;
    const SidecarChange& change = unsaved.recovered.beside;
    for (auto member = change.cbegin(); member != change.cend(); ++member)
        beside.set(member.key(), *member);
    return describedCover(beside);
}

} // namespace

// What stands beside the record of an open article would come back, too, if the program ended now.
class SidecarJournalTest : public QObject, protected JournalledSession {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void theCoversDescriptionComesBack();
    void aDescriptionTakenBackLeavesNothing();
    void aDescriptionTakenBackDoesNotComeBack();
    void aSavedDescriptionIsNotUnsavedWithTheNextEdit();
    void whatACoverWasMadeOfComesBackWithIt();
    void aDescriptionTypedDuringASaveComesBack();
};

void SidecarJournalTest::theCoversDescriptionComesBack()
{
    auto edited = opened();
    describeCover(*edited, u"A"_qs);
    describeCover(*edited, u"A cat"_qs);
    const auto left = leftBy(std::move(edited));
    QCOMPARE(left.size(), 1);
    QCOMPARE(descriptionIn(left.front()), u"A cat"_qs);
    QVERIFY(!left.front().recovered.article.isModified());

    const auto again = session(openedAgain(left.front().recovered), left.front().place);
    QCOMPARE(describedCover(again->beside()), u"A cat"_qs);
    QVERIFY(again->isModified());
    QCOMPARE(again->history().count(), 1);
    again->history().undo();
    QCOMPARE(describedCover(again->beside()), QString());
    QVERIFY(!again->isModified());
}

void SidecarJournalTest::aDescriptionTakenBackLeavesNothing()
{
    auto edited = opened();
    describeCover(*edited, u"A cat"_qs);
    edited->history().undo();
    QVERIFY(leftBy(std::move(edited)).isEmpty());
    auto saved = opened();
    describeCover(*saved, u"A cat"_qs);
    QVERIFY(save(*saved, file(u"a.json"_qs)));
    QVERIFY(leftBy(std::move(saved)).isEmpty());
}

void SidecarJournalTest::aDescriptionTakenBackDoesNotComeBack()
{
    auto edited = opened();
    edited->setString(Field::Title, u"B"_qs);
    describeCover(*edited, u"A cat"_qs);
    edited->history().undo();
    const auto left = leftBy(std::move(edited));
    QCOMPARE(left.size(), 1);
    QVERIFY(left.front().recovered.beside.isEmpty());
}

void SidecarJournalTest::aSavedDescriptionIsNotUnsavedWithTheNextEdit()
{
    auto edited = opened();
    describeCover(*edited, u"A cat"_qs);
    QVERIFY(save(*edited, file(u"a.json"_qs)));
    edited->setString(Field::Title, u"B"_qs);
    const auto left = leftBy(std::move(edited));
    QCOMPARE(left.size(), 1);
    QVERIFY(left.front().recovered.beside.isEmpty());
}

void SidecarJournalTest::whatACoverWasMadeOfComesBackWithIt()
{
    const QString photo = writtenFile(file(u"photo.png"_qs), encoded(quarters({32, 20}), "PNG"));
    auto edited = opened();
    QSignalSpy imported(&edited->covers(), &Covers::imported);
    edited->covers().importFrom([photo] { return readPictureFile(photo); }, photo);
    QVERIFY(imported.wait());
    const auto left = leftBy(std::move(edited));
    QCOMPARE(left.size(), 1);
    const auto again = session(openedAgain(left.front().recovered), left.front().place);
    const auto original = coverOriginalOf(again->beside(), again->article().cover());
    QVERIFY(original);
    QCOMPARE(original->path, photo);
}

void SidecarJournalTest::aDescriptionTypedDuringASaveComesBack()
{
    auto edited = opened();
    describeCover(*edited, u"A"_qs);
    QSignalSpy saved(edited.get(), &ArticleSession::saved);
    edited->save(UpdatedAtPolicy::Keep);
    describeCover(*edited, u"A cat"_qs);
    QVERIFY(saved.wait());
    const auto left = leftBy(std::move(edited));
    QCOMPARE(left.size(), 1);
    QCOMPARE(descriptionIn(left.front()), u"A cat"_qs);
}

} // namespace sidecar_journal_test

GALLEY_GUILESS_TEST(sidecar_journal_test::SidecarJournalTest)
#include "sidecar_journal_test.moc"
