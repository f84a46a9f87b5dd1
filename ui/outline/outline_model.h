// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/views/outline.h"
#include "app/session/article_session.h"

#include <QAbstractListModel>

#include <optional>

namespace galley {

// The headings of a session's text as rows, one heading each, and which of them the caret stands
// under. Follows the session's blocks: an edit costs what it changes.
class OutlineModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        DepthRole = Qt::UserRole, // int: levels below the top one of the text
        IsCurrentRole, // bool: the caret stands in its section, and in no subsection
    };

    explicit OutlineModel(ArticleSession& session, QObject* parent = nullptr);

    const markdown::Outline& outline() const { return m_outline; }
    qsizetype positionOf(int row) const; // of the heading in the source
    int current() const { return m_current; } // -1: before the first heading
    // The caret stands there, in source positions.
    void setCaret(qsizetype position);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    // A heading for a move within the same outline, of the text as it is now.
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    std::optional<int> rowIn(const QMimeData& mime) const;
    Qt::DropActions supportedDragActions() const override { return Qt::MoveAction; }

Q_SIGNALS:
    void currentChanged(int row);

private:
    void follow(const markdown::BlockPatch& patch);
    void findCurrent();

    ArticleSession& m_session;
    markdown::Outline m_outline;
    qsizetype m_caret = 0;
    int m_current = -1;
};

} // namespace galley
