// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QFrame>
#include <QLabel>

#include <vector>

class QAbstractButton;
class QAction;
class QBoxLayout;
class QToolButton;

namespace galley {

enum class BannerKind { Error, Warning, Information };

// One message of a banner: a sentence, and what it offers to do.
class BannerStrip : public QFrame {
    Q_OBJECT

public:
    explicit BannerStrip(QWidget* parent = nullptr);

    // A button for each action, in place of what was said before; the actions stay their owner's.
    void say(BannerKind kind, const QString& sentence, const QList<QAction*>& offered = {});
    void addSentence(const QString& sentence);
    // Whether a person may close it; without actions Escape does so, too.
    void setClosable(bool closable);
    QString sentence() const { return m_label->text(); }
    BannerKind kind() const { return m_kind; }

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

    BannerKind m_kind = BannerKind::Information;
    QLabel* m_icon;
    QLabel* m_label;
    QBoxLayout* m_body; // the sentence, and the buttons beside or below it
    QWidget* m_actions; // holds the buttons
    QToolButton* m_close;
    std::vector<QAbstractButton*> m_buttons;
};

} // namespace galley
