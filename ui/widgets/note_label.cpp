// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/note_label.h"

#include "app/text/beginning.h"
#include "ui/theme/colours.h"

#include <QAccessible>
#include <QEvent>

namespace galley {

namespace {

QColor colourOf(NoteLabel::Tone tone, const Colours& colours)
{
    switch (tone) {
    case NoteLabel::Tone::Quiet:
        break;
    case NoteLabel::Tone::Warning:
        return colours.warning;
    case NoteLabel::Tone::Error:
        return colours.error;
    }
    return colours.secondaryText;
}

} // namespace

NoteLabel::NoteLabel(QWidget* parent) : TextLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setVisible(false);
    updateColour();
}

void NoteLabel::tell(const QString& told, Tone tone)
{
    const QString sentence = beginningOf(told, longestNote);
    if (sentence == text() && tone == m_tone)
        return;
    m_tone = tone;
    setText(sentence);
    setVisible(!sentence.isEmpty());
    updateColour();
    if (sentence.isEmpty() || tone == Tone::Quiet)
        return;
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void NoteLabel::changeEvent(QEvent* event)
{
    TextLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateColour();
}

void NoteLabel::updateColour()
{
    QPalette toned;
    toned.setColor(QPalette::WindowText, colourOf(m_tone, coloursFor(palette())));
    setPalette(toned); // an equal one sends no event
}

} // namespace galley

#include "moc_note_label.cpp"
