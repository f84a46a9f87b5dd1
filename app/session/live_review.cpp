// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/live_review.h"

#include "app/base/when_finished.h"
#include "app/review/meeting.h"
#include "app/review/remarks.h"
#include "app/review/sent_article.h"
#include "app/review/targets.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace galley {

using review::Remark;

LiveReview::LiveReview(ArticleSession& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_path(session.path())
    , m_decisions(session.history())
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &LiveReview::place);
    connect(&session, &ArticleSession::textChanged, this, [this] { placeAfter(pause); });
    connect(&session, &ArticleSession::fieldChanged, this, [this] { placeAfter(pause); });
    connect(&session, &ArticleSession::bodyChanged, this, [this] { placeAfter(pause); });
    connect(&session, &ArticleSession::modeChanged, this, &LiveReview::place);
    connect(&session, &ArticleSession::recordWritten, this, &LiveReview::writeDecisions);
    connect(&session, &ArticleSession::pathChanged, this, [this] {
        m_behind = std::exchange(m_review, m_unwritten); // it is another document
        m_wasRead = false;
        place();
        readAgain();
        const QString former = std::exchange(m_path, m_session.path());
        if (m_behind.entries.remarkCount() > 0)
            Q_EMIT stayedBehind(former);
    });
    readAgain();
}

const review::Person* LiveReview::person(const QUuid& id) const
{
    const auto found = std::find_if(m_found.people.begin(), m_found.people.end(),
                                    [&](const review::Person& person) { return person.id == id; });
    return found == m_found.people.end() ? nullptr : &*found;
}

qsizetype LiveReview::openCount() const
{
    return std::count_if(m_found.remarks.begin(), m_found.remarks.end(),
                         [](const Remark& remark) { return remark.isOpen(); });
}

std::optional<TextRange> LiveReview::rangeOf(qsizetype index) const
{
    return stretchOf(index) ? rangeNow(m_found.remarks[index].range) : std::nullopt;
}

std::optional<TextRange> LiveReview::stretchOf(qsizetype index) const
{
    const Remark& remark = m_found.remarks[index];
    const bool isInText = remark.entry.target && remark.entry.target->isBody()
        && remark.entry.target->range && remark.place != compare::AnchorState::Gone;
    if (!isInText || !m_foundText)
        return {};
    return m_session.textHistory().carried(remark.range, *m_foundText).range;
}

std::optional<TextRange> LiveReview::rangeNow(TextRange found) const
{
    if (!m_foundText)
        return {};
    const MovedRange now = m_session.textHistory().carried(found, *m_foundText);
    return now.isTouched ? std::nullopt : std::optional(now.range);
}

std::optional<LiveReview::Passage> LiveReview::passageAt(TextRange place, qsizetype around) const
{
    const auto now = rangeNow(place);
    if (!now)
        return {};
    const SourceText& text = m_session.text();
    const qsizetype start = qMax(qsizetype(0), now->start - around);
    const qsizetype end = qMin(text.size(), now->end() + around);
    return Passage{text.mid({start, now->start - start}), text.mid(*now),
                   text.mid({now->end(), end - now->end()})};
}

void LiveReview::readAgain()
{
    if (!canRemark())
        return;
    m_read.ask(
        Work::Text, [path = m_session.path()] { return review::storedReview(path); },
        [this](const review::StoredReview& read) {
            for (const Error& fault : read.faults)
                tellOnce(fault);
            // What is said here meanwhile may be on its way to the disk.
            review::Review together = read.review;
            together.add(m_review);
            const bool isNew = !(together == m_review);
            m_review = together;
            const bool isFirst = !std::exchange(m_wasRead, true);
            if (read.isToBeMoved || !isAllWritten())
                write({});
            if (isNew)
                place();
            else if (isFirst)
                Q_EMIT changed();
        });
}

void LiveReview::add(const review::Review& addition)
{
    m_review.add(addition);
    place();
    write(addition);
}

void LiveReview::write(review::Review addition)
{
    const bool isNew = !(addition == review::Review()); // else it was told of
    addition.add(std::exchange(m_unwritten, {}));
    const auto written =
        QtConcurrent::run(threadsFor(Work::Saving), [path = m_session.path(), addition] {
            return review::storeReview(path, addition);
        });
    whenFinished(written, this,
                 [this, addition, isNew](const Result<std::optional<QString>>& result) {
                     if (!result) {
                         m_unwritten.add(addition);
                         if (isNew)
                             Q_EMIT failed(result.error());
                     } else if (const std::optional<QString>& whyElsewhere = *result) {
                         tellOnce({ErrorKind::NoPermission, *whyElsewhere, {}});
                     }
                 });
}

void LiveReview::tellOnce(const Error& fault)
{
    if (!m_toldFaults.contains(fault.sentence))
        Q_EMIT failed(fault);
    m_toldFaults.insert(fault.sentence);
}

void LiveReview::takeAlong()
{
    add(std::exchange(m_behind, {}));
}

review::Entry LiveReview::entryBy(const review::Profile& who, review::EntryKind kind) const
{
    review::Entry entry;
    entry.id = QUuid::createUuid();
    entry.by = who.id;
    entry.order = review::nextCount(m_review.entries.highestOrder());
    entry.kind = kind;
    entry.created = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    return entry;
}

// With the record that it is about, if it is about its text.
void LiveReview::addSaid(const review::Entry& entry, const review::Profile& who, bool isOnText)
{
    review::Review addition;
    if (!who.name.isEmpty())
        addition.entries.add(review::personEntry(who.id, who.name, who.initials));
    addition.entries.add(entry);
    if (isOnText) {
        const QByteArray json = m_session.record().toJson();
        addition.records.insert(review::digestOf(json), json);
    }
    add(addition);
}

// A stretch of the text that is shown, in the record.
review::Target LiveReview::targetAt(TextRange range) const
{
    const QByteArray json = m_session.record().toJson();
    const review::TargetedText text(m_session.record(), review::digestOf(json));
    const TextHistory& history = m_session.textHistory();
    return text.target(history.carried(range, history.revision(), *m_session.recordText()).range);
}

review::Target LiveReview::targetOf(const CommentSubject& subject) const
{
    using Kind = CommentSubject::Kind;
    if (subject.kind != Kind::Field && subject.kind != Kind::Article)
        return targetAt(subject.range);
    const Article record = m_session.record();
    const QByteArray digest = review::digestOf(record.toJson());
    if (subject.kind == Kind::Field)
        return review::targetOfMember(memberNameOf(subject.field), record.state(subject.field),
                                      digest);
    return review::targetOfText(record.text().toString(), digest);
}

void LiveReview::comment(TextRange range, review::EntryKind kind, const QString& words,
                         const review::Profile& who, bool isPrivate)
{
    comment({CommentSubject::Kind::Words, range}, kind, words, who, isPrivate);
}

void LiveReview::comment(const CommentSubject& subject, review::EntryKind kind,
                         const QString& words, const review::Profile& who, bool isPrivate)
{
    review::Entry entry;
    entry.kind = kind;
    entry.target = targetOf(subject);
    entry.words = words;
    entry.isPrivate = isPrivate;
    say(entry, who);
}

QUuid LiveReview::say(review::Entry entry, const review::Profile& who)
{
    const review::Entry begun = entryBy(who, entry.kind);
    entry.id = begun.id;
    entry.by = begun.by;
    entry.order = begun.order;
    entry.created = begun.created;
    addSaid(entry, who, true);
    return entry.id;
}

void LiveReview::reply(const Remark& remark, const QString& words, const review::Profile& who)
{
    review::Entry entry = entryBy(who, review::EntryKind::Reply);
    entry.about = review::EntryName{remark.entry.id, remark.entry.revision};
    entry.words = words;
    addSaid(entry, who, false);
}

void LiveReview::giveVerdict(const std::optional<review::Judgement>& judgement, const QString& note,
                             const review::Profile& who)
{
    const Article article = m_session.record();
    const auto verdict =
        review::verdictOn(article, article.toJson(), judgement, note, who.id, m_review.entries);
    if (verdict)
        addSaid(*verdict, who, judgement.has_value());
}

void LiveReview::importFrom(const QString& path, const QString& person)
{
    const auto handed = QtConcurrent::run(
        threadsFor(Work::Text),
        [source = path, person,
         document = review::CopiedDocument{m_session.path(), m_session.record(), m_review}] {
            return handedOver(source, person, document);
        });
    whenFinished(handed, this, [this](const Result<HandedOver>& result) {
        if (!result) {
            Q_EMIT failed(result.error());
            return;
        }
        m_cameIn += result->review.entries.authors();
        add(result->review);
        Q_EMIT noted(result->note);
    });
}

review::Review LiveReview::reviewNow() const
{
    review::Review review = m_review;
    review.entries.add(m_decisions.unsaved());
    return review;
}

HandedOut LiveReview::handedOut() const
{
    return {m_session.path(), m_session.record(), reviewNow()};
}

void LiveReview::handOver(const HandOverWish& wish, const QString& path)
{
    const auto written =
        QtConcurrent::run(threadsFor(Work::Saving), [path, wish, handed = handedOut()] {
            return galley::handOver(handed, wish, path);
        });
    whenFinished(written, this, [this](const Result<QString>& result) {
        if (result)
            Q_EMIT noted(*result);
        else
            Q_EMIT failed(result.error());
    });
}

void LiveReview::placeAfter(int milliseconds)
{
    const bool isRecordLeft = m_session.mode() == Mode::Suggest; // as it is
    if (!m_review.entries.isEmpty() && !m_placed.isAwaited() && !isRecordLeft)
        m_timer.start(milliseconds);
}

void LiveReview::place()
{
    m_timer.stop();
    m_placed.ask(
        Work::Text,
        [review = reviewNow(), article = m_session.record()] {
            Found found;
            found.remarks = review::remarksOf(review, article);
            found.people = review::peopleOf(review.entries);
            found.meetings = review::meetingsOf(found.remarks);
            found.verdicts = review::verdictsOf(review, article);
            found.checklists = review::checklistsOf(review, article);
            found.sent = review::sentArticle(review, found.remarks, article);
            return found;
        },
        [this, revision = m_session.revision(), text = m_session.recordText()](const Found& found) {
            m_found = found;
            m_foundText = text;
            if (m_session.revision() != revision && m_session.mode() != Mode::Suggest)
                placeAfter(pause);
            Q_EMIT changed();
            if (!m_cameIn.isEmpty())
                Q_EMIT imported(std::exchange(m_cameIn, {}));
        });
}

} // namespace galley

#include "moc_live_review.cpp"
