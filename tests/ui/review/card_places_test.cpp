// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/review/card_places.h"

#include "tests/support/test_program.h"

#include <QRandomGenerator>

namespace card_places_test {

using namespace galley;

namespace {

constexpr int resting = 49;
using Tops = std::vector<std::optional<int>>;

std::vector<WantedCard> cardsAt(std::initializer_list<int> tops)
{
    std::vector<WantedCard> cards;
    for (const int top : tops)
        cards.push_back({top, resting});
    return cards;
}

} // namespace

// Where the cards of remarks stand beside the text.
class CardPlacesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachStandsAtItsLineWhereThereIsRoom();
    void whereNoneIsOpenTheyGiveWayDownwards();
    void theOpenOneStandsAtItsLineAndTheOthersGiveWay();
    void ofACrowdTheRestIsFolded();
    void aboveTheOpenOneTheFarthestAreFolded();
    void whereTheTextBeginsNoneGivesWayUpwards();
    void whateverIsWantedNoTwoMeetAndNoneIsFarAway();
};

void CardPlacesTest::eachStandsAtItsLineWhereThereIsRoom()
{
    QCOMPARE(CardStacking().places(cardsAt({0, 100, 300})).tops, (Tops{0, 100, 300}));
    QCOMPARE(CardStacking().places(cardsAt({-40, 100, 300}), 1).tops, (Tops{-40, 100, 300}));
    QVERIFY(CardStacking().places({}).tops.empty());
}

void CardPlacesTest::whereNoneIsOpenTheyGiveWayDownwards()
{
    QCOMPARE(CardStacking().places(cardsAt({10, 10, 20, 300})).tops, (Tops{10, 65, 120, 300}));
}

void CardPlacesTest::theOpenOneStandsAtItsLineAndTheOthersGiveWay()
{
    std::vector<WantedCard> cards = cardsAt({200, 210, 220, 240});
    cards[2].height = 150;
    QCOMPARE(CardStacking().places(cards, 2).tops, (Tops{110, 165, 220, 376}));
}

void CardPlacesTest::ofACrowdTheRestIsFolded()
{
    const CardPlaces places = CardStacking().places(cardsAt({0, 0, 0, 0, 0, 0, 0, 0, 500}));
    QCOMPARE(places.tops, (Tops{0, 55, 110, 165, 220, {}, {}, {}, 500}));
    QCOMPARE(places.folds, (std::vector<FoldedCards>{{5, 3, 275}}));
}

void CardPlacesTest::aboveTheOpenOneTheFarthestAreFolded()
{
    const CardPlaces places =
        CardStacking().places(cardsAt({500, 500, 500, 500, 500, 500, 500}), 6);
    QCOMPARE(places.tops, (Tops{{}, {}, 280, 335, 390, 445, 500}));
    QCOMPARE(places.folds, (std::vector<FoldedCards>{{0, 2, 252}}));
}

void CardPlacesTest::whereTheTextBeginsNoneGivesWayUpwards()
{
    CardStacking stacking;
    stacking.ceiling = 0;
    QCOMPARE(stacking.places(cardsAt({0, 0, 0, 400}), 3).tops, (Tops{0, 55, 110, 400}));
    QCOMPARE(stacking.places(cardsAt({0, 0, 0, 165}), 3).tops, (Tops{0, 55, 110, 165}));
    QCOMPARE(stacking.places(cardsAt({0, 0, 0, 0, 0, 0, 600}), 6).tops,
             (Tops{0, 55, 110, 165, 220, {}, 600}));
    // The open one makes room for them.
    QCOMPARE(stacking.places(cardsAt({0, 0, 0, 100}), 3).tops, (Tops{0, 55, 110, 165}));
}

void CardPlacesTest::whateverIsWantedNoTwoMeetAndNoneIsFarAway()
{
    QRandomGenerator random(7);
    CardStacking rules;
    for (int round = 0; round < 2000; ++round) {
        std::vector<WantedCard> cards;
        int top = 0;
        const int count = random.bounded(1, 30);
        for (int card = 0; card < count; ++card) {
            cards.push_back({top, resting});
            top += random.bounded(3) == 0 ? random.bounded(200) : random.bounded(10);
        }
        const int open = random.bounded(-1, count);
        rules.ceiling = random.bounded(2) == 0 ? std::optional(0) : std::nullopt;
        if (open >= 0)
            cards[static_cast<std::size_t>(open)].height = random.bounded(50, 400);
        const CardPlaces places = rules.places(cards, open);
        std::vector<std::pair<int, int>> taken; // from and to
        qsizetype shown = 0;
        for (std::size_t card = 0; card < cards.size(); ++card) {
            const auto at = places.tops[card];
            if (!at)
                continue;
            ++shown;
            taken.emplace_back(*at, *at + cards[card].height);
            QVERIFY(qAbs(*at - cards[card].top) <= rules.maximumAway);
        }
        for (const FoldedCards& fold : places.folds) {
            shown += fold.count;
            taken.emplace_back(fold.top, fold.top + rules.foldHeight);
        }
        QCOMPARE(shown, std::ssize(cards));
        std::sort(taken.begin(), taken.end());
        for (std::size_t each = 1; each < taken.size(); ++each)
            QVERIFY(taken[each - 1].second + rules.between <= taken[each].first);
        if (open >= 0 && !rules.ceiling)
            QCOMPARE(*places.tops[static_cast<std::size_t>(open)],
                     cards[static_cast<std::size_t>(open)].top);
    }
}

} // namespace card_places_test

GALLEY_TEST(card_places_test::CardPlacesTest)
#include "card_places_test.moc"
