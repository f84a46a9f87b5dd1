// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/preferences_dialog.h"

#include "app/article/address_check.h"
#include "ui/dialogs/rule_list.h"
#include "ui/widgets/note_label.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFontComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>

namespace galley {

namespace {

constexpr int siteCharacters = 36; // wide enough for a common address

QSpinBox* numberBox(int least, int maximum, const QString& suffix)
{
    auto* const box = new QSpinBox;
    box->setRange(least, maximum);
    box->setSuffix(suffix);
    return box;
}

} // namespace

PreferencesDialog::PreferencesDialog(const Preferences& preferences, QWidget* parent)
    : QDialog(parent)
    , m_applied(preferences)
    , m_pages(new QTabWidget)
{
    setWindowTitle(tr("Preferences"));
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->setSizeConstraint(QLayout::SetFixedSize);
    column->addWidget(m_pages);
    auto* const general = new QWidget;
    general->setObjectName(QStringLiteral("general"));
    m_pages->addTab(general, tr("&General"));
    auto* const form = new QFormLayout(general);
    form->setContentsMargins(20, 20, 20, 20);
    form->setHorizontalSpacing(14);
    form->setVerticalSpacing(10);
    addAppearance(*form);
    addSaving(*form);
    addPanes(*form);
    addStart(*form);
    addRules();
    addButtons(*column);
    setShown(preferences);
    check();
}

void PreferencesDialog::addAppearance(QFormLayout& form)
{
    m_theme = new QComboBox;
    m_theme->addItem(tr("As the desktop"), static_cast<int>(ThemeChoice::System));
    m_theme->addItem(tr("Light"), static_cast<int>(ThemeChoice::Light));
    m_theme->addItem(tr("Dark"), static_cast<int>(ThemeChoice::Dark));
    m_font = new QFontComboBox;
    m_fontSize = numberBox(Preferences::leastFontSize, Preferences::maximumFontSize, tr(" points"));
    m_column = numberBox(Preferences::leastColumn, Preferences::maximumColumn, tr(" characters"));

    form.addRow(tr("&Theme:"), m_theme);
    form.addRow(tr("Text &font:"), m_font);
    form.addRow(tr("Font si&ze:"), m_fontSize);
    form.addRow(tr("Column &width:"), m_column);
    m_typography = new QCheckBox(tr("Set &quotes, dashes and dots as in print"));
    m_typography->setToolTip(tr("Shows “…” for \"...\" and – for -- in the preview. What you "
                                "wrote stays as it is."));
    form.addRow(tr("In the preview:"), m_typography);
    connect(m_typography, &QCheckBox::toggled, this, &PreferencesDialog::check);
    connect(m_theme, &QComboBox::currentIndexChanged, this, &PreferencesDialog::check);
    connect(m_font, &QFontComboBox::currentFontChanged, this, &PreferencesDialog::check);
    connect(m_fontSize, &QSpinBox::valueChanged, this, &PreferencesDialog::check);
    connect(m_column, &QSpinBox::valueChanged, this, &PreferencesDialog::check);
}

void PreferencesDialog::addSaving(QFormLayout& form)
{
    m_site = new QLineEdit;
    m_site->setObjectName(QStringLiteral("site"));
    m_site->setPlaceholderText(QStringLiteral("https://example.org"));
    m_site->setMinimumWidth(m_site->fontMetrics().averageCharWidth() * siteCharacters);
    m_setsUpdatedAt = new QCheckBox(tr("Set “&updatedAt” when saving"));

    form.addRow(tr("&Site of new articles:"), m_site);
    form.addRow(tr("Saving:"), m_setsUpdatedAt);
    connect(m_site, &QLineEdit::textChanged, this, &PreferencesDialog::check);
    connect(m_setsUpdatedAt, &QCheckBox::toggled, this, &PreferencesDialog::check);
}

void PreferencesDialog::addPanes(QFormLayout& form)
{
    m_outline = new QCheckBox(tr("Out&line"));
    m_editor = new QCheckBox(tr("&Editor"));
    m_preview = new QCheckBox(tr("&Preview"));
    m_inspector = new QCheckBox(tr("&Inspector"));
    auto* const panes = new QHBoxLayout;
    panes->setSpacing(16);
    for (QCheckBox* const pane : {m_outline, m_editor, m_preview, m_inspector}) {
        panes->addWidget(pane);
        connect(pane, &QCheckBox::toggled, this, &PreferencesDialog::check);
    }
    panes->addStretch();
    form.addRow(tr("A window opens with:"), panes);
}

void PreferencesDialog::addStart(QFormLayout& form)
{
    m_reopensWindows = new QCheckBox(tr("&Reopen the windows of the last time"));
    form.addRow(tr("At the start:"), m_reopensWindows);
    connect(m_reopensWindows, &QCheckBox::toggled, this, &PreferencesDialog::check);
}

void PreferencesDialog::addRules()
{
    auto* const page = new QWidget;
    auto* const column = new QVBoxLayout(page);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(10);
    m_rules = new RuleList;
    auto* const label = new TextLabel(tr("What an editor would loo&k for:"));
    label->setBuddy(m_rules);
    auto* const note = new NoteLabel;
    note->tell(tr("What makes a reader drop the record is always told."));
    column->addWidget(label);
    column->addWidget(m_rules, 1);
    column->addWidget(note);
    m_pages->addTab(page, tr("C&hecks"));
    connect(m_rules, &RuleList::changed, this, &PreferencesDialog::check);
}

void PreferencesDialog::showRules()
{
    m_pages->setCurrentIndex(m_pages->count() - 1);
    m_rules->setFocus();
}

void PreferencesDialog::addButtons(QBoxLayout& column)
{
    m_fault = new NoteLabel;
    m_fault->setObjectName(QStringLiteral("fault"));
    column.addWidget(m_fault);

    m_buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel
                                     | QDialogButtonBox::Apply);
    column.addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        apply();
        accept();
    });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons->button(QDialogButtonBox::Apply), &QPushButton::clicked, this,
            &PreferencesDialog::apply);
}

void PreferencesDialog::setShown(const Preferences& preferences)
{
    m_theme->setCurrentIndex(m_theme->findData(static_cast<int>(preferences.theme)));
    m_font->setCurrentFont(preferences.textStyle.font);
    m_fontSize->setValue(preferences.textStyle.font.pointSize());
    m_column->setValue(preferences.textStyle.columnCharacters);
    m_typography->setChecked(preferences.textStyle.hasSmartTypography);
    m_site->setText(preferences.defaultSite);
    m_setsUpdatedAt->setChecked(preferences.saveSetsUpdatedAt);
    m_reopensWindows->setChecked(preferences.reopensWindows);
    m_outline->setChecked(preferences.showOutline);
    m_editor->setChecked(preferences.showEditor);
    m_preview->setChecked(preferences.showPreview);
    m_inspector->setChecked(preferences.showInspector);
    m_rules->setTurnedOff(preferences.turnedOffRules);
}

Preferences PreferencesDialog::shown() const
{
    Preferences preferences = m_applied;
    preferences.theme = static_cast<ThemeChoice>(m_theme->currentData().toInt());
    // A family that is not installed stays as long as nobody picks another.
    const QFontInfo installed(m_applied.textStyle.font);
    if (m_font->currentFont().family() != installed.family())
        preferences.textStyle.font.setFamily(m_font->currentFont().family());
    preferences.textStyle.font.setPointSize(m_fontSize->value());
    preferences.textStyle.columnCharacters = m_column->value();
    preferences.textStyle.hasSmartTypography = m_typography->isChecked();
    preferences.defaultSite = m_site->text().trimmed();
    preferences.saveSetsUpdatedAt = m_setsUpdatedAt->isChecked();
    preferences.reopensWindows = m_reopensWindows->isChecked();
    preferences.showOutline = m_outline->isChecked();
    preferences.showEditor = m_editor->isChecked();
    preferences.showPreview = m_preview->isChecked();
    preferences.showInspector = m_inspector->isChecked();
    preferences.turnedOffRules = m_rules->turnedOff();
    return preferences;
}

void PreferencesDialog::apply()
{
    if (shown() == m_applied)
        return;
    m_applied = shown();
    Q_EMIT applied(m_applied);
    check();
}

QString PreferencesDialog::fault() const
{
    const Preferences wanted = shown();
    if (!wanted.showOutline && !wanted.showEditor && !wanted.showPreview && !wanted.showInspector)
        return tr("A window opens with one pane at least.");
    return wanted.defaultSite.isEmpty() ? QString() : faultInSite(wanted.defaultSite);
}

void PreferencesDialog::check()
{
    const QString sentence = fault();
    m_fault->tell(sentence, NoteLabel::Tone::Error);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(sentence.isEmpty());
    m_buttons->button(QDialogButtonBox::Apply)
        ->setEnabled(sentence.isEmpty() && shown() != m_applied);
}

} // namespace galley

#include "moc_preferences_dialog.cpp"
