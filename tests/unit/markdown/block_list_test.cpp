// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/blocks/block_list.h"
#include "tests/support/node_outline.h"
#include "tests/support/random_edits.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace block_list_test {

using namespace galley;
using namespace galley::markdown;

namespace {

// What a view keeps of a list when it is told nothing but the patches.
using Mirror = std::vector<std::shared_ptr<const Node>>;

Mirror mirrorOf(const BlockList& list)
{
    Mirror mirror;
    for (int index = 0; index < list.count(); ++index)
        mirror.push_back(list.at(index).node);
    return mirror;
}

void patchMirror(Mirror& mirror, const BlockPatch& patch, const BlockList& list)
{
    const auto first = mirror.begin() + patch.first;
    const auto at = mirror.erase(first, first + patch.removed);
    const Mirror now = mirrorOf(list);
    mirror.insert(at, now.begin() + patch.first, now.begin() + patch.first + patch.inserted);
}

bool isSame(const BlockList& one, const BlockList& other)
{
    if (one.count() != other.count())
        return false;
    for (int index = 0; index < one.count(); ++index) {
        if (one.at(index).source != other.at(index).source
            || *one.at(index).node != *other.at(index).node)
            return false;
    }
    return true;
}

// A list and its text, edited together and compared with a parse of the whole.
struct Edited {
    explicit Edited(const QString& initial)
        : text(initial)
        , list(BlockList::parsed(text.utf8()))
        , mirror(mirrorOf(list))
    {
    }

    BlockPatch apply(const TextDelta& delta)
    {
        text.apply(delta);
        const BlockPatch patch = list.apply(text, delta);
        patchMirror(mirror, patch, list);
        return patch;
    }
    BlockPatch replace(const QString& removed, const QString& inserted)
    {
        const qsizetype position = text.toString().indexOf(removed);
        return apply(differenceBetween(removed, inserted, position));
    }
    static QString outline(const BlockList& list)
    {
        QStringList blocks;
        for (int index = 0; index < list.count(); ++index) {
            const Block& block = list.at(index);
            blocks.append(QString::number(block.source.start) + u'+'
                          + QString::number(block.source.length) + u' '
                          + tests::outline(*block.node));
        }
        return blocks.join(u'\n');
    }
    bool isRight() const
    {
        return isSame(list, BlockList::parsed(text.utf8())) && mirror == mirrorOf(list);
    }

    SourceText text;
    BlockList list;
    Mirror mirror;
};

const QStringList& markdownPieces()
{
    static const QStringList pieces{
        u"# "_qs,       u"- "_qs,       u"* "_qs,   u"1. "_qs,     u"> "_qs,      u"```\n"_qs,
        u"~~~\n"_qs,    u"    "_qs,     u"  "_qs,   u"\n===\n"_qs, u"\n---\n"_qs, u"<div>\n"_qs,
        u"</div>\n"_qs, u"<!-- "_qs,    u" -->"_qs, u"`"_qs,       u"**"_qs,      u"_"_qs,
        u"\\"_qs,       u"[a](b)"_qs,   u"\n\n"_qs, u"\n"_qs,      u"\n\n"_qs,    u"\n"_qs,
        u"\n\n"_qs,     u"\r\n\r\n"_qs,
    };
    return pieces;
}

} // namespace

// The blocks of a text, kept up to date through its edits.
class BlockListTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsTheBlockOfAByte();
    void aPatchNamesTheBlocksThatChanged_data();
    void aPatchNamesTheBlocksThatChanged();
    void anUnchangedBlockIsTheSameNode();
    void takesOverAParseOfTheWholeText();
    void movesBlocksUntilTheyAreParsed();
    void equalsAParseOfTheWholeTextAfterAnyEdit_data();
    void equalsAParseOfTheWholeTextAfterAnyEdit();
};

void BlockListTest::findsTheBlockOfAByte()
{
    const BlockList list = BlockList::parsed("\n# a\n\nb\nc\n");
    QCOMPARE(list.count(), 2);
    QCOMPARE(list.indexAt(0), -1);
    QCOMPARE(list.indexAt(1), 0);
    QCOMPARE(list.indexAt(5), 0);
    QCOMPARE(list.indexAt(6), 1);
    QCOMPARE(list.indexAt(9), 1);
    QCOMPARE(list.indexAt(100), 1);
    QCOMPARE(BlockList().indexAt(0), -1);
}

void BlockListTest::aPatchNamesTheBlocksThatChanged_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("removed");
    QTest::addColumn<QString>("inserted");
    QTest::addColumn<BlockPatch>("expected");

    const auto row = [](const char* name, const QString& text, const QString& removed,
                        const QString& inserted, BlockPatch expected) {
        QTest::newRow(name) << text << removed << inserted << expected;
    };
    const QString three = u"one\n\ntwo\n\nthree\n"_qs;
    row("a letter", three, u"w"_qs, u"vv"_qs, {1, 1, 1});
    row("a letter in the last block", three, u"r"_qs, u"x"_qs, {2, 1, 1});
    row("a split", three, u"w"_qs, u"\n\n"_qs, {1, 1, 2});
    row("a join", three, u"\n\nt"_qs, u"\nt"_qs, {0, 2, 1});
    row("a new block", three, u"two"_qs, u"new\n\ntwo"_qs, {1, 0, 1});
    row("all", three, three, u""_qs, {0, 3, 0});
    row("a blank line", three, u"\n\nt"_qs, u"\n\n\nt"_qs, {0, 0, 0});
    row("an open fence", three, u"one"_qs, u"```"_qs, {0, 3, 1});
    row("the same node from another source", u"*a*\n\nb"_qs, u"*a*"_qs, u"_a_"_qs, {0, 1, 1});
    row("an underline", u"a\n\nb\n\nc"_qs, u"\nb"_qs, u"===\nb"_qs, {0, 1, 1});
    row("a definition", u"[a]\n\nb\n\n[a]: /u"_qs, u"/u"_qs, u"/v"_qs, {0, 1, 1});
}

void BlockListTest::aPatchNamesTheBlocksThatChanged()
{
    QFETCH(QString, text);
    QFETCH(QString, removed);
    QFETCH(QString, inserted);
    QFETCH(BlockPatch, expected);
    Edited edited(text);
    const BlockPatch patch = edited.replace(removed, inserted);
    QVERIFY(patch.isEmpty() || patch.first == expected.first);
    QCOMPARE(patch.removed, expected.removed);
    QCOMPARE(patch.inserted, expected.inserted);
    QVERIFY(edited.isRight());
}

void BlockListTest::anUnchangedBlockIsTheSameNode()
{
    Edited edited(u"one\n\ntwo\n\nthree\n"_qs);
    const auto one = edited.list.at(0).node;
    const auto three = edited.list.at(2).node;
    edited.replace(u"two"_qs, u"other"_qs);
    QCOMPARE(edited.list.at(0).node, one);
    QCOMPARE(edited.list.at(2).node, three);
}

void BlockListTest::takesOverAParseOfTheWholeText()
{
    BlockList list;
    Mirror mirror;
    for (const QByteArray text : {"a\n\nb\n", "a\n\nc\n", "a\n\nc\n", "", "# a"}) {
        const BlockPatch patch = list.replaceWith(BlockList::parsed(text));
        patchMirror(mirror, patch, list);
        QVERIFY(isSame(list, BlockList::parsed(text)));
        QCOMPARE(mirror, mirrorOf(list));
        QVERIFY(text != "a\n\nc\n" || patch.first == 1 || patch.isEmpty());
    }
}

void BlockListTest::movesBlocksUntilTheyAreParsed()
{
    Edited edited(u"one\n\ntwo\n\nthree\n"_qs);
    const Mirror before = mirrorOf(edited.list);
    const TextDelta delta{{{4, u"\ntw"_qs, u"longer\n\n"_qs}}};
    edited.text.apply(delta);
    QVERIFY(!edited.list.applyWithin(10, edited.text, delta));
    edited.list.move(edited.text, delta);
    QCOMPARE(mirrorOf(edited.list), before);
    QCOMPARE(edited.list.at(0).source, (ByteRange{0, 4}));
    QCOMPARE(edited.list.at(1).source.end(), edited.text.byteSize() - 7);
    QCOMPARE(edited.list.at(2).source, (ByteRange{edited.text.byteSize() - 6, 6}));

    const BlockPatch patch = edited.list.replaceWith(BlockList::parsed(edited.text.utf8()));
    patchMirror(edited.mirror, patch, edited.list);
    QVERIFY(edited.isRight());
    const TextDelta further{{{0, {}, u"# "_qs}}};
    edited.text.apply(further);
    QVERIFY(edited.list.applyWithin(100, edited.text, further));
}

// 10,000 scripts of edits of short texts, and some of long ones.
void BlockListTest::equalsAParseOfTheWholeTextAfterAnyEdit_data()
{
    QTest::addColumn<int>("pieces");
    QTest::addColumn<int>("scripts");
    QTest::addColumn<int>("edits");
    QTest::addColumn<QStringList>("further");

    const QStringList definitions{u"\n[a]: /u\n"_qs,      u"[a]"_qs, u"[b]: "_qs, u"[B][]"_qs,
                                  u"\n[b]: <v> 't'\n"_qs, u"]"_qs,   u"["_qs,     u"]:"_qs};
    const QStringList multiLine{u"[c\nd]: "_qs, u"[c d]"_qs};
    const QStringList tables{u"|"_qs,       u"|a|b|\n|-|-|\n"_qs, u"\n|-|\n"_qs, u"| "_qs,
                             u"\n:-:\n"_qs, u"\na|b\n-|-\n"_qs,   u"-|-"_qs,     u"\\|"_qs,
                             u"> |c|\n"_qs, u"> |-|\n"_qs,        u"- |d|\n"_qs, u"  |-|\n"_qs};
    const QStringList inlines{u"~~"_qs,     u"~"_qs,        u"\\~"_qs,         u"- [ ] "_qs,
                              u"- [x] "_qs, u" www.a.b"_qs, u"http://c.d/"_qs, u"e@f.gh"_qs,
                              u"&#126;"_qs, u"&amp;"_qs};
    const auto rows = [](const char* name, const QStringList& further) {
        QTest::addRow("short, %s", name) << 12 << 2000 << 5 << further;
        QTest::addRow("long, %s", name) << 200 << 10 << 40 << further;
    };
    rows("without definitions", {});
    rows("with definitions", definitions);
    rows("with multi-line labels", definitions + multiLine);
    rows("with tables", tables + inlines);
    rows("with everything", definitions + tables + inlines + tables);
}

void BlockListTest::equalsAParseOfTheWholeTextAfterAnyEdit()
{
    QFETCH(int, pieces);
    QFETCH(int, scripts);
    QFETCH(int, edits);
    QFETCH(QStringList, further);
    tests::RandomEdits random(markdownPieces() + further);
    for (int script = 0; script < scripts; ++script) {
        Edited edited(random.text(pieces));
        for (int edit = 0; edit < edits; ++edit) {
            const QString before = edited.text.toString();
            const TextDelta delta = random.delta(before);
            edited.apply(delta);
            if (edited.isRight())
                continue;
            qWarning().noquote() << "are" << edited.outline(edited.list);
            qWarning().noquote() << "should be"
                                 << edited.outline(BlockList::parsed(edited.text.utf8()));
            for (const TextChange& change : delta.changes)
                qWarning() << change.position << change.removed << change.inserted;
            QVERIFY2(false, qPrintable(u"in "_qs + QDebug::toString(before)));
        }
    }
}

} // namespace block_list_test

GALLEY_APPLESS_TEST(block_list_test::BlockListTest)
#include "block_list_test.moc"
