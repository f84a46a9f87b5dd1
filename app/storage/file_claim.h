// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/error.h"

#include <QLockFile>
#include <QString>

#include <memory>
#include <optional>

namespace galley {

// Says to other processes, and to other machines that share the folder, that a file is being
// edited: by a hidden lock file beside it, which goes with the claim. One of a process that ended
// without taking it back counts for nothing on the same machine.
class FileClaim {
public:
    // What came of wanting a file.
    struct Outcome {
        std::shared_ptr<const FileClaim> claim; // null where the folder takes no lock file, too
        bool isHeld = false; // by another process
        QString holder; // the machine of that; empty where the lock file does not say
        std::optional<Error> obstacle; // what is in the way of the lock file, or wrong with it
        QByteArray seen; // what the lock file of another process held
    };
    // Takes its lock file away, unless that is another one's by now.
    ~FileClaim(); // NOLINT(bugprone-exception-escape)
    Q_DISABLE_COPY_MOVE(FileClaim)

    // Follows links, so that each name of a file leads to the same claim; within this process it is
    // shared. May wait for a network: call it off the UI thread.
    static Outcome claim(const QString& path);
    // For a person who knows that the holder is gone: nobody has the file then, also where the lock
    // file is another user's and stays. What was not `seen` is another holder's, and is left.
    static Outcome takeOver(const QString& path, const QByteArray& seen);

private:
    FileClaim(std::unique_ptr<QLockFile> lock, const QString& lockPath);
    bool isAnothers() const;

    std::unique_ptr<QLockFile> m_lock;
    QString m_lockPath;
    QByteArray m_content; // of the lock file, by which it is known on any file system
};

} // namespace galley
