// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/article_session.h"
#include "ui/theme/text_style.h"

#include <QPointer>
#include <QWidget>

class QHBoxLayout;

namespace galley {

class FindBar;
class FindingMargin;
class PreparedText;
class TextView;
class TitleField;

// Where the article is written: the title, the text under it, and the find bar when it is called.
class EditorPane : public QWidget {
    Q_OBJECT

public:
    // `prepared` may hold the session's text (see TextView).
    explicit EditorPane(ArticleSession& session, std::shared_ptr<PreparedText> prepared = nullptr,
                        QWidget* parent = nullptr);

    void setTextStyle(const TextStyle& style);
    TextView& text() const { return *m_text; }
    TitleField& title() const { return *m_title; }
    FindBar& findBar() const { return *m_findBar; }
    FindingMargin& margin() const { return *m_margin; }
    // Beside the lines of the text, and above that beside the title, stands from now on what goes
    // with them, where there is room (TextView::setBeside). nullptr: nothing.
    void setBeside(QWidget* head, QWidget* lines);
    // Stores a picture in the article's folder and inserts it at the caret.
    void insertPicture(const PictureBytes& picture, const QString& alternative = {});
    void insertPictureFile(const QString& path);
    // Whether pictures are on their way: pictureInserted() or failed() follows for each, unless
    // they are forgotten.
    bool isStoringPicture() const { return m_picturesOnTheWay > 0; }
    void forgetPictures();

Q_SIGNALS:
    void pictureInserted();
    void failed(const galley::Error& error);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitTitle();
    void placeHead();
    qsizetype put(const QString& markdown, TextRange place, bool isReplacing);
    void insertFiles(const QStringList& paths, const QString& text);

    ArticleSession& m_session;
    QHBoxLayout* m_titleRow;
    TitleField* m_title;
    TextView* m_text;
    FindingMargin* m_margin;
    FindBar* m_findBar;
    QPointer<QWidget> m_head; // of what stands beside the lines
    QPointer<QWidget> m_besideLines;
    int m_picturesOnTheWay = 0;
    int m_pictureSeries = 0; // those of earlier ones were forgotten
};

} // namespace galley
