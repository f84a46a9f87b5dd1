// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/base/thread_pools.h"
#include "tests/support/pictures.h"
#include "tests/support/test_program.h"
#include "ui/preview/page_view.h"
#include "ui/preview/preview_pane.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

namespace page_photos_test {

using namespace galley;

namespace {

QString nameOf(int number)
{
    return QStringLiteral("%1.jpg").arg(number);
}

// A pane beside an article with photos, each a file of its own.
struct PhotoPage {
    PhotoPage(int photos, const QString& between)
        : session(OpenedArticle(Document{.article = *Article::read(article(photos, between)),
                                         .path = folder.filePath(QStringLiteral("a.json"))}))
        , pictures(session)
        , came(&pictures, &PictureLoader::shownPicturesCame)
        , pane(session, pictures)
    {
        const QByteArray photo = tests::encoded(tests::quarters({900, 600}), "jpeg");
        for (int number = 0; number < photos; ++number) {
            QFile file(folder.filePath(nameOf(number)));
            if (!file.open(QIODevice::WriteOnly) || file.write(photo) != photo.size())
                qFatal("cannot write a photo");
        }
        pane.setTextStyle({QFont(QStringLiteral("DejaVu Serif"), 12), 60});
        pane.resize(700, 500);
        pane.show();
    }

    static QByteArray article(int photos, const QString& between)
    {
        QString text;
        for (int number = 0; number < photos; ++number)
            text += QStringLiteral("![photo](%1)").arg(nameOf(number)) + between;
        const QJsonObject record{
            {QStringLiteral("$type"), QStringLiteral("site.standard.document")},
            {QStringLiteral("title"), QStringLiteral("Photos")},
            {QStringLiteral("textContent"), text}};
        return QJsonDocument(record).toJson();
    }

    bool isMeasured(int number) { return pictures.picture(nameOf(number)).size.isValid(); }

    // Does what there is to do until nothing is left, and says how many photos were read for it.
    int readUntilAtRest()
    {
        const auto before = came.size();
        for (int quietRounds = 0; quietRounds < 3; ++quietRounds) {
            const auto seen = came.size();
            QCoreApplication::processEvents();
            threadsFor(Work::Pictures)->waitForDone();
            QCoreApplication::processEvents();
            pane.view().viewport()->repaint();
            if (came.size() != seen)
                quietRounds = -1;
            if (came.size() - before > 1000)
                return 1000; // it never will be
        }
        return static_cast<int>(came.size() - before);
    }

    QTemporaryDir folder;
    ArticleSession session;
    PictureLoader pictures;
    QSignalSpy came;
    PreviewPane pane;
};

} // namespace

// Photos are read as they come into view, in the size they are shown in, and once.
class PagePhotosTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aParagraphFullOfPhotosComesToRest();
    void onlyPhotosInViewAreRead();
    void whatIsScrolledToIsRead();
};

void PagePhotosTest::aParagraphFullOfPhotosComesToRest()
{
    PhotoPage page(24, QStringLiteral("\n"));
    QTRY_VERIFY_WITH_TIMEOUT(page.isMeasured(23), 30'000);
    const int read = page.readUntilAtRest();
    QVERIFY2(read < 24, qPrintable(QString::number(read)));
    QCOMPARE(page.readUntilAtRest(), 0);
}

void PagePhotosTest::onlyPhotosInViewAreRead()
{
    PhotoPage page(40, QStringLiteral("\n\n"));
    QTRY_VERIFY_WITH_TIMEOUT(page.isMeasured(39), 30'000);
    page.readUntilAtRest();
    QVERIFY(page.came.size() > 0);
    QVERIFY2(page.came.size() <= 6, qPrintable(QString::number(page.came.size())));
    QVERIFY(page.pane.view().lastPlace() > 40 * 300); // though all their sizes are known
}

void PagePhotosTest::whatIsScrolledToIsRead()
{
    PhotoPage page(40, QStringLiteral("\n\n"));
    QTRY_VERIFY_WITH_TIMEOUT(page.isMeasured(39), 30'000);
    page.readUntilAtRest();
    const auto before = page.came.size();
    page.pane.view().verticalScrollBar()->setValue(page.pane.view().lastPlace());
    page.readUntilAtRest();
    QVERIFY(page.came.size() > before);
    const QImage last = page.pictures.shown(nameOf(39), {100, 100});
    QVERIFY(!last.isNull());
    QVERIFY2(last.width() < 700, qPrintable(QString::number(last.width()))); // no more than shown
}

} // namespace page_photos_test

GALLEY_TEST(page_photos_test::PagePhotosTest)
#include "page_photos_test.moc"
