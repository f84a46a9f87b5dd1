// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/preview/preview_pane.h"

#include "tests/support/next_acts.h"
#include "tests/support/test_program.h"
#include "ui/theme/palette.h"

#include <QAbstractTextDocumentLayout>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

namespace preview_pane_test {

using namespace galley;

namespace {

QByteArray articleWith(const QString& text)
{
    return QJsonDocument(
               QJsonObject{{QStringLiteral("$type"), QStringLiteral("site.standard.document")},
                           {QStringLiteral("title"), QStringLiteral("Title")},
                           {QStringLiteral("textContent"), text}})
        .toJson();
}

QString paragraphs(int count)
{
    QString text;
    for (int number = 0; number < count; ++number)
        text += QStringLiteral("Paragraph %1 has some words.\n\n").arg(number);
    return text;
}

// A pane beside a session, in a folder of its own.
struct OpenPane {
    explicit OpenPane(const QString& text)
        : session(OpenedArticle(Document{.article = *Article::read(articleWith(text)),
                                         .path = folder.filePath(QStringLiteral("a.json"))}))
        , pictures(session)
        , pane(session, pictures)
    {
        pane.setTextStyle({QFont(QStringLiteral("DejaVu Serif"), 12), 60});
        pane.resize(700, 500);
        pane.show();
    }

    QString text() const { return pane.page()->toPlainText(); }
    QTextBrowser& view() const { return *pane.findChild<QTextBrowser*>(); }
    QTextBlock blockWith(const QString& text) const { return pane.page()->find(text).block(); }
    // Where a block stands in the viewport.
    int placeOf(const QString& text) const
    {
        const auto rect = pane.page()->documentLayout()->blockBoundingRect(blockWith(text));
        return qRound(rect.top()) - view().verticalScrollBar()->value();
    }
    QPoint middleOf(const QString& text) const
    {
        QTextCursor cursor = pane.page()->find(text);
        cursor.setPosition((cursor.anchor() + cursor.position()) / 2);
        return view().cursorRect(cursor).center();
    }

    QTemporaryDir folder;
    ArticleSession session;
    PictureLoader pictures;
    PreviewPane pane;
};

TextDelta insertion(qsizetype position, const QString& text)
{
    return {{{position, {}, text}}};
}

} // namespace

class PreviewPaneTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsTypedIsShown();
    void typingDoesNotWaitForThePage();
    void aLargeEditIsCountedAndShownInTheEnd();
    void changedFieldsAreShown();
    void aHiddenPaneIsBroughtUpToDateWhenShown();
    void aLongTextIsShownToItsEnd();
    void aPageThatWasNarrowShowsAllOfItsTextAgain();
    void thePlaceThatIsReadStaysWhereItIs_data();
    void thePlaceThatIsReadStaysWhereItIs();
    void thePlaceStaysThroughANewLook();
    void aLinkIsOnlyActivatedByAClick();
    void whatStandsForAPictureOnTheWebIsALinkToIt_data();
    void whatStandsForAPictureOnTheWebIsALinkToIt();
    void aLinkIsReachedAndActivatedFromTheKeyboard();
    void aLinkThatLeadsNowhereOutsideIsNotActivated_data();
    void aLinkThatLeadsNowhereOutsideIsNotActivated();
    void aPictureTakesThePlaceOfItsPlaceholder();
    void colourFollowsThePalette();
    void theColumnIsNoWiderThanWanted();
    void tablesBecomeNarrowWithThePane();
    void selectedTextIsCopied();
    void itHasAnAccessibleName();
};

void PreviewPaneTest::whatIsTypedIsShown()
{
    OpenPane open(QStringLiteral("one\n\ntwo"));
    QTRY_VERIFY(open.text().contains(QStringLiteral("one\ntwo")));
    open.session.editText(insertion(3, QStringLiteral(" more")));
    QTRY_VERIFY(open.text().contains(QStringLiteral("one more\ntwo")));
    open.session.history().undo();
    QTRY_VERIFY(open.text().contains(QStringLiteral("one\ntwo")));
}

void PreviewPaneTest::typingDoesNotWaitForThePage()
{
    OpenPane open(QStringLiteral("one"));
    open.session.editText(insertion(3, QStringLiteral(" more")));
    QVERIFY(!open.text().contains(QStringLiteral("more")));
    QTRY_VERIFY(open.text().contains(QStringLiteral("more")));
}

void PreviewPaneTest::aLargeEditIsCountedAndShownInTheEnd()
{
    OpenPane open(QStringLiteral("one two"));
    const QString pasted = QStringLiteral("three four\n\n").repeated(5000);
    open.session.editText(insertion(0, pasted));
    QTRY_COMPARE(open.session.counts().words, 10002);
    open.session.history().undo();
    QTRY_COMPARE(open.session.counts().words, 2);
    QTRY_COMPARE(open.pane.shownRevision(), open.session.text().revision());
    QVERIFY(open.text().endsWith(QStringLiteral("one two\n")));
}

void PreviewPaneTest::changedFieldsAreShown()
{
    OpenPane open(QStringLiteral("text"));
    open.session.setString(Field::Title, QStringLiteral("Another"));
    open.session.setString(Field::Description, QStringLiteral("Described"));
    open.session.setTags(QStringList{QStringLiteral("tag")});
    QTRY_VERIFY(open.text().startsWith(QStringLiteral("Another\nDescribed\n#tag")));
    open.session.removeField(Field::Title);
    QTRY_VERIFY(open.text().startsWith(QStringLiteral("Untitled\n")));
}

void PreviewPaneTest::aHiddenPaneIsBroughtUpToDateWhenShown()
{
    OpenPane open(QStringLiteral("one"));
    open.pane.hide();
    open.session.editText(insertion(3, QStringLiteral(" more")));
    tests::waitForTheNextActs();
    QVERIFY(!open.text().contains(QStringLiteral("more")));
    open.pane.show();
    QVERIFY(open.text().contains(QStringLiteral("more")));
}

void PreviewPaneTest::aLongTextIsShownToItsEnd()
{
    OpenPane open(paragraphs(5000));
    QVERIFY(open.text().contains(QStringLiteral("Paragraph 0 ")));
    QTRY_VERIFY_WITH_TIMEOUT(open.text().contains(QStringLiteral("Paragraph 4999 ")), 30000);
}

// Narrow, it may have no room for all.
void PreviewPaneTest::aPageThatWasNarrowShowsAllOfItsTextAgain()
{
    const QString last = QStringLiteral("Paragraph 11999 ");
    OpenPane open(paragraphs(12'000));
    QTRY_VERIFY_WITH_TIMEOUT(open.text().contains(last), 60000);
    open.pane.resize(150, 500);
    tests::waitForTheNextActs();
    open.pane.resize(700, 500);
    QTRY_VERIFY_WITH_TIMEOUT(open.text().contains(last), 60000);
}

void PreviewPaneTest::thePlaceThatIsReadStaysWhereItIs_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("a longer paragraph") << QStringLiteral("word ").repeated(200);
    QTest::newRow("further blocks") << QStringLiteral("x\n\n# y\n\n- z\n- z\n\n");
    QTest::newRow("a block that swallows the next") << QStringLiteral("> quote\n");
}

void PreviewPaneTest::thePlaceThatIsReadStaysWhereItIs()
{
    QFETCH(QString, typed);
    OpenPane open(QStringLiteral("Here.\n\n") + paragraphs(100));
    const QString read = QStringLiteral("Paragraph 50 ");
    QTRY_VERIFY(!open.blockWith(QStringLiteral("Paragraph 99 ")).text().isEmpty());
    open.view().verticalScrollBar()->setValue(open.placeOf(read) - 7);
    const int place = open.placeOf(read);
    QVERIFY(qAbs(place - 7) <= 1);
    open.session.editText(insertion(0, typed));
    QSignalSpy patched(open.pane.page(), &QTextDocument::contentsChanged);
    QVERIFY(patched.wait());
    QCoreApplication::processEvents();
    QVERIFY2(qAbs(open.placeOf(read) - place) <= 1,
             qPrintable(QString::number(open.placeOf(read))));
}

void PreviewPaneTest::thePlaceStaysThroughANewLook()
{
    OpenPane open(paragraphs(100));
    const QString read = QStringLiteral("Paragraph 50 ");
    QTRY_VERIFY(!open.blockWith(QStringLiteral("Paragraph 99 ")).text().isEmpty());
    open.view().verticalScrollBar()->setValue(open.placeOf(read));
    open.pane.setTextStyle({QFont(QStringLiteral("DejaVu Sans"), 16), 60});
    QTRY_COMPARE(open.pane.page()->find(read).charFormat().fontPointSize(), 16.0);
    QCoreApplication::processEvents();
    QVERIFY2(qAbs(open.placeOf(read)) <= 1, qPrintable(QString::number(open.placeOf(read))));
}

void PreviewPaneTest::aLinkIsOnlyActivatedByAClick()
{
    OpenPane open(QStringLiteral("a [link](https://example.com/a?b=c%20d) there"));
    QSignalSpy activated(&open.pane, &PreviewPane::linkActivated);
    QSignalSpy hovered(&open.pane, &PreviewPane::linkHovered);
    QTest::mouseMove(open.view().viewport(), open.middleOf(QStringLiteral("link")));
    QTRY_COMPARE(hovered.size(), 1);
    QCOMPARE(hovered[0][0].toString(), QStringLiteral("https://example.com/a?b=c%20d"));
    QVERIFY(activated.isEmpty());
    QTest::mouseClick(open.view().viewport(), Qt::LeftButton, {},
                      open.middleOf(QStringLiteral("link")));
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].toString(), QStringLiteral("https://example.com/a?b=c%20d"));
    QTest::mouseMove(open.view().viewport(), QPoint(5, 400));
    QTRY_COMPARE(hovered.size(), 2);
    QCOMPARE(hovered[1][0].toString(), QString());
}

void PreviewPaneTest::whatStandsForAPictureOnTheWebIsALinkToIt_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("link");
    QTest::newRow("alone") << u"![A](https://a.org/b.png?c&d)"_qs << u"https://a.org/b.png?c&d"_qs;
    QTest::newRow("within words") << u"See ![A](http://a.org/b.png) there."_qs
                                  << u"http://a.org/b.png"_qs;
    QTest::newRow("within a link")
        << u"[![A](https://a.org/b.png)](https://c.org)"_qs << u"https://c.org"_qs;
    QTest::newRow("not on the web") << u"![A](b.png)"_qs << QString();
    QTest::newRow("of a scheme that is not opened") << u"![A](ftp://a.org/b.png)"_qs << QString();
}

void PreviewPaneTest::whatStandsForAPictureOnTheWebIsALinkToIt()
{
    QFETCH(QString, text);
    QFETCH(QString, link);
    OpenPane open(text);
    QSignalSpy activated(&open.pane, &PreviewPane::linkActivated);
    QTest::mouseClick(open.view().viewport(), Qt::LeftButton, {},
                      open.middleOf(QString(QChar::ObjectReplacementCharacter)));
    QCOMPARE(activated.size(), link.isEmpty() ? 0 : 1);
    if (!link.isEmpty())
        QCOMPARE(activated[0][0].toString(), link);
}

void PreviewPaneTest::aLinkIsReachedAndActivatedFromTheKeyboard()
{
    OpenPane open(QStringLiteral("one [first](https://a.example) [second](https://b.example)"));
    QVERIFY(QTest::qWaitForWindowActive(&open.pane));
    QSignalSpy activated(&open.pane, &PreviewPane::linkActivated);
    open.pane.setFocus();
    QTest::keyClick(&open.view(), Qt::Key_Tab);
    QTest::keyClick(&open.view(), Qt::Key_Tab);
    QTest::keyClick(&open.view(), Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].toString(), QStringLiteral("https://b.example"));
}

void PreviewPaneTest::aLinkThatLeadsNowhereOutsideIsNotActivated_data()
{
    QTest::addColumn<QString>("url");
    for (const char* url : {"javascript:alert(1)", "file:///etc/passwd", "data:text/html,x",
                            "#heading", "other.html", "//example.com"})
        QTest::newRow(url) << QString::fromLatin1(url);
}

void PreviewPaneTest::aLinkThatLeadsNowhereOutsideIsNotActivated()
{
    QFETCH(QString, url);
    OpenPane open(QStringLiteral("a [link](%1) there").arg(url));
    QSignalSpy activated(&open.pane, &PreviewPane::linkActivated);
    QTest::mouseClick(open.view().viewport(), Qt::LeftButton, {},
                      open.middleOf(QStringLiteral("link")));
    QVERIFY(activated.isEmpty());
    QVERIFY(open.text().contains(QStringLiteral("a link there")));
}

void PreviewPaneTest::aPictureTakesThePlaceOfItsPlaceholder()
{
    OpenPane open(QStringLiteral("![alt](p.png)\n\n![web](https://example.com/p.png)"));
    const auto heightOf = [&](int fromEnd) {
        QTextBlock block = open.pane.page()->lastBlock();
        for (int step = 0; step < fromEnd; ++step)
            block = block.previous();
        return open.pane.page()->documentLayout()->blockBoundingRect(block).height();
    };
    const qreal placeholder = heightOf(1);
    QTRY_COMPARE(open.pictures.picture(QStringLiteral("p.png")).state, Picture::State::Absent);
    QCOMPARE(heightOf(2), placeholder);

    QImage image(300, 400, QImage::Format_RGB32);
    image.fill(Qt::red);
    QVERIFY(image.save(open.folder.filePath(QStringLiteral("p.png"))));
    open.pictures.reload();
    QTRY_VERIFY(heightOf(2) >= 400);
    QCOMPARE(heightOf(1), placeholder);
    const auto redPixels = [&] {
        const QImage shown = open.view().viewport()->grab().toImage();
        int count = 0;
        for (int y = 0; y < shown.height(); ++y)
            count += shown.pixelColor(shown.width() / 2, y) == QColor(Qt::red) ? 1 : 0;
        return count;
    };
    QTRY_VERIFY(redPixels() > 100);
}

void PreviewPaneTest::colourFollowsThePalette()
{
    OpenPane open(QStringLiteral("text"));
    open.pane.setPalette(paletteOf(darkColours()));
    QTRY_COMPARE(open.pane.page()->find(QStringLiteral("text")).charFormat().foreground().color(),
                 darkColours().text);
    open.pane.setPalette(paletteOf(lightColours()));
    QTRY_COMPARE(open.pane.page()->find(QStringLiteral("text")).charFormat().foreground().color(),
                 lightColours().text);
}

void PreviewPaneTest::theColumnIsNoWiderThanWanted()
{
    OpenPane open(paragraphs(3));
    open.pane.resize(2000, 500);
    const int wide = open.view().viewport()->width();
    open.pane.resize(1500, 500);
    QCOMPARE(open.view().viewport()->width(), wide);
    open.pane.resize(300, 500);
    QVERIFY(open.view().viewport()->width() <= 300);
    QCOMPARE(open.view().horizontalScrollBar()->maximum(), 0);
}

void PreviewPaneTest::tablesBecomeNarrowWithThePane()
{
    OpenPane open(QStringLiteral("|Item|Price|\n|-|-|\n|%1|1,299.00|")
                      .arg(QStringLiteral("some words ").repeated(4)));
    QTRY_VERIFY(open.blockWith(QStringLiteral("1,299.00")).isValid());
    const auto linesOfThePrice = [&open] {
        return open.blockWith(QStringLiteral("1,299.00")).layout()->lineCount();
    };
    QTRY_COMPARE(linesOfThePrice(), 1);
    open.pane.resize(320, 500);
    QCOMPARE(linesOfThePrice(), 1);
    QVERIFY(open.blockWith(QStringLiteral("some words")).layout()->lineCount() > 1);
}

void PreviewPaneTest::selectedTextIsCopied()
{
    OpenPane open(QStringLiteral("one *two*\n\n![a](b.png)\n\nthree"));
    open.view().selectAll();
    open.view().copy();
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.contains(QStringLiteral("one two\n")), qPrintable(copied));
    QVERIFY(copied.contains(QStringLiteral("three")));
    QVERIFY(!copied.contains(QChar::ObjectReplacementCharacter));
}

void PreviewPaneTest::itHasAnAccessibleName()
{
    OpenPane open({});
    QVERIFY(!open.view().accessibleName().isEmpty());
}

} // namespace preview_pane_test

GALLEY_TEST(preview_pane_test::PreviewPaneTest)
#include "preview_pane_test.moc"
