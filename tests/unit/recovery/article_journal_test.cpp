// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/recovery/article_journal.h"
#include "app/recovery/recovery_folder.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/injected_faults.h"
#include "tests/support/test_program.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

namespace article_journal_test {

using namespace galley;

namespace {

const QByteArray sample = "{\"$type\":\"site.standard.document\",\"title\":\"A\"}";

} // namespace

// The journal of an open article, while it grows, fails, and is taken away.
class ArticleJournalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void aLongJournalIsBegunAnew();
    void aJournalThatAnotherProgramTookAwayGoesOn_data();
    void aJournalThatAnotherProgramTookAwayGoesOn();
    void whatIsSavedBesideIsNotBegunWithAgain();
    void aJournalThatFailsIsToldOnce();
    void afterAFaultNotEachEditBeginsAJournalAnew();

private:
    QString file(const QString& name) const { return m_folder->filePath(name); }
    RecoveryFolder recovery() const { return RecoveryFolder(file(u"state/recovery"_qs)); }
    std::unique_ptr<ArticleJournal> journal() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

std::unique_ptr<ArticleJournal> ArticleJournalTest::journal() const
{
    const auto place = recovery().newPlace();
    if (!place)
        qFatal("%s", qPrintable(place.error().sentence));
    return std::make_unique<ArticleJournal>(*place);
}

void ArticleJournalTest::aLongJournalIsBegunAnew()
{
    {
        const auto unsaved = journal();
        Article article =
            *Article::read("{\"$type\":\"site.standard.document\",\"textContent\":\"\"}");
        const QString page(1'000'000, u'x');
        for (int act = 0; act < 20; ++act) { // pasted and deleted again, ten times
            const TextDelta delta =
                act % 2 == 0 ? TextDelta{{{0, {}, page}}} : TextDelta{{{0, page, {}}}};
            article.applyText(delta);
            unsaved->record(delta, article);
            unsaved->sync();
        }
        QVERIFY(QFileInfo(unsaved->place()->journalPath()).size() < 16'000'000);
        const TextDelta last{{{0, {}, u"end"_qs}}};
        article.applyText(last);
        unsaved->record(last, article);
    }
    const auto later = recovery().claimUnsaved();
    QCOMPARE(later.list.size(), 1);
    QCOMPARE(later.list.front().recovered.article.text().toString(), u"end"_qs);
}

void ArticleJournalTest::aJournalThatAnotherProgramTookAwayGoesOn_data()
{
    QTest::addColumn<QString>("taken");
    QTest::newRow("its file") << u"journal"_qs;
    QTest::newRow("its place") << QString();
    QTest::newRow("everything") << u".."_qs;
}

void ArticleJournalTest::aJournalThatAnotherProgramTookAwayGoesOn()
{
    QFETCH(const QString, taken);
    {
        const auto unsaved = journal();
        Article article = *Article::read(sample);
        const auto type = [&](const QString& text) {
            const TextDelta delta{{{0, {}, text}}};
            article.applyText(delta);
            unsaved->record(delta, article);
        };
        connect(unsaved.get(), &ArticleJournal::lost, unsaved.get(),
                [&] { unsaved->restore(article); });
        QSignalSpy restored(unsaved.get(), &ArticleJournal::restored);
        type(u"one"_qs);
        unsaved->sync();
        const QString path = QDir::cleanPath(unsaved->place()->path() + u'/' + taken);
        if (taken == u"journal")
            QVERIFY(QFile::remove(path));
        else
            QVERIFY(QDir(path).removeRecursively());
        type(u"two "_qs);
        QVERIFY(restored.wait());
        type(u"three "_qs);
    }
    const auto unsaved = recovery().claimUnsaved();
    QCOMPARE(unsaved.list.size(), 1);
    QCOMPARE(unsaved.list.front().recovered.article.text().toString(), u"three two one"_qs);
}

void ArticleJournalTest::whatIsSavedBesideIsNotBegunWithAgain()
{
    {
        const auto unsaved = journal();
        Article article = *Article::read(sample);
        article.setState(Field::Title, "\"B\"");
        unsaved->record(FieldChange{Field::Title, "\"B\""}, article);
        unsaved->record(BesideChange{u"coverAlt"_qs, true, "\"A cat\""}, article);
        unsaved->record(BesideChange{u"coverAlt"_qs, false, {}}, article); // undone
        unsaved->restore(article); // begins it anew
        unsaved->sync();
    }
    const auto later = recovery().claimUnsaved();
    QCOMPARE(later.list.size(), 1);
    QVERIFY(later.list.front().recovered.beside.isEmpty());
}

void ArticleJournalTest::aJournalThatFailsIsToldOnce()
{
    Article article = *Article::read(sample);
    const auto unsaved = journal();
    QSignalSpy failed(unsaved.get(), &ArticleJournal::failed);
    connect(unsaved.get(), &ArticleJournal::lost, unsaved.get(),
            [&] { unsaved->restore(article); });
    QDir(unsaved->place()->path()).removeRecursively();
    tests::writtenFile(unsaved->place()->path(), "in the way");
    article.setState(Field::Title, QByteArray("\"B\""));
    for (int edit = 0; edit < 3; ++edit)
        unsaved->record(FieldChange{Field::Title, QByteArray("\"B\"")}, article);
    QVERIFY(failed.wait());
    unsaved->record(FieldChange{Field::Title, QByteArray("\"B\"")}, article);
    unsaved->sync();
    QCoreApplication::processEvents();
    QCOMPARE(failed.count(), 1);
}

// A disk that is full stays so for a while, and a journal begins with all that is unsaved.
void ArticleJournalTest::afterAFaultNotEachEditBeginsAJournalAnew()
{
    Article article = *Article::read(sample);
    const auto unsaved = journal();
    QSignalSpy failed(unsaved.get(), &ArticleJournal::failed);
    const tests::InjectedFaults full(
        [](const QByteArray& call, qsizetype) { return call == "write" ? ENOSPC : 0; });
    article.setState(Field::Title, QByteArray("\"B\""));
    unsaved->record(FieldChange{Field::Title, QByteArray("\"B\"")}, article);
    QVERIFY(failed.wait());
    unsaved->sync();
    const auto calls = full.calls().size();
    QVERIFY(calls > 0);
    for (int edit = 0; edit < 20; ++edit)
        unsaved->record(FieldChange{Field::Title, QByteArray("\"B\"")}, article);
    unsaved->sync();
    QCOMPARE(full.calls().size(), calls);
}

} // namespace article_journal_test

GALLEY_GUILESS_TEST(article_journal_test::ArticleJournalTest)
#include "article_journal_test.moc"
