// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/review/critic_markup.h"

#include <QHash>

#include <algorithm>

namespace galley::review {

using namespace Qt::StringLiterals;

namespace {

// What would end a mark, or begin one within it.
bool canBeMarked(const QString& words)
{
    static const QStringList signs{u"{++"_s, u"++}"_s, u"{--"_s, u"--}"_s, u"{~~"_s, u"~~}"_s,
                                   u"~>"_s,  u"{=="_s, u"==}"_s, u"{>>"_s, u"<<}"_s, u"\n\n"_s};
    return std::none_of(signs.begin(), signs.end(),
                        [&](const QString& sign) { return words.contains(sign); });
}

bool hasSurePlace(const Remark& remark)
{
    return remark.entry.target && remark.entry.target->isBody() && remark.entry.target->range
        && remark.stands();
}

// Nothing where there is none for it.
std::optional<QString> markOf(const Remark& remark, const QString& words)
{
    const Entry& entry = remark.entry;
    const bool isSimple = entry.edits.isEmpty() && canBeMarked(words);
    if (!isSimple || !canBeMarked(entry.proposed))
        return {};
    switch (entry.kind) {
    case EntryKind::Insert:
        return u"{++%1++}"_s.arg(entry.proposed);
    case EntryKind::Delete:
        return u"{--%1--}"_s.arg(words);
    case EntryKind::Replace:
        return u"{~~"_s + words + u"~>"_s + entry.proposed + u"~~}"_s;
    case EntryKind::Note:
    case EntryKind::Question:
    case EntryKind::MustFix: {
        const QString said = entry.words.simplified();
        if (!canBeMarked(said))
            return {};
        return u"{=="_s + words + u"==}{>>"_s + said + u"<<}"_s;
    }
    default:
        return {};
    }
}

struct Mark {
    TextRange range; // with its signs
    QChar sign; // of the two at the beginning
    QString words;
    QString replacement;
};

// The marks of a text, one after the other. None goes over a blank line, so that one without an end
// hurts little; each sign is looked for once, whatever stands in the text.
class MarkScan {
public:
    explicit MarkScan(const QString& text) : m_text(text) { }

    std::optional<Mark> next()
    {
        while ((m_at = m_text.indexOf(u'{', m_at)) >= 0) {
            if (auto mark = markAt(m_at)) {
                m_at = mark->range.end();
                return mark;
            }
            ++m_at;
        }
        m_at = m_text.size();
        return {};
    }

private:
    std::optional<Mark> markAt(qsizetype start)
    {
        const QChar sign = m_text.size() > start + 4 ? m_text[start + 1] : QChar();
        if (!u"+-~=>"_s.contains(sign) || m_text[start + 2] != sign)
            return {};
        const QChar closing = sign == u'>' ? u'<' : sign;
        const qsizetype from = start + 3;
        const qsizetype end = found(QString(2, closing) + u'}', from);
        if (end > m_text.size() || found(u"\n\n"_s, from) < end)
            return {};
        const TextRange range{start, end + 3 - start};
        if (sign != u'~')
            return Mark{range, sign, m_text.sliced(from, end - from), {}};
        const qsizetype arrow = found(u"~>"_s, from);
        if (arrow + 2 > end)
            return {};
        return Mark{range, sign, m_text.sliced(from, arrow - from),
                    m_text.sliced(arrow + 2, end - arrow - 2)};
    }

    // The next of some words, which is asked for at places that ascend; none: behind the text.
    qsizetype found(const QString& words, qsizetype from)
    {
        qsizetype& place = m_found[words];
        if (place < from) {
            place = m_text.indexOf(words, from);
            if (place < 0)
                place = m_text.size() + 1;
        }
        return place;
    }

    const QString& m_text;
    qsizetype m_at = 0;
    QHash<QString, qsizetype> m_found;
};

} // namespace

MarkedText withCriticMarks(const QString& text, const QList<Remark>& remarks)
{
    QList<const Remark*> sorted;
    MarkedText marked;
    for (const Remark& remark : remarks) {
        if (!remark.isOpen())
            continue;
        if (hasSurePlace(remark))
            sorted.append(&remark);
        else
            ++marked.left;
        marked.left += static_cast<int>(remark.replies.size());
    }
    std::stable_sort(sorted.begin(), sorted.end(), [](const Remark* one, const Remark* other) {
        return one->range.start < other->range.start;
    });
    qsizetype at = 0;
    for (const Remark* const remark : sorted) {
        const auto mark = remark->range.start < at
            ? std::nullopt // within another
            : markOf(*remark, text.sliced(remark->range.start, remark->range.length));
        if (!mark) {
            ++marked.left;
            continue;
        }
        marked.text += text.sliced(at, remark->range.start - at) + *mark;
        at = remark->range.end();
    }
    marked.text += text.sliced(at);
    return marked;
}

ReadMarks criticMarksIn(const QString& text)
{
    ReadMarks read;
    qsizetype at = 0;
    TextRange marked; // the words that were marked last, in `before`
    qsizetype markEnd = -1; // where that mark ends in the text
    MarkScan scan(text);
    while (const auto mark = scan.next()) {
        const QString between = text.sliced(at, mark->range.start - at);
        read.before += between;
        read.after += between;
        at = mark->range.end();
        read.hasMarks = true;
        if (mark->sign == u'>') {
            const bool isOfMarked = markEnd == mark->range.start;
            read.comments.append(
                {isOfMarked ? marked : TextRange{read.before.size(), 0}, mark->words.trimmed()});
            if (isOfMarked)
                markEnd = at; // another one may follow
            continue;
        }
        const QString before = mark->sign == u'+' ? QString() : mark->words;
        marked = {read.before.size(), before.size()};
        markEnd = at;
        read.before += before;
        if (mark->sign == u'+' || mark->sign == u'=')
            read.after += mark->words;
        else if (mark->sign == u'~')
            read.after += mark->replacement;
    }
    read.before += text.sliced(at);
    read.after += text.sliced(at);
    return read;
}

} // namespace galley::review
