// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/file_in_folder.h"
#include "ui/window/article_windows.h"
#include "ui/window/main_window.h"

#include <QAbstractButton>
#include <QMessageBox>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace galley::tests {

// A small article as a file's bytes.
inline const QByteArray smallArticle =
    "{\"$type\":\"site.standard.document\",\"site\":\"https://example.org\","
    "\"textContent\":\"one two\",\"title\":\"Sample\"}";

// The program's windows, with settings and files in a folder that goes with them.
class ProgramInFolder {
public:
    explicit ProgramInFolder(const LaunchOptions& options = {}) { start(options); }

    // Ends it as a person does, and starts it again.
    void restart(const LaunchOptions& options = {})
    {
        windows().quit();
        start(options);
    }

    ArticleWindows& windows() const { return *m_windows; }
    QString path(const QString& name) const { return m_folder.path() + u'/' + name; }
    QString write(const QString& name, const QByteArray& content = smallArticle) const
    {
        return writtenFile(path(name), content);
    }
    MainWindow& opened(const QString& file) const
    {
        const auto before = windows().windows().size();
        windows().open(file);
        if (!QTest::qWaitFor([&] { return windows().windows().size() > before; }))
            qFatal("no window came");
        return *windows().windows().back();
    }
    MainWindow& openedArticle(const QByteArray& json = smallArticle) const
    {
        return opened(write(QStringLiteral("article.json"), json));
    }

private:
    void start(const LaunchOptions& options)
    {
        m_windows.reset();
        m_settings =
            std::make_unique<QSettings>(path(QStringLiteral("settings.ini")), QSettings::IniFormat);
        m_windows = std::make_unique<ArticleWindows>(*m_settings, options);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ArticleWindows> m_windows;
};

// The button with those words, of what can be seen in a window and its dialogs.
inline QAbstractButton* buttonNamed(const QWidget& window, const QString& words)
{
    for (auto* button : window.findChildren<QAbstractButton*>()) {
        if (button->isVisible() && button->text().remove(u'&') == words)
            return button;
    }
    return nullptr;
}

// The questions that a window asks at this moment.
inline QList<QMessageBox*> questionsOf(const MainWindow& window)
{
    QList<QMessageBox*> questions = window.findChildren<QMessageBox*>();
    questions.removeIf([](const QMessageBox* question) { return !question->isVisible(); });
    return questions;
}

} // namespace galley::tests

// Clicks a button as soon as it is there.
#define GALLEY_CLICK(window, words)                                                                \
    do {                                                                                           \
        QTRY_VERIFY2(galley::tests::buttonNamed(window, QStringLiteral(words)),                    \
                     "there is no button “" words "”");                                            \
        galley::tests::buttonNamed(window, QStringLiteral(words))->click();                        \
    } while (false)
