// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/article_session.h"
#include "ui/theme/text_style.h"

#include <QObject>

#include <functional>

class QWidget;

namespace galley {

// Exporting as a person meets it: asks where to, writes off the UI thread, and says how it went.
class ExportFlow : public QObject {
    Q_OBJECT

public:
    enum class Kind { Html, Markdown, Text, Pdf };

    // `style` answers how pages are set.
    ExportFlow(const ArticleSession& session, std::function<TextStyle()> style, QWidget& window);

    void ask(Kind kind);
    void exportTo(Kind kind, const QString& path);

Q_SIGNALS:
    void exported(const QString& path);
    void failed(const galley::Error& error);

private:
    const ArticleSession& m_session;
    std::function<TextStyle()> m_style;
    QWidget& m_window;
};

} // namespace galley
