// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/live_checks.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"

#include <QSignalSpy>
#include <QTemporaryDir>

namespace live_checks_test {

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

Clock fixedClock()
{
    return [] { return QDateTime(QDate(2026, 6, 1), QTime(12, 0), Qt::UTC); };
}

// A record without a fault but for what is said of its site and its text.
QByteArray record(const QByteArray& site, const QString& text)
{
    return R"({"$type": "site.standard.document", "title": "T", "description": "About it.",
"publishedAt": "2026-03-01T09:30:00.000Z", "path": "/a", "site": )"
        + json::literalOf(QString::fromUtf8(site)) + R"(, "textContent": )" + json::literalOf(text)
        + '}';
}

// A session and what is found in it. That it lacks a cover is not asked.
struct Checked {
    explicit Checked(const QString& text, const QByteArray& site = "https://example.org")
        : session(tests::openedArticle(record(site, text)))
        , checks(session, fixedClock())
    {
        checks.setTurnedOff({u"no-cover"_s});
    }

    bool settle()
    {
        return QTest::qWaitFor([this] { return checks.areCurrent(); }, 60'000);
    }
    QStringList rules() const
    {
        QStringList rules;
        for (const Finding& finding : checks.findings())
            rules << finding.rule;
        return rules;
    }
    void insert(qsizetype position, const QString& text)
    {
        session.editText({{{position, {}, text}}});
    }
    QString words(qsizetype finding) const
    {
        const auto range = checks.textRangeOf(finding);
        return range ? session.text().mid(*range) : QString();
    }

    ArticleSession session;
    LiveChecks checks;
};

} // namespace

// What is wrong with an article, while somebody edits it.
class LiveChecksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsTheGravestFirst();
    void edits_data();
    void edits();
    void manyEditsAreSearchedOnce();
    void whoNeverPausesIsToldAllTheSame();
    void wordsAreFoundInTheirNewPlaces();
    void wordsThatWereEditedAreFoundNoMore();
    void wordsWhoseRemovalIsUndoneAreFoundAgain();
    void aSearchThatComesLateIsOfTheTextBefore();
    void aFixIsOneStepThatCanBeTakenBack_data();
    void aFixIsOneStepThatCanBeTakenBack();
    void aFixIsMadeWhereItsWordsAreNow();
    void aFixOfWhatWasEditedIsNotMade();
    void aFixOfABodyThatHasAnotherFormByThenIsNotMade();
    void whatIsReadOnlyIsNotMended();
    void rulesAreTurnedOffAndOn();
    void whatLiesBesideTheArticleIsLookedAtAgain();
    void theFolderIsThatOfTheFile();
    void aPersonsSchemasCount();
    void aBlankDraftHasNoFindingsUntilSomebodyWrites();
    void mayGoWhileSearching();
};

void LiveChecksTest::tellsTheGravestFirst()
{
    Checked checked(u"the the"_s, "https://example.org/");
    QVERIFY(!checked.checks.areKnown());
    checked.session.setString(Field::Title, {});
    QVERIFY(checked.settle());
    QCOMPARE(checked.rules(), (QStringList{u"required"_s, u"site-slash"_s, u"doubled-word"_s}));
    QCOMPARE(checked.checks.counts(), (FindingCounts{1, 1, 1}));
    QCOMPARE(checked.checks.findings()[0].place.field, Field::Title);
}

void LiveChecksTest::edits_data()
{
    QTest::addColumn<std::function<void(ArticleSession&)>>("edit");
    const auto row = [](const char* name, const std::function<void(ArticleSession&)>& edit) {
        QTest::newRow(name) << edit;
    };
    row("text", [](ArticleSession& session) { session.editText({{{0, {}, u"x"_s}}}); });
    row("a field", [](ArticleSession& session) { session.setString(Field::Title, u"U"_s); });
    row("tags", [](ArticleSession& session) { session.setTags(QStringList{u"a"_s}); });
    row("the body's form", [](ArticleSession& session) {
        session.edit({u"Form"_s, {}, {}, session.article().inStandardForm(u"one"_s)});
    });
    row("undo", [](ArticleSession& session) {
        session.setString(Field::Title, u"U"_s);
        session.history().undo();
    });
}

void LiveChecksTest::edits()
{
    QFETCH(std::function<void(ArticleSession&)>, edit);
    Checked checked(u"one"_s);
    QVERIFY(checked.settle());
    const QSignalSpy searched(&checked.checks, &LiveChecks::searched);

    edit(checked.session);

    QVERIFY(!checked.checks.areCurrent());
    QVERIFY(checked.settle());
    QCOMPARE(searched.size(), 1);
}

void LiveChecksTest::manyEditsAreSearchedOnce()
{
    Checked checked(u"the end"_s);
    QVERIFY(checked.settle());
    const QSignalSpy searched(&checked.checks, &LiveChecks::searched);
    for (int key = 0; key < 50; ++key)
        checked.insert(0, u"the "_s);
    QVERIFY(checked.settle());
    QCOMPARE(searched.size(), 1);
    QVERIFY(checked.rules().contains(u"doubled-word"_s));
}

void LiveChecksTest::whoNeverPausesIsToldAllTheSame()
{
    Checked checked(u"end"_s);
    QVERIFY(checked.settle());
    QSignalSpy searched(&checked.checks, &LiveChecks::searched);
    QTimer keyboard;
    connect(&keyboard, &QTimer::timeout, this, [&checked] { checked.insert(0, u"a"_s); });
    keyboard.start(LiveChecks::pause / 10);
    QVERIFY(searched.wait(60'000));
    QVERIFY(keyboard.isActive());
}

void LiveChecksTest::wordsAreFoundInTheirNewPlaces()
{
    Checked checked(u"One.\n\nAnd the the end."_s);
    QVERIFY(checked.settle());
    QCOMPARE(checked.rules(), QStringList{u"doubled-word"_s});
    const QString words = checked.words(0);
    QVERIFY(words.contains(u"the"_s));

    checked.insert(0, u"Before all.\r\n\r\n"_s);
    checked.insert(checked.session.text().size(), u" Really."_s);
    QVERIFY(!checked.checks.areCurrent());
    QCOMPARE(checked.words(0), words);
    checked.session.history().undo();
    checked.session.history().undo();
    QCOMPARE(checked.words(0), words);
    QVERIFY(checked.settle());
    QCOMPARE(checked.words(0), words);
}

void LiveChecksTest::wordsThatWereEditedAreFoundNoMore()
{
    Checked checked(u"And the the end."_s);
    QVERIFY(checked.settle());
    const auto range = checked.checks.textRangeOf(0);
    QVERIFY(range);
    checked.insert(range->start + 1, u"x"_s);
    QVERIFY(!checked.checks.textRangeOf(0));
    QVERIFY(checked.settle());
    QVERIFY(checked.checks.findings().isEmpty());
}

void LiveChecksTest::wordsWhoseRemovalIsUndoneAreFoundAgain()
{
    Checked checked(u"And the the end."_s);
    QVERIFY(checked.settle());
    const auto range = checked.checks.textRangeOf(0);
    QVERIFY(range);
    checked.session.edit({u"Remove"_s, {{{range->start, checked.words(0), {}}}}, {}, {}});
    QVERIFY(!checked.checks.textRangeOf(0));

    checked.session.history().undo();

    QCOMPARE(checked.checks.textRangeOf(0), range);
    QVERIFY(checked.checks.canMend(0));
}

// The search is under way when the text is edited.
void LiveChecksTest::aSearchThatComesLateIsOfTheTextBefore()
{
    Checked checked(u"And the the end."_s);
    QSignalSpy searched(&checked.checks, &LiveChecks::searched);
    QCoreApplication::processEvents(QEventLoop::ExcludeSocketNotifiers); // it begins
    checked.insert(0, u"Begin. "_s);
    if (searched.isEmpty())
        QVERIFY(searched.wait(60'000));
    QVERIFY(!checked.checks.areCurrent());
    QCOMPARE(checked.checks.findings().size(), 1);
    QVERIFY(checked.words(0).contains(u"the"_s));
    QVERIFY(checked.settle());
    QVERIFY(checked.words(0).contains(u"the"_s));
}

void LiveChecksTest::aFixIsOneStepThatCanBeTakenBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("site");
    QTest::newRow("of the text") << u"And the the end."_s << QByteArray("https://example.org");
    QTest::newRow("of a field") << u"The end."_s << QByteArray("https://example.org/");
}

void LiveChecksTest::aFixIsOneStepThatCanBeTakenBack()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, site);
    Checked checked(text, site);
    QVERIFY(checked.settle());
    QCOMPARE(checked.checks.findings().size(), 1);
    const QByteArray before = checked.session.article().toJson();

    QVERIFY(checked.checks.canMend(0));
    QVERIFY(checked.checks.mend(0));

    QVERIFY(checked.session.article().toJson() != before);
    QCOMPARE(checked.session.history().count(), 1);
    QVERIFY(checked.settle());
    QVERIFY(checked.checks.findings().isEmpty());
    checked.session.history().undo();
    QCOMPARE(checked.session.article().toJson(), before);
    QVERIFY(checked.settle());
    QCOMPARE(checked.checks.findings().size(), 1);
    QVERIFY(checked.checks.canMend(0)); // of a field that was edited before the search
}

void LiveChecksTest::aFixIsMadeWhereItsWordsAreNow()
{
    Checked checked(u"And the the end."_s);
    QVERIFY(checked.settle());
    checked.insert(0, u"Begin. "_s);
    QVERIFY(checked.checks.mend(0));
    QCOMPARE(checked.session.text().toString(), u"Begin. And the end."_s);
}

void LiveChecksTest::aFixOfWhatWasEditedIsNotMade()
{
    Checked words(u"And the the end."_s);
    QVERIFY(words.settle());
    words.insert(words.checks.textRangeOf(0)->start + 1, u"x"_s);
    QVERIFY(!words.checks.canMend(0));
    QVERIFY(!words.checks.mend(0));
    QCOMPARE(words.session.history().count(), 1);

    Checked site(u"The end."_s, "https://example.org/");
    QVERIFY(site.settle());
    site.session.setString(Field::Site, u"https://example.com/"_s);
    QVERIFY(!site.checks.canMend(0));
    QVERIFY(!site.checks.mend(0));
    QCOMPARE(site.session.article().string(Field::Site), u"https://example.com/"_s);
}

void LiveChecksTest::aFixOfABodyThatHasAnotherFormByThenIsNotMade()
{
    ArticleSession session(tests::openedArticle(
        R"({"$type": "site.standard.document", "title": "T", "description": "About it.",
"publishedAt": "2026-03-01T09:30:00.000Z", "path": "/a", "site": "https://example.org",
"content": {"$type": "site.standard.content.markdown", "version": "1.0", "text": "*one*"},
"textContent": "drifted"})"));
    LiveChecks checks(session, fixedClock());
    checks.setTurnedOff({u"no-cover"_s});
    QTRY_VERIFY(checks.areCurrent());
    QCOMPARE(checks.findings().size(), 1);
    QCOMPARE(checks.findings().front().rule, u"plain-text-drift"_s);
    QVERIFY(checks.canMend(0));

    session.edit({u"As text"_s, {}, {}, session.article().inTextForm()});
    const QByteArray json = session.article().toJson();
    QVERIFY(!checks.canMend(0));
    QVERIFY(!checks.mend(0));
    QCOMPARE(session.article().toJson(), json);
}

void LiveChecksTest::whatIsReadOnlyIsNotMended()
{
    Checked checked(u"And the the end."_s);
    QVERIFY(checked.settle());
    checked.session.setReadOnly(editedElsewhere);
    QVERIFY(!checked.checks.canMend(0));
    QVERIFY(!checked.checks.mend(0));
    QCOMPARE(checked.session.history().count(), 0);
}

void LiveChecksTest::rulesAreTurnedOffAndOn()
{
    Checked checked(u"And the the end."_s);
    QVERIFY(checked.settle());
    QCOMPARE(checked.rules(), QStringList{u"doubled-word"_s});
    checked.checks.setTurnedOff({u"doubled-word"_s, u"no-cover"_s});
    QVERIFY(checked.settle());
    QCOMPARE(checked.rules(), QStringList());
    checked.checks.setTurnedOff({});
    QVERIFY(checked.settle());
    QCOMPARE(checked.rules(), (QStringList{u"no-cover"_s, u"doubled-word"_s}));
}

void LiveChecksTest::whatLiesBesideTheArticleIsLookedAtAgain()
{
    const QTemporaryDir folder;
    ArticleSession session(tests::openedArticle(record("https://example.org", u"![a](b.png)"_s),
                                                folder.filePath(u"a.json"_s)));
    LiveChecks checks(session, fixedClock());
    checks.setTurnedOff({u"no-cover"_s});
    QTRY_VERIFY(checks.areCurrent());
    QCOMPARE(checks.findings().value(0).rule, u"missing-picture"_s);

    QFile picture(folder.filePath(u"b.png"_s));
    QVERIFY(picture.open(QIODevice::WriteOnly));
    checks.searchAgain();
    QTRY_VERIFY(checks.areCurrent());
    QVERIFY(checks.findings().isEmpty());
}

void LiveChecksTest::theFolderIsThatOfTheFile()
{
    const QTemporaryDir folder;
    Checked checked(u"![a](b.png)"_s);
    QVERIFY(checked.settle());
    QVERIFY(checked.checks.findings().isEmpty()); // nobody knows where it would be
    checked.session.saveAs(folder.filePath(u"a.json"_s), UpdatedAtPolicy::Keep);
    QTRY_COMPARE(checked.rules(), QStringList{u"missing-picture"_s});
}

void LiveChecksTest::aPersonsSchemasCount()
{
    QVERIFY(QDir().mkpath(lexicon::schemaFolder()));
    QFile schema(lexicon::schemaFolder() + u"/broken.json"_s);
    QVERIFY(schema.open(QIODevice::WriteOnly));
    schema.write("{}");
    schema.close();
    Checked checked(u"The end."_s);
    QVERIFY(checked.settle());
    QCOMPARE(checked.checks.schemaFaults().size(), 1);
    QVERIFY(checked.checks.schemaFaults()[0].sentence.contains(u"broken.json"_s));
    QVERIFY(schema.remove());
}

void LiveChecksTest::aBlankDraftHasNoFindingsUntilSomebodyWrites()
{
    ArticleSession session(OpenedArticle{Article::blank({})});
    LiveChecks checks(session);
    const QSignalSpy searched(&checks, &LiveChecks::searched);
    QVERIFY(checks.isBlankDraft());
    checks.searchAgain(); // as when the window comes to the front
    QTest::qWait(2 * LiveChecks::pause);
    QVERIFY(!checks.areKnown());
    QCOMPARE(searched.size(), 0);
    session.setString(Field::Title, u"T"_s);
    QTRY_VERIFY_WITH_TIMEOUT(checks.areCurrent(), 60'000);
    QVERIFY(checks.counts().errors > 0);
    session.history().undo(); // somebody was there
    QTRY_VERIFY_WITH_TIMEOUT(checks.areCurrent(), 60'000);
    QVERIFY(checks.counts().errors > 0);
}

void LiveChecksTest::mayGoWhileSearching()
{
    auto checked = std::make_unique<Checked>(QString(50'000, u'['));
    QCoreApplication::processEvents();
    checked.reset();
    QCoreApplication::processEvents();
}

} // namespace live_checks_test

GALLEY_GUILESS_TEST(live_checks_test::LiveChecksTest)
#include "live_checks_test.moc"
