// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/unpacked_review.h"

#include <QObject>

#include <functional>
#include <memory>

namespace galley {

class MainWindow;

// Opens a review that came in one file: into the article that it is of, if that is open or was
// lately, else as an article of its own, in Suggest, where a person wants to have it.
class PackageFlow : public QObject {
    Q_OBJECT

public:
    // What it needs of the windows of all articles.
    struct Windows {
        std::function<QList<MainWindow*>()> all;
        std::function<MainWindow*(const QString& path)> of; // null: none shows that file
        std::function<MainWindow*()> newOne;
        using Shown = std::function<void(MainWindow& window)>;
        // In place of `from` if that is new and untouched.
        std::function<void(const QString& path, MainWindow* from, const Shown& shown)> open;
        std::function<QStringList()> recentFiles;
    };
    explicit PackageFlow(Windows windows, QObject* parent = nullptr);

    // Reads it and asks beside `from`; where that is null, beside whatever window is in front.
    void open(const QString& path, MainWindow* from);

private:
    // A review that was read.
    struct Arrived {
        QString path; // of its file
        std::shared_ptr<const review::Package> package;
        std::optional<ReviewedBefore> before; // the article that it is of
    };
    QList<KnownArticle> knownArticles(const MainWindow* from) const;
    MainWindow& windowToAskIn(MainWindow* from);
    void askWhetherToImport(const Arrived& arrived, MainWindow& window);
    void import(const Arrived& arrived, MainWindow& asking);
    void openBeside(const Arrived& arrived, MainWindow& window);
    void askWhereTo(const Arrived& arrived, const QString& proposed, MainWindow& window);
    void unpack(const Arrived& arrived, const QString& path, MainWindow& window);
    void askForAnotherPlace(const Arrived& arrived, const QString& path, const Error& fault,
                            MainWindow& window);

    Windows m_windows;
};

} // namespace galley
