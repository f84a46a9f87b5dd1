// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/live_suggestions.h"

#include "app/base/when_finished.h"
#include "app/review/acceptance.h"
#include "app/session/words.h"

#include <QtConcurrentRun>

#include <utility>

namespace galley {

using session::Words;

namespace {

// What a person suggests of an article by now, so that it can be looked for in the text alone.
review::Review openBy(const QUuid& person, const LiveReview& review)
{
    review::Review own;
    own.records = review.said().records;
    for (const review::Remark& remark : review.remarks()) {
        if (remark.entry.by == person && remark.isOpen() && isSuggestion(remark.entry.kind))
            own.entries.add(remark.entry);
    }
    return own;
}

QList<QUuid> idsOfOpen(const review::Entries& entries, const QUuid& left = {})
{
    QList<QUuid> ids;
    for (const review::Entry& entry : entries.all()) {
        if (!entry.isWithdrawn && entry.id != left && (left.isNull() || entry.parent != left))
            ids.append(entry.id);
    }
    return ids;
}

} // namespace

LiveSuggestions::LiveSuggestions(ArticleSession& session, LiveReview& review, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_review(review)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &LiveSuggestions::compare);
    connect(&session, &ArticleSession::textChanged, this, &LiveSuggestions::noteEdit);
    connect(&session, &ArticleSession::fieldChanged, this, &LiveSuggestions::noteEdit);
    connect(&session, &ArticleSession::suggestingEnds, this, [this] {
        if (m_timer.isActive())
            compare();
    });
    connect(&session, &ArticleSession::pathChanged, this, [this] {
        m_own = {}; // in another document nothing is suggested yet
        noteEdit();
    });
    // Not at once: it is placed when that was told of.
    connect(&review, &LiveReview::changed, this, &LiveSuggestions::find, Qt::QueuedConnection);
    // What leads back to the record is no suggestion.
    connect(&session, &ArticleSession::modeChanged, &m_timer, &QTimer::stop);
}

// Whoever closes a window does not wait for the pause.
LiveSuggestions::~LiveSuggestions()
{
    if (areShown() && m_timer.isActive())
        m_compared = proposal();
    if (!m_compared)
        return;
    QList<QUuid> given;
    const review::Review revised = withReasons(review::revisedSuggestions(*m_compared), given);
    if (!revised.entries.all().isEmpty() && m_review.canRemark())
        (void)review::storeReview(m_session.path(), namedBy(revised)); // nobody is there to tell
}

void LiveSuggestions::begin(const review::Profile& who)
{
    m_beginning = who;
    find();
}

void LiveSuggestions::end()
{
    m_beginning.reset();
    m_found.drop();
    m_session.leaveSuggesting();
}

// What they suggested until just now has to be among it.
void LiveSuggestions::find()
{
    if (!m_beginning || m_compared || !m_review.isPlaced())
        return;
    m_found.ask(
        Work::Text,
        [own = openBy(m_beginning->id, m_review), article = m_session.record()] {
            return review::acceptanceOf(own, article, idsOfOpen(own.entries),
                                        review::Asked::Together);
        },
        [this, revision = m_session.revision()](const review::Acceptance& found) {
            if (m_session.revision() == revision)
                makeProposal(found);
            else
                find(); // the article went on meanwhile
        });
}

void LiveSuggestions::makeProposal(const review::Acceptance& found)
{
    m_who = *std::exchange(m_beginning, std::nullopt);
    m_own = {};
    m_own.records = m_review.said().records;
    for (const review::Remark& remark : found.accepted)
        m_own.entries.add(remark.entry);
    m_session.suggest({{}, found.text, found.fields});
}

bool LiveSuggestions::isShown(const review::Entry& entry) const
{
    return areShown() && m_own.entries.entry(entry.id).has_value();
}

// What is typed without a pause is not put off.
void LiveSuggestions::noteEdit()
{
    if (areShown() && !m_timer.isActive())
        m_timer.start(pause);
}

review::Proposal LiveSuggestions::proposal() const
{
    return {m_session.record(), m_session.article(), m_who.id, m_own,
            m_review.said().entries.highestOrder()};
}

void LiveSuggestions::compare()
{
    m_timer.stop();
    m_compared = proposal();
    for (Reason& reason : m_reasons)
        reason.isCompared = true;
    m_revised.ask(
        Work::Text, [proposal = *m_compared] { return review::revisedSuggestions(proposal); },
        [this](const review::Review& revised) { compared(revised); });
}

void LiveSuggestions::compared(const review::Review& revised)
{
    m_compared.reset();
    QList<QUuid> given;
    if (!revised.entries.all().isEmpty()) {
        const review::Review reasonable = withReasons(revised, given);
        m_own.add(reasonable);
        m_review.add(namedBy(reasonable));
    }
    m_reasons.removeIf([](const Reason& reason) { return reason.isCompared; });
    find(); // where that was waited for
    for (const QUuid& suggestion : std::as_const(given))
        Q_EMIT reasoned(suggestion);
}

bool LiveSuggestions::suggest(const ArticleEdit& edit, const QString& reason)
{
    if (!areShown() || (edit.text.isEmpty() == edit.fields.isEmpty()))
        return false;
    CommentSubject subject;
    if (edit.text.isEmpty()) {
        subject = {CommentSubject::Kind::Field, {}, edit.fields.first().first};
    } else {
        const TextChange& last = edit.text.changes.last();
        const qsizetype start = edit.text.changes.first().position;
        subject.range = {start, last.position + last.removed.size() - start};
    }
    const review::Target target = m_review.targetOf(subject);
    const quint64 before = m_session.revision();
    m_session.edit(edit);
    if (m_session.revision() == before)
        return false;
    m_reasons.append({reason, target});
    return true;
}

// What somebody gave a reason for before keeps it.
review::Review LiveSuggestions::withReasons(const review::Review& revised,
                                            QList<QUuid>& given) const
{
    const auto isAbout = [](const review::Target& one, const review::Target& other) {
        if (one.pointer != other.pointer || one.base != other.base)
            return false;
        return !one.range || !other.range
            || (one.range->start <= other.range->end && other.range->start <= one.range->end);
    };
    review::Review reasonable = revised;
    reasonable.entries = {};
    QList<const Reason*> used; // the first that it becomes is told of
    for (review::Entry entry : revised.entries.all()) {
        for (const Reason& reason : m_reasons) {
            if (entry.isWithdrawn || !isAbout(reason.target, *entry.target))
                continue;
            if (entry.words.isEmpty()) {
                entry.words = reason.words;
                entry.spelling = review::respelled(entry);
            }
            if (!used.contains(&reason)) {
                used.append(&reason);
                given.append(entry.id);
            }
            break;
        }
        reasonable.entries.add(entry);
    }
    return reasonable;
}

review::Review LiveSuggestions::namedBy(const review::Review& revised) const
{
    review::Review named = revised;
    if (!m_who.name.isEmpty())
        named.entries.add(review::personEntry(m_who.id, m_who.name, m_who.initials));
    return named;
}

// What the article is with all others is what is shown then.
void LiveSuggestions::withdraw(const QUuid& id)
{
    if (!areShown())
        return;
    const auto rest = QtConcurrent::run(threadsFor(Work::Text), [proposal = proposal(), id] {
        review::Review own = proposal.before;
        own.add(review::revisedSuggestions(proposal));
        return review::acceptanceOf(own, proposal.record, idsOfOpen(own.entries, id),
                                    review::Asked::Together);
    });
    whenFinished(rest, this,
                 [this, id, revision = m_session.revision()](const review::Acceptance& others) {
                     if (m_session.revision() == revision)
                         showOnly(others);
                     else
                         withdraw(id); // the person went on meanwhile
                 });
}

void LiveSuggestions::showOnly(const review::Acceptance& suggested)
{
    const Article& record = m_session.record();
    ArticleEdit edit{Words::tr("Withdraw"),
                     differenceBetween(m_session.text().toString(),
                                       applied(record.text().toString(), suggested.text)),
                     {}};
    for (const galley::Field field : allFields) {
        FieldState state = record.state(field);
        for (const auto& [changed, value] : suggested.fields)
            state = changed == field ? value : state;
        if (takesSuggestions(field) && field != galley::Field::Text
            && state != m_session.article().state(field))
            edit.fields.append({field, state});
    }
    m_session.edit(edit);
}

} // namespace galley

#include "moc_live_suggestions.cpp"
