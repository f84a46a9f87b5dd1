// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

class QThreadPool;

namespace galley {

// What runs off the UI thread, parted so that none waits for another.
enum class Work {
    Text, // opening, parsing, searching, checking, comparing
    Pictures, // reading and decoding pictures, making covers
    Saving, // whatever else writes or claims files
};

// The threads for a kind of work. Never the global pool: Qt's painter hands it pieces of a picture
// and waits for them, on the UI thread. All of it is finished before the application ends.
QThreadPool* threadsFor(Work work);

} // namespace galley
