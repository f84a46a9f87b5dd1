// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "watched_screen.h"

#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>
#include <X11/extensions/Xdamage.h>
#include <X11/keysym.h>
#include <poll.h>
#include <sys/ipc.h>
#include <sys/shm.h>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <utility>

namespace peers {

Picture::Picture(Area area, std::vector<std::uint32_t> pixels)
    : m_area(area)
    , m_pixels(std::move(pixels))
{
}

int Picture::differingWidth(const Picture& other) const
{
    int left = m_area.width;
    int right = -1;
    for (int y = 0; y < m_area.height; ++y) {
        const auto start = static_cast<std::ptrdiff_t>(y) * m_area.width;
        const auto row = m_pixels.begin() + start;
        const auto otherRow = other.m_pixels.begin() + start;
        const auto first = std::mismatch(row, row + m_area.width, otherRow).first - row;
        if (first == m_area.width)
            continue;
        left = std::min(left, static_cast<int>(first));
        for (int x = m_area.width - 1; x > right; --x) {
            if (row[x] != otherRow[x])
                right = x;
        }
    }
    return std::max(0, right - left + 1);
}

std::vector<std::size_t> Picture::rows() const
{
    std::vector<std::size_t> rows;
    const auto bytes = static_cast<std::size_t>(m_area.width) * sizeof(std::uint32_t);
    for (int y = 0; y < m_area.height; ++y) {
        const auto* row = m_pixels.data() + static_cast<std::ptrdiff_t>(y) * m_area.width;
        rows.push_back(std::hash<std::string_view>()(
            std::string_view(reinterpret_cast<const char*>(row), bytes)));
    }
    return rows;
}

WatchedScreen::WatchedScreen() : m_display(XOpenDisplay(nullptr))
{
    if (!m_display)
        throw std::runtime_error("There is no X display.");
    int error = 0;
    if (!XDamageQueryExtension(m_display, &m_damageEvent, &error))
        throw std::runtime_error("The X server does not report what is drawn (XDamage).");
    const int number = DefaultScreen(m_display);
    const int width = DisplayWidth(m_display, number);
    const int height = DisplayHeight(m_display, number);
    m_image =
        XShmCreateImage(m_display, DefaultVisual(m_display, number),
                        static_cast<unsigned>(DefaultDepth(m_display, number)), ZPixmap, nullptr,
                        &m_memory, static_cast<unsigned>(width), static_cast<unsigned>(height));
    if (!m_image || m_image->bits_per_pixel != 32)
        throw std::runtime_error("The X server must have 24 bits for a pixel.");
    const auto bytes = static_cast<std::size_t>(m_image->bytes_per_line)
        * static_cast<std::size_t>(m_image->height);
    m_memory.shmid = shmget(IPC_PRIVATE, bytes, IPC_CREAT | 0600);
    m_memory.shmaddr = m_image->data = static_cast<char*>(shmat(m_memory.shmid, nullptr, 0));
    XShmAttach(m_display, &m_memory);
    XSync(m_display, False);
    shmctl(m_memory.shmid, IPC_RMID, nullptr);
    XDamageCreate(m_display, DefaultRootWindow(m_display), XDamageReportRawRectangles);
    XSync(m_display, False);
}

WatchedScreen::~WatchedScreen()
{
    XShmDetach(m_display, &m_memory);
    XDestroyImage(m_image);
    shmdt(m_memory.shmaddr);
    XCloseDisplay(m_display);
}

std::vector<Area> WatchedScreen::takeDrawing()
{
    std::vector<Area> drawn;
    while (XPending(m_display) > 0) {
        XEvent event;
        XNextEvent(m_display, &event);
        if (event.type != m_damageEvent + XDamageNotify)
            continue;
        const XRectangle& area = reinterpret_cast<const XDamageNotifyEvent&>(event).area;
        drawn.push_back({area.x, area.y, area.width, area.height});
    }
    return drawn;
}

std::vector<Area> WatchedScreen::waitForDrawing(Clock::time_point until)
{
    std::vector<Area> drawn = takeDrawing();
    while (drawn.empty()) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
        if (left <= 0)
            break;
        pollfd connection{ConnectionNumber(m_display), POLLIN, 0};
        poll(&connection, 1, static_cast<int>(left) + 1);
        drawn = takeDrawing();
    }
    return drawn;
}

void WatchedScreen::look()
{
    XShmGetImage(m_display, DefaultRootWindow(m_display), m_image, 0, 0, AllPlanes);
}

Picture WatchedScreen::picture(Area area) const
{
    std::vector<std::uint32_t> pixels;
    pixels.reserve(static_cast<std::size_t>(area.width) * static_cast<std::size_t>(area.height));
    for (int y = area.y; y < area.y + area.height; ++y) {
        const char* line = m_image->data + static_cast<std::ptrdiff_t>(y) * m_image->bytes_per_line;
        const auto* first = reinterpret_cast<const std::uint32_t*>(line) + area.x;
        pixels.insert(pixels.end(), first, first + area.width);
    }
    return {area, std::move(pixels)};
}

void WatchedScreen::press(std::string_view key, bool withControl)
{
    const KeyCode code = XKeysymToKeycode(m_display, XStringToKeysym(std::string(key).c_str()));
    const KeyCode control = XKeysymToKeycode(m_display, XK_Control_L);
    if (withControl)
        XTestFakeKeyEvent(m_display, control, True, CurrentTime);
    XTestFakeKeyEvent(m_display, code, True, CurrentTime);
    XTestFakeKeyEvent(m_display, code, False, CurrentTime);
    if (withControl)
        XTestFakeKeyEvent(m_display, control, False, CurrentTime);
    XFlush(m_display);
}

} // namespace peers
