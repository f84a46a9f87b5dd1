// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/checks/checks_pane.h"

#include "tests/support/session_support.h"
#include "tests/support/test_program.h"
#include "ui/checks/checks_head.h"
#include "ui/checks/finding_group.h"
#include "ui/checks/finding_row.h"
#include "ui/inspector/copy_row.h"
#include "ui/theme/palette.h"
#include "ui/widgets/note_label.h"
#include "ui/widgets/sentence_label.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QToolButton>

namespace checks_pane_test {

using namespace galley;

namespace {

// One error (no title), two warnings (of the site) and a hint (a doubled word).
const QByteArray faulty = "{\"$type\": \"site.standard.document\", \"description\": \"About it.\", "
                          "\"publishedAt\": \"2026-03-01T09:30:00.000Z\", \"path\": \"/a\", "
                          "\"site\": \"http://example.org/\", "
                          "\"textContent\": \"And the the end.\"}";

struct Pane {
    explicit Pane(const QByteArray& json = faulty)
        : session(tests::openedArticle(json))
        , checks(session)
        , pane(session, checks)
    {
        checks.setTurnedOff({u"no-cover"_qs});
        pane.resize(280, 600);
        pane.show();
        settle();
    }

    void settle()
    {
        if (!QTest::qWaitFor([this] { return checks.areCurrent(); }, 60'000))
            qFatal("the search did not end");
    }
    QList<FindingRow*> rows() const
    {
        QList<FindingRow*> shown;
        for (auto* const row : pane.findChildren<FindingRow*>()) {
            if (!row->isHidden())
                shown << row;
        }
        // In the order in which they stand, as groups are children of one column.
        std::sort(shown.begin(), shown.end(), [this](const auto* a, const auto* b) {
            return a->mapTo(&pane, QPoint()).y() < b->mapTo(&pane, QPoint()).y();
        });
        return shown;
    }
    QStringList rules() const
    {
        QStringList rules;
        for (const FindingRow* const row : rows())
            rules << row->rule();
        return rules;
    }
    QString summary() const { return pane.findChild<ChecksHead*>()->summary(); }
    FindingRow* row(const QString& rule) const { return rows().value(rules().indexOf(rule)); }

    ArticleSession session;
    LiveChecks checks;
    ChecksPane pane;
};

QAction* entry(const QMenu& menu, const QString& text)
{
    for (QAction* const action : menu.actions()) {
        if (action->text().remove(u'&') == text)
            return action;
    }
    return nullptr;
}

} // namespace

// The list of findings as a person uses it.
class ChecksPaneTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void groupsTheGravestFirst();
    void withoutFindingsItIsReadyToPublish();
    void saysInWordsWhatAShapeMeans();
    void aClickLeadsToTheFinding();
    void theKeyboardGoesFromRowToRow();
    void tabReachesOneRowAlone();
    void aFixIsOneStepAndTheRowGoes();
    void aFixOfWhatWasEditedIsToldNotMade();
    void noFixIsOfferedWhereNothingCanBeEdited();
    void theMenuCopiesAndTurnsOff();
    void whatASchemaAsksCannotBeTurnedOff();
    void turnedOffRulesAreCounted();
    void theFocusStaysAtItsFinding();
    void noSentenceIsCutOff();
    void manyFindingsAreShownInPart();
    void theAddressCanBeCopied();
    void whyThereIsNoAddressIsSaid_data();
    void whyThereIsNoAddressIsSaid();
    void foldedItIsOneLine();
};

void ChecksPaneTest::groupsTheGravestFirst()
{
    const Pane pane;
    QCOMPARE(
        pane.rules(),
        (QStringList{u"required"_qs, u"site-scheme"_qs, u"site-slash"_qs, u"doubled-word"_qs}));
    QCOMPARE(pane.summary(), u"1 error, 2 warnings, 1 hint"_qs);
    QStringList headings;
    for (const auto* const group : pane.pane.findChildren<FindingGroup*>())
        headings << group->accessibleName();
    QCOMPARE(headings, (QStringList{u"1 error"_qs, u"2 warnings"_qs, u"1 hint"_qs}));
}

void ChecksPaneTest::withoutFindingsItIsReadyToPublish()
{
    Pane pane;
    pane.session.setString(Field::Title, u"T"_qs);
    pane.session.setString(Field::Site, u"https://example.org"_qs);
    pane.session.editText({{{3, u" the"_qs, {}}}});
    pane.settle();
    QCOMPARE(pane.summary(), u"Ready to publish"_qs);
    QVERIFY(pane.rows().isEmpty());
    pane.session.history().undo();
    pane.settle();
    QCOMPARE(pane.summary(), u"1 hint"_qs);
}

void ChecksPaneTest::saysInWordsWhatAShapeMeans()
{
    const Pane pane;
    QSet<qint64> shapes;
    for (const auto& [rule, word] :
         {std::pair{u"required"_qs, u"Error: "_qs}, std::pair{u"site-slash"_qs, u"Warning: "_qs},
          std::pair{u"doubled-word"_qs, u"Hint: "_qs}}) {
        QVERIFY(pane.row(rule)->accessibleName().startsWith(word));
        // In one colour they differ still.
        const QImage shape = pane.row(rule)->findChild<QLabel*>()->pixmap().toImage();
        QVERIFY(!shape.isNull());
        const QImage outline = shape.convertToFormat(QImage::Format_Alpha8);
        shapes << qint64(qHashBits(outline.constBits(), size_t(outline.sizeInBytes())));
    }
    QCOMPARE(shapes.size(), 3);
    QStringList meanings;
    for (const auto* const label : pane.pane.findChildren<QLabel*>())
        meanings << label->text();
    QVERIFY(meanings.contains(u"A reader will drop the record"_qs));
}

void ChecksPaneTest::aClickLeadsToTheFinding()
{
    const Pane pane;
    const QSignalSpy chosen(&pane.pane, &ChecksPane::findingChosen);
    FindingRow* const row = pane.row(u"site-slash"_qs);
    // On its sentence, not beside it.
    QTest::mouseClick(row->findChild<SentenceLabel*>(), Qt::LeftButton);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].toLongLong(), 2);
    QCOMPARE(pane.pane.current(), 2);
}

void ChecksPaneTest::theKeyboardGoesFromRowToRow()
{
    Pane pane;
    QVERIFY(QTest::qWaitForWindowActive(&pane.pane));
    const QSignalSpy chosen(&pane.pane, &ChecksPane::findingChosen);
    pane.pane.focusList();
    const auto press = [](Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); };
    QCOMPARE(QApplication::focusWidget(), pane.rows()[0]);
    press(Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), pane.rows()[1]);
    press(Qt::Key_End);
    QCOMPARE(QApplication::focusWidget(), pane.rows()[3]);
    press(Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), pane.rows()[3]);
    press(Qt::Key_Up);
    press(Qt::Key_Return);
    QCOMPARE(chosen[0][0].toLongLong(), 2);
    press(Qt::Key_Home);
    QCOMPARE(QApplication::focusWidget(), pane.rows()[0]);
}

void ChecksPaneTest::tabReachesOneRowAlone()
{
    Pane pane;
    QVERIFY(QTest::qWaitForWindowActive(&pane.pane));
    pane.pane.focusList();
    QSet<QWidget*> rows;
    QSet<QWidget*> reached;
    for (int step = 0; step < 40; ++step) {
        QWidget* const focus = QApplication::focusWidget();
        reached << focus;
        if (qobject_cast<FindingRow*>(focus))
            rows << focus;
        QTest::keyClick(focus, Qt::Key_Tab);
    }
    QCOMPARE(rows.size(), 1);
    QVERIFY(reached.contains(pane.pane.findChild<ChecksHead*>()));
    QVERIFY(reached.size() < 8);
}

void ChecksPaneTest::aFixIsOneStepAndTheRowGoes()
{
    Pane pane;
    const QByteArray before = pane.session.article().toJson();
    QPushButton& fix = pane.row(u"site-slash"_qs)->fixButton();
    QVERIFY(fix.isVisible());
    QVERIFY(!fix.accessibleDescription().isEmpty());
    QTest::mouseClick(&fix, Qt::LeftButton);
    QCOMPARE(pane.session.article().string(Field::Site), u"http://example.org"_qs);
    pane.settle();
    QVERIFY(!pane.row(u"site-slash"_qs));
    pane.session.history().undo();
    QCOMPARE(pane.session.article().toJson(), before);
    QVERIFY(!pane.session.history().canUndo());
    pane.settle();
    QVERIFY(pane.row(u"site-slash"_qs));
}

void ChecksPaneTest::aFixOfWhatWasEditedIsToldNotMade()
{
    Pane pane;
    const QSignalSpy noted(&pane.pane, &ChecksPane::noted);
    pane.session.setString(Field::Site, u"https://example.com/"_qs);
    QTest::mouseClick(&pane.row(u"site-slash"_qs)->fixButton(), Qt::LeftButton);
    QCOMPARE(pane.session.article().string(Field::Site), u"https://example.com/"_qs);
    QCOMPARE(noted.size(), 1);
}

void ChecksPaneTest::noFixIsOfferedWhereNothingCanBeEdited()
{
    Pane pane;
    QPushButton& fix = pane.row(u"site-slash"_qs)->fixButton();
    QVERIFY(fix.isEnabled());
    pane.session.setReadOnly(editedElsewhere);
    QVERIFY(!fix.isEnabled());
    pane.session.setReadOnly({});
    QVERIFY(fix.isEnabled());
    QVERIFY(!pane.row(u"required"_qs)->fixButton().isVisible()); // nobody can guess a title
}

void ChecksPaneTest::theMenuCopiesAndTurnsOff()
{
    const Pane pane;
    const QSignalSpy turnedOff(&pane.pane, &ChecksPane::turnOffWanted);
    FindingRow* const row = pane.row(u"doubled-word"_qs);
    const std::unique_ptr<QMenu> menu(row->newMenu());
    entry(*menu, u"Copy"_qs)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), row->sentence());
    entry(*menu, u"Turn Off This Rule"_qs)->trigger();
    QCOMPARE(turnedOff.size(), 1);
    QCOMPARE(turnedOff[0][0].toString(), u"doubled-word"_qs);
}

void ChecksPaneTest::whatASchemaAsksCannotBeTurnedOff()
{
    const Pane pane;
    const std::unique_ptr<QMenu> menu(pane.row(u"required"_qs)->newMenu());
    QVERIFY(entry(*menu, u"Copy"_qs));
    QVERIFY(!entry(*menu, u"Turn Off This Rule"_qs));
}

void ChecksPaneTest::turnedOffRulesAreCounted()
{
    Pane pane;
    const auto isSaid = [&pane](const QString& sentence) {
        const auto labels = pane.pane.findChildren<NoteLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const NoteLabel* label) {
            return label->isVisible() && label->text() == sentence;
        });
    };
    QVERIFY(isSaid(u"1 rule is turned off."_qs));
    pane.checks.setTurnedOff({u"no-cover"_qs, u"doubled-word"_qs});
    pane.settle();
    QVERIFY(isSaid(u"2 rules are turned off."_qs));
    QVERIFY(!pane.row(u"doubled-word"_qs));
}

void ChecksPaneTest::theFocusStaysAtItsFinding()
{
    Pane pane;
    QVERIFY(QTest::qWaitForWindowActive(&pane.pane));
    pane.row(u"site-slash"_qs)->setFocus();
    pane.session.setString(Field::Title, u"T"_qs);
    pane.settle();
    QCOMPARE(QApplication::focusWidget(), pane.row(u"site-slash"_qs));
    // A fix takes its row away, and the next one takes its place.
    QTest::mouseClick(&pane.row(u"site-slash"_qs)->fixButton(), Qt::LeftButton);
    pane.settle();
    QCOMPARE(QApplication::focusWidget(), pane.row(u"doubled-word"_qs));
}

void ChecksPaneTest::noSentenceIsCutOff()
{
    QByteArray json = faulty;
    json.replace("http://example.org/", "http://example.org/" + QByteArray(60, 'w') + '/');
    Pane pane(json);
    const auto* const area = pane.pane.findChild<QScrollArea*>();
    const auto isCutOff = [](const SentenceLabel* label) {
        return label->isVisible() && label->height() < label->heightForWidth(label->width());
    };
    for (const int width : {280, 220}) {
        pane.pane.resize(width, 600);
        QTRY_VERIFY(area->widget()->width() <= area->viewport()->width());
        const auto labels = pane.pane.findChildren<SentenceLabel*>();
        QTRY_VERIFY(std::none_of(labels.begin(), labels.end(), isCutOff));
    }
}

void ChecksPaneTest::manyFindingsAreShownInPart()
{
    QByteArray json = faulty;
    json.replace("And the the end.", QByteArray("And the the end.\\n\\n").repeated(80));
    const Pane pane(json);
    QVERIFY(pane.checks.counts().hints > FindingGroup::maximumRows);
    const FindingGroup* const hints = pane.pane.findChildren<FindingGroup*>()[2];
    QCOMPARE(hints->rowCount(), FindingGroup::maximumRows);
    const qsizetype others = pane.checks.counts().hints - FindingGroup::maximumRows;
    QVERIFY(hints->findChild<NoteLabel*>()->text().contains(QString::number(others)));
}

void ChecksPaneTest::theAddressCanBeCopied()
{
    Pane pane;
    const QSignalSpy noted(&pane.pane, &ChecksPane::noted);
    pane.session.setString(Field::Site, u"https://example.org/"_qs);
    auto* const address = pane.pane.findChild<CopyRow*>();
    QVERIFY(address->isVisible());
    QCOMPARE(address->text(), u"https://example.org/a"_qs);
    address->findChild<QToolButton*>()->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"https://example.org/a"_qs);
    QCOMPARE(noted.size(), 1);
}

void ChecksPaneTest::whyThereIsNoAddressIsSaid_data()
{
    QTest::addColumn<QString>("site");
    QTest::addColumn<QString>("word");
    QTest::newRow("no web address") << u"http://example.org"_qs << u"https://"_qs;
    QTest::newRow("a publication")
        << u"at://did:plc:a/site.standard.publication/b"_qs << u"publication"_qs;
}

void ChecksPaneTest::whyThereIsNoAddressIsSaid()
{
    QFETCH(QString, site);
    QFETCH(QString, word);
    Pane pane;
    pane.session.setString(Field::Site, site);
    QVERIFY(!pane.pane.findChild<CopyRow*>()->isVisible());
    const auto labels = pane.pane.findChildren<NoteLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [&](const NoteLabel* label) {
        return label->isVisible() && label->text().contains(word);
    }));
}

void ChecksPaneTest::foldedItIsOneLine()
{
    Pane pane;
    const QSignalSpy opened(&pane.pane, &ChecksPane::openChanged);
    auto* const head = pane.pane.findChild<ChecksHead*>();
    QTest::mouseClick(head, Qt::LeftButton);
    QVERIFY(!pane.pane.isOpen());
    QCOMPARE(opened.size(), 1);
    QVERIFY(pane.rows()[0]->isVisible() == false);
    QCOMPARE(pane.pane.maximumHeight(), head->heightForWidth(pane.pane.width()));
    QTest::keyClick(head, Qt::Key_Return);
    QVERIFY(pane.pane.isOpen());
    QVERIFY(pane.rows()[0]->isVisible());
}

} // namespace checks_pane_test

GALLEY_TEST(checks_pane_test::ChecksPaneTest)
#include "checks_pane_test.moc"
