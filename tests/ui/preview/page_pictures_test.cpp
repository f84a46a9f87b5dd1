// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/blocks/block_list.h"
#include "tests/support/test_program.h"
#include "ui/preview/page_decoration.h"
#include "ui/preview/page_document.h"

#include <galley_places.h>

#include <QAbstractTextDocumentLayout>
#include <QDir>
#include <QFontInfo>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

namespace page_pictures_test {

using namespace galley;

namespace {

const QString folder = QStringLiteral(GALLEY_SOURCE_DIR "/tests/golden/preview/");
constexpr int width = 420;
constexpr int coarseness = 4; // what is compared is that much smaller: systems shape letters alike,
                              // but do not draw them alike
constexpr int equalEnough = 40; // of 255, in each colour
constexpr double maximumDiffering = 0.12; // of the pixels that are not background
constexpr int maximumHeightDifference = 6; // pixels

Picture field()
{
    QImage image(120, 60, QImage::Format_RGB32);
    image.fill(QColor(140, 180, 220));
    QPainter(&image).fillRect(0, 40, 120, 20, QColor(110, 150, 80));
    return {Picture::State::Ready, image, image.size(), 0, {}};
}

QImage pictureOf(const QString& markdown, const HeaderFields& header, const Colours& colours)
{
    PageDocument page([](const QString& name, bool) {
        return name == u"there.png" ? field() : Picture{Picture::State::Absent, {}, {}, 0, {}};
    });
    QFont font(QStringLiteral("Noto Serif"));
    font.setPixelSize(15);
    page.setStyles(PageStyles({font, 60}, colours));
    QTextDocument& document = *page.document();
    document.setTextWidth(width);
    page.update(header, markdown::BlockList::parsed(markdown.toUtf8()));

    QImage image(width, qCeil(document.size().height()), QImage::Format_RGB32);
    image.fill(colours.background);
    QPainter painter(&image);
    PageDecoration(document, page.styles()).paint(painter, image.rect());
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, colours.text);
    document.documentLayout()->draw(&painter, context);
    painter.end();
    return image;
}

// Which share of what is drawn looks different.
double differenceOf(const QImage& image, const QImage& other)
{
    const QSize size(width / coarseness, qMin(image.height(), other.height()) / coarseness);
    const auto coarse = [&](const QImage& whole) {
        return whole.copy(0, 0, size.width() * coarseness, size.height() * coarseness)
            .convertToFormat(QImage::Format_RGB32)
            .scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    };
    const QImage first = coarse(image);
    const QImage second = coarse(other);
    const QRgb background = second.pixel(0, 0);
    int differing = 0;
    int drawn = 0;
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            const QColor here = first.pixelColor(x, y);
            const QColor there = second.pixelColor(x, y);
            const int distance =
                qMax(qAbs(here.red() - there.red()),
                     qMax(qAbs(here.green() - there.green()), qAbs(here.blue() - there.blue())));
            differing += distance > equalEnough ? 1 : 0;
            drawn += first.pixel(x, y) != background || second.pixel(x, y) != background ? 1 : 0;
        }
    }
    return static_cast<double>(differing) / qMax(1, drawn);
}

} // namespace

// What each kind of block looks like, light and dark, beside pictures that a person has seen and
// accepted. GALLEY_ACCEPT_PICTURES=1 makes what is drawn now the accepted ones.
class PagePicturesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aBlockLooksAsAccepted_data();
    void aBlockLooksAsAccepted();
    void aChangedLookIsNoticed();
};

void PagePicturesTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    if (QFontInfo(QFont(QStringLiteral("Noto Serif"))).family() != u"Noto Serif")
        QSKIP("The accepted pictures are set in Noto Serif, which is not installed.");
}

void PagePicturesTest::aBlockLooksAsAccepted_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<bool>("isDark");
    const QList<std::pair<QString, QString>> blocks{
        {QStringLiteral("header"), {}},
        {QStringLiteral("paragraph"),
         QStringLiteral("A paragraph with *emphasis*, **strong words**, `code`, a "
                        "[link](https://example.com) and a line\\\nthat ends where it is told.\n\n"
                        "The next one stands apart from it.")},
        {QStringLiteral("headings"),
         QStringLiteral("# One\n\n## Two\n\n### Three\n\n#### Four\n\n##### Five\n\n###### Six")},
        {QStringLiteral("quotation"),
         QStringLiteral("> What somebody said, over more than one line of the page so that the bar "
                        "beside it is long.\n>\n> > And what that quotes.")},
        {QStringLiteral("list"),
         QStringLiteral("- one\n- two\n  - nested in it\n  - and another\n- three\n\n"
                        "9. nine\n10. ten")},
        {QStringLiteral("loose-list"),
         QStringLiteral("- one with room\n\n  and a second paragraph\n\n- two")},
        {QStringLiteral("code"),
         QStringLiteral("```c\nint main(void)\n{\n    return 0;\n}\n```\n\nafter it")},
        {QStringLiteral("rule"), QStringLiteral("before\n\n---\n\nafter")},
        {QStringLiteral("html"), QStringLiteral("<div class=\"note\">\nas it is written\n</div>")},
        {QStringLiteral("absent-picture"),
         QStringLiteral("![A cat on a window sill](blobs/cat.png \"The cat\")")},
        {QStringLiteral("picture"),
         QStringLiteral("![A field below the sky](there.png \"A field\")")},
        {QStringLiteral("table"),
         QStringLiteral("| Paper | Weight | Where |\n| :-- | --: | :-: |\n| Bible | 40 | here |\n"
                        "| Card, *thick* and `grey` | 300 | there |\n\nafter it")},
        {QStringLiteral("table-with-prose"),
         QStringLiteral("| Item | What it is for | Price |\n| --- | --- | --: |\n| Press | A cast "
                        "iron hand press with which a second-hand shop prints its cards and the "
                        "bills for its window | 1,299.00 |\n| Type | Letters | 17 |")},
        {QStringLiteral("table-right-to-left"),
         QStringLiteral("\u05e9\u05dc\u05d5\u05dd\n\n"
                        "| \u05e0\u05d9\u05d9\u05e8 | \u05de\u05e9\u05e7\u05dc |\n"
                        "| --- | --: |\n| \u05d0\u05d7\u05d3 | 40 |\n\n"
                        "> \u05e6\u05d9\u05d8\u05d5\u05d8\n>\n"
                        "> | \u05e0\u05d9\u05d9\u05e8 | \u05de\u05e9\u05e7\u05dc |\n"
                        "> | --- | --: |\n> | \u05d0\u05d7\u05d3 | 40 |")},
        {QStringLiteral("table-in-quotation"),
         QStringLiteral(
             "> | Paper | Weight |\n> | --- | --: |\n> | Bible | 40 |\n> | Card | 300 |")},
        {QStringLiteral("tasks"),
         QStringLiteral("- [ ] to be done\n- [x] done, ~~at last~~\n- https://example.com")},
        {QStringLiteral("right-to-left"),
         QStringLiteral("\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd\n\n"
                        "- \u05d0\u05d7\u05d3\n- \u05e9\u05e0\u05d9\u05d9\u05dd\n\n"
                        "1. \u05d0\u05d7\u05d3\n2. \u05e9\u05e0\u05d9\u05d9\u05dd\n\n"
                        "> \u05e6\u05d9\u05d8\u05d5\u05d8")},
    };
    for (const auto& [name, markdown] : blocks) {
        for (const bool isDark : {false, true}) {
            const QString file =
                name + (isDark ? QStringLiteral("-dark") : QStringLiteral("-light"));
            QTest::newRow(qPrintable(file)) << file << markdown << isDark;
        }
    }
}

void PagePicturesTest::aBlockLooksAsAccepted()
{
    QFETCH(QString, name);
    QFETCH(QString, markdown);
    QFETCH(bool, isDark);
    HeaderFields header;
    header.title = QStringLiteral("A Title Above It");
    if (markdown.isEmpty()) {
        header.description = QStringLiteral("A description that says what the article is about.");
        header.publishedAt = QStringLiteral("2026-05-03T10:00:00.000Z");
        header.site = QStringLiteral("https://example.com");
        header.tags = QStringList{QStringLiteral("printing"), QStringLiteral("proofs")};
    }
    const QImage drawn = pictureOf(markdown, header, isDark ? darkColours() : lightColours());
    const QString path = folder + name + QStringLiteral(".png");
    if (qEnvironmentVariableIsSet("GALLEY_ACCEPT_PICTURES")) {
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(drawn.save(path, "PNG", 0));
        return;
    }
    const QImage accepted(path);
    const QString seen = QDir::temp().filePath(name + QStringLiteral(".png"));
    const bool looksAlike = !accepted.isNull()
        && qAbs(accepted.height() - drawn.height()) <= maximumHeightDifference
        && differenceOf(drawn, accepted) <= maximumDiffering;
    if (!looksAlike)
        drawn.save(seen);
    QVERIFY2(looksAlike, qPrintable(QStringLiteral("%1 looks different: see %2").arg(path, seen)));
}

void PagePicturesTest::aChangedLookIsNoticed()
{
    const QString text = QStringLiteral("> A quotation of a few words");
    const QImage accepted = pictureOf(text, {}, lightColours());

    QCOMPARE(differenceOf(accepted, accepted), 0.0);
    QVERIFY(differenceOf(pictureOf(text.mid(2), {}, lightColours()), accepted) > maximumDiffering);
    QVERIFY(differenceOf(pictureOf(text, {}, darkColours()), accepted) > maximumDiffering);
    Colours faint = lightColours();
    faint.text = faint.border;
    QVERIFY(differenceOf(pictureOf(text, {}, faint), accepted) > maximumDiffering);
}

} // namespace page_pictures_test

GALLEY_TEST(page_pictures_test::PagePicturesTest)
#include "page_pictures_test.moc"
