// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/article_session.h"
#include "ui/theme/text_style.h"

#include <QObject>

#include <functional>

class QPrinter;
class QWidget;

namespace galley {

// Printing as a person meets it: asks which printer and pages, prints off the UI thread, and says
// how it went.
class PrintFlow : public QObject {
    Q_OBJECT

public:
    // `style` answers the typeface of pages on paper and how their punctuation is set.
    PrintFlow(const ArticleSession& session, std::function<TextStyle()> style, QWidget& window);

    void ask();
    // Shows the sheets first.
    void preview();
    void print(const std::shared_ptr<QPrinter>& printer);

Q_SIGNALS:
    void printed();
    void failed(const galley::Error& error);

private:
    std::shared_ptr<QPrinter> newPrinter() const;
    void ask(const std::shared_ptr<QPrinter>& printer, QWidget& parent);

    const ArticleSession& m_session;
    std::function<TextStyle()> m_style;
    QWidget& m_window;
};

} // namespace galley
