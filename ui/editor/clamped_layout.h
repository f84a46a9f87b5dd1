// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QPlainTextDocumentLayout>

namespace galley {

// QPlainTextEdit's layout, told of a change as what it is. The base adds the removed characters,
// which are gone, to the added ones to find the blocks to lay out: a change within one line seems
// to reach into the next, and the whole view is painted for a key.
class ClampedLayout : public QPlainTextDocumentLayout {
    Q_OBJECT

public:
    using QPlainTextDocumentLayout::QPlainTextDocumentLayout;

protected:
    void documentChanged(int from, int /*removed*/, int added) override
    {
        QPlainTextDocumentLayout::documentChanged(from, 0, qMax(1, added));
    }
};

} // namespace galley
