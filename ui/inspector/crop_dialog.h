// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/crop_source.h"
#include "ui/widgets/note_label.h"

#include <QDialog>

class QComboBox;

namespace galley {

class CropView;

// Asks which part of a picture the cover is to show, says from which picture it is cut, and how
// large it becomes. What is done with the answer is its owner's.
class CropDialog : public QDialog {
    Q_OBJECT

public:
    explicit CropDialog(CropSource source, QWidget* parent = nullptr);

    const CropSource& source() const { return m_source; }
    QRect part() const;

private:
    QString origin() const;
    QWidget* shapeRow();
    void showFacts();

    CropSource m_source;
    CropView* m_view;
    QComboBox* m_shapes;
    NoteLabel* m_facts;
};

} // namespace galley
