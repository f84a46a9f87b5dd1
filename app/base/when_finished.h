// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QFuture>
#include <QFutureWatcher>

#include <utility>

namespace galley {

// For work of which each result counts; Latest is for what only counts while nothing newer is
// asked. Calls `act` with the result in the thread of `context`, unless that is gone by then or the
// future was cancelled. QFuture::then(context, ...) of Qt 6.4 does not take a context that may go
// first: it asserts, and without assertions it races with the destructor.
template <typename Value, typename Act>
void whenFinished(const QFuture<Value>& future, QObject* context, Act act)
{
    auto* const watcher = new QFutureWatcher<Value>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, act = std::move(act)] {
                         watcher->deleteLater();
                         if (watcher->future().resultCount() > 0)
                             act(watcher->result());
                     });
    watcher->setFuture(future);
}

} // namespace galley
