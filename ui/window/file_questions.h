// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace galley {

class ArticleSession;

// Ask, beside a window, which files are meant, and hand on what was chosen. `folder` is where
// the looking begins; empty: where it ended the last time.
void askForArticles(QWidget& window, const QString& folder,
                    const std::function<void(const QStringList& paths)>& take);
void askForFileToCompare(QWidget& window, const QString& folder,
                         const std::function<void(const QString& path)>& take);
// Of one article that was dropped on another: whether it is to be opened, or compared with that.
// Other files are opened.
void takeDropped(QWidget& window, const QStringList& paths, const ArticleSession& session,
                 const std::function<void(const QStringList& paths)>& open,
                 const std::function<void(const QString& path)>& compare);
void askForPicture(QWidget& window, const std::function<void(const QString& path)>& take);

} // namespace galley
