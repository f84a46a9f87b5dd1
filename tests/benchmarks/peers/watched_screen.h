// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <X11/Xlib.h>
#include <X11/extensions/XShm.h>

#include <chrono>
#include <cstdint>
#include <string_view>
#include <vector>

namespace peers {

using Clock = std::chrono::steady_clock;

// A part of the screen, in pixels.
struct Area {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;

    bool meets(const Area& other) const
    {
        return x < other.x + other.width && other.x < x + width && y < other.y + other.height
            && other.y < y + height;
    }
};

// One picture of a part of the screen.
class Picture {
public:
    Picture(Area area, std::vector<std::uint32_t> pixels);

    // The width of what differs: a blinking caret is a few pixels wide, a letter moves a line.
    int differingWidth(const Picture& other) const;
    // A number for each row, equal where the rows are.
    std::vector<std::size_t> rows() const;

private:
    Area m_area;
    std::vector<std::uint32_t> m_pixels;
};

// The screen as somebody sits before it: keys go in, pixels come out. Nothing of the program in
// front of it is asked.
class WatchedScreen {
public:
    WatchedScreen();
    ~WatchedScreen();
    WatchedScreen(const WatchedScreen&) = delete;
    WatchedScreen& operator=(const WatchedScreen&) = delete;

    // Where something was drawn, as soon as it is; empty when nothing is until then.
    std::vector<Area> waitForDrawing(Clock::time_point until);
    // Looks at the screen; what pictures it then gives are of that moment.
    void look();
    Picture picture(Area area) const;
    // Presses and releases a key by its X name ("a", "Return"), together with Control if wanted.
    void press(std::string_view key, bool withControl = false);

private:
    std::vector<Area> takeDrawing();

    Display* m_display = nullptr;
    int m_damageEvent = 0;
    XShmSegmentInfo m_memory{};
    XImage* m_image = nullptr;
};

} // namespace peers
