// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/widgets/notices.h"

#include <QAction>
#include <QFrame>
#include <QPointer>
#include <QSet>

#include <vector>

class QBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace galley {

// One notice in a banner: its sentence, and a button for each thing that it offers.
class BannerStrip : public QFrame {
    Q_OBJECT

public:
    explicit BannerStrip(QWidget* parent = nullptr);

    // In place of what was said before; the actions stay their owner's. Where a person may close it
    // and nothing is offered, Escape does so, too.
    void say(const Notice& notice);
    // Buttons by keys that lead to nothing else.
    void setMnemonics(QSet<QChar>& taken);
    // Hides, and offers nothing more to a click that is on its way.
    void end();

    // As narrow as one button: a window can be made narrow in one go, and the others move below.
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void closeWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void tell();
    void updateIcons();
    void fit(int width);

    QPushButton* newButton();
    void setOffered(const QList<QAction*>& offered);

    NoticeKind m_kind = NoticeKind::Information;
    QLabel* m_icon;
    QLabel* m_label;
    QBoxLayout* m_body; // the sentence, and the buttons beside or below it
    QWidget* m_actions; // holds the buttons
    QToolButton* m_close;
    std::vector<QPushButton*> m_buttons; // more than are shown: a click may bring what offers less
    std::vector<QPointer<QAction>> m_offered;
};

} // namespace galley
