// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/session_support.h"
#include "tests/support/test_program.h"
#include "ui/editor/editor_pane.h"
#include "ui/editor/text_view.h"
#include "ui/editor/title_field.h"
#include "ui/widgets/find_bar.h"

#include <QApplication>
#include <QClipboard>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

#include <algorithm>

namespace editor_pane_test {

using namespace galley;

// The pane in which the article is written: title, text, pictures, find and replace.
class EditorPaneTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theTitleIsEditedAndLeftByReturn();
    void theTitleStandsAboveTheText_data();
    void theTitleStandsAboveTheText();
    void aTitleOf100000CharactersIsNotCut();
    void anEmptiedTitleRemovesTheMember();
    void aPastedPictureIsStoredAndItsTextSelected();
    void aPictureStoredLateLeavesTheCaretToThePerson();
    void aPictureGoesBehindTheWordOrLinkThatItIsPastedInto_data();
    void aPictureGoesBehindTheWordOrLinkThatItIsPastedInto();
    void aDroppedPictureFileIsNamedAfterItself();
    void aFileThatIsNoPictureIsRefused();
    void aDroppedArticleIsLeftToTheWindow();
    void tooManyFilesAtOnceAreRefusedUnread();
    void severalPicturesAreInserted();
    void findMarksAndCountsEveryHit();
    void returnGoesFromHitToHit();
    void escapeClosesTheBarAndTakesTheMarksAway();
    void replaceReplacesTheSelectedHitAndGoesOn();
    void replaceAllIsOneUndoStep();
    void replaceAllSaysHowManyUntilThePersonGoesOn();
    void aRefusedReplaceAllIsSaidUntilTheBarIsUsedAgain();
    void aSearchFollowsTheText();

private:
    void open(const QString& text);
    QString text() const { return m_session->text().toString(); }
    void type(const QString& pattern) const;
    int markedHits() const
    {
        const Decorations& marks = m_pane->text().decorations();
        return static_cast<int>(marks.of(DecorationLayer::Hit).size()
                                + marks.of(DecorationLayer::CurrentHit).size());
    }
    QString state() const { return m_pane->findBar().findChild<QLabel*>()->text(); }

    std::unique_ptr<ArticleSession> m_session;
    std::unique_ptr<EditorPane> m_pane;
};

void EditorPaneTest::init()
{
    m_pane.reset();
    open(u"one two One"_qs);
}

void EditorPaneTest::open(const QString& text)
{
    m_pane.reset();
    m_session = std::make_unique<ArticleSession>(tests::articleWithText(text));
    m_pane = std::make_unique<EditorPane>(*m_session);
    m_pane->setTextStyle({QFont(), 70});
    m_pane->resize(700, 500);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
}

void EditorPaneTest::type(const QString& pattern) const
{
    auto* field = m_pane->findBar().findChild<QLineEdit*>(u"findPattern"_qs);
    field->clear();
    QTest::keyClicks(field, pattern);
}

void EditorPaneTest::theTitleIsEditedAndLeftByReturn()
{
    m_pane->title().setFocus();
    QTest::keyClicks(&m_pane->title(), u"A title"_qs);
    QCOMPARE(m_session->article().string(Field::Title), u"A title"_qs);
    QTest::keyClick(&m_pane->title(), Qt::Key_Return);
    QVERIFY(m_pane->text().hasFocus());
}

void EditorPaneTest::theTitleStandsAboveTheText_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::addColumn<int>("lines");
    QTest::newRow("short") << Qt::LeftToRight << 1;
    QTest::newRow("with a scroll bar") << Qt::LeftToRight << 100;
    QTest::newRow("short, mirrored") << Qt::RightToLeft << 1;
    QTest::newRow("with a scroll bar, mirrored") << Qt::RightToLeft << 100;
}

void EditorPaneTest::theTitleStandsAboveTheText()
{
    QFETCH(const Qt::LayoutDirection, direction);
    QFETCH(const int, lines);
    m_pane->setLayoutDirection(direction);
    m_session->editText({{{0, {}, u"line\n"_qs.repeated(lines)}}});
    const TextView& body = m_pane->text();
    QTRY_COMPARE(body.verticalScrollBar()->isVisible(), lines > 1);
    // At the side where it begins.
    const auto sideOf = [&](const QRect& area) {
        return direction == Qt::LeftToRight ? area.left() : area.right();
    };
    QTRY_COMPARE(sideOf(m_pane->title().geometry()), sideOf(body.viewport()->geometry()));
}

void EditorPaneTest::aTitleOf100000CharactersIsNotCut()
{
    const QString title = QString(u"a word "_qs).repeated(15'000);
    m_session->setString(Field::Title, title);
    m_pane->title().moveCursor(QTextCursor::End);
    QTest::keyClicks(&m_pane->title(), u"!"_qs);
    const QString edited =
        QString(title).insert(GrowingTextEdit::maximumShown, u'!'); // all is kept
    QCOMPARE(m_session->article().string(Field::Title), edited);
}

void EditorPaneTest::anEmptiedTitleRemovesTheMember()
{
    QTest::keyClicks(&m_pane->title(), u"a"_qs);
    QTest::keyClick(&m_pane->title(), Qt::Key_Backspace);
    QVERIFY(!m_session->article().isPresent(Field::Title));
}

void EditorPaneTest::aPastedPictureIsStoredAndItsTextSelected()
{
    QImage image(30, 20, QImage::Format_RGB32);
    image.fill(Qt::red);
    QApplication::clipboard()->setImage(image);
    m_pane->text().select({3, 0});
    m_pane->text().paste();
    QTRY_VERIFY(text().contains(u"](blobs/bafkrei"_qs));
    QVERIFY2(text().startsWith(u"one!["_qs) && text().endsWith(u".png) two One"_qs),
             qPrintable(text()));
    const QString target = text().section(u'(', 1).section(u')', 0, 0);
    QVERIFY(QFileInfo(m_session->blobs()->folder() + u'/' + target.section(u'/', 1)).isFile());
    QCOMPARE(m_session->text().mid(m_pane->text().selection()), u"Describe the picture"_qs);
}

void EditorPaneTest::aPictureStoredLateLeavesTheCaretToThePerson()
{
    QImage image(30, 20, QImage::Format_RGB32);
    image.fill(Qt::red);
    QApplication::clipboard()->setImage(image);
    m_pane->text().select({3, 0});
    m_pane->text().paste();
    m_pane->text().select({0, 0});
    QTest::keyClicks(&m_pane->text(), u"x"_qs);
    QTRY_VERIFY(text().startsWith(u"xone![Describe the picture](blobs/"_qs));
    QCOMPARE(m_pane->text().selection(), (TextRange{1, 0}));
}

void EditorPaneTest::aPictureGoesBehindTheWordOrLinkThatItIsPastedInto_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<TextRange>("selected");
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("end");
    QTest::newRow("in a word") << u"one two"_qs << TextRange{1, 0} << u"one !["_qs << u") two"_qs;
    QTest::newRow("in a link") << u"[one](https://example.org) two"_qs << TextRange{2, 0}
                               << u"[one](https://example.org) !["_qs << u") two"_qs;
    QTest::newRow("a part of a word selected")
        << u"one two"_qs << TextRange{1, 1} << u"one !["_qs << u") two"_qs;
    QTest::newRow("a word selected") << u"one two"_qs << TextRange{0, 3} << u"!["_qs << u") two"_qs;
}

void EditorPaneTest::aPictureGoesBehindTheWordOrLinkThatItIsPastedInto()
{
    QFETCH(QString, source);
    QFETCH(TextRange, selected);
    QFETCH(QString, start);
    QFETCH(QString, end);
    open(source);
    QImage image(30, 20, QImage::Format_RGB32);
    image.fill(Qt::red);
    QApplication::clipboard()->setImage(image);
    m_pane->text().select(selected);
    m_pane->text().paste();
    QTRY_VERIFY(text().contains(u"](blobs/bafkrei"_qs));
    QVERIFY2(text().startsWith(start) && text().endsWith(end), qPrintable(text()));
    QCOMPARE(m_session->text().mid(m_pane->text().selection()), u"Describe the picture"_qs);
    m_session->history().undo();
    QCOMPARE(text(), source);
}

void EditorPaneTest::aDroppedPictureFileIsNamedAfterItself()
{
    QTemporaryDir folder;
    QImage image(30, 20, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QVERIFY(image.save(folder.filePath(u"my-cat.png"_qs)));
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(folder.filePath(u"my-cat.png"_qs))});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_pane->text().viewport(), &enter);
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_pane->text().viewport(), &drop);
    QTRY_VERIFY(text().contains(u"![my cat](blobs/"_qs));
}

void EditorPaneTest::aFileThatIsNoPictureIsRefused()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"fake.png"_qs));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no picture") > 0);
    file.close();
    QSignalSpy failed(m_pane.get(), &EditorPane::failed);
    m_pane->insertPictureFile(file.fileName());
    QVERIFY(failed.wait());
    QCOMPARE(text(), u"one two One"_qs);
}

void EditorPaneTest::aDroppedArticleIsLeftToTheWindow()
{
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(u"/a/b.json"_qs)});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_pane->text().viewport(), &enter);
    QVERIFY(!enter.isAccepted());
}

void EditorPaneTest::tooManyFilesAtOnceAreRefusedUnread()
{
    QList<QUrl> urls;
    for (int number = 0; number < 20'000; ++number)
        urls += QUrl::fromLocalFile(u"/a/picture%1.png"_qs.arg(number));
    auto* const mime = new QMimeData;
    mime->setUrls(urls);
    QApplication::clipboard()->setMimeData(mime);
    QSignalSpy failed(m_pane.get(), &EditorPane::failed);
    m_pane->text().paste();
    QCOMPARE(failed.size(), 1);
    QVERIFY(failed[0][0].value<Error>().sentence.contains(QLocale().toString(20'000)));
    QCOMPARE(text(), u"one two One"_qs);
}

void EditorPaneTest::severalPicturesAreInserted()
{
    QTemporaryDir folder;
    QList<QUrl> urls;
    for (int number = 0; number < 3; ++number) {
        QImage image(30 + number, 20, QImage::Format_RGB32);
        image.fill(Qt::blue);
        const QString path = folder.filePath(u"cat%1.png"_qs.arg(number));
        QVERIFY(image.save(path));
        urls += QUrl::fromLocalFile(path);
    }
    auto* const mime = new QMimeData;
    mime->setUrls(urls);
    QApplication::clipboard()->setMimeData(mime);
    m_pane->text().paste();
    QTRY_COMPARE(text().count(u"](blobs/"_qs), 3);
}

void EditorPaneTest::findMarksAndCountsEveryHit()
{
    m_pane->findBar().find();
    type(u"one"_qs);
    QTRY_COMPARE(markedHits(), 2);
    QVERIFY2(state().contains(u'2'), qPrintable(state()));
    type(u"three"_qs);
    QTRY_COMPARE(state(), u"No matches"_qs);
    QCOMPARE(markedHits(), 0);
}

void EditorPaneTest::returnGoesFromHitToHit()
{
    m_pane->findBar().find();
    type(u"one"_qs);
    auto* field = m_pane->findBar().findChild<QLineEdit*>(u"findPattern"_qs);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(m_pane->text().selection(), (TextRange{0, 3}));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(m_pane->text().selection(), (TextRange{8, 3}));
    QTRY_COMPARE(state(), u"2 of 2"_qs);
    QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
    QTRY_COMPARE(m_pane->text().selection(), (TextRange{0, 3}));
}

void EditorPaneTest::escapeClosesTheBarAndTakesTheMarksAway()
{
    m_pane->findBar().find();
    type(u"one"_qs);
    QTRY_COMPARE(markedHits(), 2);
    QTest::keyClick(&m_pane->findBar(), Qt::Key_Escape);
    QVERIFY(!m_pane->findBar().isVisible());
    QVERIFY(m_pane->text().hasFocus());
    QCOMPARE(markedHits(), 0);
}

void EditorPaneTest::replaceReplacesTheSelectedHitAndGoesOn()
{
    m_pane->findBar().findAndReplace();
    type(u"one"_qs);
    auto* replacement = m_pane->findBar().findChild<QLineEdit*>(u"replacement"_qs);
    QTest::keyClicks(replacement, u"x"_qs);
    QTest::keyClick(replacement, Qt::Key_Return); // to the first hit
    QTRY_COMPARE(m_pane->text().selection(), (TextRange{0, 3}));
    QTest::keyClick(replacement, Qt::Key_Return);
    QTRY_COMPARE(text(), u"x two One"_qs);
    QTRY_COMPARE(m_pane->text().selection(), (TextRange{6, 3}));
}

void EditorPaneTest::replaceAllIsOneUndoStep()
{
    m_pane->findBar().findAndReplace();
    type(u"one"_qs);
    QTest::keyClicks(m_pane->findBar().findChild<QLineEdit*>(u"replacement"_qs), u"three"_qs);
    m_pane->findBar().findChild<QPushButton*>(u"replaceAll"_qs)->click();
    QTRY_COMPARE(text(), u"three two three"_qs);
    QCOMPARE(m_session->history().count(), 1);
    m_session->history().undo();
    QCOMPARE(text(), u"one two One"_qs);
}

void EditorPaneTest::replaceAllSaysHowManyUntilThePersonGoesOn()
{
    m_pane->findBar().findAndReplace();
    type(u"one"_qs);
    QTest::keyClicks(m_pane->findBar().findChild<QLineEdit*>(u"replacement"_qs), u"one!"_qs);
    m_pane->findBar().findChild<QPushButton*>(u"replaceAll"_qs)->click();
    QTRY_COMPARE(text(), u"one! two one!"_qs);
    QTRY_COMPARE(markedHits(), 2);
    QCOMPARE(state(), u"2 replaced"_qs);
    m_pane->findBar().findNext();
    QVERIFY(!state().contains(u"replaced"_qs)); // even while the new text is still searched
    QTRY_VERIFY2(state().endsWith(u"of 2"_qs), qPrintable(state()));
}

void EditorPaneTest::aRefusedReplaceAllIsSaidUntilTheBarIsUsedAgain()
{
    m_pane->findBar().findAndReplace();
    type(u"one"_qs);
    m_pane->findBar().findChild<QPushButton*>(u"replaceAll"_qs)->click();
    QTest::keyClicks(&m_pane->text(), u"a"_qs);
    const auto isSaid = [this] {
        const auto labels = m_pane->findBar().findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->isVisible() && label->text().contains(u"Nothing was replaced"_qs);
        });
    };
    QTRY_VERIFY(isSaid());
    QTest::keyClicks(&m_pane->text(), u"b"_qs);
    QVERIFY(isSaid());
    m_pane->findBar().findNext();
    QVERIFY(!isSaid());
}

void EditorPaneTest::aSearchFollowsTheText()
{
    m_pane->findBar().find();
    type(u"one"_qs);
    QTRY_COMPARE(markedHits(), 2);
    m_pane->text().select({0, 0});
    QTest::keyClicks(&m_pane->text(), u"one "_qs);
    QTRY_COMPARE(markedHits(), 3);
}

} // namespace editor_pane_test

GALLEY_TEST(editor_pane_test::EditorPaneTest)
#include "editor_pane_test.moc"
