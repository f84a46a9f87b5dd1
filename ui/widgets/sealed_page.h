// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QTextDocument>

namespace galley {

// A page that is shown only what it was handed (addResource(), an object of its own layout). Qt's
// reads whatever file a rich text names, on the UI thread: a device without end, a pipe that nobody
// writes to.
class SealedPage : public QTextDocument {
    Q_OBJECT

public:
    using QTextDocument::QTextDocument;

protected:
    QVariant loadResource(int type, const QUrl& name) override;
};

} // namespace galley
