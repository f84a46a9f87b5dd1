// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QSplitter>

#include <array>
#include <optional>

namespace galley {

// From the left to the right.
enum class Pane { Outline, Editor, Preview, Inspector };
inline constexpr std::array allPanes{Pane::Outline, Pane::Editor, Pane::Preview, Pane::Inspector};

// The panes named in a list such as "editor,preview"; nothing when a name is unknown or none is
// there.
std::optional<QList<Pane>> panesNamed(const QString& list);

// The panes of a window side by side. What a person wants to see and what there is room for are two
// things: a narrow window drops panes for as long as it is narrow, those first that were asked for
// longest ago; the outline, the inspector, then the preview to begin with.
class PaneLayout : public QWidget {
    Q_OBJECT

public:
    PaneLayout(QWidget* outline, QWidget* editor, QWidget* preview, QWidget* inspector,
               QWidget* parent = nullptr);

    bool isWanted(Pane pane) const;
    // The last pane cannot be taken away.
    void setWanted(Pane pane, bool wanted);
    void setWanted(const QList<Pane>& panes);
    // Until a person moves a border.
    void shareEvenly();
    // Moves the focus to the next visible pane, or the one before.
    void focusNext(int direction = 1);

    // The widths of the panes, for the next run; without a state, widths to begin with.
    QByteArray state() const { return m_splitter->saveState(); }
    void restoreState(const QByteArray& state);

    // As narrow as one pane. (A splitter is never narrower than all it shows, so that it could not
    // be made narrow enough to drop one: hence the widget around it.)
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void wantedChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* paneWidget(Pane pane) const { return m_splitter->widget(static_cast<int>(pane)); }
    void fit();
    void share();

    QSplitter* m_splitter;
    bool m_isShared = false; // evenly
    QList<Pane> m_wanted{Pane::Editor, Pane::Preview, Pane::Inspector,
                         Pane::Outline}; // the most wanted first
};

} // namespace galley
