// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/crop_source.h"
#include "app/session/picture_loader.h"
#include "ui/inspector/field_frame.h"

class QMimeData;
class QPushButton;

namespace galley {

class CopyRow;
class CoverPicture;

// The cover image: shows it, or what is known of it when it is not here, takes another by choice,
// drop and paste, and crops it.
class CoverField : public FieldFrame {
    Q_OBJECT

public:
    CoverField(ArticleSession& session, PictureLoader& pictures, QWidget* parent = nullptr);

    void choose(); // asks for a file
    void take(const QMimeData& offered); // dropped or pasted
    // Takes a file as the cover that the record names.
    void locate(const QString& path);

Q_SIGNALS:
    // Not for an import: of that the session tells.
    void failed(const galley::Error& error);
    void noted(const QString& sentence);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildControl();
    void showValue();
    void showCover(const atproto::BlobRef& cover);
    void showButtons(bool hasCover, Picture::State state);
    void askWhereItIs();
    void askWhatToShow();
    void showCropDialog(const CropSource& source);
    void remove();
    void lookAgain();

    PictureLoader& m_pictures;
    CoverPicture* m_picture;
    NoteLabel* m_facts;
    CopyRow* m_cid;
    QPushButton* m_choose;
    QPushButton* m_crop;
    QPushButton* m_locate;
    QPushButton* m_remove;
};

} // namespace galley
