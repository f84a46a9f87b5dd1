// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/recovery/article_journal.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/test_program.h"
#include "ui/compare/compare_view.h"
#include "ui/recovery/comparison_dialog.h"
#include "ui/recovery/recovery_dialog.h"
#include "ui/widgets/note_label.h"

#include <QCryptographicHash>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>

namespace recovery_dialog_test {

using namespace galley;

namespace {

const QByteArray sample =
    "{\"$type\":\"site.standard.document\",\"textContent\":\"one two\",\"title\":\"A\"}";

} // namespace

// What is offered after a crash, and what can be done with it.
class RecoveryDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void eachArticleIsListedWithWhatWouldComeBack();
    void recoveringTheLastOneClosesTheDialog();
    void everythingCanBeRecoveredAtOnce();
    void aFileThatChangedIsWarnedOf();
    void onlyAFileCanBeComparedWith();
    void theComparisonShowsBothSides();
    void everyButtonHasAMnemonicOfItsOwn();

private:
    void leaveUnsaved(const QString& path, const QString& typed);
    QPushButton* button(const QString& text) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RecoveryDialog> m_dialog;
};

void RecoveryDialogTest::init()
{
    m_dialog.reset();
    m_folder = std::make_unique<QTemporaryDir>();
}

// Puts another unsaved article into the dialog.
void RecoveryDialogTest::leaveUnsaved(const QString& path, const QString& typed)
{
    m_dialog.reset();
    const RecoveryFolder folder(m_folder->filePath(u"recovery"_qs));
    {
        ArticleJournal journal(*folder.newPlace());
        journal.setFile(path, QCryptographicHash::hash(sample, QCryptographicHash::Sha256));
        Article article = *Article::read(sample);
        const TextDelta delta{{{0, {}, typed}}};
        article.applyText(delta);
        journal.record(delta, article);
    }
    m_dialog = std::make_unique<RecoveryDialog>(folder.claimUnsaved());
    m_dialog->show();
}

QPushButton* RecoveryDialogTest::button(const QString& text) const
{
    for (auto* const button : m_dialog->findChildren<QPushButton*>()) {
        if (button->text() == text)
            return button;
    }
    qFatal("no button %s", qPrintable(text));
}

void RecoveryDialogTest::eachArticleIsListedWithWhatWouldComeBack()
{
    leaveUnsaved({}, u"older "_qs);
    QTest::qWait(2); // their times differ
    leaveUnsaved({}, u"newer "_qs);
    auto* const list = m_dialog->findChild<QListWidget*>();
    QCOMPARE(list->count(), 2);
    auto* const passage = m_dialog->findChild<QTextEdit*>();
    QCOMPARE(passage->toPlainText(), u"newer one two"_qs);
    list->setCurrentRow(1);
    QCOMPARE(passage->toPlainText(), u"older one two"_qs);
    QCOMPARE(passage->extraSelections().constFirst().cursor.selectedText(), u"older "_qs);
}

void RecoveryDialogTest::recoveringTheLastOneClosesTheDialog()
{
    leaveUnsaved({}, u"x"_qs);
    QSignalSpy wanted(m_dialog.get(), &RecoveryDialog::recoverWanted);
    QVERIFY(!button(u"Recover &All"_qs)->isVisible());
    button(u"&Recover"_qs)->click();
    QCOMPARE(wanted.count(), 1);
    QVERIFY(!m_dialog->isVisible());
}

void RecoveryDialogTest::everythingCanBeRecoveredAtOnce()
{
    leaveUnsaved({}, u"x"_qs);
    leaveUnsaved({}, u"y"_qs);
    QSignalSpy wanted(m_dialog.get(), &RecoveryDialog::recoverWanted);
    button(u"Recover &All"_qs)->click();
    QCOMPARE(wanted.count(), 2);
    QVERIFY(!m_dialog->isVisible());
}

void RecoveryDialogTest::aFileThatChangedIsWarnedOf()
{
    leaveUnsaved(tests::writtenFile(m_folder->filePath(u"a.json"_qs), sample + ' '), u"x"_qs);
    bool isWarned = false;
    for (const auto* note : m_dialog->findChildren<NoteLabel*>())
        isWarned = isWarned || (note->isVisible() && note->tone() == NoteLabel::Tone::Warning);
    QVERIFY(isWarned);
}

void RecoveryDialogTest::onlyAFileCanBeComparedWith()
{
    leaveUnsaved({}, u"x"_qs);
    QVERIFY(!button(u"&Compare with the File…"_qs)->isEnabled());
    leaveUnsaved(tests::writtenFile(m_folder->filePath(u"a.json"_qs), sample), u"y"_qs);
    QVERIFY(button(u"&Compare with the File…"_qs)->isEnabled());
}

void RecoveryDialogTest::theComparisonShowsBothSides()
{
    const QString path = m_folder->filePath(u"a.json"_qs);
    leaveUnsaved(tests::writtenFile(path, sample), u"zero "_qs);
    tests::writtenFile(path, QByteArray(sample).replace("\"A\"", "\"B\"").replace("two", "2"));
    const ComparisonDialog comparison(m_dialog->left().constFirst().recovered);
    QTRY_VERIFY(comparison.view().comparison());
    QCOMPARE(comparison.view().comparison()->members.size(), 1);
    QCOMPARE(comparison.view().comparison()->text.before, u"one 2"_qs);
    QCOMPARE(comparison.view().comparison()->text.after, u"zero one two"_qs);
}

void RecoveryDialogTest::everyButtonHasAMnemonicOfItsOwn()
{
    leaveUnsaved({}, u"x"_qs);
    QSet<QChar> taken;
    for (const auto* pushed : m_dialog->findChildren<QPushButton*>()) {
        const auto at = pushed->text().indexOf(u'&');
        QVERIFY2(at >= 0, qPrintable(pushed->text()));
        QVERIFY2(!taken.contains(pushed->text().at(at + 1).toLower()), qPrintable(pushed->text()));
        taken.insert(pushed->text().at(at + 1).toLower());
    }
}

} // namespace recovery_dialog_test

GALLEY_TEST(recovery_dialog_test::RecoveryDialogTest)
#include "recovery_dialog_test.moc"
