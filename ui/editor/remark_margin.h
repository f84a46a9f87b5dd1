// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QColor>
#include <QString>
#include <QWidget>

#include <vector>

namespace galley {

class TextView;

// A strip before the text with a bar beside all lines that somebody remarked on, in that person's
// ink, and his letter beside the first of them. Whoever knows the lines sets it anew when they
// move.
class RemarkMargin : public QWidget {
    Q_OBJECT

public:
    struct Bar {
        int top = 0; // pixels of the text's viewport
        int bottom = 0;
        QColor ink;
        QString letter; // of whose it is
        int column = 0; // from the text away; found here

        bool operator==(const Bar&) const = default;
    };
    // One person's bars that meet are one; of two people's that do, the later stands farther away.
    static std::vector<Bar> packed(const std::vector<Bar>& bars);

    explicit RemarkMargin(TextView& view);

    // Where it has none there are no bars.
    static bool hasRoom(const TextView& view);

    void setBars(const std::vector<Bar>& bars);
    const std::vector<Bar>& bars() const { return m_bars; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void place();
    int widest(int top) const;

    TextView& m_view;
    std::vector<Bar> m_bars;
};

} // namespace galley
