// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/recovery/article_journal.h"

#include <QCoreApplication>
#include <QDir>

#include <chrono>

namespace galley {

using namespace std::chrono_literals;

namespace {

constexpr auto retryAfter = 10s;
// A journal that has grown by this much, and by more than it began with, is begun anew.
constexpr qsizetype maximumGrowth = 8 * mebibyte;

} // namespace

ArticleJournal::ArticleJournal(std::shared_ptr<RecoveryPlace> place, Clock clock)
    : m_place(std::move(place))
    , m_clock(std::move(clock))
    , m_writer(std::make_shared<JournalWriter>(m_place->path(), [this](const Error& error) {
        QMetaObject::invokeMethod(
            this, [this, error] { fail(error); }, Qt::QueuedConnection);
    }))
{
}

ArticleJournal::~ArticleJournal()
{
    m_writer->finish(); // it calls back
    if (m_isBegun)
        m_place->keep();
    else
        m_place->discard();
}

void ArticleJournal::setFile(const QString& path, const QByteArray& contentHash)
{
    m_path = path;
    m_contentHash = contentHash;
}

void ArticleJournal::record(const JournalAct& edit, const Article& article)
{
    if (const auto* const change = std::get_if<BesideChange>(&edit))
        takeBeside(*change);
    const bool isBroken = m_sinceFault.isValid();
    if (isBroken && !m_sinceFault.hasExpired(std::chrono::milliseconds(retryAfter).count()))
        return;
    const bool isLong = m_written > maximumGrowth + m_beginning;
    if (!m_isBegun || isBroken || isLong) {
        begin(article);
        return;
    }
    m_written += costOf(edit);
    m_writer->append(entryOf(edit));
}

void ArticleJournal::takeBeside(const BesideChange& change)
{
    if (change.isUnsaved)
        m_beside.insert(change.member, change.state);
    else
        m_beside.remove(change.member);
}

void ArticleJournal::begin(const Article& article)
{
    const UnsavedEdits edits = article.unsavedEdits();
    QList<JournalEntry> entries{
        entryOf(JournalBase{m_path, m_contentHash, article.savedTree().text()})};
    if (edits.body)
        entries.append(entryOf(*edits.body));
    if (!edits.text.isEmpty())
        entries.append(entryOf(edits.text));
    for (const auto& [field, state] : edits.fields)
        entries.append(entryOf(FieldChange{field, state}));
    for (auto member = m_beside.cbegin(); member != m_beside.cend(); ++member)
        entries.append(entryOf(BesideChange{member.key(), true, *member}));
    std::get<JournalBase>(entries.first().act).following = static_cast<quint32>(entries.size() - 1);
    if (m_path.isEmpty() && !m_picturesFolder.isEmpty())
        entries.append(entryOf(PicturesFolder{m_picturesFolder}));
    m_beginning = 0;
    for (const JournalEntry& entry : entries)
        m_beginning += costOf(entry.act);
    m_written = 0;
    m_isBegun = true;
    m_sinceFault.invalidate();
    m_writer->replace(entries);
}

std::function<void(const QString&, const QByteArray&)> ArticleJournal::beginSave()
{
    m_writer->append(entryOf(SaveBegun{}));
    return
        [writer = m_writer, clock = m_clock](const QString& path, const QByteArray& contentHash) {
            writer->append({clock(), SaveMark{path, contentHash}});
        };
}

void ArticleJournal::rebase(const Article& article, const QString& path,
                            const QByteArray& contentHash, bool isModified)
{
    setFile(path, contentHash);
    m_isFaultTold = false;
    if (isModified)
        begin(article);
    else
        discard();
}

void ArticleJournal::discard()
{
    m_isBegun = false;
    m_sinceFault.invalidate();
    m_writer->remove();
}

void ArticleJournal::restore(const Article& article)
{
    if (!m_isBegun)
        return;
    const bool isMade = m_place->restore();
    begin(article); // where there is no place, this fails and is told
    if (!isMade)
        return;
    QString note =
        tr("Another program deleted what Galley keeps of unsaved changes. It is kept again, in %1.")
            .arg(QDir::toNativeSeparators(m_place->path()));
    if (m_path.isEmpty()
        && (article.cover() || article.text().toString().contains(QStringLiteral("blobs/"))))
        note += u' ' + tr("The pictures of the article were there, too: put them in again.");
    Q_EMIT restored({ErrorKind::NotFound, note, {}});
}

bool ArticleJournal::mayRestore()
{
    const bool isAgain = m_sinceLoss.isValid()
        && !m_sinceLoss.hasExpired(std::chrono::milliseconds(retryAfter).count());
    m_sinceLoss.start();
    return !isAgain;
}

void ArticleJournal::fail(const Error& error)
{
    const bool isLost = error.kind == ErrorKind::NotFound;
    if (isLost && !m_isBegun)
        return; // all was saved meanwhile
    if (isLost && mayRestore()) {
        Q_EMIT lost();
        return;
    }
    m_sinceFault.start();
    if (std::exchange(m_isFaultTold, true))
        return;
    Q_EMIT failed({error.kind,
                   tr("Unsaved changes are not kept for recovery at the moment: save often. (%1)")
                       .arg(error.sentence),
                   {}});
}

} // namespace galley

#include "moc_article_journal.cpp"
