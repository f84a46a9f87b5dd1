// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/covers.h"
#include "app/session/picture_loader.h"
#include "app/sidecar/sidecar_file.h"
#include "tests/support/captured_terminal.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/pictures.h"
#include "tests/support/test_program.h"
#include "ui/inspector/cover_alt_field.h"
#include "ui/inspector/cover_field.h"
#include "ui/inspector/crop_dialog.h"
#include "ui/inspector/crop_view.h"
#include "ui/preview/preview_pane.h"
#include "ui/widgets/growing_text_edit.h"
#include "ui/window/article_windows.h"
#include "ui/window/main_window.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

namespace cover_story_test {

using namespace galley;
using galley::tests::contentOf;
using galley::tests::encoded;
using galley::tests::quarters;
using galley::tests::writtenFile;

namespace {

const QByteArray record = "{\n  \"$type\": \"site.standard.document\",\n"
                          "  \"textContent\": \"A text.\",\n  \"title\": \"Cats\"\n}";
const QString alt = QStringLiteral("Two <cats> on a wall");

QPushButton* button(const QWidget& widget, const QString& word)
{
    for (auto* const found : widget.findChildren<QPushButton*>()) {
        if (found->text().remove(u'&').contains(word))
            return found;
    }
    return nullptr;
}

} // namespace

// What a person does with a cover, through the window.
class CoverStoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_windows.reset(); }
    void aCropChangesTheCoverAndUndoBringsTheBytesBack();
    void theDescriptionStandsBesideTheRecordAndOnThePage();

private:
    QString file(const QString& name) const { return m_folder->filePath(name); }
    MainWindow& opened();
    bool save(MainWindow& window);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ArticleWindows> m_windows;
};

void CoverStoryTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(file(u"settings.ini"_qs), QSettings::IniFormat);
    m_windows = std::make_unique<ArticleWindows>(*m_settings);
    Preferences preferences = m_windows->shared().preferences();
    preferences.saveSetsUpdatedAt = false;
    m_windows->shared().setPreferences(preferences);
    writtenFile(file(u"cats.json"_qs), record);
    writtenFile(file(u"photo.jpg"_qs), encoded(quarters({1600, 1200}), "jpeg"));
}

MainWindow& CoverStoryTest::opened()
{
    m_windows->open(file(u"cats.json"_qs));
    if (!QTest::qWaitFor([this] { return !m_windows->windows().isEmpty(); }))
        qFatal("no window came");
    return *m_windows->windows().front();
}

bool CoverStoryTest::save(MainWindow& window)
{
    QSignalSpy saved(&window.session(), &ArticleSession::saved);
    window.save();
    return saved.wait();
}

void CoverStoryTest::aCropChangesTheCoverAndUndoBringsTheBytesBack()
{
    MainWindow& window = opened();
    ArticleSession& session = window.session();
    auto* const field = window.findChild<CoverField*>();
    QSignalSpy imported(&session.covers(), &Covers::imported);
    QMimeData dropped;
    dropped.setUrls({QUrl::fromLocalFile(file(u"photo.jpg"_qs))});
    field->take(dropped);
    QVERIFY(imported.wait());
    QVERIFY(save(window));
    const QByteArray whole = contentOf(file(u"cats.json"_qs));
    const auto before = session.article().cover();

    QTRY_VERIFY(button(*field, u"Crop"_qs)->isVisibleTo(field));
    button(*field, u"Crop"_qs)->click();
    QTRY_VERIFY(window.findChild<CropDialog*>());
    auto* const dialog = window.findChild<CropDialog*>();
    QCOMPARE(dialog->source().origin, CropSource::Origin::File);
    auto* const shapes = dialog->findChild<QComboBox*>();
    shapes->setCurrentIndex(shapes->findText(u"16:9"_qs, Qt::MatchContains));
    auto* const view = dialog->findChild<CropView*>();
    const QPointF from = view->frameRect().center() + QPointF(20, 20);
    QTest::mousePress(view, Qt::LeftButton, {}, from.toPoint());
    QTest::mouseMove(view, from.toPoint() + QPoint(0, -500)); // up to the picture's edge
    QTest::mouseRelease(view, Qt::LeftButton, {}, from.toPoint() + QPoint(0, -500));
    QCOMPARE(dialog->part(), QRect(0, 0, 1600, 900));
    button(*dialog, u"Crop"_qs)->click();
    QVERIFY(imported.wait());

    const auto cropped = session.article().cover();
    QVERIFY(cropped->cid != before->cid);
    const QByteArray blob = contentOf(file(u"blobs/%1.webp"_qs.arg(cropped->cid.toString())));
    QCOMPARE(atproto::Cid::ofBlob(blob), cropped->cid);
    QCOMPARE(QImage::fromData(blob).size(), QSize(1600, 900));
    QVERIFY(save(window));
    QVERIFY(contentOf(file(u"cats.json"_qs)) != whole);

    session.history().undo();
    QVERIFY(save(window));
    QCOMPARE(contentOf(file(u"cats.json"_qs)), whole);
}

void CoverStoryTest::theDescriptionStandsBesideTheRecordAndOnThePage()
{
    MainWindow& window = opened();
    ArticleSession& session = window.session();
    QTest::keyClicks(&window.findChild<CoverAltField*>()->edit(), alt);
    QVERIFY(window.isWindowModified());
    QVERIFY(save(window));
    QVERIFY(!window.isWindowModified());
    QCOMPARE(contentOf(file(u"cats.json"_qs)), record);

    QSignalSpy imported(&session.covers(), &Covers::imported);
    session.covers().importFrom([path = file(u"photo.jpg"_qs)] { return readPictureFile(path); });
    QVERIFY(imported.wait());
    QVERIFY(save(window));
    QVERIFY(!contentOf(file(u"cats.json"_qs)).contains("<cats>"));

    // On the page that is shown, and on those that are made of it.
    auto* const preview = window.findChild<PreviewPane*>();
    const auto altOnPage = [preview] {
        for (auto fragment = preview->page()->begin().begin(); !fragment.atEnd(); ++fragment) {
            const QTextCharFormat format = fragment.fragment().charFormat();
            if (format.isImageFormat())
                return format.property(QTextFormat::ImageAltText).toString();
        }
        return QString();
    };
    QTRY_COMPARE(altOnPage(), alt);
    const auto page =
        tests::answerTo({u"export"_qs, u"--to"_qs, u"html"_qs, file(u"cats.json"_qs)});
    QVERIFY2(page.output.contains("alt=\"Two &lt;cats&gt; on a wall\""),
             page.output.left(6000).constData());
}

} // namespace cover_story_test

GALLEY_TEST(cover_story_test::CoverStoryTest)
#include "cover_story_test.moc"
