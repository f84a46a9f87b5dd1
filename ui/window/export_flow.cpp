// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/export_flow.h"

#include "app/base/when_finished.h"
#include "app/session/article_export.h"
#include "app/storage/same_file.h"
#include "ui/preview/page_export.h"
#include "ui/window/save_dialog.h"

#include <QDir>
#include <QFileInfo>

namespace galley {

namespace {

struct Format {
    QString extension;
    QString filter;
};

Format formatOf(ExportFlow::Kind kind)
{
    switch (kind) {
    case ExportFlow::Kind::Html:
        return {QStringLiteral("html"), ExportFlow::tr("Web page (*.html)")};
    case ExportFlow::Kind::Markdown:
        return {QStringLiteral("md"), ExportFlow::tr("Markdown (*.md)")};
    case ExportFlow::Kind::Text:
        return {QStringLiteral("txt"), ExportFlow::tr("Plain text (*.txt)")};
    case ExportFlow::Kind::Pdf:
        return {QStringLiteral("pdf"), ExportFlow::tr("PDF (*.pdf)")};
    }
    Q_UNREACHABLE();
}

ExportFormat exportFormatOf(ExportFlow::Kind kind)
{
    switch (kind) {
    case ExportFlow::Kind::Html:
        return ExportFormat::Html;
    case ExportFlow::Kind::Markdown:
        return ExportFormat::Markdown;
    default:
        return ExportFormat::Text;
    }
}

} // namespace

ExportFlow::ExportFlow(const ArticleSession& session, std::function<TextStyle()> style,
                       QWidget& window)
    : m_session(session)
    , m_style(std::move(style))
    , m_window(window)
{
}

void ExportFlow::ask(Kind kind)
{
    const Format format = formatOf(kind);
    auto* dialog = new SaveDialog(tr("Export the Article"), &m_window);
    dialog->setNameFilters({format.filter, tr("All files (*)")});
    dialog->setDefaultSuffix(format.extension);
    if (!m_session.path().isEmpty())
        dialog->setDirectory(QFileInfo(m_session.path()).path());
    dialog->selectFile(QFileInfo(m_session.suggestedFileName()).completeBaseName() + u'.'
                       + format.extension);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, kind](const QString& path) { exportTo(kind, path); });
    dialog->open();
}

void ExportFlow::exportTo(Kind kind, const QString& path)
{
    if (isSameFile(m_session.path(), path)) {
        Q_EMIT failed({ErrorKind::Failed,
                       tr("“%1” is the article itself: export it to another file.")
                           .arg(QDir::toNativeSeparators(path)),
                       {}});
        return;
    }
    const auto tell = [this, path](const auto& result) {
        if (result)
            Q_EMIT exported(path);
        else
            Q_EMIT failed(result.error());
    };
    if (kind == Kind::Pdf)
        whenFinished(writeInBackground([page = pageContentOf(m_session),
                                        style = m_style()] { return pdfOf(page, style); },
                                       path),
                     this, tell);
    else
        whenFinished(exportArticle({.article = m_session.record(),
                                    .beside = m_session.beside(),
                                    .blobs = m_session.blobs(),
                                    .hasSmartPunctuation = m_style().hasSmartTypography,
                                    .picturesFolder = m_session.picturesFolder()},
                                   exportFormatOf(kind), path),
                     this, [this, tell](const Result<QString>& result) {
                         tell(result);
                         if (result && !result->isEmpty())
                             Q_EMIT failed({ErrorKind::NotFound, *result, {}});
                     });
}

} // namespace galley

#include "moc_export_flow.cpp"
