// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/painted_window.h"
#include "tests/support/random_edits.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"
#include "ui/preview/page_view.h"

#include <QPainter>
#include <QScrollBar>

#include <functional>
#include <vector>

namespace late_pictures_test {

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

const QString paragraph =
    u"Some words of a paragraph, and a few more, so that it has lines. "_s.repeated(8) + u"\n\n"_s;

QImage patterned(QSize size, QColor colour)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(colour);
    QPainter painter(&image);
    painter.setPen(QPen(Qt::black, 3));
    for (int y = 0; y < size.height(); y += 40)
        painter.drawLine(0, y, size.width(), y + size.width() / 7);
    return image;
}

// How many pixels look otherwise. At the seam of two pieces, painted one after the other, the edge
// of a rounded corner may be a shade darker.
int differences(const QImage& one, const QImage& other)
{
    constexpr int shade = 48;
    if (one.size() != other.size())
        return one.width() * one.height();
    int count = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            const QRgb a = one.pixel(x, y);
            const QRgb b = other.pixel(x, y);
            count += qAbs(qRed(a) - qRed(b)) > shade || qAbs(qGreen(a) - qGreen(b)) > shade
                    || qAbs(qBlue(a) - qBlue(b)) > shade
                ? 1
                : 0;
        }
    }
    return count;
}

// A page whose pictures come one after another, each in two steps: its size, then its pixels.
struct Page {
    Page() : view(document), window(*view.viewport())
    {
        document.setStyles(PageStyles({QFont(u"DejaVu Serif"_s, 12), 60}, lightColours()));
        document.showPicturesBy([this](const QString& name, bool, QSize) { return shown[name]; });
        view.resize(500, 400);
        view.fitColumn();
    }
    Picture find(const QString& name) const
    {
        Picture picture;
        if (sizes.contains(name)) {
            picture.state = Picture::State::Ready;
            picture.size = sizes[name];
        }
        return picture;
    }
    void measure(const QString& name, QSize size)
    {
        sizes[name] = size;
        view.keepPlace([&] { document.redrawPictures({name}); });
    }
    void read(const QString& name)
    {
        if (!sizes.contains(name))
            return;
        shown[name] = patterned(sizes[name], name == u"b"_s ? Qt::yellow : Qt::cyan);
        view.viewport()->update();
    }
    void showText(const QString& shownText, const HeaderFields& shownHeader)
    {
        text = shownText;
        header = shownHeader;
        view.keepPlace(
            [&] { document.update(header, markdown::BlockList::parsed(SourceText(text).utf8())); });
    }

    QString text;
    HeaderFields header;
    QHash<QString, QSize> sizes;
    QHash<QString, QImage> shown;
    PageDocument document{[this](const QString& name, bool) { return find(name); }};
    PageView view;
    tests::PaintedWindow window;
};

} // namespace

// Pictures that come while a page is scrolled and resized.
class LatePicturesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsOnTheScreenIsWhatAPageDrawnAnewShows();

private:
    static void compare(Page& page, const QString& when);
};

// With all of the page painted once more, and with another page that knew everything from the
// beginning.
void LatePicturesTest::compare(Page& page, const QString& when)
{
    const QImage painted = page.window.screen();
    QVERIFY2(differences(painted, page.window.paintedAnew()) <= 3, qPrintable(when));
    Page other;
    other.sizes = page.sizes;
    other.shown = page.shown;
    other.view.resize(page.view.size());
    other.showText(page.text, page.header);
    other.view.show();
    other.window.screen();
    // Asked for their sizes, both are laid out to their ends.
    QCOMPARE(other.view.document()->size(), page.view.document()->size());
    other.view.scrollTo(page.view.place());
    QCOMPARE(other.view.place(), page.view.place());
    const QImage anew = other.window.paintedAnew();
    QVERIFY2(differences(painted, anew) <= 3, qPrintable(when));
}

void LatePicturesTest::whatIsOnTheScreenIsWhatAPageDrawnAnewShows()
{
    tests::RandomEdits random;
    const int rounds = qEnvironmentVariableIntValue("GALLEY_ROUNDS");
    for (int start = 0; start < qMax(12, rounds); ++start) {
        Page page;
        HeaderFields header;
        header.title = u"Title"_s;
        header.cover = atproto::BlobRef{
            *atproto::Cid::parse(u"bafkreidphdxhgjzugl7sg6tcgzjskmxeptwzmaopaqqaeh4p2odvfk3qoy"_s),
            u"image/webp"_s, 1000};
        const int paragraphs = 1 + random.below(60);
        QString text = paragraph.repeated(random.below(paragraphs));
        for (const QString& name : {u"a"_s, u"b"_s, u"c"_s})
            text +=
                u"![picture]("_s + name + u")\n\n"_s + paragraph.repeated(random.below(paragraphs));
        page.showText(text, header);
        const QStringList names{header.cover->cid.toString(), u"a"_s, u"b"_s, u"c"_s};
        const std::vector<std::function<void()>> acts{
            [&] {
                page.measure(names[random.below(4)],
                             {20 + random.below(900), 20 + random.below(900)});
            },
            [&] { page.read(names[random.below(4)]); },
            [&] { page.view.scrollTo(random.below(page.view.lastPlace() + 1)); },
            [&] {
                page.view.verticalScrollBar()->setValue(page.view.place() + random.below(200)
                                                        - 100);
            },
            [&] { page.view.resize(300 + random.below(600), 200 + random.below(500)); },
            [&] { page.view.show(); },
            [&] { QCoreApplication::processEvents(); },
            [&] { page.window.screen(); },
        };
        for (int act = 0; act < 30; ++act) {
            acts[static_cast<std::size_t>(random.below(static_cast<int>(acts.size())))]();
            if (random.below(8) != 0 || !page.view.isVisible())
                continue;
            compare(page, u"It differs in start %1 after act %2."_s.arg(start).arg(act));
            if (QTest::currentTestFailed())
                return;
        }
    }
}

} // namespace late_pictures_test

GALLEY_TEST(late_pictures_test::LatePicturesTest)
#include "late_pictures_test.moc"
