// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/covers.h"
#include "ui/inspector/crop_dialog.h"

#include "tests/support/file_in_folder.h"
#include "tests/support/pictures.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"
#include "ui/inspector/cover_field.h"
#include "ui/inspector/crop_view.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace crop_dialog_test {

using namespace galley;
using galley::tests::encoded;
using galley::tests::quarters;
using galley::tests::writtenFile;

namespace {

CropSource sourceOf(QSize size, const QRect& part = {})
{
    CropSource source;
    source.image = quarters(size.boundedTo({600, 600}));
    source.size = size;
    source.part = part.isEmpty() ? QRect({}, size) : part;
    return source;
}

QString textsOf(const QWidget& widget)
{
    QStringList texts;
    for (const auto* const label : widget.findChildren<QLabel*>())
        texts << label->text();
    return texts.join(u'\n');
}

void choose(const CropDialog& dialog, const QString& shape)
{
    auto* const shapes = dialog.findChild<QComboBox*>();
    shapes->setCurrentIndex(shapes->findText(shape, Qt::MatchContains));
}

QPushButton* button(const QWidget& widget, const QString& word)
{
    for (auto* const found : widget.findChildren<QPushButton*>()) {
        if (found->text().remove(u'&').contains(word))
            return found;
    }
    return nullptr;
}

} // namespace

// Which part of a picture the cover is to show.
class CropDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itSaysFromWhereThePictureIsCut_data();
    void itSaysFromWhereThePictureIsCut();
    void itTellsTheSizeOfTheCover();
    void aNarrowCoverIsWarnedOf();
    void aChosenShapeShapesTheFrame_data();
    void aChosenShapeShapesTheFrame();
    void theLastCropIsShownAsItWas();
    void asLargeAsPossibleKeepsTheShape();
    void theCoverFieldCropsWhatTheFrameHolds();
    void cancellingChangesNothing();
};

void CropDialogTest::itSaysFromWhereThePictureIsCut_data()
{
    QTest::addColumn<CropSource::Origin>("origin");
    QTest::addColumn<QString>("words");
    QTest::newRow("the file") << CropSource::Origin::File << u"/pictures/<cat>.jpg"_qs;
    QTest::newRow("an earlier cover") << CropSource::Origin::EarlierCover << u"before it was"_qs;
    QTest::newRow("the cover") << CropSource::Origin::Cover << u"as it is stored"_qs;
}

void CropDialogTest::itSaysFromWhereThePictureIsCut()
{
    QFETCH(CropSource::Origin, origin);
    QFETCH(QString, words);
    CropSource source = sourceOf({1000, 800});
    source.origin = origin;
    source.path = u"/pictures/<cat>.jpg"_qs;
    const CropDialog dialog(source);
    QVERIFY2(textsOf(dialog).contains(words), qPrintable(textsOf(dialog)));
}

void CropDialogTest::itTellsTheSizeOfTheCover()
{
    const CropDialog dialog(sourceOf({4800, 2400}));
    QVERIFY2(textsOf(dialog).contains(u"2400 × 1200"_qs), qPrintable(textsOf(dialog)));
    auto* const view = dialog.findChild<CropView*>();
    view->setFrame({0, 0, 1000, 700});
    QVERIFY2(textsOf(dialog).contains(u"1000 × 700"_qs), qPrintable(textsOf(dialog)));
    QVERIFY(view->accessibleDescription().contains(u"1000 × 700"_qs));
}

void CropDialogTest::aNarrowCoverIsWarnedOf()
{
    const CropDialog dialog(sourceOf({1000, 800}));
    auto* const note = dialog.findChild<NoteLabel*>();
    auto* const view = dialog.findChild<CropView*>();
    view->setFrame({0, 0, 600, 300});
    QCOMPARE(note->tone(), NoteLabel::Tone::Quiet);
    view->setFrame({0, 0, 599, 300});
    QCOMPARE(note->tone(), NoteLabel::Tone::Warning);
    QVERIFY(note->text().contains(u"600"_qs));
}

void CropDialogTest::aChosenShapeShapesTheFrame_data()
{
    QTest::addColumn<QString>("shape");
    QTest::addColumn<QSize>("size");
    QTest::newRow("16:9") << u"16:9"_qs << QSize(1000, 563);
    QTest::newRow("1.91:1") << u"1.91:1"_qs << QSize(1000, 524);
    QTest::newRow("4:3") << u"4:3"_qs << QSize(1000, 750);
}

void CropDialogTest::aChosenShapeShapesTheFrame()
{
    QFETCH(QString, shape);
    QFETCH(QSize, size);
    const CropDialog dialog(sourceOf({1000, 800}));
    QCOMPARE(dialog.part().size(), QSize(1000, 800));
    choose(dialog, shape);
    QCOMPARE(dialog.part().size(), size);
    choose(dialog, u"Free"_qs);
    QCOMPARE(dialog.part().size(), size);
}

void CropDialogTest::theLastCropIsShownAsItWas()
{
    const QRect part(10, 20, 955, 500);
    const CropDialog dialog(sourceOf({1000, 800}, part));
    QCOMPARE(dialog.part(), part);
    QVERIFY(dialog.findChild<QComboBox*>()->currentText().contains(u"1.91:1"_qs));
}

void CropDialogTest::asLargeAsPossibleKeepsTheShape()
{
    const CropDialog dialog(sourceOf({1000, 800}, {100, 100, 400, 300}));
    QVERIFY(dialog.findChild<QComboBox*>()->currentText().contains(u"4:3"_qs));
    button(dialog, u"Large"_qs)->click();
    QCOMPARE(dialog.part(), QRect(0, 25, 1000, 750));
    choose(dialog, u"Free"_qs);
    button(dialog, u"Large"_qs)->click();
    QCOMPARE(dialog.part(), QRect(0, 0, 1000, 800));
}

void CropDialogTest::theCoverFieldCropsWhatTheFrameHolds()
{
    const QTemporaryDir folder;
    const QString picture =
        writtenFile(folder.filePath(u"a.png"_qs), encoded(quarters({1000, 800}), "png"));
    const auto session = tests::sessionWith("\"title\": \"A\"");
    PictureLoader pictures(*session);
    CoverField field(*session, pictures);
    field.show();
    QSignalSpy imported(&session->covers(), &Covers::imported);
    session->covers().importFrom([picture] { return readPictureFile(picture); }, picture);
    QVERIFY(imported.wait());
    const auto before = session->article().cover();
    QTRY_VERIFY(button(field, u"Crop"_qs)->isVisible());

    button(field, u"Crop"_qs)->click();
    QTRY_VERIFY(field.window()->findChild<CropDialog*>());
    auto* const dialog = field.window()->findChild<CropDialog*>();
    QVERIFY2(textsOf(*dialog).contains(picture), qPrintable(textsOf(*dialog)));
    choose(*dialog, u"1.91:1"_qs);
    auto* const view = dialog->findChild<CropView*>();
    const QPointF corner = view->frameRect().bottomRight();
    QTest::mousePress(view, Qt::LeftButton, {}, corner.toPoint());
    QTest::mouseMove(view, (corner - QPointF(80, 40)).toPoint());
    QTest::mouseRelease(view, Qt::LeftButton, {}, (corner - QPointF(80, 40)).toPoint());
    const QRect part = dialog->part();
    QVERIFY(part.width() < 1000);
    button(*dialog, u"Crop"_qs)->click();

    QVERIFY(imported.wait());
    QVERIFY(session->article().cover()->cid != before->cid);
    QTRY_COMPARE(pictures.blob(session->article().cover()->cid).size, part.size());
    session->history().undo();
    QCOMPARE(session->article().cover()->cid, before->cid);
}

void CropDialogTest::cancellingChangesNothing()
{
    const auto session = tests::sessionWith("\"title\": \"A\"");
    PictureLoader pictures(*session);
    CoverField field(*session, pictures);
    field.show();
    QSignalSpy imported(&session->covers(), &Covers::imported);
    session->covers().importFrom([] { return Result(encoded(quarters({1000, 800}), "png")); });
    QVERIFY(imported.wait());
    QTRY_VERIFY(button(field, u"Crop"_qs)->isVisible());
    button(field, u"Crop"_qs)->click();
    QTRY_VERIFY(field.window()->findChild<CropDialog*>());
    auto* const dialog = field.window()->findChild<CropDialog*>();
    choose(*dialog, u"16:9"_qs);
    dialog->reject();
    QVERIFY(!session->covers().progress());
    QCOMPARE(session->history().count(), 1);
}

} // namespace crop_dialog_test

GALLEY_TEST(crop_dialog_test::CropDialogTest)
#include "crop_dialog_test.moc"
