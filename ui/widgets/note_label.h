// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/widgets/text_label.h"

namespace galley {

// A sentence below a control, in the colour of its tone; without one it takes no room. Screen
// readers hear a new warning or error at once.
class NoteLabel : public TextLabel {
    Q_OBJECT

public:
    enum class Tone { Quiet, Warning, Error };

    explicit NoteLabel(QWidget* parent = nullptr);

    // Nothing is shown for an empty sentence.
    void tell(const QString& sentence, Tone tone = Tone::Quiet);
    Tone tone() const { return m_tone; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void updateColour();

    Tone m_tone = Tone::Quiet;
};

} // namespace galley
