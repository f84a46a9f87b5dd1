// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/versions/versions_dialog.h"

#include "tests/support/file_in_folder.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"
#include "ui/compare/compare_view.h"
#include "ui/versions/version_table.h"
#include "ui/widgets/note_label.h"

#include <QComboBox>
#include <QDirIterator>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTextBrowser>

namespace versions_dialog_test {

using namespace galley;
using namespace galley::tests;

namespace {

QByteArray record(const QByteArray& title, const QByteArray& text)
{
    return "{\"$type\":\"site.standard.document\",\"textContent\":\"" + text + "\",\"title\":\""
        + title + "\"}";
}

} // namespace

// The versions of an open article, on the screen.
class VersionsDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void versionsAreListedTheNewestFirstWithTheirWords();
    void aVersionIsComparedWithTheArticleNow();
    void aVersionIsComparedWithTheOneBeforeIt();
    void thatOnlyWhatStandsBesideIsAnotherIsSaid();
    void twoVersionsAreComparedFromTheOlderToTheNewer();
    void restoringAllIsOneStep();
    void onePassageIsRestored();
    void whatIsTypedIsComparedToo();
    void anotherSaveIsListedAndTheSelectionStays();
    void aDamagedVersionIsSaid();
    void whatADamagedListNamedIsOfferedAndRestored();
    void aReadOnlyBodyCannotBeRestored();
    void anArticleWithoutVersionsSaysSo();

private:
    QString path() const { return m_folder->filePath(u"a.json"_qs); }
    void keep(const QByteArray& content);
    // A dialog that has listed and compared.
    void open(const QByteArray& content);
    QString shown() const { return m_dialog->comparison().shownText().trimmed(); }
    void select(int row) { m_dialog->table().setCurrentItem(m_dialog->table().topLevelItem(row)); }
    void compareWith(int row)
    {
        m_dialog->comparedWith().setCurrentIndex(row);
        Q_EMIT m_dialog->comparedWith().activated(row);
    }
    void activate(const QString& link)
    {
        Q_EMIT m_dialog->findChild<QTextBrowser*>()->anchorClicked(QUrl(link));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<const HistoryStore> m_store;
    std::unique_ptr<ArticleSession> m_session;
    std::unique_ptr<VersionsDialog> m_dialog;
    int m_minute = 0;
};

void VersionsDialogTest::init()
{
    m_dialog.reset();
    m_session.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_shared<HistoryStore>(m_folder->filePath(u"history"_qs));
    m_minute = 0;
}

void VersionsDialogTest::keep(const QByteArray& content)
{
    const QDateTime time(QDate(2026, 3, 4), QTime(12, m_minute++), Qt::UTC);
    if (!m_store->keep(writtenFile(path(), content), content, VersionOrigin::Saved, time))
        qFatal("not kept");
}

void VersionsDialogTest::open(const QByteArray& content)
{
    auto article = readArticle(writtenFile(path(), content));
    if (!article)
        qFatal("%s", qPrintable(article.error().sentence));
    m_session = std::make_unique<ArticleSession>(*article);
    m_session->setHistoryStore(m_store);
    m_dialog = std::make_unique<VersionsDialog>(*m_session);
    if (!QTest::qWaitFor([this] { return !shown().isEmpty(); }))
        qFatal("nothing is shown");
}

void VersionsDialogTest::versionsAreListedTheNewestFirstWithTheirWords()
{
    keep(record("A", "one two"));
    keep(record("A", "one three four"));
    keep(record("A", "one three four five"));
    open(record("A", "one three four five"));
    const VersionTable& table = m_dialog->table();
    QCOMPARE(table.topLevelItemCount(), 3);
    QVERIFY(table.topLevelItem(0)->text(0).contains(
        VersionTable::dateText(m_store->versionsOf(path()).versions.last())));
    QTRY_COMPARE(table.topLevelItem(0)->text(1), u"+1 −0"_qs);
    QTRY_COMPARE(table.topLevelItem(1)->text(1), u"+2 −1"_qs);
    QCOMPARE(table.topLevelItem(2)->text(1), QString());
    QCOMPARE(table.selected(), 2);
}

void VersionsDialogTest::aVersionIsComparedWithTheArticleNow()
{
    keep(record("A", "one"));
    open(record("B", "one"));
    QCOMPARE(shown(), u"Title\nAB   Restore"_qs);
}

void VersionsDialogTest::aVersionIsComparedWithTheOneBeforeIt()
{
    keep(record("A", "one"));
    keep(record("B", "one"));
    open(record("C", "one"));
    compareWith(1);
    QTRY_COMPARE(shown(), u"Title\nAB"_qs);
    select(1);
    QTRY_VERIFY(shown().contains(u"first version"_qs));
    QVERIFY(!m_dialog->restoreButton().isEnabled());
}

void VersionsDialogTest::thatOnlyWhatStandsBesideIsAnotherIsSaid()
{
    keep(record("A", "one"));
    KeptContent content(record("A", "one"));
    const QDateTime time(QDate(2026, 3, 4), QTime(13, 0), Qt::UTC);
    QVERIFY(m_store->keep(path(), content, VersionOrigin::Saved, time, QByteArray("{}")));
    open(record("A", "one"));
    QCOMPARE(m_dialog->table().topLevelItemCount(), 2);
    select(0);
    compareWith(1); // the version before
    QTRY_VERIFY2(shown().contains(u"beside it"), qPrintable(shown()));
}

void VersionsDialogTest::twoVersionsAreComparedFromTheOlderToTheNewer()
{
    keep(record("A", "one"));
    keep(record("B", "one"));
    open(record("C", "one"));
    select(1);
    compareWith(2); // the newest
    QTRY_COMPARE(shown(), u"Title\nAB"_qs);
}

void VersionsDialogTest::restoringAllIsOneStep()
{
    keep(record("A", "one"));
    open(record("B", "two"));
    QTRY_VERIFY(m_dialog->restoreButton().isEnabled());
    m_dialog->restoreButton().click();
    QCOMPARE(m_session->article().toJson(), record("A", "one"));
    QTRY_COMPARE(shown(), u"There is no difference."_qs);
    QVERIFY(!m_dialog->restoreButton().isEnabled());
    m_session->history().undo();
    QCOMPARE(m_session->article().toJson(), record("B", "two"));
}

void VersionsDialogTest::onePassageIsRestored()
{
    keep(record("A", "one\\n\\ntwo\\n\\nthree\\n"));
    open(record("B", "1\\n\\ntwo\\n\\n3\\n"));
    activate(u"passage:1"_qs);
    QCOMPARE(m_session->text().toString(), u"1\n\ntwo\n\nthree\n"_qs);
    QCOMPARE(m_session->article().string(Field::Title), u"B"_qs);
}

void VersionsDialogTest::whatIsTypedIsComparedToo()
{
    keep(record("A", "one"));
    open(record("A", "one"));
    QCOMPARE(shown(), u"There is no difference."_qs);
    m_session->editText({{{3, {}, u" two"_qs}}});
    QTRY_COMPARE(shown(), u"one two   Restore"_qs);
    activate(u"passage:0"_qs);
    QCOMPARE(m_session->text().toString(), u"one"_qs);
}

void VersionsDialogTest::anotherSaveIsListedAndTheSelectionStays()
{
    keep(record("A", "one"));
    open(record("A", "one"));
    m_session->setString(Field::Title, u"B"_qs);
    m_session->save(UpdatedAtPolicy::Keep);
    QTRY_COMPARE(m_dialog->table().topLevelItemCount(), 2);
    QCOMPARE(m_dialog->table().selected(), 0);
}

void VersionsDialogTest::aDamagedVersionIsSaid()
{
    keep(record("A", "one"));
    const QByteArray hash = m_store->versionsOf(path()).versions.front().hash.toHex();
    writtenFile(m_folder->filePath(u"history/objects/%1/%2"_qs.arg(
                    QString::fromLatin1(hash.first(2)), QString::fromLatin1(hash))),
                "no");
    open(record("A", "one"));
    QVERIFY(shown().contains(u"damaged"_qs));
    QVERIFY(!m_dialog->restoreButton().isEnabled());
}

void VersionsDialogTest::whatADamagedListNamedIsOfferedAndRestored()
{
    keep(record("A", "one"));
    QDirIterator lists(m_folder->filePath(u"history/documents"_qs), QDir::Files,
                       QDirIterator::Subdirectories);
    writtenFile(lists.next(), QByteArray(100, '\0'));
    open(record("B", "two"));
    QCOMPARE(m_dialog->table().topLevelItemCount(), 1);
    QVERIFY(m_dialog->table().topLevelItem(0)->text(0).contains(u"outside the list"_qs));
    const auto* const note = m_dialog->findChild<NoteLabel*>();
    QVERIFY(note->text().contains(u"damaged"_qs));
    QCOMPARE(note->tone(), NoteLabel::Tone::Warning);
    QTRY_VERIFY(m_dialog->restoreButton().isEnabled());
    m_dialog->restoreButton().click();
    QCOMPARE(m_session->article().toJson(), record("A", "one"));
}

void VersionsDialogTest::aReadOnlyBodyCannotBeRestored()
{
    QByteArray foreign = record("A", "one");
    foreign.chop(1);
    foreign += ",\"content\":{\"$type\":\"x\"}}";
    keep(foreign);
    open(QByteArray(foreign).replace("one", "two").replace("\"A\"", "\"B\""));
    QTRY_VERIFY(m_dialog->restoreButton().isEnabled()); // the fields can
    m_dialog->restoreButton().click();
    QCOMPARE(m_session->article().string(Field::Title), u"A"_qs);
    QCOMPARE(m_session->text().toString(), u"two"_qs);
}

void VersionsDialogTest::anArticleWithoutVersionsSaysSo()
{
    m_session = sessionWith("\"title\":\"A\"");
    m_dialog = std::make_unique<VersionsDialog>(*m_session);
    QTRY_VERIFY(m_dialog->findChild<NoteLabel*>()->text().contains(u"no versions yet"_qs));
}

} // namespace versions_dialog_test

GALLEY_TEST(versions_dialog_test::VersionsDialogTest)
#include "versions_dialog_test.moc"
