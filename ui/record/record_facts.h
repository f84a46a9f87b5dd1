// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/record/published_cid.h"
#include "app/session/record_view.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QLineEdit;

namespace galley {

class CopyRow;
class NoteLabel;

// What can be said of a record's two states: their sizes and CIDs, and whether they are the record
// that is published, by the CID that an envelope names and by one that a person pastes.
class RecordFacts : public QWidget {
    Q_OBJECT

public:
    explicit RecordFacts(QWidget* parent = nullptr);

    // `envelopeCid` is nothing where there is no envelope, or it names none.
    void setView(const RecordView& view, const std::optional<QString>& envelopeCid);
    QLineEdit& published() const { return *m_published; }

    enum Column { Disk, ToSave };
    QString shownCid(Column column) const;
    QString envelopeVerdict(Column column) const;
    QString publishedVerdict(Column column) const;

Q_SIGNALS:
    void noted(const QString& sentence);

private:
    // One state's facts, a column of the grid.
    struct State {
        QLabel* heading;
        CopyRow* json;
        CopyRow* cbor;
        CopyRow* cid;
        NoteLabel* envelopeVerdict;
        NoteLabel* publishedVerdict;
        std::optional<RecordState> state;
    };

    State addState(QGridLayout& grid, Column column);
    CopyRow* addRow(QGridLayout& grid, int row, int column, const QString& name);
    void showState(State& shown, const RecordState& state) const;
    void tellVerdicts();
    void tellVerdict(const State& state, NoteLabel& label, const QString& cid) const;

    State m_disk;
    State m_toSave;
    QLabel* m_envelopeName;
    CopyRow* m_envelope;
    QLineEdit* m_published;
    bool m_setsUpdatedAt = false;
};

} // namespace galley
