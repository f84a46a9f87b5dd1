// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/painted_window.h"
#include "tests/support/random_edits.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"
#include "ui/preview/page_view.h"

#include <QAbstractTextDocumentLayout>

#include <limits>

namespace page_painting_test {

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

const QString longParagraph =
    u"A sentence with *emphasis* and `code`, and a few more words. "_s.repeated(10);

struct Page {
    explicit Page(const QString& text) : view(document), window(*view.viewport())
    {
        document.setStyles(PageStyles({QFont(u"DejaVu Serif"_s, 12), 60}, lightColours()));
        view.resize(600, 500);
        view.fitColumn();
        view.show();
        showText(text);
        window.takePainted();
    }
    void showText(const QString& text)
    {
        shown = text;
        view.keepPlace(
            [&] { document.update({}, markdown::BlockList::parsed(SourceText(text).utf8())); });
        window.screen();
    }

    PageDocument document{[](const QString&, bool) {
        return Picture{Picture::State::Absent, {}, {}, 0, {}};
    }};
    PageView view;
    tests::PaintedWindow window;
    QString shown;
};

} // namespace

// What an edit paints of the page.
class PagePaintingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aKeyPaintsTheLineItIsIn_data();
    void aKeyPaintsTheLineItIsIn();
    void anAreaWithoutEndIsPaintedToTheEdge();
    void whatIsPaintedIsWhatWouldBePaintedAnew();
};

void PagePaintingTest::aKeyPaintsTheLineItIsIn_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("behind");
    QTest::newRow("alone") << QString() << QString();
    QTest::newRow("between others")
        << u"# Heading\n\n"_s << u"\n\nAnother paragraph.\n\n- Item\n"_s;
    QTest::newRow("the last") << u"> Quote\n\nText\n\n"_s << QString();
}

void PagePaintingTest::aKeyPaintsTheLineItIsIn()
{
    QFETCH(QString, before);
    QFETCH(QString, behind);
    Page page(before + longParagraph + behind);
    QString edited = longParagraph;
    edited.insert(300, u'i');

    page.showText(before + edited + behind);

    const QRect painted = page.window.takePainted();
    QVERIFY(!painted.isEmpty());
    QVERIFY2(painted.height() < 100, qPrintable(QString::number(painted.height())));
}

// As a layout announces what it has reached of a long page.
void PagePaintingTest::anAreaWithoutEndIsPaintedToTheEdge()
{
    Page page(longParagraph + u"\n\n"_s + longParagraph);
    constexpr qreal endless = std::numeric_limits<int>::max();
    Q_EMIT page.document.document()->documentLayout()->update({0, 100, endless, endless});
    page.window.screen();
    const QRect viewport = page.view.viewport()->rect();
    QCOMPARE(page.window.takePainted(), viewport.adjusted(0, 100, 0, 0));
}

void PagePaintingTest::whatIsPaintedIsWhatWouldBePaintedAnew()
{
    tests::RandomEdits random;
    // No seldom characters and marks: Qt looks for their fonts as they come, and draws others
    // otherwise then. And no tabs, which it measures anew where it has forgotten a line's shapes.
    random.setPieces({u"a"_s, u"word "_s, u" some words and some more "_s, u"\n"_s, u"\n\n"_s,
                      u"\u00e9"_s, u"*"_s, u"`"_s, u"# "_s, u"> "_s,
                      u"\u05e2\u05d1\u05e8\u05d9\u05ea"_s, u"\u202e"_s, u"\u202c"_s, u"[a](b)"_s,
                      u"- "_s, u"\n| a | b |\n| - | - |\n"_s});
    Page page(longParagraph + u"\n\n> Quote\n\n"_s + longParagraph);
    for (int edit = 0; edit < 300; ++edit) {
        SourceText text(page.shown);
        text.apply(random.delta(page.shown, 1));
        page.showText(text.toString());
        const QImage painted = page.window.screen();
        const QImage anew = page.window.paintedAnew();
        QVERIFY2(painted == anew, qPrintable(u"It differs after edit %1."_s.arg(edit)));
    }
}

} // namespace page_painting_test

GALLEY_TEST(page_painting_test::PagePaintingTest)
#include "page_painting_test.moc"
