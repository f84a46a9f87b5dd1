// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/live_review.h"

#include <QScrollArea>

class QButtonGroup;
class QLabel;
class QPlainTextEdit;

namespace galley {

// The choices in a doubt, each with a key (Alt+1 and so on), of which none is chosen beforehand, so
// that nobody takes one without looking; and how the text will read.
class ChoiceList : public QScrollArea {
    Q_OBJECT

public:
    // The review must outlive it.
    explicit ChoiceList(const LiveReview& review, QWidget* parent = nullptr);

    // Of the same doubt as before what is chosen stays; what is written stays while it is about the
    // same remarks.
    void show(const review::Doubt& doubt);
    // Nothing: nobody chose yet.
    std::optional<review::Choice> chosen() const;
    QString ownWords() const;
    void choose(qsizetype choice);

Q_SIGNALS:
    void chosenChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QString namesOf(const review::Doubt& doubt) const;
    QString signOf(const review::Doubt& doubt) const;
    void fill();
    QWidget* rowOf(qsizetype index);
    void addOwnWords();
    void follow();
    void fit();

    const LiveReview& m_review;
    review::Doubt m_doubt;
    QString m_names; // of the remarks that it is about
    QString m_sign; // of what is shown
    QWidget* m_rows = nullptr;
    QButtonGroup* m_buttons = nullptr;
    QPlainTextEdit* m_own = nullptr;
    QLabel* m_reading = nullptr;
};

} // namespace galley
