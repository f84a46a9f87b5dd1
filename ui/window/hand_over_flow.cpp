// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/hand_over_flow.h"

#include "ui/review/hand_over_dialog.h"
#include "ui/window/words.h"

#include <QFileDialog>
#include <QFileInfo>

namespace galley {

namespace {

using window::Words;

void handOver(LiveReview& review, const HandOverDialog& dialog, const review::Profile& who,
              const QString& path)
{
    HandOverWish wish = dialog.wish();
    review.giveVerdict(dialog.judgement(), dialog.note(), who);
    wish.leaving.speaker = who.id;
    review.handOver(wish, path);
}

void askWhereTo(LiveReview& review, HandOverDialog& dialog, const review::Profile& who)
{
    auto* const files = new QFileDialog(&dialog, Words::tr("Hand Over the Review"));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setAcceptMode(QFileDialog::AcceptSave);
    files->setDirectory(QFileInfo(review.handedOut().path).path());
    const QString name = dialog.fileName();
    files->setDefaultSuffix(QFileInfo(name).suffix());
    files->selectFile(name);
    QObject::connect(files, &QFileDialog::fileSelected, &dialog,
                     [&review, &dialog, who](const QString& path) {
                         handOver(review, dialog, who, path);
                         dialog.accept();
                     });
    files->open();
}

} // namespace

void askWhatToHandOver(LiveReview& review, const review::Profile& who, const QFont& textFont,
                       QWidget& window)
{
    auto* const dialog = new HandOverDialog(review, who, textFont, &window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &HandOverDialog::saveWanted, dialog,
                     [&review, dialog, who] { askWhereTo(review, *dialog, who); });
    dialog->open();
}

} // namespace galley
