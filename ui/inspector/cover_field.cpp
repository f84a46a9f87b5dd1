// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/inspector/cover_field.h"

#include "app/base/when_finished.h"
#include "app/decoding/image_type.h"
#include "app/session/covers.h"
#include "app/session/offered_pictures.h"
#include "ui/inspector/copy_row.h"
#include "ui/inspector/cover_facts.h"
#include "ui/inspector/cover_picture.h"
#include "ui/inspector/cover_progress.h"
#include "ui/inspector/crop_dialog.h"
#include "ui/widgets/flow_layout.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMimeData>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace galley {

namespace {

// Asks for one existing file without stopping the rest of the program.
QFileDialog* fileDialog(QWidget* parent, const QString& title)
{
    auto* const dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    return dialog;
}

// One filter for all pictures first, and all files, because content decides and not the name.
QStringList pictureFilters()
{
    QStringList patterns;
    for (const QString& suffix : decodableSuffixes())
        patterns.append(QStringLiteral("*.") + suffix);
    return {CoverField::tr("Pictures (%1)").arg(patterns.join(u' ')),
            CoverField::tr("All files (*)")};
}

QString tooLargeSentence(qint64 bytes)
{
    if (bytes <= CoverLimits().bytes)
        return {};
    return CoverField::tr("Too large to publish: a cover may have %1 bytes. Replace it with the "
                          "same picture, and Galley makes it smaller.")
        .arg(QLocale().toString(CoverLimits().bytes));
}

} // namespace

CoverField::CoverField(ArticleSession& session, PictureLoader& pictures, QWidget* parent)
    : FieldFrame(session, Field::CoverImage, parent)
    , m_pictures(pictures)
    , m_picture(new CoverPicture)
    , m_facts(new NoteLabel)
    , m_cid(new CopyRow(tr("CID")))
    , m_choose(new QPushButton)
    , m_crop(new QPushButton(tr("Crop…")))
    , m_locate(new QPushButton(tr("Locate…")))
    , m_remove(new QPushButton(tr("Remove")))
{
    setAcceptDrops(true);
    buildControl();
    connect(m_picture, &CoverPicture::activated, this, &CoverField::choose);
    connect(m_picture, &CoverPicture::pasteWanted, this,
            [this] { take(*QGuiApplication::clipboard()->mimeData()); });
    connect(m_choose, &QPushButton::clicked, this, &CoverField::choose);
    connect(m_crop, &QPushButton::clicked, this, &CoverField::askWhatToShow);
    connect(m_locate, &QPushButton::clicked, this, &CoverField::askWhereItIs);
    connect(m_remove, &QPushButton::clicked, this, &CoverField::remove);
    connect(m_cid, &CopyRow::noted, this, &CoverField::noted);
    connect(&session.covers(), &Covers::imported, this, &CoverField::lookAgain);
    connect(&pictures, &PictureLoader::loaded, this, [this](const QString& key) {
        const auto cover = article().cover();
        if (cover && cover->cid.toString() == key)
            showValue();
    });
    follow([this] { showValue(); });
}

void CoverField::buildControl()
{
    m_picture->setAccessibleName(tr("Cover image"));
    m_crop->setToolTip(tr("Choose the part of the picture that the cover shows"));
    m_locate->setToolTip(tr("Say where the file of this very picture is"));
    auto* const buttons = new QWidget;
    auto* const flow = new FlowLayout(buttons);
    flow->setContentsMargins({});
    for (QPushButton* const button : {m_choose, m_crop, m_locate, m_remove})
        flow->addWidget(button);

    auto* const control = new QWidget;
    auto* const column = new QVBoxLayout(control);
    column->setContentsMargins({});
    column->setSpacing(6);
    column->addWidget(m_picture);
    column->addWidget(new CoverProgress(session().covers()));
    column->addWidget(m_facts);
    column->addWidget(m_cid);
    column->addWidget(buttons);
    setControl({}, control, m_picture);
}

void CoverField::showValue()
{
    const auto cover = article().cover();
    m_cid->setVisible(cover.has_value());
    if (cover) {
        showCover(*cover);
        return;
    }
    m_cid->setText({});
    m_picture->showSentence(tr("Drop a picture here, or choose one"));
    m_facts->tell({});
    note().tell({});
    showButtons(false, Picture::State::Absent);
}

void CoverField::showCover(const atproto::BlobRef& cover)
{
    const Picture picture = m_pictures.blob(cover.cid);
    m_facts->tell(coverFacts(cover, picture));
    const bool isAnother = m_cid->text() != cover.cid.toString();
    m_cid->setText(cover.cid.toString());
    note().tell(tooLargeSentence(qMax(cover.size, picture.bytes)), NoteLabel::Tone::Warning);
    switch (picture.state) {
    case Picture::State::Loading:
        if (isAnother) // one that is read again stays until then
            m_picture->showSentence(tr("Loading…"));
        break;
    case Picture::State::Ready:
        m_picture->showImage(picture.image);
        break;
    case Picture::State::Absent:
        m_picture->showSentence(tr("The picture is not beside the article. If you have its file, "
                                   "locate it."));
        break;
    case Picture::State::Broken:
        m_picture->showSentence(tr("The picture cannot be shown"));
        note().tell(picture.sentence, NoteLabel::Tone::Error);
        break;
    }
    showButtons(true, picture.state);
}

void CoverField::showButtons(bool hasCover, Picture::State state)
{
    m_choose->setText(hasCover ? tr("Repla&ce…") : tr("&Choose…"));
    m_crop->setVisible(hasCover && state == Picture::State::Ready);
    m_locate->setVisible(hasCover && state == Picture::State::Absent);
    m_remove->setVisible(hasCover);
}

void CoverField::choose()
{
    auto* const dialog = fileDialog(this, tr("Choose a Cover Image"));
    dialog->setNameFilters(pictureFilters());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        session().covers().importFrom([path] { return readPictureFile(path); }, path);
    });
    dialog->open();
}

void CoverField::take(const QMimeData& offered)
{
    if (const auto picture = pictureIn(offered))
        session().covers().importFrom(*picture, localFilesIn(offered).value(0));
    else
        Q_EMIT failed(picture.error());
}

// Looking for the best picture takes as long as reading and decoding it.
void CoverField::askWhatToShow()
{
    m_crop->setEnabled(false);
    whenFinished(session().covers().cropSource(), this, [this](const Result<CropSource>& source) {
        m_crop->setEnabled(true);
        if (source)
            showCropDialog(*source);
        else
            Q_EMIT failed(source.error());
    });
}

void CoverField::showCropDialog(const CropSource& source)
{
    auto* const dialog = new CropDialog(source, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { session().covers().crop(dialog->source(), dialog->part()); });
    dialog->open();
}

void CoverField::askWhereItIs()
{
    auto* const dialog = fileDialog(this, tr("Locate the Cover Image"));
    connect(dialog, &QFileDialog::fileSelected, this, &CoverField::locate);
    dialog->open();
}

void CoverField::locate(const QString& path)
{
    whenFinished(session().covers().locate(path), this, [this](const Result<void>& result) {
        if (result)
            lookAgain();
        else
            Q_EMIT failed(result.error());
    });
}

void CoverField::lookAgain()
{
    const auto cover = article().cover();
    if (cover && m_pictures.blob(cover->cid).state == Picture::State::Absent)
        m_pictures.reload();
}

void CoverField::remove()
{
    session().covers().set({});
    m_choose->setFocus();
}

void CoverField::dragEnterEvent(QDragEnterEvent* event)
{
    if (!holdsPicture(*event->mimeData()))
        return;
    m_picture->setHighlighted(true);
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void CoverField::dragLeaveEvent(QDragLeaveEvent*)
{
    m_picture->setHighlighted(false);
}

void CoverField::dropEvent(QDropEvent* event)
{
    m_picture->setHighlighted(false);
    take(*event->mimeData());
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

} // namespace galley

#include "moc_cover_field.cpp"
