// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QTextBrowser>

namespace galley {

// A page to be read, with a frame around one stretch of it and a bar beside its line: unlike a
// selection it leaves the colours of the words as they are.
class MarkedPage : public QTextBrowser {
    Q_OBJECT

public:
    using QTextBrowser::QTextBrowser;

    // Document positions; the same one twice: nothing is marked.
    void mark(int start, int end);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_start = 0;
    int m_end = 0;
};

} // namespace galley
