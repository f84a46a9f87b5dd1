// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/thread_pools.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <atomic>
#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

namespace galley {

// The answer to the last of the questions that its owner asked of other threads. It comes in the
// owner's thread; of a question that was followed by another one, was dropped, or whose owner is
// gone, no answer comes. One is worked on at a time: the next begins where the one before has
// ended, which is told to end early, and of those asked meanwhile only the last begins at all.
// So it may be asked anew at each key, however long an answer takes.
template <typename Value> class Latest {
public:
    Latest()
    {
        QObject::connect(&m_watcher, &QFutureWatcherBase::finished, &m_watcher,
                         [this] { ended(); });
    }
    ~Latest() { drop(); }
    Q_DISABLE_COPY_MOVE(Latest)

    // Has `find` called in a thread for that work, and `take` with what it returns. `find` may take
    // a `const std::atomic<bool>&` that becomes true when nobody waits for the answer any more.
    // `take` may ask anew.
    template <typename Find, typename Take> void ask(Work work, Find find, Take take)
    {
        ask(
            [this, work, find = std::move(find)] {
                m_isVoid = std::make_shared<std::atomic<bool>>(false);
                return QtConcurrent::run(threadsFor(work), [find, isVoid = m_isVoid]() -> Value {
                    if constexpr (std::is_invocable_v<const Find&, const std::atomic<bool>&>)
                        return find(*isVoid);
                    else
                        return find();
                });
            },
            std::move(take));
    }

    // The same of what `begin` sets going when its turn comes; it returns the QFuture,
    // which nobody else looks at.
    template <typename Begin, typename Take> void ask(Begin begin, Take take)
    {
        tellToEnd();
        m_begin = std::move(begin);
        m_take = std::move(take);
        if (!m_isWorking)
            beginNext();
    }

    // No answer is wanted any more, and the next question does not wait for this one's end.
    void drop()
    {
        tellToEnd();
        m_begin = {};
        m_take = {};
        m_isWorking = false;
        m_watcher.setFuture({});
    }

    bool isAwaited() const { return static_cast<bool>(m_take); }

private:
    void tellToEnd()
    {
        if (m_isVoid)
            *m_isVoid = true;
        m_watcher.cancel(); // what waits for a thread yet is not begun
    }

    void beginNext()
    {
        m_isWorking = true;
        m_watcher.setFuture(std::exchange(m_begin, {})());
    }

    void ended()
    {
        if (!std::exchange(m_isWorking, false))
            return; // it was the empty one
        auto future = m_watcher.future();
        m_watcher.setFuture({}); // what is in an answer may hold a lock
        if (m_begin)
            beginNext();
        else if (const auto take = std::exchange(m_take, {}); take && !future.isCanceled())
            take(future.takeResult());
    }

    QFutureWatcher<Value> m_watcher; // of what is worked on
    std::shared_ptr<std::atomic<bool>> m_isVoid; // of that as well
    std::function<QFuture<Value>()> m_begin; // of the one that waits for its turn
    std::function<void(Value)> m_take; // of the one that was asked last
    bool m_isWorking = false;
};

} // namespace galley
