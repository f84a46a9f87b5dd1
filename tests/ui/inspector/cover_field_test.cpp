// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/covers.h"
#include "ui/inspector/cover_field.h"

#include "app/base/thread_pools.h"
#include "tests/support/pictures.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"
#include "ui/inspector/copy_row.h"
#include "ui/inspector/cover_facts.h"
#include "ui/inspector/cover_picture.h"
#include "ui/inspector/cover_progress.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMimeData>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QUrl>

namespace cover_field_test {

using namespace galley;
using galley::tests::encoded;
using galley::tests::quarters;

namespace {

const QByteArray noCover = "\"title\": \"A\"";

// A record whose cover is those bytes, whether they are there or not.
QByteArray coverOf(const QByteArray& bytes)
{
    return "\"coverImage\": {\"$type\": \"blob\", \"ref\": {\"$link\": \""
        + atproto::Cid::ofBlob(bytes).toString().toLatin1()
        + "\"}, \"mimeType\": \"image/png\", \"size\": " + QByteArray::number(bytes.size()) + '}';
}

// A cover field on an article in a folder of its own.
struct Fixture {
    explicit Fixture(const QByteArray& members, const QByteArray& blobInPlace = {})
    {
        if (!blobInPlace.isEmpty())
            writeFile(
                QStringLiteral("blobs/%1.png").arg(atproto::Cid::ofBlob(blobInPlace).toString()),
                blobInPlace);
        session = std::make_unique<ArticleSession>(
            tests::openedArticle("{\"$type\": \"site.standard.document\", " + members + '}',
                                 folder.filePath(QStringLiteral("article.json"))));
        pictures = std::make_unique<PictureLoader>(*session);
        field = std::make_unique<CoverField>(*session, *pictures);
        failed = std::make_unique<QSignalSpy>(field.get(), &CoverField::failed);
        noted = std::make_unique<QSignalSpy>(field.get(), &CoverField::noted);
        picture = field->findChild<CoverPicture*>();
        field->resize(300, 400);
        field->show();
    }

    QString writeFile(const QString& name, const QByteArray& bytes) const
    {
        const QString path = folder.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

    // The one that can be seen with that word on it.
    QPushButton* button(const QString& word) const
    {
        for (auto* const found : field->findChildren<QPushButton*>()) {
            if (found->isVisible() && found->text().remove(u'&').contains(word))
                return found;
        }
        return nullptr;
    }
    bool offers(const QString& word) const { return button(word) != nullptr; }
    bool hasCover() const { return session->article().cover().has_value(); }
    QString facts() const
    {
        QStringList texts;
        for (const auto* const label : field->findChildren<NoteLabel*>())
            texts << label->text();
        return texts.join(u'\n').replace(QChar::Nbsp, u' '); // as a person reads them
    }

    QTemporaryDir folder;
    std::unique_ptr<ArticleSession> session;
    std::unique_ptr<PictureLoader> pictures;
    std::unique_ptr<CoverField> field;
    std::unique_ptr<QSignalSpy> failed;
    std::unique_ptr<QSignalSpy> noted;
    CoverPicture* picture = nullptr;
};

void drop(QWidget& target, const QMimeData& data)
{
    const QPoint place = target.rect().center();
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&target, &enter);
    if (!enter.isAccepted())
        return;
    QDropEvent event(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&target, &event);
}

} // namespace

class CoverFieldTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutACoverItOffersToChooseOne();
    void aDroppedPictureFileIsTheCover();
    void aDroppedFileThatIsNoPictureIsLeftToTheWindow();
    void aPastedImageIsTheCover();
    void pastedBytesOfAPictureAreTheCover();
    void aPictureOnTheWebIsNotFetched();
    void aChosenFileIsTheCover();
    void aFileThatIsNoPictureFailsWithASentence();
    void theImportCanBeGivenUp();
    void removingCanBeUndone();
    void theCoverIsShownWithItsFacts();
    void theCoverFillsTheWidth();
    void theCidCanBeCopied();
    void anAbsentCoverShowsWhatIsKnown();
    void onlyTheNamedFileIsAcceptedAsTheAbsentCover();
    void theNamedFileBringsTheAbsentCover();
    void aBrokenCoverIsSaid();
    void aCoverOverTheLimitIsSaid();
    void aWrongTypeIsShown();
};

void CoverFieldTest::withoutACoverItOffersToChooseOne()
{
    const Fixture fixture(noCover);
    QVERIFY(fixture.offers(QStringLiteral("Choose")));
    QVERIFY(!fixture.offers(QStringLiteral("Remove")));
    QVERIFY(!fixture.offers(QStringLiteral("Locate")));
    QVERIFY(!fixture.field->findChild<CopyRow*>()->isVisible());
}

void CoverFieldTest::aDroppedPictureFileIsTheCover()
{
    const Fixture fixture(noCover);
    // Its content decides, not its name.
    const QString path =
        fixture.writeFile(QStringLiteral("picture.txt"), encoded(quarters({40, 20}), "png"));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});

    drop(*fixture.field, data);

    QTRY_VERIFY(fixture.hasCover());
    QCOMPARE(fixture.session->article().cover()->mimeType, QStringLiteral("image/webp"));
    QTRY_VERIFY(fixture.picture->hasImage());
    QCOMPARE(fixture.noted->count(), 0); // it can be seen, and undone
}

void CoverFieldTest::aDroppedFileThatIsNoPictureIsLeftToTheWindow()
{
    const Fixture fixture(noCover);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(fixture.writeFile(QStringLiteral("a.json"), "{}"))});
    QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QCoreApplication::sendEvent(fixture.field.get(), &enter);
    QVERIFY(!enter.isAccepted());
}

void CoverFieldTest::aPastedImageIsTheCover()
{
    const Fixture fixture(noCover);
    QGuiApplication::clipboard()->setImage(quarters({40, 20}));
    QTest::keyClick(fixture.picture, Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(fixture.hasCover());
    fixture.session->history().undo();
    QVERIFY(!fixture.hasCover());
}

void CoverFieldTest::pastedBytesOfAPictureAreTheCover()
{
    const Fixture fixture(noCover);
    QMimeData data;
    data.setData(QStringLiteral("image/jpeg"), encoded(quarters({40, 20}), "jpeg"));
    fixture.field->take(data);
    QTRY_VERIFY(fixture.hasCover());
}

void CoverFieldTest::aPictureOnTheWebIsNotFetched()
{
    const Fixture fixture(noCover);
    QMimeData data;
    data.setUrls({QUrl(QStringLiteral("https://example.org/cat.jpg"))});
    fixture.field->take(data);
    QCOMPARE(fixture.failed->count(), 1);
    QVERIFY(!fixture.session->covers().progress());
}

void CoverFieldTest::aChosenFileIsTheCover()
{
    const Fixture fixture(noCover);
    QTest::mouseClick(fixture.button(QStringLiteral("Choose")), Qt::LeftButton);
    auto* const dialog = fixture.field->findChild<QFileDialog*>();
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(
        fixture.writeFile(QStringLiteral("a.png"), encoded(quarters({40, 20}), "png")));
    dialog->close();
    QTRY_VERIFY(fixture.hasCover());
}

void CoverFieldTest::aFileThatIsNoPictureFailsWithASentence()
{
    const Fixture fixture(noCover);
    QMimeData data;
    data.setData(QStringLiteral("image/png"), "not a picture");
    fixture.field->take(data);
    const QSignalSpy told(&fixture.session->covers(), &Covers::importFailed);
    QTRY_COMPARE(told.count(), 1);
    QVERIFY(!told.constFirst().constFirst().value<Error>().sentence.isEmpty());
    QCOMPARE(fixture.failed->count(), 0); // else it would be told twice
    QVERIFY(!fixture.field->findChild<CoverProgress*>()->isVisible());
}

void CoverFieldTest::theImportCanBeGivenUp()
{
    const Fixture fixture(noCover);
    auto* const progress = fixture.field->findChild<CoverProgress*>();
    QSemaphore gate;
    fixture.session->covers().importFrom([&gate] {
        gate.acquire();
        return Result(encoded(quarters({40, 20}), "png"));
    });
    QVERIFY(progress->isVisible());

    QTest::mouseClick(fixture.button(QStringLiteral("Cancel")), Qt::LeftButton);
    gate.release();

    QVERIFY(!progress->isVisible());
    QVERIFY(!fixture.session->covers().progress());
    threadsFor(Work::Pictures)->waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(!fixture.hasCover());
}

void CoverFieldTest::removingCanBeUndone()
{
    const QByteArray png = encoded(quarters({40, 20}), "png");
    const Fixture fixture(coverOf(png), png);
    QTest::mouseClick(fixture.button(QStringLiteral("Remove")), Qt::LeftButton);
    QVERIFY(!fixture.session->article().isPresent(Field::CoverImage));
    QVERIFY(!fixture.picture->hasImage());
    fixture.session->history().undo();
    QTRY_VERIFY(fixture.picture->hasImage());
    QVERIFY(!fixture.session->isModified());
}

void CoverFieldTest::theCoverIsShownWithItsFacts()
{
    const QByteArray png = encoded(quarters({40, 20}), "png");
    const Fixture fixture(coverOf(png), png);
    QTRY_VERIFY(fixture.picture->hasImage());
    QVERIFY2(fixture.facts().contains(QStringLiteral("40 × 20")), qPrintable(fixture.facts()));
    QVERIFY(fixture.offers(QStringLiteral("Replace")));
    QVERIFY(!fixture.offers(QStringLiteral("Locate")));
}

void CoverFieldTest::theCoverFillsTheWidth()
{
    const QByteArray png = encoded(quarters({400, 200}), "png");
    const Fixture fixture(coverOf(png), png);
    QTRY_VERIFY(fixture.picture->hasImage());
    QTRY_COMPARE(fixture.picture->height(), fixture.picture->width() / 2);
}

void CoverFieldTest::theCidCanBeCopied()
{
    const QByteArray png = encoded(quarters({40, 20}), "png");
    const Fixture fixture(coverOf(png), png);
    QTest::mouseClick(fixture.field->findChild<CopyRow*>()->findChild<QToolButton*>(),
                      Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), atproto::Cid::ofBlob(png).toString());
}

void CoverFieldTest::anAbsentCoverShowsWhatIsKnown()
{
    const Fixture fixture(coverOf("somewhere else"));
    QTRY_VERIFY(fixture.offers(QStringLiteral("Locate")));
    QVERIFY(!fixture.picture->hasImage());
    QVERIFY(fixture.picture->sentence().contains(QStringLiteral("not beside")));
    QVERIFY2(fixture.facts().contains(QStringLiteral("14 bytes")), qPrintable(fixture.facts()));
}

void CoverFieldTest::onlyTheNamedFileIsAcceptedAsTheAbsentCover()
{
    const Fixture fixture(coverOf(encoded(quarters({40, 20}), "png")));
    fixture.field->locate(
        fixture.writeFile(QStringLiteral("other.png"), encoded(quarters({60, 20}), "png")));
    QTRY_COMPARE(fixture.failed->count(), 1);
    QCOMPARE(fixture.failed->constFirst().constFirst().value<Error>().kind, ErrorKind::Mismatch);
    QVERIFY(!fixture.picture->hasImage());
}

void CoverFieldTest::theNamedFileBringsTheAbsentCover()
{
    const QByteArray png = encoded(quarters({40, 20}), "png");
    const Fixture fixture(coverOf(png));
    QTRY_VERIFY(fixture.offers(QStringLiteral("Locate")));
    fixture.field->locate(fixture.writeFile(QStringLiteral("found"), png));
    QTRY_VERIFY(fixture.picture->hasImage());
    QVERIFY(!fixture.offers(QStringLiteral("Locate")));
    QVERIFY(!fixture.session->isModified());
}

void CoverFieldTest::aBrokenCoverIsSaid()
{
    const Fixture fixture(coverOf("no picture at all"), "no picture at all");
    QTRY_VERIFY(fixture.picture->sentence().contains(QStringLiteral("cannot be shown")));
    QVERIFY(!fixture.offers(QStringLiteral("Locate")));
}

void CoverFieldTest::aCoverOverTheLimitIsSaid()
{
    QByteArray members = coverOf("somewhere else");
    members.replace("\"size\": 14", "\"size\": 1000001");
    const Fixture fixture(members);
    QVERIFY(fixture.facts().contains(QStringLiteral("Too large")));
}

void CoverFieldTest::aWrongTypeIsShown()
{
    const Fixture fixture("\"coverImage\": \"cat.jpg\"");
    QVERIFY(fixture.facts().contains(QStringLiteral("\"cat.jpg\"")));
    QVERIFY(!fixture.picture->isVisible());
    QTest::mouseClick(fixture.button(QStringLiteral("Replace")), Qt::LeftButton);
    QVERIFY(fixture.picture->isVisible());
}

} // namespace cover_field_test

GALLEY_TEST(cover_field_test::CoverFieldTest)
#include "cover_field_test.moc"
