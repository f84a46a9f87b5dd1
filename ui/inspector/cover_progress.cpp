// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/inspector/cover_field_test.cpp

#include "ui/inspector/cover_progress.h"

#include "app/session/covers.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace galley {

namespace {

constexpr int interval = 60; // milliseconds between two looks

} // namespace

CoverProgress::CoverProgress(Covers& covers, QWidget* parent)
    : QWidget(parent)
    , m_covers(covers)
    , m_bar(new QProgressBar)
{
    m_bar->setAccessibleName(tr("Preparing the cover"));
    m_bar->setFormat(tr("Preparing the cover…"));
    auto* const cancel = new QPushButton(tr("Cancel"));
    cancel->setAccessibleName(tr("Give the new cover up"));
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_bar, 1);
    row->addWidget(cancel);

    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &CoverProgress::follow);
    connect(cancel, &QPushButton::clicked, this, &CoverProgress::cancel);
    connect(&covers, &Covers::importStarted, this, &CoverProgress::follow);
    connect(&covers, &Covers::imported, this, &CoverProgress::follow);
    connect(&covers, &Covers::importFailed, this, &CoverProgress::follow);
    follow();
}

void CoverProgress::follow()
{
    const Progress* const progress = m_covers.progress();
    setVisible(progress != nullptr);
    if (!progress) {
        m_timer.stop();
        return;
    }
    m_bar->setValue(progress->percent);
    m_timer.start();
}

void CoverProgress::cancel()
{
    m_covers.cancelImport();
    follow();
}

} // namespace galley

#include "moc_cover_progress.cpp"
