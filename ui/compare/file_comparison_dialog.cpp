// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/compare/file_comparison_dialog.h"

#include "app/session/restoring_edits.h"
#include "ui/compare/compare_view.h"
#include "ui/widgets/text_label.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>

namespace galley {

namespace {

constexpr int pauseBeforeComparing = 400; // milliseconds after a key
constexpr QSize usualComparisonSize(820, 640); // device-independent pixels

} // namespace

FileComparisonDialog::FileComparisonDialog(ArticleSession& session, QString name, bool isFileLater,
                                           QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_name(std::move(name))
    , m_isFileLater(isFileLater)
    , m_direction(new TextLabel)
    , m_view(new CompareView)
    , m_turn(new QPushButton(tr("Turn &Around")))
{
    build();
    showNames();
    m_typingPause.setSingleShot(true);
    m_typingPause.setInterval(pauseBeforeComparing);
    connect(&m_typingPause, &QTimer::timeout, this, &FileComparisonDialog::compare);
    connect(&session, &ArticleSession::textChanged, this, &FileComparisonDialog::outdate);
    connect(&session, &ArticleSession::fieldChanged, this, &FileComparisonDialog::outdate);
    connect(&session, &ArticleSession::bodyChanged, this, &FileComparisonDialog::outdate);
    connect(&session, &ArticleSession::readOnlyChanged, this, &FileComparisonDialog::compare);
    connect(m_view, &CompareView::passageChosen, this, &FileComparisonDialog::takePassage);
    connect(m_view, &CompareView::memberChosen, this, &FileComparisonDialog::takeMember);
    connect(m_turn, &QPushButton::clicked, this, [this] {
        m_isFileLater = !m_isFileLater;
        showNames();
        compare();
    });
}

FileComparisonDialog::FileComparisonDialog(ArticleSession& session, const QString& path,
                                           QWidget* parent)
    : FileComparisonDialog(session, QFileInfo(path).fileName(),
                           !session.path().isEmpty()
                               && QFileInfo(path).lastModified()
                                   > QFileInfo(session.path()).lastModified(),
                           parent)
{
    m_read.ask(
        Work::Text, [path] { return articleOfFile(path); },
        [this](const Result<Article>& file) {
            if (!file) {
                m_view->setNote(file.error().sentence);
                return;
            }
            m_file = *file;
            compare();
        });
}

FileComparisonDialog::FileComparisonDialog(ArticleSession& session, const Article& earlier,
                                           const QString& name, QWidget* parent)
    : FileComparisonDialog(session, name, false, parent)
{
    m_file = earlier;
    compare();
}

void FileComparisonDialog::build()
{
    resize(usualComparisonSize);
    m_turn->setAutoDefault(false);
    m_turn->setEnabled(false);
    m_turn->setToolTip(tr("Show what leads from the other one to this one"));
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_turn, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto* const layout = new QVBoxLayout(this);
    layout->addWidget(m_direction);
    layout->addWidget(m_view, 1);
    layout->addWidget(buttons);
}

void FileComparisonDialog::showNames()
{
    setWindowTitle(tr("%1 and %2").arg(m_session.displayName(), m_name));
    m_direction->setText(m_isFileLater ? tr("What changed from this article to “%1”").arg(m_name)
                                       : tr("What changed from “%1” to this article").arg(m_name));
}

void FileComparisonDialog::compare()
{
    m_typingPause.stop();
    if (!m_file)
        return;
    m_view->setOutdated(true);
    ComparedSide before = *m_file;
    ComparedSide after = m_session.article();
    if (m_isFileLater)
        std::swap(before, after);
    m_comparison.ask(
        [before, after] { return comparedVersions({}, before, after); },
        [this, revision = m_session.revision()](const Result<ArticleComparison>& comparison) {
            m_turn->setEnabled(true);
            const QString take = m_isFileLater ? tr("Take over") : tr("Restore");
            m_view->setComparison(*comparison, m_session.bodyIsEditable() ? take : QString());
            if (revision != m_session.revision())
                outdate();
        });
}

void FileComparisonDialog::outdate()
{
    m_view->setOutdated(true);
    m_typingPause.start();
}

// What is shown is of the article as it is, or cannot be acted on.
ArticleEdit FileComparisonDialog::editForPassage(qsizetype passage) const
{
    const ArticleComparison& comparison = *m_view->comparison();
    if (!m_isFileLater)
        return passage == TextComparison::quietPassage ? quietPlacesTakenBack(comparison)
                                                       : passageTakenBack(comparison, passage);
    const TextComparison& text = comparison.text;
    return {tr("Take over"), comparisonOf(text.before, text.withOnly(passage)).delta(), {}};
}

void FileComparisonDialog::takePassage(qsizetype passage)
{
    m_session.edit(editForPassage(passage));
    compare();
}

void FileComparisonDialog::takeMember(qsizetype member)
{
    const ArticleComparison& comparison = *m_view->comparison();
    const MemberChange& change = comparison.members[member];
    m_session.edit(m_isFileLater ? ArticleEdit{tr("Take over"), {}, {{*change.field, change.after}}}
                                 : memberTakenBack(comparison, member));
    compare();
}

} // namespace galley

#include "moc_file_comparison_dialog.cpp"
