// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/versions/versions_dialog.h"

#include "app/session/restoring_edits.h"
#include "ui/compare/compare_view.h"
#include "ui/versions/compared_with_model.h"
#include "ui/versions/version_table.h"
#include "ui/widgets/note_label.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace galley {

namespace {

constexpr int typingPause = 400; // milliseconds before what is typed is compared
constexpr QSize usualSize(1000, 680); // device-independent pixels

} // namespace

VersionsDialog::VersionsDialog(ArticleSession& session, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_table(new VersionTable)
    , m_comparedWith(new QComboBox)
    , m_others(new ComparedWithModel(m_comparedWith))
    , m_view(new CompareView)
    , m_note(new NoteLabel)
    , m_restore(new QPushButton(tr("&Restore All")))
{
    build();
    m_typingPause.setSingleShot(true);
    m_typingPause.setInterval(typingPause);
    connect(&m_typingPause, &QTimer::timeout, this, &VersionsDialog::compare);
    connect(m_table, &VersionTable::selectionMoved, this, &VersionsDialog::compare);
    connect(m_comparedWith, &QComboBox::activated, this, &VersionsDialog::compare);
    connect(m_view, &CompareView::takeBackRequested, this, &VersionsDialog::restore);
    connect(m_restore, &QPushButton::clicked, this,
            [this] { restore(everythingTakenBack(*m_view->comparison())); });
    connect(&session, &ArticleSession::textChanged, this, &VersionsDialog::presentChanged);
    connect(&session, &ArticleSession::fieldChanged, this, &VersionsDialog::presentChanged);
    connect(&session, &ArticleSession::saved, this, &VersionsDialog::list);
    list();
}

VersionsDialog::~VersionsDialog()
{
    m_words.cancel();
}

void VersionsDialog::build()
{
    setWindowTitle(tr("Versions of %1").arg(m_session.displayName()));
    resize(usualSize);
    m_restore->setEnabled(false);
    m_restore->setAutoDefault(false);
    m_comparedWith->setModel(m_others);
    m_comparedWith->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_comparedWith->setMinimumContentsLength(24);

    auto* const label = new TextLabel(tr("Compared &with"));
    label->setBuddy(m_comparedWith);
    auto* const choice = new QHBoxLayout;
    choice->addWidget(label);
    choice->addWidget(m_comparedWith);
    choice->addStretch();
    auto* const right = new QWidget;
    auto* const column = new QVBoxLayout(right);
    column->setContentsMargins(8, 0, 0, 0);
    column->addLayout(choice);
    column->addWidget(m_view, 1);

    auto* const splitter = new QSplitter;
    splitter->addWidget(m_table);
    splitter->addWidget(right);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({320, usualSize.width() - 320});
    splitter->setChildrenCollapsible(false);

    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_restore, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto* const whole = new QVBoxLayout(this);
    whole->addWidget(splitter, 1);
    whole->addWidget(m_note);
    whole->addWidget(buttons);
    m_table->setFocus();
}

void VersionsDialog::list()
{
    if (!m_session.historyStore() || m_session.path().isEmpty()) {
        listed({});
        return;
    }
    m_list.ask([this] { return listedVersions(m_session.historyStore(), m_session.path()); },
               [this](const VersionList& list) { listed(list); });
}

void VersionsDialog::listed(const VersionList& list)
{
    m_table->setVersions(list.versions, QDateTime::currentDateTimeUtc());
    QString note;
    if (list.damaged > 0)
        note = tr("The list of versions was damaged, or cannot be read. What is kept without a "
                  "list is shown too: some of it may be of other articles. Nothing is deleted.");
    else if (list.versions.isEmpty())
        note = tr("There are no versions yet: each save keeps one.");
    m_note->tell(note, list.damaged > 0 ? NoteLabel::Tone::Warning : NoteLabel::Tone::Quiet);
    m_comparedWith->setEnabled(!list.versions.isEmpty());
    countWords();
    fillComparedWith();
    compare();
}

void VersionsDialog::countWords()
{
    m_words.cancel();
    const QList<Version> versions = m_table->versions();
    if (versions.size() < 2)
        return;
    m_words = wordsOfVersions(m_session.historyStore(), versions);
    m_counted = std::make_unique<QFutureWatcher<std::optional<VersionWords>>>();
    connect(m_counted.get(), &QFutureWatcherBase::resultReadyAt, this, [this, versions](int index) {
        if (!m_counted->isCanceled() && m_table->versions() == versions)
            m_table->setWords(versions.size() - 1 - index, m_counted->resultAt(index));
    });
    m_counted->setFuture(m_words);
}

void VersionsDialog::fillComparedWith()
{
    const int row = qMax(0, m_comparedWith->currentIndex());
    m_others->setVersions(m_table->versions());
    m_comparedWith->setCurrentIndex(qMin(row, m_comparedWith->count() - 1));
}

bool VersionsDialog::isComparedWithPresent() const
{
    return m_comparedWith->currentIndex() == ComparedWithModel::Present;
}

qsizetype VersionsDialog::otherVersion() const
{
    const int row = m_comparedWith->currentIndex();
    if (row == ComparedWithModel::VersionBefore)
        return m_table->selected() - 1;
    return m_table->versions().size() - 1 - (row - ComparedWithModel::FirstVersion);
}

bool VersionsDialog::isAnotherBeside() const
{
    const qsizetype selected = m_table->selected();
    const qsizetype other = isComparedWithPresent() ? -1 : otherVersion();
    if (selected < 0 || other < 0)
        return false;
    const QList<Version>& versions = m_table->versions();
    return versions[selected].hash == versions[other].hash
        && versions[selected].beside != versions[other].beside;
}

void VersionsDialog::compare()
{
    m_typingPause.stop();
    m_restore->setEnabled(false);
    m_view->setOutdated(true);
    const qsizetype selected = m_table->selected();
    const qsizetype other = isComparedWithPresent() ? -1 : otherVersion();
    if (selected < 0 || (other < 0 && !isComparedWithPresent())) {
        m_comparison.drop();
        m_view->setNote(selected < 0 ? QString() : tr("This is the first version that was kept."));
        return;
    }
    const QList<Version>& versions = m_table->versions();
    ComparedSide before = versions[selected];
    ComparedSide after = m_session.article();
    if (other >= 0) { // from the older to the newer
        before = versions[qMin(selected, other)];
        after = versions[qMax(selected, other)];
    }
    m_comparison.ask(
        [this, before, after] { return comparedVersions(m_session.historyStore(), before, after); },
        [this, revision = m_session.revision()](const Result<ArticleComparison>& comparison) {
            compared(comparison, revision);
        });
}

void VersionsDialog::compared(const Result<ArticleComparison>& comparison, quint64 revision)
{
    if (!comparison) {
        m_view->setNote(comparison.error().sentence);
        return;
    }
    if (comparison->saysTheSame() && isAnotherBeside()) {
        m_view->setNote(tr("The article is the same in both. What is kept beside it, as the "
                           "description of its cover, is not."));
        return;
    }
    const bool canRestore = isComparedWithPresent() && m_session.bodyIsEditable();
    m_view->setComparison(*comparison, canRestore ? tr("Restore") : QString());
    if (isComparedWithPresent() && revision != m_session.revision()) {
        presentChanged();
        return;
    }
    m_restore->setEnabled(isComparedWithPresent() && !everythingTakenBack(*comparison).isEmpty());
}

void VersionsDialog::presentChanged()
{
    if (!isComparedWithPresent())
        return;
    m_restore->setEnabled(false);
    m_view->setOutdated(true);
    m_typingPause.start();
}

void VersionsDialog::restore(const ArticleEdit& edit)
{
    m_session.edit(edit);
    compare();
}

} // namespace galley

#include "moc_versions_dialog.cpp"
