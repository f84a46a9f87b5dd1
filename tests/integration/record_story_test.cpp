// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/file_in_folder.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"
#include "ui/editor/editor_pane.h"
#include "ui/editor/text_view.h"
#include "ui/record/record_dialog.h"
#include "ui/record/record_facts.h"
#include "ui/record/record_side.h"
#include "ui/window/article_windows.h"
#include "ui/window/main_window.h"
#include "ui/window/window_dialogs.h"

#include <QSettings>
#include <QTemporaryDir>

namespace record_story_test {

using namespace galley;

// A person looks whether what they have is what is published.
class RecordStoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void openAnEnvelopeEditAndTakeItBack();
};

void RecordStoryTest::openAnEnvelopeEditAndTakeItBack()
{
    const QByteArray record = "{\"$type\": \"site.standard.document\", \"title\": \"A\", "
                              "\"textContent\": \"One paragraph.\"}";
    const QString cid = tests::openedArticle(record).article.recordCid()->toString();
    const QByteArray envelope = "{\n  \"uri\": \"at://did:plc:abc/site.standard.document/3abc\",\n"
                                "  \"cid\": \""
        + cid.toLatin1() + "\",\n  \"value\": " + record + "\n}\n";
    const QTemporaryDir folder;
    const QString path = tests::writtenFile(folder.filePath(u"article.json"_qs), envelope);
    QSettings settings(folder.filePath(u"settings.ini"_qs), QSettings::IniFormat);
    ArticleWindows windows(settings);
    windows.open(path);
    QTRY_VERIFY(!windows.windows().isEmpty());
    MainWindow& window = *windows.windows().front();

    window.dialogs().showRecord();
    auto* const dialog = window.findChild<RecordDialog*>();
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->isCurrent());
    QCOMPARE(dialog->facts().envelopeVerdict(RecordFacts::ToSave), u"Same as published"_qs);

    QTest::keyClicks(&window.editor().text(), u"x"_qs);
    QTRY_COMPARE(dialog->summary(), u"1 difference"_qs);
    QVERIFY(dialog->facts().envelopeVerdict(RecordFacts::ToSave).startsWith(u"Not the same: "_qs));
    QCOMPARE(dialog->facts().envelopeVerdict(RecordFacts::Disk), u"Same as published"_qs);
    QVERIFY(dialog->note().contains(u"updatedAt"_qs));

    window.session().history().undo();
    QTRY_COMPARE(dialog->summary(), u"No difference"_qs);
    QCOMPARE(dialog->facts().envelopeVerdict(RecordFacts::ToSave), u"Same as published"_qs);
    QVERIFY(dialog->note().isEmpty());
    dialog->toSave().copy();
    QCOMPARE(tests::contentOf(path), envelope);
    QVERIFY(!window.session().isModified());
}

} // namespace record_story_test

GALLEY_TEST(record_story_test::RecordStoryTest)
#include "record_story_test.moc"
