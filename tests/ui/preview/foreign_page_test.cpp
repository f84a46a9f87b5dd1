// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/body_commands.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"
#include "ui/preview/page_export.h"
#include "ui/preview/preview_pane.h"

#include <galley_places.h>

#include <QImage>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

namespace foreign_page_test {

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

QByteArray golden(const QString& name)
{
    return tests::contentOf(QStringLiteral(GALLEY_SOURCE_DIR "/tests/golden/foreign/") + name);
}

// The page of a record that stands in a folder of its own.
struct OpenPage {
    explicit OpenPage(const QByteArray& record)
        : session(*readArticle(tests::writtenFile(folder.filePath(u"a.json"_s), record)))
        , pictures(session)
        , pane(session, pictures)
    {
        pane.resize(700, 2000);
        pane.show();
        while (!pane.isUpToDate())
            QCoreApplication::processEvents();
    }

    QString text() const { return pane.page()->toPlainText(); }
    QTextCharFormat formatOf(const QString& words) const
    {
        return pane.page()->find(words).charFormat();
    }

    QTemporaryDir folder;
    ArticleSession session;
    PictureLoader pictures;
    PreviewPane pane;
};

} // namespace

// What the page shows of a body that another program wrote.
class ForeignPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void blocksAreShownAsWhatTheyAre();
    void facetsAreShownAsWhatTheyAre();
    void highlightsEndWhereTheyEnd();
    void whatIsNotKnownIsABox();
    void aPictureIsThatOfItsBlob();
    void anUnknownBodyShowsThePlainTextBesideIt();
    void anUnknownBodyWithoutATextSaysWhatItIs();
    void nothingCanBeTypedIntoIt();
    void takenOverAsMarkdownItsTagsAreShown();
    void aPdfIsMadeOfIt();
};

void ForeignPageTest::blocksAreShownAsWhatTheyAre()
{
    const OpenPage page(golden(u"leaflet.json"_s));
    QCOMPARE(page.pane.page()->find(u"The café"_s).blockFormat().headingLevel(), 2);
    QVERIFY(page.pane.page()
                ->find(u"A quotation"_s)
                .blockFormat()
                .hasProperty(QTextFormat::BlockQuoteLevel));
    QVERIFY(page.text().contains("*stars* that are no marks"_L1));
    QVERIFY(page.text().contains("Six in the morning"_L1));
    const OpenPage table(golden(u"pckt.json"_s));
    QVERIFY(table.pane.page()->find(u"Price | weight"_s).currentTable());
}

void ForeignPageTest::facetsAreShownAsWhatTheyAre()
{
    const OpenPage page(golden(u"leaflet.json"_s));
    QVERIFY(page.formatOf(u"bold"_s).fontWeight() >= QFont::Bold);
    QVERIFY(page.formatOf(u"italic"_s).fontItalic());
    QVERIFY(page.formatOf(u"both at once"_s).fontItalic());
    QVERIFY(page.formatOf(u"both at once"_s).fontWeight() >= QFont::Bold);
    QVERIFY(page.formatOf(u"code()"_s).fontFixedPitch());
    QVERIFY(page.formatOf(u"struck"_s).fontStrikeOut());
    QVERIFY(page.formatOf(u"under a line"_s).fontUnderline());
    QVERIFY(page.formatOf(u"marked"_s).background().style() != Qt::NoBrush);
    QCOMPARE(page.formatOf(u"a page"_s).anchorHref(), u"https://example.com/a_(page)"_s);
}

void ForeignPageTest::highlightsEndWhereTheyEnd()
{
    const OpenPage page(golden(u"leaflet.json"_s));
    QVERIFY(page.formatOf(u", under"_s.left(2)).background().style() == Qt::NoBrush);
    QVERIFY(!page.formatOf(u" and "_s).fontUnderline());
    QVERIFY(!page.text().contains(u'<' + u"mark"_s));
}

void ForeignPageTest::whatIsNotKnownIsABox()
{
    const OpenPage page(golden(u"leaflet.json"_s));
    QVERIFY(page.text().contains(
        "A block of a kind that Galley does not know: pub.leaflet.blocks.poll"_L1));
}

void ForeignPageTest::aPictureIsThatOfItsBlob()
{
    const QTemporaryDir folder;
    QImage image(6, 4, QImage::Format_RGB32);
    image.fill(Qt::red);
    QVERIFY(image.save(folder.filePath(u"p.png"_s)));
    const QByteArray bytes = tests::contentOf(folder.filePath(u"p.png"_s));
    const QString cid = atproto::Cid::ofBlob(bytes).toString();
    QByteArray record = golden(u"pckt.json"_s);
    record.replace("bafkreif2h75n2tglhurzf4hjzfrp7iljoile2u3kxjqe6xhvjsnih7hqru", cid.toUtf8());
    OpenPage page(record);
    tests::writtenFile(page.folder.filePath(u"blobs/%1.png"_s.arg(cid)), bytes);
    page.pictures.reload();
    const QString target = u"blobs/%1.png"_s.arg(cid);
    QTRY_COMPARE(page.pictures.picture(target).state, Picture::State::Ready);
    QCOMPARE(page.pictures.picture(target).size, QSize(6, 4));
    bool isOnPage = false;
    for (QTextBlock block = page.pane.page()->begin(); block.isValid(); block = block.next()) {
        for (auto piece = block.begin(); !piece.atEnd(); ++piece)
            isOnPage = isOnPage || piece.fragment().charFormat().toImageFormat().name() == target;
    }
    QVERIFY(isOnPage);
}

void ForeignPageTest::anUnknownBodyShowsThePlainTextBesideIt()
{
    const OpenPage page(
        R"({"$type":"site.standard.document","content":{"$type":"a.b.c"},"textContent":"Beside."})");
    QVERIFY(page.text().contains("Beside."_L1));
    QVERIFY(!page.text().contains("a.b.c"_L1));
}

void ForeignPageTest::anUnknownBodyWithoutATextSaysWhatItIs()
{
    const OpenPage page(R"({"$type":"site.standard.document","content":{"$type":"a.b.c"}})");
    QVERIFY(page.text().contains("The body is of a kind that Galley does not know: a.b.c"_L1));
}

void ForeignPageTest::nothingCanBeTypedIntoIt()
{
    OpenPage page(golden(u"offprint.json"_s));
    const QString before = page.text();
    page.session.editText({{{0, {}, u"x"_s}}});
    QVERIFY(!page.session.bodyIsEditable());
    QVERIFY(!page.session.isModified());
    QCOMPARE(page.text(), before);
    QCOMPARE(page.session.article().toJson(), golden(u"offprint.json"_s));
}

// There they are HTML that somebody may edit.
void ForeignPageTest::takenOverAsMarkdownItsTagsAreShown()
{
    OpenPage page(golden(u"leaflet.json"_s));
    page.session.edit(editOf(BodyCommand::StartFromText, page.session.article()));
    QTRY_VERIFY(page.text().contains("<mark>marked</mark>"_L1));
    page.session.history().undo();
    QTRY_VERIFY(!page.text().contains("<mark>"_L1));
}

void ForeignPageTest::aPdfIsMadeOfIt()
{
    const OpenPage page(golden(u"leaflet.json"_s));
    const auto pdf = pdfOf(pageContentOf(page.session), {QFont(u"DejaVu Serif"_s, 12), 60});
    QVERIFY(pdf);
    QVERIFY(pdf->startsWith("%PDF"));
}

} // namespace foreign_page_test

GALLEY_TEST(foreign_page_test::ForeignPageTest)
#include "foreign_page_test.moc"
