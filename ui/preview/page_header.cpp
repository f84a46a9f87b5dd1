// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/preview/page_header.h"

#include "app/atproto/datetime.h"
#include "app/text/beginning.h"
#include "app/text/text_weight.h"
#include "ui/preview/block_properties.h"
#include "ui/preview/inline_writer.h"
#include "ui/preview/reading_direction.h"
#include "ui/preview/words.h"

namespace galley {

using preview::Words;

namespace {

// Units, and a weight: more than a record may have, and no more than are laid out at a time
// (PageHeight).
constexpr qsizetype longestTitle = 2000;
constexpr qsizetype longestDescription = 4000;
constexpr qsizetype longestTags = 1500;
constexpr qsizetype heaviestField = 10'000;

// What is shown of a field.
QString clamped(const QString& field, qsizetype maximumUnits)
{
    return shownText(
        beginningOf(field, qMin(maximumUnits, unitsOfWeight(field, 0, heaviestField))));
}

QString dateShown(const QString& date, const QLocale& locale)
{
    const auto moment = atproto::momentOf(date);
    return moment ? locale.toString(atproto::dayShownOf(*moment), QLocale::LongFormat)
                  : shownText(beginningOf(date, longestLine));
}

// What a record says of a cover, for a reader to whom its bytes are not at hand.
QString factsOf(const atproto::BlobRef& cover)
{
    const QString cid = cover.cid.toString();
    QStringList facts{cover.mimeType};
    if (cover.size > 0)
        facts += QLocale().formattedDataSize(cover.size, 0, QLocale::DataSizeSIFormat);
    facts += cid.left(8) + u'…' + cid.right(6);
    return facts.join(QStringLiteral(", "));
}

class HeaderWriter {
public:
    HeaderWriter(QTextCursor& cursor, const PageStyles& styles) : m_cursor(cursor), m_styles(styles)
    {
    }

    Written write(const HeaderFields& fields);

private:
    void writeCover(const atproto::BlobRef& cover, const QString& alt);
    void writeTitle(const QString& title);
    void writeFacts(const HeaderFields& fields);
    void writeTags(const QStringList& tags);
    void begin(QTextBlockFormat format, const QTextCharFormat& text, const QString& words);

    QTextCursor& m_cursor;
    const PageStyles& m_styles;
    Written m_written;
};

Written HeaderWriter::write(const HeaderFields& fields)
{
    if (fields.cover)
        writeCover(*fields.cover, fields.coverAlt);
    writeTitle(fields.title);
    const QString description = clamped(fields.description.trimmed(), longestDescription);
    if (!description.isEmpty()) {
        begin(m_styles.block(0, 0.9), m_styles.description, description);
        m_cursor.insertText(description, m_styles.description);
    }
    writeFacts(fields);
    writeTags(fields.tags);
    QTextBlockFormat rule = m_styles.block(0.4, 0.6);
    rule.setProperty(RuleAcross, true);
    begin(rule, m_styles.facts, {});
    return m_written;
}

void HeaderWriter::writeCover(const atproto::BlobRef& cover, const QString& alt)
{
    QTextImageFormat image;
    image.merge(m_styles.text);
    image.setObjectType(QTextFormat::ImageObject);
    image.setName(cover.cid.toString());
    const QString described = shownText(beginningOf(alt.simplified(), longestNote));
    image.setProperty(QTextFormat::ImageAltText,
                      described.isEmpty() ? Words::tr("Cover image") : described);
    image.setProperty(IsCover, true);
    image.setProperty(StandsAlone, true);
    image.setProperty(KnownFacts, factsOf(cover));
    begin(m_styles.block(0, 0.8), m_styles.text, {});
    m_cursor.insertText(QString(QChar::ObjectReplacementCharacter), image);
    m_written.pictures += image.name();
}

void HeaderWriter::writeTitle(const QString& title)
{
    const QString shown = clamped(title.trimmed(), longestTitle);
    const bool isMissing = shown.isEmpty();
    QTextBlockFormat format = m_styles.block(0.4, 0.5);
    format.setLineHeight(m_styles.leading / 3, QTextBlockFormat::LineDistanceHeight);
    format.setHeadingLevel(1);
    begin(format, m_styles.title, shown);
    m_cursor.insertText(isMissing ? Words::tr("Untitled") : shown,
                        isMissing ? m_styles.missingTitle : m_styles.title);
}

void HeaderWriter::writeFacts(const HeaderFields& fields)
{
    QStringList dates = datesShown(fields, QLocale());
    const QString site = fields.site.trimmed();
    if (dates.isEmpty() && site.isEmpty())
        return;
    // Dates and addresses are written alike in every language: they stand below what has one.
    begin(m_styles.block(0, 0.5), m_styles.facts,
          readingDirectionOf(fields.title) ? fields.title : fields.description);
    const QString separator = QStringLiteral("  ·  ");
    m_cursor.insertText(dates.join(separator), m_styles.facts);
    if (site.isEmpty())
        return;
    if (!dates.isEmpty())
        m_cursor.insertText(separator, m_styles.facts);
    QString shown = shownText(beginningOf(site, longestNote));
    const bool isLink = site.startsWith(u"https://") || site.startsWith(u"http://");
    if (isLink)
        shown = shown.section(QStringLiteral("//"), 1);
    QTextCharFormat link = m_styles.linkWithin(m_styles.facts, site);
    link.setFontUnderline(false);
    m_cursor.insertText(shown, isLink ? link : m_styles.facts);
}

void HeaderWriter::writeTags(const QStringList& tags)
{
    if (tags.isEmpty())
        return;
    begin(m_styles.block(0, 0.5), m_styles.tag, tags.front());
    QStringList shown;
    qsizetype units = 0;
    for (const QString& tag : tags) {
        if (units > longestTags) {
            shown += QString(QChar(0x2026));
            break;
        }
        shown +=
            u'#' + shownText(beginningOf(tag, longestLine).simplified()).replace(u' ', QChar::Nbsp);
        units += shown.back().size();
    }
    m_cursor.insertText(shown.join(QStringLiteral("   ")), m_styles.tag);
}

void HeaderWriter::begin(QTextBlockFormat format, const QTextCharFormat& text, const QString& words)
{
    format.setLayoutDirection(readingDirectionOf(words).value_or(Qt::LeftToRight));
    if (m_written.blocks++ > 0) {
        m_cursor.insertBlock(format, text);
        return;
    }
    m_cursor.setBlockFormat(format);
    m_cursor.setBlockCharFormat(text);
}

} // namespace

HeaderFields headerFieldsOf(const Article& article, const Sidecar& beside)
{
    const auto value = [&](Field field) { return article.string(field).value_or(QString()); };
    return {value(Field::Title),       value(Field::Description),
            value(Field::PublishedAt), value(Field::UpdatedAt),
            value(Field::Site),        article.tags().value_or(QStringList()),
            article.cover(),           beside.text(SidecarMember::CoverAlt)};
}

QStringList datesShown(const HeaderFields& fields, const QLocale& locale)
{
    QStringList dates;
    if (!fields.publishedAt.trimmed().isEmpty())
        dates += dateShown(fields.publishedAt, locale);
    const auto published = atproto::momentOf(fields.publishedAt);
    const auto updated = atproto::momentOf(fields.updatedAt);
    if (updated && (!published || *updated > *published)) {
        const QString words = Words::tr("updated %1").arg(dateShown(fields.updatedAt, locale));
        if (dates.isEmpty() || dateShown(fields.updatedAt, locale) != dates.front())
            dates += words;
    }
    return dates;
}

Written writeHeader(QTextCursor& cursor, const PageStyles& styles, const HeaderFields& fields)
{
    return HeaderWriter(cursor, styles).write(fields);
}

} // namespace galley
