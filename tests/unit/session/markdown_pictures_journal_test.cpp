// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/recovery/recovery_folder.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>

namespace markdown_pictures_journal_test {

using namespace galley;

// Where the pictures are of an article made from a Markdown file, after a crash.
class MarkdownPicturesJournalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void whereThePicturesOfMarkdownAreComesBack();
    void theFolderOfPicturesIsNoPartOfABeginning();

private:
    QString file(const QString& name) const { return m_folder->filePath(name); }
    RecoveryFolder recovery() const { return RecoveryFolder(file(u"recovery"_qs)); }
    std::unique_ptr<ArticleSession> session(OpenedArticle opened,
                                            std::shared_ptr<RecoveryPlace> place = {})
    {
        m_place = place ? place : *recovery().newPlace();
        return std::make_unique<ArticleSession>(std::move(opened), systemClock(),
                                                std::make_unique<ArticleJournal>(m_place));
    }
    // Ends a session as a crash does, and looks what is left.
    QList<UnsavedArticle> leftBy(std::unique_ptr<ArticleSession> session)
    {
        session.reset();
        m_place.reset();
        return recovery().claimUnsaved().list;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<RecoveryPlace> m_place;
};

void MarkdownPicturesJournalTest::whereThePicturesOfMarkdownAreComesBack()
{
    auto made = session(*readArticle(tests::writtenFile(file(u"in/a.md"_qs), "![](cat.png)\n")));
    made->editText({{{0, {}, u"x"_qs}}});
    auto left = leftBy(std::move(made));
    QCOMPARE(left.size(), 1);
    auto again = session(openedAgain(left.front().recovered), left.front().place);
    QCOMPARE(again->picturesFolder(), file(u"in"_qs));
    again->editText({{{0, {}, u"y"_qs}}}); // and in the journal that goes on from there
    left.clear();
    left = leftBy(std::move(again));
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.front().recovered.picturesFolder, file(u"in"_qs));
}

// So that an earlier Galley, which reads up to it, has the beginning whole.
void MarkdownPicturesJournalTest::theFolderOfPicturesIsNoPartOfABeginning()
{
    auto made = session(*readArticle(tests::writtenFile(file(u"in/a.md"_qs), "text\n")));
    made->editText({{{0, {}, u"x"_qs}}});
    const QString path = m_place->journalPath();
    made.reset();
    JournalContent content = readJournal(tests::contentOf(path));
    QVERIFY(content.isWhole());
    QVERIFY(std::holds_alternative<PicturesFolder>(content.entries.last().act));
    content.entries.removeLast();
    QVERIFY(content.isBegun());
}

} // namespace markdown_pictures_journal_test

GALLEY_GUILESS_TEST(markdown_pictures_journal_test::MarkdownPicturesJournalTest)
#include "markdown_pictures_journal_test.moc"
