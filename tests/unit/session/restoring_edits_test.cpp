// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/restoring_edits.h"

#include "tests/support/test_program.h"

#include <QTest>

namespace restoring_edits_test {

using namespace galley;

namespace {

Article article(const QByteArray& members)
{
    const auto read = Article::read("{\"$type\":\"site.standard.document\"," + members + "}");
    Q_ASSERT(read);
    return *read;
}

// What an edit makes of an article.
Article edited(Article article, const ArticleEdit& edit)
{
    article.applyText(edit.text);
    for (const auto& [field, state] : edit.fields)
        article.setState(field, state);
    return article;
}

} // namespace

// The edits that bring an older version back, whole or in parts.
class RestoringEditsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingComesBack();
    void onePassageComesBackAlone();
    void oneFieldComesBackAlone();
    void whatGalleyDoesNotEditStays();
    void aBodyThatGalleyDoesNotEditStays();
    void thePlainTextOfABodyIsNoFieldOfItsOwn();

private:
    const Article m_before = article("\"title\":\"A\",\"description\":\"D\",\"mine\":1,"
                                     "\"textContent\":\"One.\\n\\nTwo.\\n\\nThree.\"");
    const Article m_after = article("\"title\":\"B\",\"mine\":2,"
                                    "\"textContent\":\"1.\\n\\nTwo.\\n\\n3.\"");
    const ArticleComparison m_comparison = comparisonOf(m_before, m_after);
};

void RestoringEditsTest::everythingComesBack()
{
    const Article restored = edited(m_after, everythingTakenBack(m_comparison));
    QCOMPARE(restored.text().toString(), m_before.text().toString());
    QCOMPARE(restored.string(Field::Title), u"A"_qs);
    QCOMPARE(restored.string(Field::Description), u"D"_qs);
}

void RestoringEditsTest::onePassageComesBackAlone()
{
    const Article restored = edited(m_after, passageTakenBack(m_comparison, 1));
    QCOMPARE(restored.text().toString(), u"1.\n\nTwo.\n\nThree."_qs);
    QCOMPARE(restored.string(Field::Title), u"B"_qs);
}

void RestoringEditsTest::oneFieldComesBackAlone()
{
    QCOMPARE(m_comparison.members[1].name, u"description"_qs);
    const Article restored = edited(m_after, memberTakenBack(m_comparison, 1));
    QCOMPARE(restored.string(Field::Description), u"D"_qs);
    QCOMPARE(restored.string(Field::Title), u"B"_qs);
    QCOMPARE(restored.text().toString(), m_after.text().toString());
}

void RestoringEditsTest::whatGalleyDoesNotEditStays()
{
    const MemberChange& mine = m_comparison.members.constLast();
    QCOMPARE(mine.name, u"mine"_qs);
    QVERIFY(!canTakeBack(mine));
    QVERIFY(canTakeBack(m_comparison.members.constFirst()));
    QCOMPARE(everythingTakenBack(m_comparison).fields.size(), 2);
}

void RestoringEditsTest::aBodyThatGalleyDoesNotEditStays()
{
    const QByteArray foreign = "\"content\":{\"$type\":\"org.example.blocks\"},\"textContent\":";
    const ArticleComparison comparison =
        comparisonOf(article(foreign + "\"One.\""), article(foreign + "\"1.\""));
    QVERIFY(!comparison.isSame());
    const ArticleEdit edit = everythingTakenBack(comparison);
    QVERIFY(edit.text.isEmpty());
    QVERIFY(edit.fields.isEmpty());
}

// It is derived from the body with each save.
void RestoringEditsTest::thePlainTextOfABodyIsNoFieldOfItsOwn()
{
    const QByteArray body = "\"content\":{\"$type\":\"at.markpub.markdown\",\"text\":{"
                            "\"$type\":\"at.markpub.text\",\"markdown\":\"# One\"}},"
                            "\"textContent\":";
    const ArticleComparison comparison =
        comparisonOf(article(body + "\"One\""), article(body + "\"Another\""));
    QCOMPARE(comparison.members.size(), 1);
    QVERIFY(!canTakeBack(comparison.members.constFirst()));
    QVERIFY(everythingTakenBack(comparison).fields.isEmpty());
}

} // namespace restoring_edits_test

GALLEY_APPLESS_TEST(restoring_edits_test::RestoringEditsTest)
#include "restoring_edits_test.moc"
