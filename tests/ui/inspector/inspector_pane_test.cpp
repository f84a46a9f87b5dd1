// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/inspector/inspector_pane.h"

#include "tests/support/session_support.h"
#include "tests/support/shared_files.h"
#include "tests/support/test_program.h"
#include "ui/inspector/copy_row.h"
#include "ui/inspector/cover_alt_field.h"
#include "ui/inspector/cover_field.h"
#include "ui/inspector/post_field.h"
#include "ui/widgets/growing_text_edit.h"

#include <QAccessible>
#include <QClipboard>
#include <QDirIterator>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

namespace inspector_pane_test {

using namespace galley;
using galley::tests::sessionWith;

namespace {

const QByteArray post =
    R"("bskyPostRef": {"cid": "bafyreif7fg55uv4upx7z535jxjovidjvrso7a2vr3tuejpe6qqbahvwt7i",
    "uri": "at://did:plc:abc/app.bsky.feed.post/3mfn"})";

// A pane on a session, shown.
struct Fixture {
    explicit Fixture(std::unique_ptr<ArticleSession> theSession)
        : session(std::move(theSession))
        , pictures(*session)
        , pane(*session, pictures)
    {
        pane.resize(300, 700);
        pane.show();
    }

    std::unique_ptr<ArticleSession> session;
    PictureLoader pictures;
    InspectorPane pane;
};

} // namespace

class InspectorPaneTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lookingAtARecordChangesNothing_data();
    void lookingAtARecordChangesNothing();
    void everyControlHasAName();
    void noMnemonicStandsTwice();
    void tabVisitsEveryFieldAndComesBack();
    void theFieldWithTheFocusIsInView_data();
    void theFieldWithTheFocusIsInView();
    void aForeignBodyLeavesTheFieldsEditable();
    void aPostIsShownAndItsAddressCopied();
    void removingThePostCanBeUndone();
    void withoutAPostThereIsNoSection();
    void anEnvelopeTellsWhereTheEditBegan();
    void nothingIsWiderThanANarrowPane();
};

void InspectorPaneTest::lookingAtARecordChangesNothing_data()
{
    GALLEY_NEEDS_SHARED("samples/records");
    QTest::addColumn<QString>("path");
    QDirIterator files(tests::sharedPath(QStringLiteral("samples")), {QStringLiteral("*.json")},
                       QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (const auto opened = readArticle(path))
            QTest::newRow(qPrintable(QFileInfo(path).fileName())) << path;
    }
}

void InspectorPaneTest::lookingAtARecordChangesNothing()
{
    QFETCH(QString, path);
    Fixture fixture(std::make_unique<ArticleSession>(*readArticle(path)));
    QVERIFY(QTest::qWaitForWindowActive(&fixture.pane));
    for (auto* const widget : fixture.pane.findChildren<QWidget*>())
        widget->setFocus();
    QVERIFY(!fixture.session->isModified());
    QCOMPARE(fixture.session->history().count(), 0);
}

void InspectorPaneTest::everyControlHasAName()
{
    const Fixture fixture(sessionWith(post));
    for (auto* const widget : fixture.pane.findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() || !widget->isVisible())
            continue;
        QAccessibleInterface* const told = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(told && !told->text(QAccessible::Name).isEmpty(),
                 widget->metaObject()->className());
    }
}

void InspectorPaneTest::noMnemonicStandsTwice()
{
    const Fixture fixture(sessionWith(post));
    QStringList keys;
    for (const auto* const label : fixture.pane.findChildren<QLabel*>())
        keys << (label->buddy() ? QKeySequence::mnemonic(label->text()).toString() : QString());
    for (const auto* const button : fixture.pane.findChildren<QPushButton*>())
        keys << QKeySequence::mnemonic(button->text()).toString();
    keys.removeAll(QString());
    QVERIFY(keys.size() > 6);
    QCOMPARE(keys.removeDuplicates(), 0);
}

void InspectorPaneTest::tabVisitsEveryFieldAndComesBack()
{
    Fixture fixture(sessionWith(post));
    QVERIFY(QTest::qWaitForWindowActive(&fixture.pane));
    fixture.pane.setFocus();
    QWidget* const first = fixture.pane.focusWidget();
    QVERIFY(qobject_cast<GrowingTextEdit*>(first));
    QSet<QWidget*> visited;
    for (int press = 0; press < 60; ++press) {
        visited.insert(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        if (QApplication::focusWidget() == first)
            break;
    }
    QCOMPARE(QApplication::focusWidget(), first);
    for (auto* const edit : fixture.pane.findChildren<GrowingTextEdit*>())
        QVERIFY(visited.contains(edit));
    for (auto* const button : fixture.pane.findChildren<QAbstractButton*>())
        QVERIFY2(!button->isVisible() || button->parent()->inherits("QLineEdit")
                     || visited.contains(button),
                 qPrintable(button->accessibleName() + button->text()));
}

void InspectorPaneTest::theFieldWithTheFocusIsInView_data()
{
    QTest::addColumn<bool>("isByMnemonic");
    QTest::newRow("that Tab leads to") << false;
    QTest::newRow("that a mnemonic leads to") << true;
}

void InspectorPaneTest::theFieldWithTheFocusIsInView()
{
    QFETCH(bool, isByMnemonic);
    Fixture fixture(sessionWith(post));
    fixture.pane.resize(300, 200);
    QVERIFY(QTest::qWaitForWindowActive(&fixture.pane));
    fixture.pane.setFocus();
    for (int press = 0; press < 8 && !isByMnemonic; ++press)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    if (isByMnemonic)
        fixture.pane.findChild<CoverAltField*>()->findChild<GrowingTextEdit*>()->setFocus(
            Qt::ShortcutFocusReason);
    const QWidget* const focused = QApplication::focusWidget();
    const QPoint place = focused->mapTo(&fixture.pane, focused->rect().center());
    QVERIFY(fixture.pane.rect().contains(place));
}

void InspectorPaneTest::aForeignBodyLeavesTheFieldsEditable()
{
    const Fixture fixture(sessionWith(R"("content": {"$type": "pub.leaflet.content"})"));
    auto* const edit = fixture.pane.findChild<GrowingTextEdit*>();
    QTest::keyClicks(edit, QStringLiteral("new"));
    QCOMPARE(fixture.session->article().string(Field::Description), QStringLiteral("new"));
}

void InspectorPaneTest::aPostIsShownAndItsAddressCopied()
{
    const Fixture fixture(sessionWith(post));
    auto* const row = fixture.pane.findChild<PostField*>()->findChild<CopyRow*>();
    QVERIFY(row->isVisible());
    QTest::mouseClick(row->findChild<QToolButton*>(), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("at://did:plc:abc/app.bsky.feed.post/3mfn"));
}

void InspectorPaneTest::removingThePostCanBeUndone()
{
    const Fixture fixture(sessionWith(post));
    auto* const field = fixture.pane.findChild<PostField*>();
    for (auto* const button : field->findChildren<QPushButton*>()) {
        if (button->isVisible())
            button->click();
    }
    QVERIFY(!fixture.session->article().isPresent(Field::BskyPostRef));
    QVERIFY(!field->isVisible());
    fixture.session->history().undo();
    QVERIFY(field->isVisible());
}

void InspectorPaneTest::withoutAPostThereIsNoSection()
{
    const Fixture fixture(sessionWith("\"title\": \"A\""));
    QVERIFY(!fixture.pane.findChild<PostField*>()->isVisible());
}

void InspectorPaneTest::anEnvelopeTellsWhereTheEditBegan()
{
    const Fixture fixture(std::make_unique<ArticleSession>(tests::openedArticle(
        R"({"uri": "at://did:plc:abc/site.standard.document/3m", "cid": "bafyreiabc",
            "value": {"$type": "site.standard.document", "title": "A"}})")));
    QStringList rows;
    for (const auto* const row : fixture.pane.findChildren<CopyRow*>()) {
        if (row->isVisible())
            rows << row->text();
    }
    QCOMPARE(rows,
             QStringList({QStringLiteral("bafyreiabc"),
                          QStringLiteral("at://did:plc:abc/site.standard.document/3m")}));
}

void InspectorPaneTest::nothingIsWiderThanANarrowPane()
{
    const QByteArray endless(300, 'x');
    const Fixture fixture(sessionWith(post + R"(, "site": ")" + endless + R"(", "tags": [")"
                                      + endless + R"(", "a tag of some words and then more"])"));
    const auto* const area = fixture.pane.findChild<QScrollArea*>();
    const auto* const content = area->widget();
    QVERIFY2(content->minimumSizeHint().width() <= area->minimumWidth(),
             qPrintable(QString::number(content->minimumSizeHint().width())));
}

} // namespace inspector_pane_test

GALLEY_TEST(inspector_pane_test::InspectorPaneTest)
#include "inspector_pane_test.moc"
