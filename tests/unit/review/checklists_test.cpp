// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/review/checklists.h"

#include "app/review/leaving.h"
#include "app/review/review_report.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/reviewed_article.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>

namespace checklists_test {

using namespace galley;
using namespace galley::tests;
using namespace galley::review;

namespace {

QStringList wordsIn(const Checklist& list)
{
    QStringList words;
    for (const ChecklistItem& item : list.items)
        words << item.words;
    return words;
}

} // namespace

// What an editor looks at in each text, ticked text by text.
class ChecklistsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tasksOfMarkdownAreItems();
    void withoutTasksEachLineIsAnItem();
    void theFirstHeadingIsTheTitleElseTheFilesName();
    void anItemThatStandsThereTwiceIsOne();
    void whatIsNoChecklistIsSaidClearly_data();
    void whatIsNoChecklistIsSaidClearly();
    void aFileIsReadWithinBounds();
    void ticksAreOfTheTextThatWasSeen();
    void inALaterTextTicksAreOfAnEarlierOne();
    void tickingAgainInALaterTextLeavesWhatWasSaidOfTheFirst();
    void whenTheTextIsAsItWasItsTicksAre();
    void anotherListKeepsTheTicksOfWhatItShares();
    void aListThatIsTakenAwayIsNoMore();
    void toSayTheSameAddsNothing();
    void eachPersonHasAListOfTheirOwn();
    void whatALaterVersionSaysOfAnItemStays();
    void anEarlierVersionKeepsIt();
    void anEntryThatIsNoneIsRefused_data();
    void anEntryThatIsNoneIsRefused();
    void itIsHandedOverAlsoWithoutNames();
    void whoIsLeftOutLeavesTheirListToo();
    void reportsHaveIt();

private:
    void become(const QString& text) { m_article = articleWith(text); }
    QByteArray json() const { return m_article.savedTree().text(); }
    std::optional<Entry> say(const QStringList& ticked,
                             const QStringList& items = {u"Names"_qs, u"Numbers"_qs, u"Links"_qs},
                             const QString& who = u"M"_qs)
    {
        Checklist list{u"House style"_qs, {}};
        for (const QString& words : items)
            list.items.append({words, ticked.contains(words), {}});
        return add(checklistOn(m_article, json(), list, personOf(who), m_review.entries));
    }
    std::optional<Entry> add(const std::optional<Entry>& entry)
    {
        if (entry) {
            m_review.entries.add(*entry);
            m_review.records.insert(digestOf(json()), json());
        }
        return entry;
    }
    // "Names now", "Numbers earlier", "Links"
    QStringList told(qsizetype index = 0) const
    {
        QStringList lines;
        const QList<SaidChecklist> lists = checklistsOf(m_review, m_article);
        for (const SaidChecklist::Item& item : lists.value(index).items)
            lines << item.words + (item.isTicked ? u" now"_qs : QString())
                    + (item.wasTicked ? u" earlier"_qs : QString());
        return lines;
    }
    QString standing() const { return standingOf(checklistsOf(m_review, m_article).value(0)); }

    Article m_article = articleWith(u"The old mill stands."_qs);
    Review m_review;

private Q_SLOTS:
    void init()
    {
        m_article = articleWith(u"The old mill stands."_qs);
        m_review = {};
    }
};

void ChecklistsTest::tasksOfMarkdownAreItems()
{
    const auto list = checklistIn("Look at all of it:\r\n\r\n- [ ] Names  are right\r\n"
                                  "  * [x] Numbers too\n1. [X] Links\n- no task\n- [ ]\n",
                                  u"list"_qs);
    QVERIFY(list);
    QCOMPARE(wordsIn(*list), (QStringList{u"Names are right"_qs, u"Numbers too"_qs, u"Links"_qs}));
    for (const ChecklistItem& item : list->items)
        QVERIFY(!item.isTicked); // what a file has ticked was of another text
}

void ChecklistsTest::withoutTasksEachLineIsAnItem()
{
    const auto list =
        checklistIn("\xEF\xBB\xBFNames\n\n- Numbers\n2) Links\n---\n   \n", u"list"_qs);
    QVERIFY(list);
    QCOMPARE(wordsIn(*list), (QStringList{u"Names"_qs, u"Numbers"_qs, u"Links"_qs}));
}

void ChecklistsTest::theFirstHeadingIsTheTitleElseTheFilesName()
{
    QCOMPARE(checklistIn("# House style #\n## More\n- [ ] a", u"list"_qs)->title,
             u"House style"_qs);
    QCOMPARE(checklistIn("- [ ] a", u"list"_qs)->title, u"list"_qs);
}

void ChecklistsTest::anItemThatStandsThereTwiceIsOne()
{
    QCOMPARE(wordsIn(*checklistIn("- [ ] a\n- [ ] b\n- [ ]  a", u"list"_qs)),
             (QStringList{u"a"_qs, u"b"_qs}));
}

void ChecklistsTest::whatIsNoChecklistIsSaidClearly_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("nothing") << QByteArray()
                             << u"There is no item in it: write one on a line, as “- [ ] Names are "
                                "spelled right”."_qs;
    QTest::newRow("headings alone")
        << QByteArray("# A\n\n---\n")
        << u"There is no item in it: write one on a line, as “- [ ] Names are spelled right”."_qs;
    QTest::newRow("no UTF-8") << QByteArray("Names\n\xFF\xFE") << u"It is no text in UTF-8."_qs;
    QTest::newRow("no text") << QByteArray("Names\nPK\x03\x04", 10)
                             << u"Line 2 holds signs that are no text."_qs;
    QTest::newRow("an item of a page")
        << QByteArray("- [ ] a\n- [ ] ") + QByteArray(301, 'b')
        << u"The item on line 2 is longer than 300 characters: say it in fewer words."_qs;
    QByteArray many;
    for (int number = 0; number < 201; ++number)
        many += "- [ ] item " + QByteArray::number(number) + '\n';
    QTest::newRow("too many") << many << u"It has more than 200 items: make two lists of it."_qs;
    QTest::newRow("a book") << QByteArray(largestChecklistFile + 1, 'a')
                            << u"It is larger than 64 KiB: a checklist is a short text."_qs;
}

void ChecklistsTest::whatIsNoChecklistIsSaidClearly()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, sentence);
    const auto list = checklistIn(bytes, u"list"_qs);
    QVERIFY(!list);
    QCOMPARE(list.error().sentence, sentence);
}

void ChecklistsTest::aFileIsReadWithinBounds()
{
    const QTemporaryDir folder;
    const QString path = writtenFile(folder.filePath(u"house style.md"_qs), "- [ ] Names\n");
    QCOMPARE(readChecklist(path)->title, u"house style"_qs);
    writtenFile(path, QByteArray(largestChecklistFile + 1, 'a'));
    QVERIFY(!readChecklist(path));
    writtenFile(path, "\n");
    QVERIFY(readChecklist(path).error().sentence.startsWith(
        u"“house style.md” is no checklist. There is no item in it"));
    QVERIFY(!readChecklist(folder.filePath(u"none.md"_qs)));
}

void ChecklistsTest::ticksAreOfTheTextThatWasSeen()
{
    const auto said = say({u"Names"_qs});
    QVERIFY(said);
    QCOMPARE(said->target->base, digestOf(QStringView(u"The old mill stands.")));
    QVERIFY(!said->target->range);
    QCOMPARE(told(), (QStringList{u"Names now"_qs, u"Numbers"_qs, u"Links"_qs}));
    QCOMPARE(standing(), u"1 of 3 ticked"_qs);
    say({u"Names"_qs, u"Links"_qs});
    QCOMPARE(told(), (QStringList{u"Names now"_qs, u"Numbers"_qs, u"Links now"_qs}));
    QCOMPARE(m_review.entries.all().size(), 1); // a revision
}

void ChecklistsTest::inALaterTextTicksAreOfAnEarlierOne()
{
    say({u"Names"_qs});
    become(u"The old tower stands."_qs);
    QCOMPARE(told(), (QStringList{u"Names earlier"_qs, u"Numbers"_qs, u"Links"_qs}));
    QCOMPARE(standing(), u"0 of 3 ticked; 1 on an earlier text"_qs);
}

void ChecklistsTest::tickingAgainInALaterTextLeavesWhatWasSaidOfTheFirst()
{
    say({u"Names"_qs, u"Links"_qs});
    become(u"The old tower stands."_qs);
    say({u"Names"_qs});
    QCOMPARE(m_review.entries.all().size(), 2);
    QCOMPARE(told(), (QStringList{u"Names now earlier"_qs, u"Numbers"_qs, u"Links earlier"_qs}));
    QCOMPARE(standing(), u"1 of 3 ticked; 1 on an earlier text"_qs);
}

void ChecklistsTest::whenTheTextIsAsItWasItsTicksAre()
{
    say({u"Names"_qs});
    become(u"The old tower stands."_qs);
    say({u"Links"_qs});
    become(u"The old mill stands."_qs);
    QCOMPARE(told(), (QStringList{u"Names now"_qs, u"Numbers"_qs, u"Links earlier"_qs}));
}

void ChecklistsTest::anotherListKeepsTheTicksOfWhatItShares()
{
    say({u"Names"_qs, u"Links"_qs});
    const auto said = checklistOf(m_review.entries, personOf(u"M"_qs),
                                  digestOf(QStringView(u"The old mill stands.")));
    QCOMPARE(said->items.size(), 3);
    QVERIFY(said->items.first().isTicked);
    const Checklist other =
        withTicksOf({u"Other"_qs, {{u"Links"_qs, false, {}}, {u"Pictures"_qs, true, {}}}}, said);
    add(checklistOn(m_article, json(), other, personOf(u"M"_qs), m_review.entries));
    QCOMPARE(told(), (QStringList{u"Links now"_qs, u"Pictures"_qs}));
}

void ChecklistsTest::aListThatIsTakenAwayIsNoMore()
{
    say({u"Names"_qs});
    become(u"The old tower stands."_qs);
    QVERIFY(add(checklistOn(m_article, json(), {}, personOf(u"M"_qs), m_review.entries)));
    QVERIFY(checklistsOf(m_review, m_article).isEmpty());
    QVERIFY(!checklistOn(m_article, json(), {}, personOf(u"M"_qs), m_review.entries));
    say({});
    QCOMPARE(told(), (QStringList{u"Names earlier"_qs, u"Numbers"_qs, u"Links"_qs}));
}

void ChecklistsTest::toSayTheSameAddsNothing()
{
    QVERIFY(say({u"Names"_qs}));
    QVERIFY(!say({u"Names"_qs}));
}

void ChecklistsTest::eachPersonHasAListOfTheirOwn()
{
    say({u"Names"_qs});
    say({u"Rhymes"_qs}, {u"Rhymes"_qs}, u"J"_qs);
    QCOMPARE(checklistsOf(m_review, m_article).size(), 2);
    QCOMPARE(told(1), QStringList{u"Rhymes now"_qs});
}

void ChecklistsTest::whatALaterVersionSaysOfAnItemStays()
{
    QByteArray spelling = spellingOf(*say({u"Names"_qs}));
    spelling.replace(R"("words":"Names")", R"("words":"Names","by":[1e2])");
    const auto tree = json::Tree::parse(spelling);
    const auto read = entryOf(tree->root());
    QVERIFY(read);
    QCOMPARE(spellingOf(*read), spelling);
    m_review = {};
    m_review.entries.add(*read);
    m_review.records.insert(digestOf(json()), json());
    auto list = checklistOf(m_review.entries, personOf(u"M"_qs), read->target->base);
    list->items[1].isTicked = true;
    const auto revised = checklistOn(m_article, json(), list, personOf(u"M"_qs), m_review.entries);
    QVERIFY(spellingOf(*revised).contains(R"("by":[1e2])"));
    QCOMPARE(revised->revision, 2);
}

void ChecklistsTest::anEarlierVersionKeepsIt()
{
    // As one that knows no checklists reads any kind that it does not know.
    QByteArray spelling = spellingOf(*say({u"Names"_qs}));
    spelling.replace(R"("kind":"checklist")", R"("kind":"a later one")");
    const auto tree = json::Tree::parse(spelling);
    const auto read = entryOf(tree->root());
    QVERIFY(read);
    QCOMPARE(read->kind, EntryKind::Other);
    QCOMPARE(spellingOf(*read), spelling);
}

void ChecklistsTest::anEntryThatIsNoneIsRefused_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("no items") << QByteArray(R"("items")") << QByteArray(R"("its")");
    QTest::newRow("an item that is none")
        << QByteArray(R"({"words":"Names","ticked":true})") << QByteArray("1");
    QTest::newRow("an item without words") << QByteArray(R"("words":"Names",)") << QByteArray();
    QTest::newRow("about no text") << QByteArray(R"("target")") << QByteArray(R"("aim")");
    QByteArray many = R"("items":[)";
    for (int number = 0; number < 1000; ++number)
        many += R"({"words":"a"},)";
    QTest::newRow("more items than anybody has") << QByteArray(R"("items":[)") << many;
}

void ChecklistsTest::anEntryThatIsNoneIsRefused()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QByteArray spelling = spellingOf(*say({u"Names"_qs}));
    QVERIFY(spelling.contains(from));
    spelling.replace(spelling.indexOf(from), from.size(), to);
    const auto tree = json::Tree::parse(spelling);
    QVERIFY(tree);
    QVERIFY(!entryOf(tree->root()));
}

void ChecklistsTest::itIsHandedOverAlsoWithoutNames()
{
    m_review.entries.add(personEntry(personOf(u"M"_qs), u"Mara Lind"_qs, u"ML"_qs));
    say({u"Names"_qs});
    const QUuid document = QUuid::createUuid();
    m_review = leavingOf(m_review, {.removesNames = true}, document);
    QVERIFY(m_review.records.contains(digestOf(json())));
    QCOMPARE(told(), (QStringList{u"Names now"_qs, u"Numbers"_qs, u"Links"_qs}));
    QVERIFY(checklistsOf(m_review, m_article).first().by != personOf(u"M"_qs));
}

void ChecklistsTest::whoIsLeftOutLeavesTheirListToo()
{
    say({u"Names"_qs});
    say({u"Rhymes"_qs}, {u"Rhymes"_qs}, u"J"_qs);
    Leaving leaving;
    leaving.people = QSet<QUuid>{};
    leaving.speaker = personOf(u"M"_qs);
    const Review left = leavingOf(m_review, leaving, QUuid::createUuid());
    QCOMPARE(checklistsOf(left, m_article).size(), 1);
    QCOMPARE(checklistsOf(left, m_article).first().by, personOf(u"M"_qs));
}

void ChecklistsTest::reportsHaveIt()
{
    m_review.entries.add(personEntry(personOf(u"M"_qs), u"Mara Lind"_qs, u"ML"_qs));
    say({u"Names"_qs, u"Links"_qs}, {u"Names <b>"_qs, u"Numbers"_qs, u"Links"_qs});
    say({u"Names <b>"_qs, u"Links"_qs}, {u"Names <b>"_qs, u"Numbers"_qs, u"Links"_qs});
    become(u"The old tower stands."_qs);
    say({u"Links"_qs}, {u"Names <b>"_qs, u"Numbers"_qs, u"Links"_qs});
    const ReviewReport report{
        m_article, {}, peopleOf(m_review.entries), {}, checklistsOf(m_review, m_article)};
    const QByteArray markdown = reportAsMarkdown(report);
    QVERIFY2(markdown.contains("**Mara Lind: House style \\(1 of 3 ticked; 1 on an earlier "
                               "text\\)**\n\n- [ ] Names \\<b\\> \\(ticked on an earlier text\\)\n"
                               "- [ ] Numbers\n- [x] Links\n"),
             markdown.constData());
    const QByteArray html = reportAsHtml(report);
    QVERIFY2(html.contains("<li>☐ Names &lt;b&gt; (ticked on an earlier text)</li>\n"
                           "<li>☐ Numbers</li>\n<li>☑ Links</li>\n"),
             html.constData());
    const QByteArray text = reportAsText(report);
    QVERIFY2(text.contains("    [ ] Numbers\n    [x] Links\n"), text.constData());
}

} // namespace checklists_test

GALLEY_TEST(checklists_test::ChecklistsTest)
#include "checklists_test.moc"
