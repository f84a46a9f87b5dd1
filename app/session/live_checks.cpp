// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/live_checks.h"

#include <QFileInfo>

#include <algorithm>

namespace galley {

namespace {

void sortByGravity(QList<Finding>& findings)
{
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding& a, const Finding& b) { return a.severity < b.severity; });
}

FindingCounts countsOf(const QList<Finding>& findings)
{
    const auto number = [&findings](Severity severity) {
        return std::count_if(findings.begin(), findings.end(), [severity](const Finding& finding) {
            return finding.severity == severity;
        });
    };
    return {number(Severity::Error), number(Severity::Warning), number(Severity::Hint)};
}

} // namespace

LiveChecks::LiveChecks(ArticleSession& session, Clock clock, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_clock(std::move(clock))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &LiveChecks::search);
    connect(&session, &ArticleSession::textChanged, this, &LiveChecks::noteEdit);
    connect(&session, &ArticleSession::fieldChanged, this, &LiveChecks::noteField);
    connect(&session, &ArticleSession::bodyChanged, this, [this] {
        noteEdit();
        m_bodyEdit = m_edit;
    });
    // The folder may be another, and so may be what lies in it.
    connect(&session, &ArticleSession::saved, this, &LiveChecks::noteEdit);
    searchAfter(m_pause); // the article is shown first
}

bool LiveChecks::isBlankDraft() const
{
    return m_session.path().isEmpty() && m_session.history().count() == 0
        && m_session.text().size() == 0 && !m_session.article().isPresent(Field::Title);
}

std::optional<TextRange> LiveChecks::textRangeOf(qsizetype finding) const
{
    const auto& range = m_findings[finding].place.text;
    if (!range)
        return {};
    const MovedRange now = moved(*range);
    return now.isTouched ? std::nullopt : std::optional(now.range);
}

std::optional<Finding> LiveChecks::findingNow(qsizetype finding) const
{
    Finding now = m_findings[finding];
    if (now.place.text) {
        now.place.text = textRangeOf(finding);
        if (!now.place.text)
            return {};
    }
    now.fix = fixNow(finding);
    return now;
}

void LiveChecks::setTurnedOff(const QSet<QString>& rules)
{
    if (m_turnedOff == rules)
        return;
    m_turnedOff = rules;
    searchAgain();
}

void LiveChecks::searchAgain()
{
    ++m_edit;
    searchAfter(0);
}

bool LiveChecks::canMend(qsizetype finding) const
{
    return fixOf(finding).has_value();
}

bool LiveChecks::mend(qsizetype finding)
{
    const auto edit = fixOf(finding);
    if (edit)
        m_session.edit(*edit);
    searchAgain();
    return edit.has_value();
}

void LiveChecks::noteField(Field field)
{
    noteEdit();
    m_fieldEdits.insert(field, m_edit);
}

// Whoever types on is not to be told of half a word; but neither is anybody to wait for long.
void LiveChecks::noteEdit()
{
    ++m_edit;
    if (!m_waiting.isValid())
        m_waiting.start();
    if (!m_timer.isActive() || m_waiting.elapsed() + m_pause < longestWait)
        searchAfter(m_pause);
}

void LiveChecks::searchAfter(int milliseconds)
{
    if (!m_found.isAwaited()) // else the next one follows it
        m_timer.start(milliseconds);
}

void LiveChecks::search()
{
    m_waiting.invalidate();
    if (isBlankDraft() && !m_areKnown)
        return; // nobody wrote anything that could be wrong
    const QString path = m_session.path();
    const KnownText known{m_session.blocksAreCurrent() ? std::optional(m_session.blocks())
                                                       : std::nullopt,
                          m_contents};
    m_found.ask(
        Work::Text,
        [article = m_session.article(), blobs = m_session.blobs(), now = m_clock(),
         folder = path.isEmpty() ? QString() : QFileInfo(path).absolutePath(), catalog = m_catalog,
         turnedOff = m_turnedOff, known] {
            QElapsedTimer timer;
            timer.start();
            Found result;
            result.catalog = catalog;
            if (!catalog) {
                lexicon::InstalledSchemas schemas = lexicon::readInstalledSchemas();
                result.catalog = std::make_shared<lexicon::Catalog>(std::move(schemas.catalog));
                result.schemaFaults = std::move(schemas.faults);
            }
            const Manuscript manuscript = manuscriptOf(article, *blobs, folder, now, known);
            result.findings = findingsIn(manuscript, *result.catalog, turnedOff);
            result.contents = manuscript.contents;
            sortByGravity(result.findings);
            result.counts = countsOf(result.findings);
            result.duration = static_cast<int>(timer.elapsed());
            return result;
        },
        [this, edit = m_edit, text = m_session.textHistory().held()](const Found& result) {
            take(result, edit, text);
        });
}

// What was found in an article that was edited meanwhile is shown in its new places, and searched
// for again.
void LiveChecks::take(const Found& found, quint64 edit, const TextHistory::Held& text)
{
    if (!m_catalog)
        m_schemaFaults = found.schemaFaults;
    m_catalog = found.catalog;
    m_contents = found.contents;
    m_findings = found.findings;
    m_counts = found.counts;
    m_areKnown = true;
    m_shown = edit;
    m_shownText = text;
    m_pause = qMax(pause, 2 * found.duration);
    if (m_edit != m_shown)
        searchAfter(m_pause);
    Q_EMIT searched();
}

MovedRange LiveChecks::moved(TextRange range) const
{
    return m_session.textHistory().carried(range, *m_shownText);
}

// A fix in its new places, unless what it is about was edited.
std::optional<Fix> LiveChecks::fixNow(qsizetype finding) const
{
    std::optional<Fix> fix = m_findings[finding].fix;
    if (!fix || (m_findings[finding].place.text && !textRangeOf(finding)))
        return {};
    for (TextChange& change : fix->text.changes) {
        const MovedRange now = moved({change.position, change.removed.size()});
        if (now.isTouched)
            return {};
        change.position = now.range.start;
    }
    const TextHistory& history = m_session.textHistory();
    if (fix->body && (m_bodyEdit > m_shown || !history.areSame(*m_shownText, history.revision())))
        return {};
    const bool areThoseFields =
        std::all_of(fix->fields.begin(), fix->fields.end(), [this](const auto& field) {
            return m_fieldEdits.value(field.first) <= m_shown;
        });
    return areThoseFields ? fix : std::nullopt;
}

std::optional<ArticleEdit> LiveChecks::fixOf(qsizetype finding) const
{
    const auto fix = m_session.isReadOnly() ? std::nullopt : fixNow(finding);
    if (!fix)
        return {};
    const bool changesBody = fix->body || !fix->text.isEmpty();
    if (changesBody && !m_session.bodyIsEditable())
        return {};
    return ArticleEdit{fix->name, fix->text, fix->fields, fix->body};
}

} // namespace galley

#include "moc_live_checks.cpp"
