// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/inspector/text_field_test.cpp

#include "ui/inspector/wrong_type_note.h"

#include "ui/widgets/note_label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace galley {

namespace {

constexpr qsizetype maximumShown = 80; // characters of the JSON

QString beginningOf(const QByteArray& json)
{
    // Four bytes are the longest character in UTF-8.
    const QString text = QString::fromUtf8(json.left(maximumShown * 4 + 4)).simplified();
    return text.size() > maximumShown ? text.left(maximumShown) + u'…' : text;
}

} // namespace

WrongTypeNote::WrongTypeNote(Field field, QWidget* parent)
    : QWidget(parent)
    , m_field(field)
    , m_sentence(new NoteLabel)
{
    auto* const replace = new QPushButton(tr("Replace"));
    replace->setAccessibleName(tr("Replace the value of “%1”").arg(memberNameOf(field)));
    replace->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(replace, &QPushButton::clicked, this, &WrongTypeNote::replaceWanted);
    setFocusProxy(replace);

    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_sentence);
    column->addWidget(replace);
}

void WrongTypeNote::showJson(const QByteArray& json)
{
    const QString shown = beginningOf(json);
    QString sentence;
    switch (m_field) {
    case Field::Tags:
        sentence = tr("This is not a list of tags but %1: kept as it is until you replace it.");
        break;
    case Field::CoverImage:
        sentence =
            tr("This does not name a picture but is %1: kept as it is until you replace it.");
        break;
    case Field::BskyPostRef:
        sentence = tr("This does not name a post but is %1: kept as it is until you replace it.");
        break;
    default:
        sentence = tr("This is not text but %1: kept as it is until you replace it.");
    }
    m_sentence->tell(sentence.arg(shown), NoteLabel::Tone::Warning);
}

} // namespace galley

#include "moc_wrong_type_note.cpp"
