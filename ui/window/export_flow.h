// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/article_session.h"

#include <QFont>
#include <QObject>

#include <functional>

class QWidget;

namespace galley {

// Exporting as a person meets it: asks where to, writes off the UI thread, and says how it went.
class ExportFlow : public QObject {
    Q_OBJECT

public:
    enum class Kind { Html, Markdown, Text, Pdf };

    // `font` answers the typeface of pages on paper.
    ExportFlow(ArticleSession& session, std::function<QFont()> font, QWidget& window);

    void ask(Kind kind);
    void exportTo(Kind kind, const QString& path);

Q_SIGNALS:
    void exported(const QString& path);
    void failed(const galley::Error& error);

private:
    ArticleSession& m_session;
    std::function<QFont()> m_font;
    QWidget& m_window;
};

} // namespace galley
