// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QLatin1String>
#include <QList>
#include <QObject>
#include <QString>

#include <vector>

class QAction;

namespace galley {

enum class NoticeKind { Error, Warning, Information };

// What a notice is about, and who tells it: the next one of the same id takes its place.
struct NoticeId {
    const QObject* owner = nullptr;
    QLatin1String subject;

    bool operator==(const NoticeId&) const = default;
};

// A sentence for a person, and what can be done about it.
struct Notice {
    NoticeKind kind = NoticeKind::Information;
    QString sentence;
    QList<QAction*> offered = {}; // live as long as the owner
    bool isClosable = true; // by a person
    bool outlivesSaves = false; // else the next save ends it, if it offers nothing

    bool offers() const { return !offered.isEmpty(); }
};

// What a window tells its person at the moment, as values: several at once, each until its owner
// withdraws it, a person closes it, or the owner is gone. `Banner` shows them.
class Notices : public QObject {
    Q_OBJECT

public:
    struct Entry {
        NoticeId id;
        Notice notice;
    };

    using QObject::QObject;

    // Those that offer something come first, then each in the order in which they were told.
    const std::vector<Entry>& entries() const { return m_entries; }
    const Notice* find(const NoticeId& id) const; // nullptr where it is not told

    void tell(const NoticeId& id, const Notice& notice);
    void withdraw(const NoticeId& id);
    // An article was saved: what only said something is past.
    void withdrawPast();

Q_SIGNALS:
    void told(const galley::NoticeId& id); // for the first time, or anew
    void withdrawn(const galley::NoticeId& id);

private:
    void withdrawAllOf(const QObject* owner);
    template <typename Predicate> void withdrawWhere(Predicate isMeant);

    std::vector<Entry> m_entries;
};

} // namespace galley
