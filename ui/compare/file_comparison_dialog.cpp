// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/compare/file_comparison_dialog.h"

#include "app/session/restoring_edits.h"
#include "ui/compare/compare_view.h"
#include "ui/compare/three_way_view.h"
#include "ui/widgets/text_label.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

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
    , m_views(new QStackedLayout)
    , m_view(new CompareView)
    , m_threeWays(new ThreeWayView)
    , m_turn(new QPushButton(tr("Turn &Around")))
    , m_ways(new QPushButton)
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
    connect(m_threeWays, &ThreeWayView::takeRequested, this,
            [this](qsizetype change) { takeChange(change, WantedSide::Theirs); });
    connect(m_threeWays, &ThreeWayView::restoreRequested, this,
            [this](qsizetype change) { takeChange(change, WantedSide::Base); });
    connect(m_threeWays, &ThreeWayView::keepRequested, this, &FileComparisonDialog::keepChange);
    connect(m_turn, &QPushButton::clicked, this, [this] {
        m_isFileLater = !m_isFileLater;
        showNames();
        compare();
    });
    connect(m_ways, &QPushButton::clicked, this, [this] {
        m_isThreeWay = !m_isThreeWay;
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
        Work::Text,
        [path,
         ours = openCopyOf(session)](const std::atomic<bool>& isVoid) -> std::optional<ReadFile> {
            ReadFile file{articleOfFile(path), {}, {}};
            if (!file.article)
                return file;
            file.base = commonBaseOf(ours, *file.article, path, isVoid);
            const auto isBase = [&file](const Article& article) {
                return file.base && comparisonOf(file.base->article, article).saysTheSame();
            };
            // One that is what both come from says which is the earlier one, and no more.
            if (isBase(*file.article) || isBase(ours.article)) {
                file.isLater = !isBase(*file.article);
                file.base.reset();
            }
            return file;
        },
        [this](const std::optional<ReadFile>& file) { takeIn(*file); });
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
    m_direction->setTextFormat(Qt::PlainText);
    m_direction->setWordWrap(true);
    m_turn->setAutoDefault(false);
    m_turn->setEnabled(false);
    m_turn->setToolTip(tr("Show what leads from the other one to this one"));
    m_ways->setAutoDefault(false);
    m_ways->hide();
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_turn, QDialogButtonBox::ActionRole);
    buttons->addButton(m_ways, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto* const layout = new QVBoxLayout(this);
    layout->addWidget(m_direction);
    layout->addLayout(m_views, 1);
    layout->addWidget(buttons);
    m_views->addWidget(m_view); // within the dialog by now, or it would be shown as a window
    m_views->addWidget(m_threeWays);
}

void FileComparisonDialog::takeIn(const ReadFile& file)
{
    if (!file.article) {
        m_view->setNote(file.article.error().sentence);
        return;
    }
    m_file = *file.article;
    m_base = file.base;
    m_isFileLater = file.isLater.value_or(m_isFileLater);
    m_isBaseMissed = !file.base && !file.isLater;
    showNames();
    compare();
}

QString FileComparisonDialog::directionText() const
{
    return m_direction->text();
}

void FileComparisonDialog::showNames()
{
    setWindowTitle(tr("%1 and %2").arg(m_session.displayName(), m_name));
    m_turn->setVisible(!isThreeWay());
    m_ways->setVisible(m_base.has_value());
    m_ways->setText(m_isThreeWay ? tr("Compare &Directly") : tr("Compare &Three Ways"));
    m_ways->setToolTip(m_isThreeWay
                           ? tr("Show what leads from one to the other, whoever changed it")
                           : tr("Show what each changed since the version that both come "
                                "from"));
    m_views->setCurrentWidget(isThreeWay() ? static_cast<QWidget*>(m_threeWays) : m_view);
    if (isThreeWay()) {
        m_direction->setText(
            tr("What you and “%1” changed. Both come from %2.").arg(m_name, m_base->name));
        return;
    }
    QString direction = m_isFileLater ? tr("What changed from this article to “%1”").arg(m_name)
                                      : tr("What changed from “%1” to this article").arg(m_name);
    if (m_isBaseMissed)
        direction = tr("%1. No version is known that both come from.").arg(direction);
    m_direction->setText(direction);
}

void FileComparisonDialog::compare()
{
    m_typingPause.stop();
    if (!m_file)
        return;
    if (isThreeWay())
        compareThree();
    else
        compareTwo();
}

void FileComparisonDialog::compareTwo()
{
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

void FileComparisonDialog::compareThree()
{
    m_threeWays->setOutdated(true);
    m_threeWayComparison.ask(
        Work::Text,
        [base = m_base->article, ours = m_session.article(), theirs = *m_file,
         settled = m_settled]() -> std::optional<ThreeWayComparison> {
            if (!haveMergeableText(base, ours, theirs))
                return {};
            ThreeWayComparison comparison = comparisonOf(base, ours, theirs);
            comparison.settle(settled);
            return comparison;
        },
        [this, revision = m_session.revision()](std::optional<ThreeWayComparison> comparison) {
            if (!comparison) { // the body has another form by now
                m_base.reset();
                showNames();
                compare();
                return;
            }
            if (!m_edit.isAwaited())
                settleTaken(*comparison);
            m_threeWays->setComparison(*comparison, m_session.bodyIsEditable());
            if (revision != m_session.revision())
                outdate();
        });
}

// What is told once more although it was taken would be taken twice.
void FileComparisonDialog::settleTaken(ThreeWayComparison& comparison)
{
    const auto taken = std::exchange(m_taken, {});
    const auto isOpen = [&taken](const ThreeWayChange& change) {
        return change.isOpen() && change.subject() == taken;
    };
    if (!std::any_of(comparison.changes.begin(), comparison.changes.end(), isOpen))
        return;
    m_settled.append(*taken);
    comparison.settle({*taken});
}

void FileComparisonDialog::outdate()
{
    m_view->setOutdated(true);
    m_threeWays->setOutdated(true);
    m_typingPause.start();
}

// What is shown is of the article as it is, or cannot be acted on.
void FileComparisonDialog::takePassage(qsizetype passage)
{
    const bool isTakenOver = m_isFileLater;
    edit(isTakenOver ? tr("Take over") : tr("Restore Passage"),
         [comparison = *m_view->comparison(), passage, isTakenOver]() -> WantedArticle {
             const TextComparison& text = comparison.text;
             if (isTakenOver)
                 return {text.before, text.withOnly(passage)};
             const TextDelta back = passage == TextComparison::quietPassage
                 ? text.quietTakenBack()
                 : text.takenBack(passage);
             return {text.after, applied(text.after, back)};
         });
}

void FileComparisonDialog::takeMember(qsizetype member)
{
    const ArticleComparison& comparison = *m_view->comparison();
    const MemberChange& change = comparison.members[member];
    m_session.edit(m_isFileLater ? ArticleEdit{tr("Take over"), {}, {{*change.field, change.after}}}
                                 : memberTakenBack(comparison, member));
    compare();
}

void FileComparisonDialog::takeChange(qsizetype index, WantedSide side)
{
    const ThreeWayComparison& comparison = *m_threeWays->comparison();
    const ThreeWayChange& change = comparison.changes[index];
    const bool isTaken = side == WantedSide::Theirs;
    m_taken = isTaken ? std::optional(change.subject()) : std::nullopt;
    edit(isTaken ? tr("Take Theirs") : tr("Restore What It Said"),
         [comparison, index, side, field = change.field]() -> WantedArticle {
             const OursChanged changed = oursWith(comparison, index, side);
             const QString ours = comparison.ours.text().toString();
             if (field && changed.field)
                 return {ours, ours, {{*field, *changed.field}}};
             return {ours, applied(ours, changed.text)};
         });
}

void FileComparisonDialog::keepChange(qsizetype change)
{
    m_settled.append(m_threeWays->comparison()->changes[change].subject());
    compare();
}

// Finds it beside the keys, and once more where somebody went on typing meanwhile.
void FileComparisonDialog::edit(const QString& name, const FindWanted& find)
{
    m_view->setOutdated(true);
    m_threeWays->setOutdated(true);
    m_edit.ask(
        Work::Text,
        [name, find, present = m_session.text().toString()] {
            return foundEdit(name, find, present);
        },
        [this, name, find, revision = m_session.revision()](const ArticleEdit& found) {
            if (revision != m_session.revision()) {
                edit(name, find);
                return;
            }
            if (!found.isEmpty())
                m_session.edit(found);
            compare();
        });
}

} // namespace galley

#include "moc_file_comparison_dialog.cpp"
