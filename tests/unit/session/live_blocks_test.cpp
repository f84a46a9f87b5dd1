// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/live_blocks.h"

#include "tests/support/test_program.h"

#include <QSignalSpy>
#include <QTest>

namespace live_blocks_test {

using namespace galley;
using markdown::BlockList;
using markdown::BlockPatch;

namespace {

// A text and its blocks, edited together.
struct Edited {
    explicit Edited(const QString& initial) : text(initial), blocks(BlockList::parsed(text.utf8()))
    {
    }

    BlockPatch insert(qsizetype position, const QString& inserted)
    {
        const TextDelta delta{{{position, {}, inserted}}};
        text.apply(delta);
        return blocks.apply(text, delta);
    }
    bool areThoseOfTheText() const
    {
        const BlockList parsed = BlockList::parsed(text.utf8());
        if (parsed.count() != blocks.list().count())
            return false;
        for (int index = 0; index < parsed.count(); ++index) {
            if (parsed.at(index).source != blocks.list().at(index).source
                || *parsed.at(index).node != *blocks.list().at(index).node)
                return false;
        }
        return true;
    }

    SourceText text;
    LiveBlocks blocks;
};

} // namespace

// Blocks that follow a text, however long it takes to parse it.
class LiveBlocksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void littleIsParsedAtOnce();
    void muchIsParsedElsewhere_data();
    void muchIsParsedElsewhere();
    void onlyTheLastTextCounts();
    void mayGoWhileParsing();
};

void LiveBlocksTest::littleIsParsedAtOnce()
{
    Edited edited(QStringLiteral("word word\n\n").repeated(10'000));
    const QSignalSpy caughtUp(&edited.blocks, &LiveBlocks::caughtUp);
    QCOMPARE(edited.insert(55'000, QStringLiteral("x")).inserted, 1);
    QVERIFY(edited.blocks.areCurrent());
    QVERIFY(edited.areThoseOfTheText());
    QVERIFY(caughtUp.isEmpty());
}

void LiveBlocksTest::muchIsParsedElsewhere_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("inserted");

    const auto row = [](const char* name, const QString& text,
                        const QString& inserted = QStringLiteral("x")) {
        QTest::newRow(name) << text << inserted;
    };
    row("quotes", QString(50'000, u'>') + u'a');
    row("lists", QStringLiteral("- ").repeated(20'000) + u'a');
    row("brackets", QString(50'000, u'['));
    row("links in pictures", QStringLiteral("![[]()").repeated(8'000));
    row("a wide table",
        QStringLiteral("|a").repeated(1000) + u'\n' + QStringLiteral("|-").repeated(1000) + u'\n'
            + QStringLiteral("|\n").repeated(10'000));
    row("a long table",
        QStringLiteral("|a|b|\n|-|-|\n") + QStringLiteral("|c|d|\n").repeated(10'000));
    row("backticks", [] {
        QString text;
        for (int length = 1; length < 500; ++length)
            text += QString(length, u'`') + u' ';
        return text;
    }());
    row("a fence before all", QStringLiteral("word word\n\n").repeated(10'000),
        QStringLiteral("```\n"));
    row("a definition for all", QStringLiteral("[a] word\n\n").repeated(10'000),
        QStringLiteral("[a]: b\n\n"));
    row("a paste", QStringLiteral("a"), QStringLiteral("# word\n").repeated(10'000));
}

void LiveBlocksTest::muchIsParsedElsewhere()
{
    QFETCH(QString, text);
    QFETCH(QString, inserted);
    Edited edited(text);
    const auto before = edited.blocks.list().at(0).node;
    const int count = edited.blocks.list().count();
    const qsizetype end = edited.blocks.list().at(count - 1).source.end();
    const QSignalSpy caughtUp(&edited.blocks, &LiveBlocks::caughtUp);

    QCOMPARE(edited.insert(0, inserted), BlockPatch());
    QVERIFY(!edited.blocks.areCurrent());
    QCOMPARE(edited.blocks.list().count(), count);
    QCOMPARE(edited.blocks.list().at(0).node, before);
    QCOMPARE(edited.blocks.list().at(count - 1).source.end(), end + inserted.size());

    QTRY_COMPARE_WITH_TIMEOUT(caughtUp.size(), 1, 60'000);
    QVERIFY(edited.blocks.areCurrent());
    QVERIFY(edited.areThoseOfTheText());
    QVERIFY(!caughtUp[0][0].value<BlockPatch>().isEmpty());
}

void LiveBlocksTest::onlyTheLastTextCounts()
{
    Edited edited(QStringLiteral("word ").repeated(10'000));
    const QSignalSpy caughtUp(&edited.blocks, &LiveBlocks::caughtUp);
    for (int edit = 0; edit < 20; ++edit)
        edited.insert(edit * 1000, QStringLiteral("*x* "));
    QTRY_COMPARE_WITH_TIMEOUT(caughtUp.size(), 1, 60'000);
    QVERIFY(edited.areThoseOfTheText());

    edited.insert(0, QStringLiteral("a\n\n"));
    QTRY_COMPARE_WITH_TIMEOUT(caughtUp.size(), 2, 60'000);
    edited.insert(0, QStringLiteral("# "));
    QTRY_VERIFY_WITH_TIMEOUT(edited.blocks.areCurrent(), 60'000);
    QVERIFY(edited.areThoseOfTheText());
}

void LiveBlocksTest::mayGoWhileParsing()
{
    auto edited = std::make_unique<Edited>(QString(50'000, u'['));
    edited->insert(0, QStringLiteral("x"));
    edited.reset();
    QCoreApplication::processEvents();
}

} // namespace live_blocks_test

GALLEY_GUILESS_TEST(live_blocks_test::LiveBlocksTest)
#include "live_blocks_test.moc"
