// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/editor/editor_pane.h"

#include "app/base/when_finished.h"
#include "app/markdown/commands/picture_place.h"
#include "app/session/offered_pictures.h"
#include "app/session/picture_import.h"
#include "ui/editor/finding_margin.h"
#include "ui/editor/searched_article.h"
#include "ui/editor/text_view.h"
#include "ui/editor/title_field.h"
#include "ui/widgets/find_bar.h"

#include <QEvent>
#include <QFileInfo>
#include <QFuture>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace galley {

namespace {

// A file's name as a first alternative text: "my-cat_2.jpg" becomes "my cat 2".
QString alternativeFrom(const QString& path)
{
    QString name = QFileInfo(path).completeBaseName();
    for (QChar& character : name) {
        if (!character.isLetterOrNumber())
            character = u' ';
    }
    return name.simplified();
}

} // namespace

EditorPane::EditorPane(ArticleSession& session, std::shared_ptr<PreparedText> prepared,
                       QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_titleRow(new QHBoxLayout)
    , m_title(new TitleField(session))
    , m_text(new TextView(session, std::move(prepared)))
    , m_margin(new FindingMargin(*m_text))
    , m_findBar(new FindBar(std::make_unique<SearchedArticle>(session, *m_text)))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setFocusProxy(m_text);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addSpacing(28);
    layout->addLayout(m_titleRow);
    m_titleRow->addWidget(m_title);
    layout->addSpacing(12);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_findBar);
    m_findBar->hide();

    connect(m_title, &TitleField::left, m_text, [this] { m_text->setFocus(); });
    connect(m_text, &TextView::columnMoved, this, &EditorPane::fitTitle);
    connect(m_text, &TextView::filesGiven, this, &EditorPane::insertFiles);
    connect(m_text, &TextView::pictureGiven, this,
            [this](const PictureBytes& picture) { insertPicture(picture); });
}

void EditorPane::setTextStyle(const TextStyle& style)
{
    m_title->setTextStyle(style);
    m_text->setTextStyle(style);
}

void EditorPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        fitTitle();
}

// The title begins where the text's column does, and is no wider where no bar is shown.
void EditorPane::fitTitle()
{
    placeHead();
    // Where the viewport is, and not where its margin ends: mirrored, a shown bar moves it.
    const QRect column = m_text->viewport()->geometry();
    const int around = m_text->roomAroundColumn();
    if (isRightToLeft()) {
        const int right = m_text->width() - column.right() - 1;
        m_titleRow->setContentsMargins(around - right, 0, right, 0);
    } else {
        m_titleRow->setContentsMargins(column.x(), 0, around - column.x(), 0);
    }
}

void EditorPane::setBeside(QWidget* head, QWidget* lines)
{
    if (m_head && m_head != head && m_head->parentWidget() == this)
        m_head->hide();
    m_head = head;
    m_besideLines = lines;
    if (head)
        head->setParent(this);
    m_text->setBeside(lines);
    placeHead();
}

void EditorPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeHead();
}

void EditorPane::placeHead()
{
    if (!m_head || !m_besideLines)
        return;
    const bool isShown = m_besideLines->width() > 0 && !m_besideLines->isHidden();
    m_head->setVisible(isShown);
    if (!isShown)
        return;
    const QPoint lines = m_besideLines->mapTo(this, QPoint());
    const int height = m_head->sizeHint().height();
    m_head->setGeometry(lines.x(), qMax(0, lines.y() - height), m_besideLines->width(), height);
}

// Several are told by their names: what they hold is found out where they are read, off the UI
// thread.
void EditorPane::insertFiles(const QStringList& paths, const QString& text)
{
    if (paths.size() > maximumFilesAtOnce) {
        Q_EMIT failed(tooManyFiles(paths.size()));
        return;
    }
    if (!seemToBePictures(paths)) {
        m_text->insert(text, {text.size(), 0});
        return;
    }
    for (const QString& path : paths)
        insertPictureFile(path);
}

void EditorPane::insertPictureFile(const QString& path)
{
    insertPicture([path] { return readPictureFile(path); }, alternativeFrom(path));
}

void EditorPane::insertPicture(const PictureBytes& picture, const QString& alternative)
{
    // The person may write on while the picture is being stored.
    m_text->setFocus();
    const TextHistory& history = m_session.textHistory();
    ++m_picturesOnTheWay;
    whenFinished(
        m_session.storePicture(picture), this,
        [this, &history, place = m_text->selection(), then = history.held(), alternative,
         series = m_pictureSeries](const Result<QString>& target) {
            if (series != m_pictureSeries)
                return;
            --m_picturesOnTheWay;
            if (!target) {
                Q_EMIT failed(target.error());
                return;
            }
            const QString shown = alternative.isEmpty() ? tr("Describe the picture") : alternative;
            const QString markdown = QStringLiteral("![%1](%2)").arg(shown, *target);
            const bool isWaiting = *then == history.revision() && m_text->selection() == place;
            const qsizetype start = put(markdown, history.carried(place, *then).range, isWaiting);
            if (isWaiting)
                m_text->select({start + 2, shown.size()});
            Q_EMIT pictureInserted();
        });
}

// Puts a picture's Markdown in the place of a selection, or behind it where that would part a word
// or a link, and answers where it begins.
qsizetype EditorPane::put(const QString& markdown, TextRange place, bool isReplacing)
{
    const SourceText& text = m_session.text();
    const qsizetype end = place.end();
    const qsizetype start = isReplacing ? place.start : end;
    const auto whole = [&](qsizetype position) {
        return markdown::picturePlace(m_session.blocksAreCurrent() ? m_session.blocks()
                                                                   : markdown::BlockList(),
                                      text, position);
    };
    const qsizetype behind = whole(end);
    const bool isWhole = behind == end && (start == end || whole(start) == start);
    const TextRange target = isWhole ? TextRange{start, end - start} : TextRange{behind, 0};
    const bool needsSpace = !isWhole && !text.mid({behind - 1, 1}).front().isSpace();
    const QString space = needsSpace ? QStringLiteral(" ") : QString();
    m_session.editText({{{target.start, text.mid(target), space + markdown}}}, Step::Own);
    return target.start + space.size();
}

void EditorPane::forgetPictures()
{
    m_picturesOnTheWay = 0;
    ++m_pictureSeries;
}

} // namespace galley

#include "moc_editor_pane.cpp"
