// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"

#include <QByteArray>
#include <QString>
#include <QStringView>

#include <optional>
#include <utility>
#include <vector>

namespace galley {

// The members of a record for which a front matter has no key of its own, as they are spelled: one
// JSON object under one key. A `content` is kept without its text, which is the file's; a
// `textContent` of null says that there is none beside it.
class KeptMembers {
public:
    static constexpr QStringView key = u"record";

    // Nothing for what is no JSON object.
    static std::optional<KeptMembers> read(const QString& json);
    QByteArray json() const;

    void add(const QString& name, const QByteArray& spelling);
    bool isEmpty() const { return m_members.empty(); }
    QStringList names() const;

    // Gives an article those that it has not, but none that would take its text away from it.
    void giveTo(Article& article) const;

    std::optional<QString> coverCid() const;
    void forgetCover();
    bool tellsPlainText() const { return find(u"textContent").has_value(); }

private:
    std::optional<QByteArray> find(QStringView name) const;

    std::vector<std::pair<QString, QByteArray>> m_members;
};

} // namespace galley
