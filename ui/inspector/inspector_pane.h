// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/picture_loader.h"

#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace galley {

class CoverField;
class TagsField;

// Everything about the article but its title and text, field by field. The session and the
// pictures must outlive it.
class InspectorPane : public QWidget {
    Q_OBJECT

public:
    InspectorPane(ArticleSession& session, PictureLoader& pictures, QWidget* parent = nullptr);
    ~InspectorPane() override;

    void chooseCover(); // asks for a file
    // Gives the focus to a field and scrolls to it; false for one that is not here.
    bool showField(Field field);
    void commitTyped(); // takes what is typed but not yet in the record; before a save

Q_SIGNALS:
    void failed(const galley::Error& error);
    void noted(const QString& sentence);

private:
    void follow(QWidget* focused);
    void followMode();
    void addTexts(QVBoxLayout& column);
    void addCover(QVBoxLayout& column, PictureLoader& pictures);
    void addAddress(QVBoxLayout& column);
    void addDates(QVBoxLayout& column);
    void addPost(QVBoxLayout& column);
    void addEnvelope(QVBoxLayout& column);

    ArticleSession& m_session;
    QScrollArea* m_area;
    TagsField* m_tags = nullptr;
    CoverField* m_cover = nullptr;
};

} // namespace galley
