// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/latest.h"
#include "app/session/live_review.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QPlainTextEdit;
class QRadioButton;

namespace galley {

class ChoiceBar;
class PeopleList;

// Asks what a person thinks of the article, and what of the review goes into the file that he hands
// over; says how large it becomes. Who opened it asks where to write it.
class HandOverDialog : public QDialog {
    Q_OBJECT

public:
    // In the letters of the text its words are set that others read. The review outlives it.
    HandOverDialog(const LiveReview& review, const review::Profile& who, const QFont& textFont,
                   QWidget* parent = nullptr);

    HandOverWish wish() const;
    std::optional<review::Judgement> judgement() const;
    QString note() const;
    QString fileName() const; // to be proposed

Q_SIGNALS:
    void saveWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void addVerdict(QGridLayout& grid, const QUuid& self, const QFont& textFont);
    void addPeople(QGridLayout& grid, const QUuid& self);
    void addWhatGoesWithIt(QGridLayout& grid);
    void addForms(QGridLayout& grid);
    QWidget* newFoot();
    // Words that explain, in the colour for them.
    QLabel* newQuiet(const QString& words);
    void colourQuiet();
    void showFacts(const HandOverFacts& facts);
    void follow();

    const LiveReview& m_review;
    HandedOut m_handed; // as it was when the dialog was opened
    ChoiceBar* m_verdict = nullptr;
    QPlainTextEdit* m_note = nullptr;
    PeopleList* m_people = nullptr;
    QCheckBox* m_pictures = nullptr;
    QCheckBox* m_nameless = nullptr;
    QRadioButton* m_package = nullptr;
    QRadioButton* m_report = nullptr;
    QRadioButton* m_marked = nullptr;
    QComboBox* m_reportForm = nullptr;
    QLabel* m_files = nullptr;
    QLabel* m_letters = nullptr;
    QLabel* m_losses = nullptr;
    QLabel* m_name = nullptr;
    QLabel* m_size = nullptr;
    QList<QLabel*> m_quiet;
    bool m_hasPictures = false; // beside the article
    Latest<HandOverFacts> m_facts;
    Latest<Result<qint64>> m_measured;
};

} // namespace galley
