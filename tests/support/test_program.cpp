// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/test_program.h"

#include <cstdio>
#include <map>
#include <string>

namespace galley::tests {

namespace {

using Tests = std::map<std::string, RunTest>;

Tests& registeredTests()
{
    static Tests tests;
    return tests;
}

std::string nameOf(const std::string& source)
{
    const auto start = source.rfind('/') + 1;
    return source.substr(start, source.rfind("_test.cpp") - start);
}

int explain()
{
    std::fputs("Name one of these tests, and perhaps a function of it:\n", stderr);
    for (const auto& [name, run] : registeredTests())
        std::fprintf(stderr, "  %s\n", name.c_str());
    return 2;
}

} // namespace

TestRegistration::TestRegistration(const char* source, RunTest run)
{
    registeredTests().emplace(nameOf(source), run);
}

} // namespace galley::tests

// Runs the test that the first argument names; Qt Test reads the others.
int main(int argc, char** argv)
{
    using namespace galley::tests;

    const auto& tests = registeredTests();
    const auto chosen = argc > 1 ? tests.find(argv[1]) : tests.end();
    if (chosen == tests.end())
        return explain();
    argv[1] = argv[0];
    return chosen->second(argc - 1, argv + 1);
}
