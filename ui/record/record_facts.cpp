// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/record/record_dialog_test.cpp

#include "ui/record/record_facts.h"

#include "ui/inspector/copy_row.h"
#include "ui/widgets/note_label.h"
#include "ui/widgets/text_label.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

namespace galley {

namespace {

enum Row { Heading, Json, Cbor, CidRow, Envelope, EnvelopeVerdict, Published, PublishedVerdictRow };

constexpr int betweenColumns = 16; // device-independent pixels
constexpr int betweenRows = 2;

QString bytesText(qsizetype bytes)
{
    return RecordFacts::tr("%1 bytes").arg(QLocale().toString(bytes));
}

QLabel* plainLabel(const QString& text = {})
{
    auto* const label = new TextLabel(text);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

RecordFacts::RecordFacts(QWidget* parent)
    : QWidget(parent)
    , m_envelopeName(plainLabel(tr("The envelope names")))
    , m_envelope(new CopyRow(tr("envelope’s CID")))
    , m_published(new QLineEdit)
{
    auto* const grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(betweenColumns);
    grid->setVerticalSpacing(betweenRows);
    grid->setColumnStretch(ToSave + 1, 1);
    grid->addWidget(plainLabel(tr("Record in JSON")), Json, 0);
    grid->addWidget(plainLabel(tr("in DAG-CBOR")), Cbor, 0);
    grid->addWidget(plainLabel(tr("CID")), CidRow, 0);
    m_disk = addState(*grid, Disk);
    m_toSave = addState(*grid, ToSave);
    grid->addWidget(m_envelopeName, Envelope, 0);
    grid->addWidget(m_envelope, Envelope, 1, 1, 2);
    connect(m_envelope, &CopyRow::noted, this, &RecordFacts::noted);

    auto* const label = plainLabel(tr("&Published CID"));
    label->setBuddy(m_published);
    m_published->setPlaceholderText(tr("Paste the CID of the record that is published"));
    m_published->setAccessibleName(tr("Published CID"));
    m_published->setClearButtonEnabled(true);
    m_published->setMaxLength(1000);
    grid->addWidget(label, Published, 0);
    grid->addWidget(m_published, Published, 1, 1, 2);
    connect(m_published, &QLineEdit::textChanged, this, &RecordFacts::tellVerdicts);
}

RecordFacts::State RecordFacts::addState(QGridLayout& grid, Column column)
{
    const bool isDisk = column == Disk;
    const int place = column + 1;
    State state{
        plainLabel(isDisk ? tr("On disk") : tr("As it would be saved")),
        addRow(grid, Json, place, isDisk ? tr("size in JSON on disk") : tr("size in JSON")),
        addRow(grid, Cbor, place, isDisk ? tr("size in DAG-CBOR on disk") : tr("size in DAG-CBOR")),
        addRow(grid, CidRow, place, isDisk ? tr("CID on disk") : tr("CID")),
        new NoteLabel,
        new NoteLabel,
        {}};
    grid.addWidget(state.heading, Heading, place);
    grid.addWidget(state.envelopeVerdict, EnvelopeVerdict, place);
    grid.addWidget(state.publishedVerdict, PublishedVerdictRow, place);
    return state;
}

CopyRow* RecordFacts::addRow(QGridLayout& grid, int row, int column, const QString& name)
{
    auto* const fact = new CopyRow(name);
    connect(fact, &CopyRow::noted, this, &RecordFacts::noted);
    grid.addWidget(fact, row, column);
    return fact;
}

void RecordFacts::setView(const RecordView& view, const std::optional<QString>& envelopeCid)
{
    const bool hasDisk = view.disk && *view.disk;
    m_disk.state = hasDisk && !view.isSame() ? std::optional(**view.disk) : std::nullopt;
    m_toSave.state = view.toSave;
    m_setsUpdatedAt = view.setsUpdatedAt;
    for (QWidget* part : {static_cast<QWidget*>(m_disk.heading), static_cast<QWidget*>(m_disk.json),
                          static_cast<QWidget*>(m_disk.cbor), static_cast<QWidget*>(m_disk.cid),
                          static_cast<QWidget*>(m_toSave.heading)})
        part->setVisible(m_disk.state.has_value());
    static_cast<QGridLayout*>(layout())->setColumnStretch(Disk + 1, m_disk.state ? 1 : 0);
    if (m_disk.state)
        showState(m_disk, *m_disk.state);
    showState(m_toSave, *m_toSave.state);
    m_envelopeName->setVisible(envelopeCid.has_value());
    m_envelope->setVisible(envelopeCid.has_value());
    m_envelope->setText(envelopeCid.value_or(QString()));
    tellVerdicts();
}

void RecordFacts::showState(State& shown, const RecordState& state) const
{
    const QString size = bytesText(state.jsonSize);
    shown.json->setText(
        state.isInEnvelope
            ? tr("%1 (%2 with the envelope)").arg(size, bytesText(state.bytes.size()))
            : size);
    shown.cbor->setText(state.cborSize ? bytesText(*state.cborSize)
                                       : tr("none, as there is no CID"));
    shown.cid->setText(state.cid ? state.cid->toString() : state.cid.error().sentence);
}

void RecordFacts::tellVerdicts()
{
    for (const State* state : {&m_disk, &m_toSave}) {
        tellVerdict(*state, *state->envelopeVerdict, m_envelope->text());
        tellVerdict(*state, *state->publishedVerdict, m_published->text());
    }
}

void RecordFacts::tellVerdict(const State& state, NoteLabel& label, const QString& cid) const
{
    if (!state.state || cid.trimmed().isEmpty()) {
        label.tell({});
        return;
    }
    using Kind = PublishedVerdict::Kind;
    PublishedVerdict verdict = galley::publishedVerdict(cid, state.state->cid);
    if (verdict.kind == Kind::Same && m_setsUpdatedAt && &state == &m_toSave)
        verdict.sentence = tr("Same as published, until a save sets “updatedAt”");
    label.tell(verdict.sentence,
               verdict.kind == Kind::Same ? NoteLabel::Tone::Quiet : NoteLabel::Tone::Warning);
}

QString RecordFacts::shownCid(Column column) const
{
    return (column == Disk ? m_disk : m_toSave).cid->text();
}

QString RecordFacts::envelopeVerdict(Column column) const
{
    return (column == Disk ? m_disk : m_toSave).envelopeVerdict->text();
}

QString RecordFacts::publishedVerdict(Column column) const
{
    return (column == Disk ? m_disk : m_toSave).publishedVerdict->text();
}

} // namespace galley

#include "moc_record_facts.cpp"
