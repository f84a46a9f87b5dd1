// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/covers.h"
#include "ui/inspector/cover_alt_field.h"

#include "tests/support/file_in_folder.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"
#include "ui/widgets/growing_text_edit.h"

#include <QTemporaryDir>

namespace cover_alt_field_test {

using namespace galley;
using galley::tests::describedCover;
using galley::tests::writtenFile;

namespace {

const QByteArray record = "{\"$type\": \"site.standard.document\", \"title\": \"A\"}";

} // namespace

// The field for the cover's description.
class CoverAltFieldTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsTypedIsOneStep();
    void itSaysWhereTheWordsAreKept();
    void undoShowsTheWordsFromBefore();
    void anotherCoverAsksWhetherTheyStillFit();
    void aFileThatCannotBeUsedIsSaid();
};

void CoverAltFieldTest::whatIsTypedIsOneStep()
{
    const auto session = tests::sessionWith("\"title\": \"A\"");
    CoverAltField field(*session);
    const QByteArray before = session->article().toJson();
    QTest::keyClicks(&field.edit(), u"A cat"_qs);
    QCOMPARE(describedCover(session->beside()), u"A cat"_qs);
    QCOMPARE(session->history().count(), 1);
    QCOMPARE(session->article().toJson(), before);
}

void CoverAltFieldTest::itSaysWhereTheWordsAreKept()
{
    const QTemporaryDir folder;
    ArticleSession session(tests::openedArticle(record, folder.filePath(u"a.json"_qs)));
    const CoverAltField field(session);
    QVERIFY2(field.sentence().contains(u"a.galley/about.json, not in the record"_qs),
             qPrintable(field.sentence()));
}

void CoverAltFieldTest::undoShowsTheWordsFromBefore()
{
    const auto session = tests::sessionWith("\"title\": \"A\"");
    CoverAltField field(*session);
    QTest::keyClicks(&field.edit(), u"A"_qs);
    QTest::keyClick(&field.edit(), Qt::Key_Return); // ends the step, and is no part of the words
    QTest::keyClicks(&field.edit(), u" cat"_qs);
    session->history().undo();
    QCOMPARE(field.edit().text(), u"A"_qs);
    session->history().undo();
    QCOMPARE(field.edit().text(), QString());
}

void CoverAltFieldTest::anotherCoverAsksWhetherTheyStillFit()
{
    const auto session = tests::sessionWith("\"title\": \"A\"");
    CoverAltField field(*session);
    const auto cover = [](const QByteArray& bytes) {
        return atproto::BlobRef{atproto::Cid::ofBlob(bytes), u"image/webp"_qs, bytes.size()};
    };
    session->covers().set(cover("one"));
    QTest::keyClicks(&field.edit(), u"A cat"_qs);
    QVERIFY(!field.sentence().contains(u"another"_qs));
    session->closeUndoStep();
    session->covers().set(cover("two"));
    QVERIFY2(field.sentence().contains(u"another"_qs), qPrintable(field.sentence()));
    session->history().undo();
    QVERIFY(!field.sentence().contains(u"another"_qs));
    session->history().redo();
    QTest::keyClicks(&field.edit(), u"s"_qs);
    QVERIFY(!field.sentence().contains(u"another"_qs));
}

void CoverAltFieldTest::aFileThatCannotBeUsedIsSaid()
{
    const QTemporaryDir folder;
    writtenFile(folder.filePath(u"a.galley/about.json"_qs), "no JSON");
    ArticleSession session(tests::openedArticle(record, folder.filePath(u"a.json"_qs)));
    CoverAltField field(session);
    QVERIFY2(field.sentence().contains(u"about.json"_qs), qPrintable(field.sentence()));
    QVERIFY(field.edit().isReadOnly());
    QTest::keyClicks(&field.edit(), u"A cat"_qs);
    QVERIFY(!session.isModified());
}

} // namespace cover_alt_field_test

GALLEY_TEST(cover_alt_field_test::CoverAltFieldTest)
#include "cover_alt_field_test.moc"
