// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/recovery/recovery_words.h"

#include "ui/recovery/words.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

namespace galley {

using recovering::Words;

namespace {

QString wordsFor(Field field)
{
    switch (field) {
    case Field::Title:
        return Words::tr("title");
    case Field::Description:
        return Words::tr("description");
    case Field::Site:
        return Words::tr("site");
    case Field::Path:
        return Words::tr("path");
    case Field::PublishedAt:
        return Words::tr("date of publication");
    case Field::UpdatedAt:
        return Words::tr("date of the update");
    case Field::Tags:
        return Words::tr("tags");
    case Field::Text:
        return Words::tr("text");
    case Field::CoverImage:
        return Words::tr("cover");
    case Field::BskyPostRef:
        return Words::tr("post");
    }
    Q_UNREACHABLE();
}

} // namespace

QString nameOf(const UnsavedArticle& article)
{
    QString title = article.recovered.article.string(Field::Title).value_or(QString()).simplified();
    if (!title.isEmpty())
        return title;
    return article.recovered.path.isEmpty() ? Words::tr("Untitled")
                                            : QFileInfo(article.recovered.path).fileName();
}

QString placeOf(const UnsavedArticle& article)
{
    return article.recovered.path.isEmpty() ? Words::tr("Never saved")
                                            : QDir::toNativeSeparators(article.recovered.path);
}

QString timeOf(const UnsavedArticle& article)
{
    const QDateTime time = article.recovered.lastEdit.toLocalTime();
    const QString clock = QLocale().toString(time.time(), QLocale::ShortFormat);
    const qint64 days = time.date().daysTo(QDate::currentDate());
    if (days == 0)
        return Words::tr("today at %1").arg(clock);
    if (days == 1)
        return Words::tr("yesterday at %1").arg(clock);
    return QLocale().toString(time, QLocale::ShortFormat);
}

QString factsOf(const UnsavedArticle& article, const RecoveryPreview& preview)
{
    QString facts =
        Words::tr("Last edited %1; %n word(s).", nullptr, static_cast<int>(preview.words))
            .arg(timeOf(article));
    QStringList fields;
    for (const Field field : preview.fields)
        fields.append(wordsFor(field));
    if (preview.members.contains(nameOf(SidecarMember::CoverAlt)))
        fields.append(Words::tr("description of the cover"));
    if (!fields.isEmpty())
        facts += u' ' + Words::tr("Also changed: %1.").arg(fields.join(QStringLiteral(", ")));
    return facts;
}

QString unreadWarningOf(const UnsavedArticle& article)
{
    if (article.setAside.isEmpty())
        return {};
    return Words::tr(
               "Not all edits can be read, for the journal is damaged, or of a later version of "
               "Galley. The whole of it is kept as %1.")
        .arg(QDir::toNativeSeparators(article.setAside.join(QStringLiteral(", "))));
}

QString warningOf(const UnsavedArticle& article)
{
    QStringList sentences;
    if (article.file == FileStanding::Changed)
        sentences.append(
            Words::tr("Another program has changed the file since: compare before you save."));
    if (article.file == FileStanding::Gone)
        sentences.append(Words::tr("The file is not there any more: saving makes it anew."));
    if (!article.setAside.isEmpty())
        sentences.append(unreadWarningOf(article));
    return sentences.join(u' ');
}

} // namespace galley
