// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/blocks/child_reparse.h"

#include "app/markdown/blocks/block_list.h"
#include "tests/support/node_outline.h"
#include "tests/support/random_edits.h"
#include "tests/support/test_program.h"

#include <QSet>
#include <QTest>

namespace child_reparse_test {

using namespace galley;
using namespace galley::markdown;

namespace {

// Texts of lists, quotes, tables and code that stand in each other.
class NestedTexts {
public:
    explicit NestedTexts(tests::RandomEdits& random) : m_random(random) { }

    QString text(int blocks)
    {
        QString text;
        for (int block = 0; block < blocks; ++block)
            addBlock(text, {}, {}, 0);
        return text;
    }

private:
    QString words()
    {
        static const QStringList pieces{
            u"word"_qs,      u" and more"_qs, u" *em*"_qs,       u" `code`"_qs,
            u" [a]"_qs,      u" [b](c)"_qs,   u" ~~gone~~"_qs,   u" | "_qs,
            u" \\| x"_qs,    u" #"_qs,        u" 1. no"_qs,      u" - no"_qs,
            u" www.a.bc"_qs, u" > no"_qs,     u" \U0001F600"_qs, u" ![p](q.r)"_qs};
        QString words = u"Some"_qs;
        for (int piece = m_random.below(4); piece > 0; --piece)
            words += pieces[m_random.below(pieces.size())];
        return words;
    }
    QString lineEnd() { return m_random.below(12) > 0 ? u"\n"_qs : u"\r\n"_qs; }

    // `first` stands before the first line, `rest` before the others.
    void addBlock(QString& text, const QString& first, const QString& rest, int depth)
    {
        const int kind = m_random.below(depth < 3 ? 12 : 6);
        const auto line = [&](const QString& content, bool isFirst = false) {
            text += (isFirst ? first : rest) + content + lineEnd();
        };
        switch (kind) {
        case 0:
            line(u"## "_qs + words(), true);
            break;
        case 1:
            line(u"```"_qs, true);
            for (int lines = m_random.below(4); lines > 0; --lines)
                line(words());
            line(u"```"_qs);
            break;
        case 2:
            line(u"| a | b |"_qs, true);
            line(u"| - | :-: |"_qs);
            for (int lines = m_random.below(6); lines > 0; --lines)
                line(u"| "_qs + words() + u" | x |"_qs);
            break;
        case 3:
        case 4:
        case 5:
            line(words(), true);
            for (int lines = m_random.below(3); lines > 0; --lines)
                text += (m_random.below(8) > 0 ? rest : QString()) + words() + lineEnd();
            break;
        case 6:
        case 7:
            addWithin(text, first + u"> "_qs, rest + u"> "_qs, depth + 1);
            break;
        default:
            addList(text, first, rest, depth);
        }
        if (m_random.below(4) > 0)
            text += rest.trimmed() + lineEnd();
    }
    void addList(QString& text, const QString& first, const QString& rest, int depth)
    {
        static const QStringList markers{u"- "_qs,  u"* "_qs,   u"1. "_qs,
                                         u"9) "_qs, u"-   "_qs, u"- [ ] "_qs};
        const QString marker = markers[m_random.below(markers.size())];
        const bool isLoose = m_random.below(3) == 0;
        const QString indent(marker.startsWith(u"- [") ? 2 : marker.size(), u' ');
        for (int item = 1 + m_random.below(5); item > 0; --item) {
            if (m_random.below(3) > 0)
                text += (item == 1 ? first : rest) + marker + words() + lineEnd();
            else
                addWithin(text, rest + marker, rest + indent, depth + 1);
            if (isLoose)
                text += rest.trimmed() + lineEnd();
        }
    }
    void addWithin(QString& text, const QString& first, const QString& rest, int depth)
    {
        addBlock(text, first, rest, depth);
        for (int more = m_random.below(3); more > 0; --more)
            addBlock(text, rest, rest, depth);
    }

    tests::RandomEdits& m_random;
};

TextDelta randomEdit(tests::RandomEdits& random, const QString& text, const QStringList& pieces)
{
    const qsizetype start = random.below(text.size() + 1);
    const qsizetype length =
        random.below(3) > 0 ? 0 : random.below(qMin<qsizetype>(4, text.size() - start) + 1);
    const QString removed = text.mid(start, length);
    const QString inserted =
        length > 0 && random.below(2) == 0 ? QString() : pieces[random.below(pieces.size())];
    return differenceBetween(removed, inserted, start);
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

QString outlineOf(const BlockList& list)
{
    QStringList blocks;
    for (int index = 0; index < list.count(); ++index)
        blocks += tests::outline(*list.at(index).node);
    return blocks.join(u'\n');
}

// All blocks within others.
void collect(const Node& node, QSet<const Node*>& blocks)
{
    for (const ChildBlock& child : node.blocks) {
        blocks.insert(child.node.get());
        collect(*child, blocks);
    }
}

QSet<const Node*> blocksIn(const BlockList& list)
{
    QSet<const Node*> blocks;
    for (int index = 0; index < list.count(); ++index)
        collect(*list.at(index).node, blocks);
    return blocks;
}

} // namespace

// An edit in a long block reads the children it touches, and the tree that comes of it shares the
// others with the tree before.
class ChildReparseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sharesWhatTheEditLeftAlone_data();
    void sharesWhatTheEditLeftAlone();
    void isRightWhereMoreDependsOnTheEdit_data();
    void isRightWhereMoreDependsOnTheEdit();
    void equalsAParseOfTheWholeTextAfterAnyEdit_data();
    void equalsAParseOfTheWholeTextAfterAnyEdit();
};

void ChildReparseTest::sharesWhatTheEditLeftAlone_data()
{
    QTest::addColumn<QString>("text"); // "^" stands where a letter is typed
    QTest::addColumn<int>("maximum"); // so many blocks within others are new

    const QString items = u"- item *a*\n- item b\n\n  > quoted\n- item c\n"_qs.repeated(50);
    QTest::newRow("an item") << items + u"- he^re\n"_qs + items << 4;
    QTest::newRow("the first item") << u"- he^re\n"_qs + items << 2;
    QTest::newRow("the last item") << items + u"- he^re"_qs << 6;
    QTest::newRow("a second paragraph of an item")
        << items + u"- a\n\n  b\n\n  he^re\n"_qs + items << 5;
    QTest::newRow("a nested item")
        << items + u"- a\n  - b\n  - c\n  - he^re\n  - d\n"_qs + items << 6;
    QTest::newRow("a paragraph of a quote") << u"> word\n>\n"_qs.repeated(50) + u"> he^re\n>\n"_qs
            + u"> word\n>\n"_qs.repeated(50) << 2;
    QTest::newRow("a row") << u"| a | b |\n| - | - |\n"_qs + u"| c | d |\n"_qs.repeated(50)
            + u"| he^re | d |\n"_qs + u"| c | d |\n"_qs.repeated(50)
                           << 3;
    QTest::newRow("code in an item")
        << items + u"- ```\n  a\n  he^re\n  b\n  ```\n"_qs + items << 2;
    QTest::newRow("a row in a quote in an item") << items + u"- > | a | b |\n  > | - | - |\n"_qs
            + u"  > | c | d |\n"_qs.repeated(50) + u"  > | he^re | d |\n"_qs
            + u"  > | c | d |\n"_qs.repeated(50) << 6;
}

void ChildReparseTest::sharesWhatTheEditLeftAlone()
{
    QFETCH(QString, text);
    QFETCH(int, maximum);
    const qsizetype place = text.indexOf(u'^');
    SourceText source(text.remove(place, 1));
    BlockList list = BlockList::parsed(source.utf8());
    const QSet<const Node*> before = blocksIn(list);
    const BlockList kept = list; // so that no address is used again
    const TextDelta delta{{{place, {}, u"x"_qs}}};
    source.apply(delta);
    QCOMPARE(list.apply(source, delta), (BlockPatch{0, 1, 1}));
    QVERIFY(isSame(list, BlockList::parsed(source.utf8())));
    const auto came = (blocksIn(list) - before).size();
    QVERIFY2(came > 0 && came <= maximum, qPrintable(QString::number(came)));
}

void ChildReparseTest::isRightWhereMoreDependsOnTheEdit_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("inserted"); // at "^"

    QTest::newRow("a list becomes loose") << u"- a\n- b^\n- c\n- d\n"_qs << u"\n"_qs;
    QTest::newRow("a list stays loose elsewhere") << u"- a\n\n- b\n- c^\n- d\n- e"_qs << u"x"_qs;
    QTest::newRow("an outer list becomes loose")
        << u"- a\n  - b\n  - c^\n- d\n"_qs << u"\n\n  e"_qs;
    QTest::newRow("an item is parted") << u"- a\n- b^c\n- d\n"_qs << u"\n- "_qs;
    QTest::newRow("a fence opens") << u"- a\n- ^b\n- c\n"_qs << u"```\n"_qs;
    QTest::newRow("a fence opens in an item") << u"- a\n- ^b\n- c\n"_qs << u"```\n  "_qs;
    QTest::newRow("another mark") << u"- a\n^\n- c\n"_qs << u"* b"_qs;
    QTest::newRow("a lazy line") << u"> a\n> b\n^c\n\n> d"_qs << u"x"_qs;
    QTest::newRow("an item is indented") << u"- a\n^- b\n- c\n"_qs << u"  "_qs;
    QTest::newRow("a wider item") << u"1. a\n2. b\n3^. c\n\n   d\n4. e"_qs << u"33"_qs;
    QTest::newRow("a definition") << u"- [a]\n- b^\n- [a]: /c\n- d"_qs << u"\n  [b]: /d"_qs;
    QTest::newRow("a definition within") << u"- [a]\n- b\n- [a]: /c^\n- d"_qs << u"d"_qs;
    QTest::newRow("fewer columns") << u"|a^|b|\n|-|-|\n|c|d|\n|e|f|\n"_qs << u"|x"_qs;
    QTest::newRow("a row ends the table") << u"a|b\n-|-\nc|d\n^e|f\ng|h\n"_qs << u"- "_qs;
    QTest::newRow("a fence is closed") << u"```\na\nb^\nc\n```\nd\n"_qs << u"\n```"_qs;
    QTest::newRow("a line leaves the code") << u"> ```\n> a\n^> b\n> c\n"_qs << u"d\n"_qs;
    QTest::newRow("a line of code is indented") << u"  ```\n  a\n^  b\n  c\n  ```"_qs << u"\t"_qs;
    QTest::newRow("a blank row") << u"- a\n- b\n^- c\n- d"_qs << u"\n"_qs;
    QTest::newRow("html") << u"- a\n- <div>^\n- c\n- d"_qs << u"\n  </div>"_qs;
    QTest::newRow("a tab") << u"-\ta\n-\tb^\n-\tc\n"_qs << u"\n\tcode"_qs;
}

void ChildReparseTest::isRightWhereMoreDependsOnTheEdit()
{
    QFETCH(QString, text);
    QFETCH(QString, inserted);
    const qsizetype place = text.indexOf(u'^');
    SourceText source(text.remove(place, 1));
    BlockList list = BlockList::parsed(source.utf8());
    const TextDelta delta{{{place, {}, inserted}}};
    source.apply(delta);
    list.apply(source, delta);
    QCOMPARE(outlineOf(list), outlineOf(BlockList::parsed(source.utf8())));
    QVERIFY(isSame(list, BlockList::parsed(source.utf8())));
}

void ChildReparseTest::equalsAParseOfTheWholeTextAfterAnyEdit_data()
{
    QTest::addColumn<QStringList>("pieces");

    QTest::newRow("typing") << QStringList{u"a"_qs, u"b"_qs, u" "_qs,  u"c"_qs, u"."_qs,
                                           u"d"_qs, u"e"_qs, u"\n"_qs, u"1"_qs, u"é"_qs};
    QTest::newRow("hostile") << QStringList{u"\n"_qs,
                                            u"\n\n"_qs,
                                            u"\r\n"_qs,
                                            u"\r"_qs,
                                            u"- "_qs,
                                            u"  "_qs,
                                            u"    "_qs,
                                            u"> "_qs,
                                            u"\n> "_qs,
                                            u"\n- "_qs,
                                            u"\n  - "_qs,
                                            u"1. "_qs,
                                            u"10) "_qs,
                                            u"```"_qs,
                                            u"\n```\n"_qs,
                                            u"~~~\n"_qs,
                                            u"#"_qs,
                                            u"# "_qs,
                                            u"---\n"_qs,
                                            u"\n===\n"_qs,
                                            u"|"_qs,
                                            u"\n|-|-|\n"_qs,
                                            u"\t"_qs,
                                            u"\n\t"_qs,
                                            u"<div>"_qs,
                                            u"<!--"_qs,
                                            u"-->"_qs,
                                            u"`"_qs,
                                            u"*"_qs,
                                            u"["_qs,
                                            u"]"_qs,
                                            u"\n[a]: /u"_qs,
                                            u"[a]: v\n"_qs,
                                            u"[b\nc]: d"_qs,
                                            u"\\"_qs,
                                            u"&amp;"_qs,
                                            u"\n\n\n"_qs,
                                            u"[x] "_qs,
                                            QString(QChar(0)),
                                            QString(QChar(0xFEFF)),
                                            QString(QChar(0x2029)),
                                            QString(QChar(0xD83D)),
                                            u"+ "_qs,
                                            u"* "_qs};
}

// `GALLEY_ROUNDS=1000000` makes so many edits.
void ChildReparseTest::equalsAParseOfTheWholeTextAfterAnyEdit()
{
    QFETCH(QStringList, pieces);
    tests::RandomEdits random;
    NestedTexts texts(random);
    const int wanted = qMax(2000, qEnvironmentVariableIntValue("GALLEY_ROUNDS"));
    for (int done = 0; done < wanted;) {
        QString before = texts.text(1 + random.below(6));
        SourceText text(before);
        BlockList list = BlockList::parsed(text.utf8());
        for (int edit = 0; edit < 20; ++edit, ++done) {
            const TextDelta delta = randomEdit(random, before, pieces);
            if (delta.isEmpty())
                continue;
            text.apply(delta);
            list.apply(text, delta);
            const BlockList whole = BlockList::parsed(text.utf8());
            if (!isSame(list, whole)) {
                qWarning().noquote() << "are" << outlineOf(list);
                qWarning().noquote() << "should be" << outlineOf(whole);
                const TextChange& change = delta.changes.front();
                qWarning() << change.position << change.removed << change.inserted;
                QVERIFY2(false, qPrintable(u"in "_qs + QDebug::toString(before)));
            }
            before = text.toString();
        }
    }
}

} // namespace child_reparse_test

GALLEY_APPLESS_TEST(child_reparse_test::ChildReparseTest)
#include "child_reparse_test.moc"
