// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/checklist_flow.h"

#include "ui/review/checklist_pane.h"
#include "ui/window/main_window.h"
#include "ui/window/review_flow.h"
#include "ui/window/side_tabs.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLayout>

namespace galley {

ChecklistFlow::ChecklistFlow(MainWindow& window)
    : QObject(&window)
    , m_window(window)
    , m_pane(new ChecklistPane(window.review()))
{
    // Whatever is above it: fields and checks, or remarks.
    window.sideTabs().layout()->addWidget(m_pane);
    connect(m_pane, &ChecklistPane::ticked, this, [this](const QString& item, bool isTicked) {
        m_window.reviewFlow().asSomebody(false, [this, item, isTicked](const review::Profile& who) {
            m_window.review().tick(item, isTicked, who);
        });
    });
    connect(m_pane, &ChecklistPane::anotherWanted, this, &ChecklistFlow::askWhatToOpen);
    connect(m_pane, &ChecklistPane::removalWanted, this, &ChecklistFlow::remove);
}

void ChecklistFlow::askWhatToOpen()
{
    // Before a file is looked for that could be of no use.
    m_window.reviewFlow().asSomebody(true, [this](const review::Profile&) {
        auto* const dialog = new QFileDialog(&m_window, tr("Open a Checklist"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        dialog->setDirectory(QFileInfo(m_window.session().path()).path());
        dialog->setNameFilters({tr("Lists (*.md *.txt)"), tr("All files (*)")});
        connect(dialog, &QFileDialog::fileSelected, this, &ChecklistFlow::open);
        dialog->open();
    });
}

void ChecklistFlow::open(const QString& path)
{
    m_read.ask(
        Work::Text, [path] { return review::readChecklist(path); },
        [this](const Result<review::Checklist>& read) {
            if (read)
                give(*read);
            else
                Q_EMIT m_window.reviewFlow().failed(read.error());
        });
}

void ChecklistFlow::give(const review::Checklist& list)
{
    m_window.reviewFlow().asSomebody(true, [this, list](const review::Profile& who) {
        LiveReview& review = m_window.review();
        review.setChecklist(review::withTicksOf(list, review.checklistOf(who.id)), who);
        m_window.showSide();
        m_pane->focusWhenShown();
        Q_EMIT m_window.reviewFlow().noted(
            tr("%n item(s) to look at in this text", nullptr, static_cast<int>(list.items.size())));
    });
}

void ChecklistFlow::remove()
{
    m_window.reviewFlow().asSomebody(
        false, [this](const review::Profile& who) { m_window.review().setChecklist({}, who); });
}

} // namespace galley

#include "moc_checklist_flow.cpp"
