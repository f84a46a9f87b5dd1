// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/file_in_folder.h"
#include "tests/support/reviewed_article.h"
#include "ui/editor/editor_pane.h"
#include "ui/editor/text_view.h"
#include "ui/preview/page_view.h"
#include "ui/preview/preview_pane.h"
#include "ui/review/choice_bar.h"
#include "ui/review/comment_dialog.h"
#include "ui/review/remarks_pane.h"
#include "ui/theme/colours.h"
#include "ui/widgets/note_label.h"
#include "ui/window/article_windows.h"
#include "ui/window/main_window.h"
#include "ui/window/mode_flow.h"

#include <QMenu>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace galley::tests {

// How many pixels have a colour, or nearly.
inline int pixelsOf(const QImage& image, const QColor& colour)
{
    int found = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            const int apart = qAbs(pixel.red() - colour.red())
                + qAbs(pixel.green() - colour.green()) + qAbs(pixel.blue() - colour.blue());
            found += apart < 12 ? 1 : 0;
        }
    }
    return found;
}

// A window with an article that others remarked on, and what a person sees and does on its page.
class ReviewedPage {
protected:
    void begin()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_draft.emplace(draft());
        m_path = writtenFile(m_folder->filePath(QStringLiteral("essay.json")),
                             m_draft->now.savedTree().text());
        m_settings = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("s.ini")),
                                                 QSettings::IniFormat);
        QVERIFY(review::saveProfile(
            {review::ownProfile()->id, QStringLiteral("Mara Lind"), QStringLiteral("ML")}));
    }
    static QString draft()
    {
        return QStringLiteral("The *old* mill stands by the slow river.\n\n"
                              "Nobody mills there, and the **wheel** is gone.");
    }
    void open()
    {
        m_windows = std::make_unique<ArticleWindows>(*m_settings);
        m_windows->open(m_path);
        QVERIFY(QTest::qWaitFor([this] { return m_windows->windows().size() == 1; }));
        m_window = m_windows->windows().first();
        m_window->resize(1300, 700);
        m_window->activateWindow();
        m_window->editor().text().setFocus();
        QTRY_VERIFY(m_window->review().isPlaced() && preview().isUpToDate());
    }
    // Others say something, and the window is opened.
    void openReviewed()
    {
        QVERIFY(review::addToReview(m_path, m_draft->review));
        open();
        QTRY_VERIFY(!m_window->review().remarks().isEmpty());
    }
    PreviewPane& preview() const { return m_window->preview(); }
    PageView& page() const { return m_window->preview().view(); }
    QString pageText() const { return preview().page()->toPlainText(); }
    void select(const QString& words) const
    {
        page().setTextCursor(preview().page()->find(words));
        page().setFocus();
    }
    void say(const QString& words) const
    {
        auto* const dialog = m_window->findChild<CommentDialog*>();
        QVERIFY(dialog);
        dialog->findChild<QPlainTextEdit*>()->setPlainText(words);
        dialog->accept();
    }
    QPoint middleOf(const QString& words) const
    {
        QTextCursor cursor = preview().page()->find(words);
        cursor.setPosition((cursor.anchor() + cursor.position()) / 2);
        return page().cursorRect(cursor).center();
    }
    void click(const QString& words) const
    {
        QTest::mouseClick(page().viewport(), Qt::LeftButton, {}, middleOf(words));
    }
    // The page's pixels around words.
    QImage around(const QString& words) const
    {
        const QTextCursor found = preview().page()->find(words);
        QTextCursor start = found;
        start.setPosition(found.selectionStart());
        QTextCursor end = found;
        end.setPosition(found.selectionEnd());
        const QRect rect = page().cursorRect(start).united(page().cursorRect(end));
        return page().viewport()->grab(rect.adjusted(-6, -4, 6, 6)).toImage();
    }
    QColor inkOf(const QString& who) const
    {
        const review::Person* const person = m_window->review().person(personOf(who));
        return coloursFor(page().palette()).reviewers.at(static_cast<std::size_t>(person->colour));
    }
    QString current() const
    {
        const qsizetype index = m_window->remarksPane().current();
        return index < 0 ? QString() : m_window->review().remarks()[index].entry.target->exact;
    }
    QString text() const { return m_window->session().text().toString(); }
    void insert(qsizetype place, const QString& words) const
    {
        m_window->session().editText({{{place, {}, words}}});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    QString m_path;
    std::unique_ptr<ArticleWindows> m_windows;
    std::optional<ReviewedArticle> m_draft;
    MainWindow* m_window = nullptr;
};

} // namespace galley::tests
