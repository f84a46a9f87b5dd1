// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QFrame>
#include <QLabel>

#include <optional>
#include <vector>

class QAbstractButton;
class QAction;
class QBoxLayout;
class QToolButton;

namespace galley {

// A strip above what it is about that says one sentence and offers what to do. It never takes the
// focus; a screen reader is told.
class Banner : public QFrame {
    Q_OBJECT

public:
    enum class Kind { Error, Warning, Information };

    explicit Banner(QWidget* parent = nullptr);

    // Shows the sentence with a button for each action, in place of what was shown before. The
    // actions stay their owner's.
    void showSentence(Kind kind, const QString& sentence, const QList<QAction*>& offered = {});
    // Shows it, and again whenever a person closes what was shown in its place, until it is
    // withdrawn.
    void keepShowing(Kind kind, const QString& sentence, const QList<QAction*>& offered);
    void withdraw(const QString& sentence);
    // Says that, too, behind what is being shown, whose kind and actions stay.
    void addSentence(Kind kind, const QString& sentence);
    QString sentence() const { return m_label->text(); }
    Kind kind() const { return m_kind; }

    // As narrow as one button: a window can be made narrow in one go, and the others move below.
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    // A person closed it, and nothing is kept (the button, or Escape within it).
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Message {
        Kind kind;
        QString sentence;
        QList<QAction*> offered;
    };

    void closeByPerson();
    void updateIcons();
    void fit(int width);

    Kind m_kind = Kind::Information;
    std::optional<Message> m_kept;
    QLabel* m_icon;
    QLabel* m_label;
    QBoxLayout* m_body; // the sentence, and the buttons beside or below it
    QWidget* m_actions; // holds the buttons
    QToolButton* m_close;
    std::vector<QAbstractButton*> m_buttons;
};

} // namespace galley
