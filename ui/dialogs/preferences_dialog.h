// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/dialogs/preferences.h"

#include <QDialog>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QFontComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;
class QTabWidget;

namespace galley {

class NoteLabel;
class RuleList;

// Shows the preferences and hands over what a person made of them, by OK or Apply, and only what
// makes sense.
class PreferencesDialog : public QDialog {
    Q_OBJECT

public:
    explicit PreferencesDialog(const Preferences& preferences, QWidget* parent = nullptr);

    void showRules(); // of the checks

Q_SIGNALS:
    void applied(const galley::Preferences& preferences);

private:
    void addAppearance(QFormLayout& form);
    void addSaving(QFormLayout& form);
    void addPanes(QFormLayout& form);
    void addStart(QFormLayout& form);
    void addRules();
    void addButtons(QBoxLayout& column);
    void setShown(const Preferences& preferences);
    Preferences shown() const;
    void apply();
    void check();
    QString fault() const;

    Preferences m_applied;
    QTabWidget* m_pages;
    QComboBox* m_theme = nullptr;
    QFontComboBox* m_font = nullptr;
    QSpinBox* m_fontSize = nullptr;
    QSpinBox* m_column = nullptr;
    QCheckBox* m_typography = nullptr;
    QCheckBox* m_setsUpdatedAt = nullptr;
    QLineEdit* m_site = nullptr;
    QCheckBox* m_reopensWindows = nullptr;
    QCheckBox* m_outline = nullptr;
    QCheckBox* m_editor = nullptr;
    QCheckBox* m_preview = nullptr;
    QCheckBox* m_inspector = nullptr;
    RuleList* m_rules = nullptr;
    NoteLabel* m_fault = nullptr;
    QDialogButtonBox* m_buttons = nullptr;
};

} // namespace galley
