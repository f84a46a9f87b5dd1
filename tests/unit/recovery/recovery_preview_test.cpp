// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/json/json_string.h"
#include "app/recovery/recovery_preview.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace recovery_preview_test {

using namespace galley;

namespace {

RecoveredArticle recoveredOf(const QString& text, const TextDelta& delta)
{
    Article article = *Article::read(
        "{\"$type\":\"site.standard.document\",\"textContent\":" + json::literalOf(text) + "}");
    article.applyText(delta);
    return {article, {}, {}, {}, false, {}, false};
}

QString written(const RecoveryPreview& preview)
{
    return preview.passage.mid(preview.written.start, preview.written.length);
}

} // namespace

// What is shown of an article that could come back.
class RecoveryPreviewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewTextIsShownFromItsBeginning();
    void aChangeIsShownWithItsParagraph();
    void whereMostWasWrittenIsShown();
    void aLongPassageIsCut();
    void whatWasTakenOutShowsItsSurroundings();
    void changedFieldsAreNamed();
};

void RecoveryPreviewTest::aNewTextIsShownFromItsBeginning()
{
    const auto preview = previewOf(recoveredOf({}, {{{0, {}, u"one two\nthree"_qs}}}));
    QCOMPARE(preview.passage, u"one two\nthree"_qs);
    QCOMPARE(written(preview), preview.passage);
    QCOMPARE(preview.words, 3);
}

void RecoveryPreviewTest::aChangeIsShownWithItsParagraph()
{
    const auto preview =
        previewOf(recoveredOf(u"before\nthe line\nbehind"_qs, {{{11, {}, u"new "_qs}}}));
    QCOMPARE(preview.passage, u"\u2026the new line\nbehind"_qs);
    QCOMPARE(written(preview), u"new "_qs);
}

void RecoveryPreviewTest::whereMostWasWrittenIsShown()
{
    const auto preview = previewOf(
        recoveredOf(u"a\nb\nc"_qs, {{{0, {}, u"x"_qs}, {2, {}, u"most "_qs}, {4, u"c"_qs, {}}}}));
    QCOMPARE(written(preview), u"most "_qs);
}

void RecoveryPreviewTest::aLongPassageIsCut()
{
    const auto preview = previewOf(recoveredOf({}, {{{0, {}, QString(10'000, u'x')}}}));
    QVERIFY(preview.passage.size() < 1500);
    QVERIFY(preview.passage.endsWith(QChar(0x2026)));
    QVERIFY(preview.written.end() <= preview.passage.size());
}

void RecoveryPreviewTest::whatWasTakenOutShowsItsSurroundings()
{
    const auto preview = previewOf(recoveredOf(u"keep this word"_qs, {{{5, u"this "_qs, {}}}}));
    QCOMPARE(preview.passage, u"keep word"_qs);
    QVERIFY(preview.written.isEmpty());
}

void RecoveryPreviewTest::changedFieldsAreNamed()
{
    RecoveredArticle recovered = recoveredOf(u"a"_qs, {});
    recovered.article.setState(Field::Title, QByteArray("\"T\""));
    const auto preview = previewOf(recovered);
    QCOMPARE(preview.title, u"T"_qs);
    QCOMPARE(preview.fields, QList{Field::Title});
    QCOMPARE(preview.passage, u"a"_qs);
}

} // namespace recovery_preview_test

GALLEY_APPLESS_TEST(recovery_preview_test::RecoveryPreviewTest)
#include "recovery_preview_test.moc"
