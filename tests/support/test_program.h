// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/plural_forms.h"

#include <QTest>

// The tests of a module are one program, for linking is what takes time; ctest runs each of them in
// a process of its own, so that a crash hides no other. `unit_json json_tree` runs the class of
// json_tree_test.cpp, `unit_json json_tree refusesWithThePlace` one function of it. A source has a
// namespace of its name, so that several can be compiled as one.
//
// It ends with one of these lines, which say what the test needs:
//   GALLEY_APPLESS_TEST(json_tree_test::JsonTreeTest)   nothing
//   GALLEY_GUILESS_TEST(...)                            an event loop
//   GALLEY_TEST(...)                                    a screen, where its module has one

namespace galley::tests {

using RunTest = int (*)(int argc, char** argv);

// Makes a test known to main(). It is named after `source`, the file of its class: "json_tree" for
// ".../json_tree_test.cpp".
class TestRegistration {
public:
    TestRegistration(const char* source, RunTest run);
};

struct NoApplication {
    NoApplication(int&, char**) { }
};

template <typename Application, typename Test> int runTest(int argc, char** argv)
{
    QTest::Internal::callInitMain<Test>();
    // Pictures and widths are those of 96 dots per inch, whatever screen there is.
    if constexpr (std::is_base_of_v<QCoreApplication, Application>)
        QCoreApplication::setAttribute(Qt::AA_Use96Dpi);
    [[maybe_unused]] Application application(argc, argv);
    if constexpr (std::is_base_of_v<QCoreApplication, Application>)
        usePluralForms();
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace galley::tests

#define GALLEY_TEST_NAMED(name, Application, Class)                                                \
    static const galley::tests::TestRegistration name(                                             \
        __FILE__, &galley::tests::runTest<Application, Class>);
#define GALLEY_TEST_NUMBERED(number, Application, Class)                                           \
    GALLEY_TEST_NAMED(registration##number, Application, Class)
#define GALLEY_TEST_WITH_NUMBER(number, Application, Class)                                        \
    GALLEY_TEST_NUMBERED(number, Application, Class)
#define GALLEY_TEST_WITH(Application, Class)                                                       \
    GALLEY_TEST_WITH_NUMBER(__COUNTER__, Application, Class)

#define GALLEY_APPLESS_TEST(Class) GALLEY_TEST_WITH(galley::tests::NoApplication, Class)
#define GALLEY_GUILESS_TEST(Class) GALLEY_TEST_WITH(QCoreApplication, Class)
#if defined(QT_WIDGETS_LIB)
#include <QApplication>
#define GALLEY_TEST(Class) GALLEY_TEST_WITH(QApplication, Class)
#elif defined(QT_GUI_LIB)
#include <QGuiApplication>
#define GALLEY_TEST(Class) GALLEY_TEST_WITH(QGuiApplication, Class)
#else
#define GALLEY_TEST(Class) GALLEY_TEST_WITH(QCoreApplication, Class)
#endif
