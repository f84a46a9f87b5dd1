// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/decorations.h"

#include "tests/support/test_program.h"

#include <QTest>

namespace decorations_test {

using namespace galley;
using Ranges = std::vector<TextRange>;

namespace {

constexpr auto layer = DecorationLayer::Remark;

Decorations with(const std::vector<Decoration>& marks)
{
    Decorations decorations;
    decorations.set(layer, marks);
    return decorations;
}

} // namespace

class DecorationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatLooksOtherwiseIsChanged_data();
    void onlyWhatLooksOtherwiseIsChanged();
    void aLayerLeavesTheOthersAlone();
    void theyMoveWithWhatIsTyped_data();
    void theyMoveWithWhatIsTyped();
    void thoseOfAStretchAreFound();
};

void DecorationsTest::onlyWhatLooksOtherwiseIsChanged_data()
{
    QTest::addColumn<std::vector<Decoration>>("before");
    QTest::addColumn<std::vector<Decoration>>("after");
    QTest::addColumn<Ranges>("changed");
    using Marks = std::vector<Decoration>;
    const QColor ink(1, 2, 3);
    QTest::newRow("none") << Marks{} << Marks{} << Ranges{};
    QTest::newRow("the same") << Marks{{{2, 3}}} << Marks{{{2, 3}}} << Ranges{};
    QTest::newRow("one more") << Marks{{{2, 3}}} << Marks{{{2, 3}}, {{9, 1}}} << Ranges{{9, 1}};
    QTest::newRow("one less") << Marks{{{2, 3}}, {{9, 1}}} << Marks{{{9, 1}}} << Ranges{{2, 3}};
    QTest::newRow("longer at both ends")
        << Marks{{{4, 2}}} << Marks{{{3, 4}}} << Ranges{{3, 1}, {6, 1}};
    QTest::newRow("in two parts") << Marks{{{0, 9}}} << Marks{{{0, 4}}, {{5, 4}}} << Ranges{{4, 1}};
    QTest::newRow("another ink") << Marks{{{2, 3}}} << Marks{{{2, 3}, ink}} << Ranges{{2, 3}};
    QTest::newRow("the gap between two moves")
        << Marks{{{0, 10}}, {{20, 80}}} << Marks{{{0, 20}}, {{30, 70}}}
        << Ranges{{10, 10}, {20, 10}};
}

void DecorationsTest::onlyWhatLooksOtherwiseIsChanged()
{
    QFETCH(std::vector<Decoration>, before);
    QFETCH(std::vector<Decoration>, after);
    Decorations decorations = with(before);
    QTEST(decorations.set(layer, after), "changed");
    QCOMPARE(decorations.of(layer), after);
}

void DecorationsTest::aLayerLeavesTheOthersAlone()
{
    Decorations decorations = with({{{2, 3}}});
    decorations.set(DecorationLayer::Hit, {{{3, 4}}});
    QCOMPARE(decorations.of(layer), (std::vector<Decoration>{{{2, 3}}}));
    QCOMPARE(decorations.set(DecorationLayer::Hit, {}), (Ranges{{3, 4}}));
    QCOMPARE(decorations.of(layer), (std::vector<Decoration>{{{2, 3}}}));
}

void DecorationsTest::theyMoveWithWhatIsTyped_data()
{
    QTest::addColumn<qsizetype>("position");
    QTest::addColumn<qsizetype>("removed");
    QTest::addColumn<qsizetype>("added");
    QTest::addColumn<Ranges>("ranges"); // of [10, 15)
    const auto row = [](const char* name, qsizetype position, qsizetype removed, qsizetype added,
                        const Ranges& ranges) {
        QTest::newRow(name) << position << removed << added << ranges;
    };
    row("before", 3, 0, 2, {{12, 5}});
    row("at the start", 10, 0, 2, {{12, 5}});
    row("within", 12, 0, 2, {{10, 7}});
    row("at the end", 15, 0, 2, {{10, 5}});
    row("behind", 16, 0, 2, {{10, 5}});
    row("removed before", 3, 2, 0, {{8, 5}});
    row("removed at the start", 8, 4, 0, {{8, 3}});
    row("removed at the end", 13, 9, 0, {{10, 3}});
    row("replaced over the start", 8, 4, 1, {{9, 3}});
    row("removed whole", 10, 5, 0, {});
    row("replaced whole", 9, 8, 3, {});
    row("painted anew", 9, 8, 8, {{10, 5}});
}

void DecorationsTest::theyMoveWithWhatIsTyped()
{
    QFETCH(qsizetype, position);
    QFETCH(qsizetype, removed);
    QFETCH(qsizetype, added);
    Decorations decorations = with({{{10, 5}}});
    decorations.follow(position, removed, added);
    Ranges ranges;
    for (const Decoration& each : decorations.of(layer))
        ranges.push_back(each.range);
    QTEST(ranges, "ranges");
}

void DecorationsTest::thoseOfAStretchAreFound()
{
    const Decorations decorations = with({{{0, 2}}, {{4, 2}}, {{6, 2}}, {{20, 2}}});
    QCOMPARE(decorations.in(layer, 2, 4).size(), std::size_t{0});
    QCOMPARE(decorations.in(layer, 5, 7).size(), std::size_t{2});
    QCOMPARE(decorations.in(layer, 5, 7).front().range.start, 4);
    QCOMPARE(decorations.in(DecorationLayer::Hit, 0, 99).size(), std::size_t{0});
}

} // namespace decorations_test

GALLEY_APPLESS_TEST(decorations_test::DecorationsTest)
#include "decorations_test.moc"
