// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

// Measures from outside what a writing program costs: how long until an article is on the screen,
// and until a key is, in the editor and in the preview.
//
//   probe KEYS WORD EDITOR PREVIEW PROGRAM [ARGUMENT...]
//
// starts PROGRAM and waits until the screen is at rest. With KEYS above 0 it then has the program
// find WORD (Ctrl+F, as in most of them), goes behind it and types so many letters. EDITOR and
// PREVIEW are the parts of the screen to be watched, x,y,width,height, without scroll bars. Prints
// "name value" lines; times are milliseconds, memory is in megabytes.

#include "process_tree.h"
#include "watched_screen.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <optional>
#include <string>
#include <thread>

using namespace peers;
using namespace std::chrono_literals;

namespace {

constexpr int widestCaret = 3; // pixels
constexpr auto longestStart = 120s;
constexpr auto startRest = 3s; // so long nothing may change before a program counts as started
constexpr auto rest = 150ms;
constexpr auto searchRest = 800ms;
constexpr auto longestKey = 8s;
constexpr auto shortestKey = 250ms; // a fast typist's; whatever one costs falls into it

double milliseconds(Clock::duration duration)
{
    return std::chrono::duration<double, std::milli>(duration).count();
}

struct Panes {
    Area editor;
    Area preview;
};

// When the screen came to look, for good, as it does in the end.
struct Frame {
    Clock::time_point at;
    std::vector<std::size_t> editor;
    std::vector<std::size_t> preview;
};

// A caret blinks meanwhile, over a line or two.
bool looksLike(const std::vector<std::size_t>& frame, const std::vector<std::size_t>& last)
{
    std::size_t equal = 0;
    for (std::size_t row = 0; row < frame.size(); ++row)
        equal += frame[row] == last[row] ? 1 : 0;
    return equal * 20 >= frame.size() * 19;
}

double firstLike(const std::vector<Frame>& frames, std::vector<std::size_t> Frame::*pane,
                 Clock::time_point begin)
{
    std::size_t first = frames.size() - 1;
    while (first > 0 && looksLike(frames[first - 1].*pane, frames.back().*pane))
        --first;
    return milliseconds(frames[first].at - begin);
}

void waitForRest(WatchedScreen& screen, const Panes& panes, Clock::duration quiet)
{
    const auto end = Clock::now() + longestKey;
    screen.look();
    Picture editor = screen.picture(panes.editor);
    Picture preview = screen.picture(panes.preview);
    auto changed = Clock::now();
    while (Clock::now() < std::min(end, changed + quiet)) {
        if (screen.waitForDrawing(changed + quiet).empty())
            continue;
        screen.look();
        Picture editorNow = screen.picture(panes.editor);
        Picture previewNow = screen.picture(panes.preview);
        if (editorNow.differingWidth(editor) > widestCaret
            || previewNow.differingWidth(preview) > widestCaret)
            changed = Clock::now();
        editor = std::move(editorNow);
        preview = std::move(previewNow);
    }
}

bool measureStart(WatchedScreen& screen, const Panes& panes, const ProcessTree& program,
                  Clock::time_point begin)
{
    screen.look();
    const Frame empty{begin, screen.picture(panes.editor).rows(),
                      screen.picture(panes.preview).rows()};
    std::vector<Frame> frames{empty};
    auto changed = begin;
    while (Clock::now() < begin + longestStart && program.isRunning()) {
        if (screen.waitForDrawing(Clock::now() + 50ms).empty()) {
            if (frames.size() > 1 && Clock::now() > changed + startRest)
                break;
            continue;
        }
        screen.look();
        const auto at = Clock::now();
        Frame frame{at, screen.picture(panes.editor).rows(), screen.picture(panes.preview).rows()};
        if (!looksLike(frame.editor, frames.back().editor)
            || !looksLike(frame.preview, frames.back().preview))
            changed = at;
        if (frame.editor != frames.back().editor || frame.preview != frames.back().preview)
            frames.push_back(std::move(frame));
        if (at > changed + startRest)
            break;
    }
    if (frames.size() < 2 || !program.isRunning())
        return false;
    std::printf("first-paint %.1f\n", milliseconds(frames[1].at - begin));
    const double editor = firstLike(frames, &Frame::editor, begin);
    const double preview = firstLike(frames, &Frame::preview, begin);
    std::printf("editor-painted %.1f\npreview-painted %.1f\npainted %.1f\n", editor, preview,
                std::max(editor, preview));
    return true;
}

void goBehind(WatchedScreen& screen, const Panes& panes, const std::string& word)
{
    screen.press("f", true);
    waitForRest(screen, panes, searchRest);
    for (const char letter : word) {
        screen.press(std::string(1, letter));
        waitForRest(screen, panes, 60ms);
    }
    waitForRest(screen, panes, searchRest);
    screen.press("Return");
    waitForRest(screen, panes, searchRest);
    screen.press("Escape");
    waitForRest(screen, panes, searchRest);
    screen.press("Right");
    waitForRest(screen, panes, 1s);
}

struct Key {
    std::optional<double> editor;
    std::optional<double> preview;
};

// Watches until both panes show the key, and then until they are at rest.
Key measureKey(WatchedScreen& screen, const Panes& panes, char letter)
{
    screen.waitForDrawing(Clock::now()); // what was drawn before
    screen.look();
    const Picture editorBefore = screen.picture(panes.editor);
    const Picture previewBefore = screen.picture(panes.preview);
    Key key;
    const auto begin = Clock::now();
    screen.press(std::string(1, letter));
    while (Clock::now() < begin + longestKey && !(key.editor && key.preview)) {
        const std::vector<Area> drawn = screen.waitForDrawing(begin + longestKey);
        const double at = milliseconds(Clock::now() - begin);
        screen.look();
        // What a look sees beyond what was reported comes with the next report.
        const auto shows = [&](const Area& pane, const Picture& before) {
            return std::any_of(drawn.begin(), drawn.end(),
                               [&](const Area& area) { return area.meets(pane); })
                && screen.picture(pane).differingWidth(before) > widestCaret;
        };
        if (!key.editor && shows(panes.editor, editorBefore))
            key.editor = at;
        if (!key.preview && shows(panes.preview, previewBefore))
            key.preview = at;
    }
    waitForRest(screen, panes, rest);
    std::this_thread::sleep_until(begin + shortestKey);
    return key;
}

void print(const char* name, std::vector<double> values, std::size_t keys)
{
    std::printf("%s-seen %zu of %zu\n", name, values.size(), keys);
    if (values.empty())
        return;
    std::sort(values.begin(), values.end());
    std::printf("%s-median %.1f\n", name, values[values.size() / 2]);
    std::printf("%s-p95 %.1f\n", name, values[(values.size() * 95 - 1) / 100]);
    std::printf("%s-longest %.1f\n", name, values.back());
}

void measureKeys(WatchedScreen& screen, const Panes& panes, const ProcessTree& program, int count)
{
    static constexpr std::string_view letters = "etaoinshrdlu";
    std::vector<double> editor;
    std::vector<double> preview;
    const double before = program.processorTime();
    for (int index = 0; index < count; ++index) {
        const auto letter = letters[static_cast<std::size_t>(index) % letters.size()];
        const Key key = measureKey(screen, panes, letter);
        if (key.editor)
            editor.push_back(*key.editor);
        if (key.preview)
            preview.push_back(*key.preview);
    }
    const double used = program.processorTime() - before;
    print("editor", editor, static_cast<std::size_t>(count));
    print("preview", preview, static_cast<std::size_t>(count));
    std::printf("processor-per-key %.2f\n", used / count);
    const ProcessTree::Memory memory = program.memory();
    std::printf("resident %.1f\nproportional %.1f\n", memory.resident, memory.proportional);
}

std::optional<Area> areaFrom(const char* text)
{
    Area area;
    const int read = std::sscanf(text, "%d,%d,%d,%d", &area.x, &area.y, &area.width, &area.height);
    return read == 4 ? std::optional(area) : std::nullopt;
}

} // namespace

int main(int count, char** arguments)
try {
    const auto editor = count > 5 ? areaFrom(arguments[3]) : std::nullopt;
    const auto preview = count > 5 ? areaFrom(arguments[4]) : std::nullopt;
    if (!editor || !preview) {
        std::fputs("usage: probe KEYS WORD EDITOR PREVIEW PROGRAM [ARGUMENT...]\n", stderr);
        return 2;
    }
    const int keys = std::atoi(arguments[1]);
    const Panes panes{*editor, *preview};
    WatchedScreen screen;
    const auto begin = Clock::now();
    const ProcessTree program(std::vector<std::string>(arguments + 5, arguments + count));
    if (!measureStart(screen, panes, program, begin)) {
        std::fputs("The program showed nothing.\n", stderr);
        return 1;
    }
    if (keys > 0) {
        goBehind(screen, panes, arguments[2]);
        measureKeys(screen, panes, program, keys);
    }
    return 0;
} catch (const std::exception& fault) {
    std::fprintf(stderr, "%s\n", fault.what());
    return 1;
}
