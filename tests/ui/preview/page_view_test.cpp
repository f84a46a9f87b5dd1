// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/preview/page_view.h"

#include "app/text/source_text.h"
#include "tests/support/test_program.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

namespace page_view_test {

using namespace galley;

namespace {

struct Page {
    explicit Page(const QString& text) : view(document)
    {
        document.setStyles(PageStyles({QFont(u"DejaVu Serif"_qs, 12), 60}, lightColours()));
        view.resize(600, 500);
        view.fitColumn();
        view.show();
        document.update({}, markdown::BlockList::parsed(SourceText(text).utf8()));
        moveDownBy(100); // more than the margin that it shares with the next one
    }
    // What stands below the first block.
    void moveDownBy(qreal pixels)
    {
        QTextCursor first(document.document());
        QTextBlockFormat format = first.blockFormat();
        format.setBottomMargin(format.bottomMargin() + pixels);
        first.setBlockFormat(format);
    }

    PageDocument document{[](const QString&, bool) {
        return Picture{Picture::State::Absent, {}, {}, 0, {}};
    }};
    PageView view;
};

} // namespace

// The widget that shows a page, and the place in it that a person reads.
class PageViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoLooksAtTheBeginningStaysThere();
    void whatIsReadStaysWhereItIsWhateverComesAboveIt();
    void partsOfPixelsAreNotLost();

private:
    const QString m_text = u"Some words of a paragraph.\n\n"_qs.repeated(100);
};

void PageViewTest::whoLooksAtTheBeginningStaysThere()
{
    Page page(m_text);
    page.view.keepPlace([&page] { page.moveDownBy(40); });
    QCOMPARE(page.view.place(), 0);
}

void PageViewTest::whatIsReadStaysWhereItIsWhateverComesAboveIt()
{
    Page page(m_text);
    page.view.scrollTo(300);
    page.view.keepPlace([&page] { page.moveDownBy(40); });
    QCOMPARE(page.view.place(), 340);
}

void PageViewTest::partsOfPixelsAreNotLost()
{
    Page page(m_text);
    page.view.scrollTo(300);
    for (int time = 0; time < 20; ++time)
        page.view.keepPlace([&page] { page.moveDownBy(0.25); });
    QVERIFY2(qAbs(page.view.place() - 305) <= 1, qPrintable(QString::number(page.view.place())));
}

} // namespace page_view_test

GALLEY_TEST(page_view_test::PageViewTest)
#include "page_view_test.moc"
