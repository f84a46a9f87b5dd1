// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/widgets/notices.h"

#include <QWidget>

#include <vector>

class QScrollArea;
class QVBoxLayout;

namespace galley {

class BannerStrip;

// Shows notices above what they are about, a strip each; those for which the window has no room are
// scrolled to. None takes the focus; a screen reader is told.
class Banner : public QWidget {
    Q_OBJECT

public:
    using Kind = NoticeKind;

    // `notices` outlive it.
    explicit Banner(Notices& notices, QWidget* parent = nullptr);

    QString sentence() const; // all of them
    Kind kind() const; // of the gravest

    // All strips, in the width that there is.
    QSize sizeHint() const override;
    // Room for the first, or for a part of it.
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Shown {
        NoticeId id;
        BannerStrip* strip;
    };

    void show(const NoticeId& id);
    void remove(const NoticeId& id);
    void place(BannerStrip& strip, const NoticeId& id);
    void shareMnemonics();
    BannerStrip* unusedStrip();

    Notices& m_notices;
    QScrollArea* m_room;
    QWidget* m_content;
    QVBoxLayout* m_column;
    std::vector<Shown> m_shown;
    std::vector<BannerStrip*> m_unused; // a click in a strip may be what ends it
};

} // namespace galley
