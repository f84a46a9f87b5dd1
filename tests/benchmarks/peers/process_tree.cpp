// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "process_tree.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <charconv>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <thread>

namespace peers {

namespace {

// What /proc says of a process; its name, which may hold anything, stands before the last bracket.
struct Facts {
    pid_t parent = 0;
    double ticks = 0;
    bool isKnown = false;
};

Facts factsOf(pid_t process)
{
    std::ifstream file("/proc/" + std::to_string(process) + "/stat");
    std::stringstream text;
    text << file.rdbuf();
    const std::string line = text.str();
    const auto nameEnd = line.rfind(')');
    if (nameEnd == std::string::npos)
        return {};
    std::istringstream rest(line.substr(nameEnd + 1));
    std::string skipped;
    Facts facts;
    rest >> skipped >> facts.parent; // state, parent
    for (int field = 5; field < 14; ++field)
        rest >> skipped;
    double user = 0;
    double system = 0;
    rest >> user >> system;
    facts.ticks = user + system;
    facts.isKnown = static_cast<bool>(rest);
    return facts;
}

double kilobytesIn(pid_t process, const std::string& name)
{
    std::ifstream file("/proc/" + std::to_string(process) + "/smaps_rollup");
    std::string word;
    while (file >> word) {
        if (word == name + ':') {
            double value = 0;
            file >> value;
            return value;
        }
    }
    return 0;
}

} // namespace

ProcessTree::ProcessTree(const std::vector<std::string>& command)
{
    m_root = fork();
    if (m_root < 0)
        throw std::runtime_error("No further process can be started.");
    if (m_root > 0)
        return;
    std::vector<char*> arguments;
    for (const std::string& word : command)
        arguments.push_back(const_cast<char*>(word.c_str())); // execvp leaves them alone
    arguments.push_back(nullptr);
    execvp(arguments.front(), arguments.data());
    _exit(127);
}

ProcessTree::~ProcessTree()
{
    using namespace std::chrono_literals;
    const std::vector<pid_t> all = members();
    kill(m_root, SIGTERM);
    for (int wait = 0; wait < 30 && waitpid(m_root, nullptr, WNOHANG) == 0; ++wait)
        std::this_thread::sleep_for(100ms);
    for (const pid_t process : all)
        kill(process, SIGKILL);
    waitpid(m_root, nullptr, 0);
}

bool ProcessTree::isRunning() const
{
    siginfo_t info{};
    const int answer = waitid(P_PID, static_cast<id_t>(m_root), &info, WEXITED | WNOHANG | WNOWAIT);
    return answer == 0 && info.si_pid == 0;
}

std::vector<pid_t> ProcessTree::members() const
{
    std::multimap<pid_t, pid_t> children;
    for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
        const std::string name = entry.path().filename();
        pid_t process = 0;
        const auto read = std::from_chars(name.data(), name.data() + name.size(), process);
        if (read.ptr == name.data() + name.size())
            children.emplace(factsOf(process).parent, process);
    }
    std::vector<pid_t> found{m_root};
    for (std::size_t at = 0; at < found.size(); ++at) {
        const auto [first, last] = children.equal_range(found[at]);
        for (auto child = first; child != last; ++child)
            found.push_back(child->second);
    }
    return found;
}

double ProcessTree::processorTime() const
{
    double ticks = 0;
    for (const pid_t process : members())
        ticks += factsOf(process).ticks;
    return ticks * 1000 / static_cast<double>(sysconf(_SC_CLK_TCK));
}

ProcessTree::Memory ProcessTree::memory() const
{
    Memory memory;
    for (const pid_t process : members()) {
        memory.resident += kilobytesIn(process, "Rss") * 1024 / 1e6;
        memory.proportional += kilobytesIn(process, "Pss") * 1024 / 1e6;
    }
    return memory;
}

} // namespace peers
