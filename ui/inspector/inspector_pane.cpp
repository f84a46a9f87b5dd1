// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/inspector/inspector_pane.h"

#include "ui/inspector/cover_alt_field.h"
#include "ui/inspector/cover_field.h"
#include "ui/inspector/date_field.h"
#include "ui/inspector/description_field.h"
#include "ui/inspector/envelope_facts.h"
#include "ui/inspector/link_card_view.h"
#include "ui/inspector/path_field.h"
#include "ui/inspector/post_field.h"
#include "ui/inspector/section.h"
#include "ui/inspector/site_field.h"
#include "ui/inspector/tags_field.h"

#include <QApplication>
#include <QScrollArea>
#include <QVBoxLayout>

namespace galley {

namespace {

// In device-independent pixels.
constexpr int paneMargin = 16;
constexpr int betweenSections = 28;
constexpr int leastPaneWidth = 240;

} // namespace

InspectorPane::InspectorPane(ArticleSession& session, PictureLoader& pictures, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_area(new QScrollArea)
{
    auto* const content = new QWidget;
    auto* const column = new QVBoxLayout(content);
    column->setContentsMargins(paneMargin, paneMargin, paneMargin, paneMargin);
    column->setSpacing(betweenSections);
    addTexts(*column);
    addCover(*column, pictures);
    addAddress(*column);
    addDates(*column);
    addPost(*column);
    addEnvelope(*column);
    column->addStretch();

    m_area->setWidget(content);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setMinimumWidth(leastPaneWidth);
    auto* const whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(m_area);
    setFocusProxy(content->findChild<DescriptionField*>());
    setAccessibleName(tr("Inspector"));
    connect(&session, &ArticleSession::modeChanged, this, &InspectorPane::followMode);
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget*, QWidget* focused) { follow(focused); });
}

// The fields are deleted when this is no pane any more, and the one with the focus gives it away.
InspectorPane::~InspectorPane()
{
    qApp->disconnect(this);
}

// What takes no suggestions is not edited while somebody suggests.
void InspectorPane::followMode()
{
    const bool suggests = m_session.mode() == Mode::Suggest;
    for (FieldFrame* const frame : findChildren<FieldFrame*>())
        frame->setEnabled(!suggests || takesSuggestions(frame->field()));
    for (CoverAltField* const field : findChildren<CoverAltField*>())
        field->setEnabled(!suggests);
}

// Qt scrolls only where Tab leads: a field's mnemonic would have people type out of sight. What a
// mouse is pressed on stays below it.
void InspectorPane::follow(QWidget* focused)
{
    constexpr int labelHeight = 2 * paneMargin;
    if (focused && m_area->isAncestorOf(focused) && QApplication::mouseButtons() == Qt::NoButton)
        m_area->ensureWidgetVisible(focused, 0, labelHeight);
}

void InspectorPane::chooseCover()
{
    m_cover->choose();
}

bool InspectorPane::showField(Field field)
{
    for (FieldFrame* const frame : findChildren<FieldFrame*>()) {
        if (frame->field() != field || frame->isHidden())
            continue;
        m_area->ensureWidgetVisible(frame, 0, paneMargin);
        frame->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}

void InspectorPane::commitTyped()
{
    m_tags->commitTyped();
}

void InspectorPane::addTexts(QVBoxLayout& column)
{
    auto* const section = new Section(tr("Summary"));
    section->add(new DescriptionField(m_session));
    m_tags = new TagsField(m_session);
    section->add(m_tags);
    column.addWidget(section);
}

void InspectorPane::addCover(QVBoxLayout& column, PictureLoader& pictures)
{
    auto* const section = new Section(tr("Cover image"));
    m_cover = new CoverField(m_session, pictures);
    connect(m_cover, &CoverField::failed, this, &InspectorPane::failed);
    connect(m_cover, &CoverField::noted, this, &InspectorPane::noted);
    section->add(m_cover);
    section->add(new CoverAltField(m_session));
    column.addWidget(section);
    auto* const card = new Section(tr("Link card"));
    card->add(new LinkCardView(m_session, pictures));
    column.addWidget(card);
}

void InspectorPane::addAddress(QVBoxLayout& column)
{
    auto* const section = new Section(tr("Address"));
    section->add(new SiteField(m_session));
    section->add(new PathField(m_session));
    column.addWidget(section);
}

void InspectorPane::addDates(QVBoxLayout& column)
{
    auto* const section = new Section(tr("Dates"));
    section->add(new DateField(m_session, Field::PublishedAt, tr("Pu&blished")));
    section->add(new DateField(m_session, Field::UpdatedAt, tr("&Updated")));
    column.addWidget(section);
}

void InspectorPane::addPost(QVBoxLayout& column)
{
    auto* const section = new Section(tr("Bluesky post"));
    auto* const post = new PostField(m_session);
    connect(post, &PostField::noted, this, &InspectorPane::noted);
    section->add(post);
    column.addWidget(section);
    const auto showWhenPresent = [this, section] {
        section->setVisible(m_session.article().isPresent(Field::BskyPostRef));
    };
    connect(&m_session, &ArticleSession::fieldChanged, section, showWhenPresent);
    showWhenPresent();
}

void InspectorPane::addEnvelope(QVBoxLayout& column)
{
    if (!EnvelopeFacts::exist(m_session.article()))
        return;
    auto* const section = new Section(tr("Original record"));
    auto* const facts = new EnvelopeFacts(m_session.article());
    connect(facts, &EnvelopeFacts::noted, this, &InspectorPane::noted);
    section->add(facts);
    column.addWidget(section);
}

} // namespace galley

#include "moc_inspector_pane.cpp"
