// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/foreign/marked_text.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace marked_text_test {

using namespace galley;
using namespace galley::foreign;
using namespace Qt::StringLiterals;

namespace {

QByteArray facet(int start, int end, const QByteArray& feature)
{
    return R"({"index":{"byteStart":)" + QByteArray::number(start) + R"(,"byteEnd":)"
        + QByteArray::number(end) + R"(},"features":[)" + feature + "]}";
}

const QByteArray bold = R"({"$type":"pub.leaflet.richtext.facet#bold"})";

MarkedText read(const QString& text, const QByteArray& facets, Footnotes* notes = nullptr)
{
    const auto tree = json::Tree::parse("[" + facets + "]");
    if (!tree)
        qFatal("%s", qPrintable(tree.error().sentence));
    return markedTextOf(text, tree->root(), notes);
}

} // namespace

// What the facets of a text mark in it.
class MarkedTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void offsetsCountBytesOfUtf8_data();
    void offsetsCountBytesOfUtf8();
    void eachWriterNamesItsFeatures_data();
    void eachWriterNamesItsFeatures();
    void whatIsNotKnownMarksNothing_data();
    void whatIsNotKnownMarksNothing();
    void oneFacetMayBeSeveralThings();
    void aNoteLeavesItsNumber_data();
    void aNoteLeavesItsNumber();
    void marksStayOnTheirWordsWhereNumbersCome();
    void noMoreFacetsAreReadThanTheBound();
};

void MarkedTextTest::offsetsCountBytesOfUtf8_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("end");
    QTest::addColumn<QString>("marked");
    QTest::newRow("ASCII") << u"one two"_s << 4 << 7 << u"two"_s;
    QTest::newRow("two bytes each") << u"éé two"_s << 5 << 8 << u"two"_s;
    QTest::newRow("behind a pair of surrogates") << u"😀 two"_s << 5 << 8 << u"two"_s;
    QTest::newRow("beyond the end") << u"one two"_s << 4 << 700 << u"two"_s;
    QTest::newRow("from within a letter") << u"a😀b"_s << 3 << 6 << u"😀b"_s;
    QTest::newRow("into a letter") << u"a😀b"_s << 0 << 2 << u"a😀"_s;
    QTest::newRow("a lone surrogate has three") << u"\xD800 two"_s << 4 << 7 << u"two"_s;
}

void MarkedTextTest::offsetsCountBytesOfUtf8()
{
    QFETCH(QString, text);
    QFETCH(int, start);
    QFETCH(int, end);
    const MarkedText read = marked_text_test::read(text, facet(start, end, bold));
    QCOMPARE(read.marks.size(), std::size_t(1));
    QTEST(read.text.mid(read.marks[0].range.start, read.marks[0].range.length), "marked");
}

void MarkedTextTest::eachWriterNamesItsFeatures_data()
{
    QTest::addColumn<QByteArray>("feature");
    QTest::addColumn<MarkKind>("kind");
    QTest::addColumn<QString>("url");
    const auto row = [](const QByteArray& feature, MarkKind kind, const QString& url = {}) {
        QTest::newRow(feature.constData()) << feature << kind << url;
    };
    row(R"({"$type":"blog.pckt.richtext.facet#bold"})", MarkKind::Bold);
    row(R"({"$type":"pub.leaflet.richtext.facet#italic"})", MarkKind::Italic);
    row(R"({"$type":"blog.pckt.richtext.facet#underline"})", MarkKind::Underline);
    row(R"({"$type":"app.offprint.richtext.facet#highlight","color":"red"})", MarkKind::Highlight);
    row(R"({"$type":"app.offprint.richtext.facet#strikethrough"})", MarkKind::Strikethrough);
    row(R"({"$type":"pub.leaflet.richtext.facet#code"})", MarkKind::Code);
    row(R"({"$type":"pub.leaflet.richtext.facet#link","uri":"https://a.example"})", MarkKind::Link,
        u"https://a.example"_s);
    row(R"({"$type":"app.offprint.richtext.facet#webMention","uri":"https://a.example"})",
        MarkKind::Link, u"https://a.example"_s);
    row(R"({"$type":"pub.leaflet.richtext.facet#didMention","did":"did:plc:abc"})", MarkKind::Link,
        u"https://bsky.app/profile/did:plc:abc"_s);
    row(R"({"$type":"app.offprint.richtext.facet#mention","did":"did:plc:abc","handle":"a.b"})",
        MarkKind::Link, u"https://bsky.app/profile/did:plc:abc"_s);
    row(R"({"$type":"pub.leaflet.richtext.facet#atMention","atURI":"at://x","href":"https://x"})",
        MarkKind::Link, u"https://x"_s);
}

void MarkedTextTest::eachWriterNamesItsFeatures()
{
    QFETCH(QByteArray, feature);
    const MarkedText read = marked_text_test::read(u"one two"_s, facet(0, 3, feature));
    QCOMPARE(read.marks.size(), std::size_t(1));
    QTEST(read.marks[0].kind, "kind");
    QTEST(read.marks[0].url, "url");
    QCOMPARE(read.text, u"one two"_s);
}

void MarkedTextTest::whatIsNotKnownMarksNothing_data()
{
    QTest::addColumn<QByteArray>("facet");
    QTest::newRow("an unknown feature") << facet(0, 3, R"({"$type":"a.b#glitter"})");
    QTest::newRow("a link to nowhere") << facet(0, 3, R"({"$type":"a.b#link"})");
    QTest::newRow("a link of endless length") << facet(
        0, 3,
        R"({"$type":"a.b#link","uri":"https://a.example/)" + QByteArray(maximumUrl, 'x') + "\"}");
    QTest::newRow("a mention of nobody")
        << facet(0, 3, R"({"$type":"a.b#mention","did":"did:x y"})");
    QTest::newRow("no feature") << facet(0, 3, {});
    QTest::newRow("a feature that is none") << facet(0, 3, "7");
    QTest::newRow("behind the text") << facet(7, 9, bold);
    QTest::newRow("empty") << facet(2, 2, bold);
    QTest::newRow("backwards") << facet(3, 1, bold);
    QTest::newRow("negative") << facet(-1, 3, bold);
    QTest::newRow("no place") << R"({"features":[)" + bold + "]}";
    QTest::newRow("a place that is none") << R"({"index":[],"features":[)" + bold + "]}";
    QTest::newRow("no facet") << QByteArray("null");
}

void MarkedTextTest::whatIsNotKnownMarksNothing()
{
    QFETCH(QByteArray, facet);
    const MarkedText read = marked_text_test::read(u"one two"_s, facet);
    QVERIFY(read.marks.empty());
    QCOMPARE(read.text, u"one two"_s);
}

void MarkedTextTest::oneFacetMayBeSeveralThings()
{
    const MarkedText read = marked_text_test::read(
        u"one two"_s, facet(0, 3, bold + R"(,{"$type":"pub.leaflet.richtext.facet#italic"})"));
    QCOMPARE(read.marks.size(), std::size_t(2));
}

void MarkedTextTest::aNoteLeavesItsNumber_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("end");
    QTest::addColumn<QString>("shown");
    QTest::newRow("in the place of an asterisk") << u"one* two"_s << 3 << 4 << u"one[1] two"_s;
    QTest::newRow("behind words") << u"one two"_s << 0 << 3 << u"one[1] two"_s;
}

void MarkedTextTest::aNoteLeavesItsNumber()
{
    QFETCH(QString, text);
    QFETCH(int, start);
    QFETCH(int, end);
    Footnotes notes;
    const MarkedText read = marked_text_test::read(
        text,
        facet(start, end,
              R"({"$type":"pub.leaflet.richtext.facet#footnote","contentPlaintext":"a note"})"),
        &notes);
    QTEST(read.text, "shown");
    QCOMPARE(notes.all().size(), std::size_t(1));
    QCOMPARE(notes.all()[0].text, u"a note"_s);
}

void MarkedTextTest::marksStayOnTheirWordsWhereNumbersCome()
{
    Footnotes notes;
    const MarkedText read = marked_text_test::read(
        u"one* two"_s,
        facet(5, 8, bold) + ',' + facet(3, 4, R"({"$type":"a#footnote","contentPlaintext":"n"})"),
        &notes);
    QCOMPARE(read.text, u"one[1] two"_s);
    QCOMPARE(read.text.mid(read.marks[0].range.start, read.marks[0].range.length), u"two"_s);
}

void MarkedTextTest::noMoreFacetsAreReadThanTheBound()
{
    QByteArrayList facets(maximumFacets + 10, facet(0, 3, bold));
    QCOMPARE(read(u"one"_s, facets.join(',')).marks.size(),
             static_cast<std::size_t>(maximumFacets));
}

} // namespace marked_text_test

GALLEY_GUILESS_TEST(marked_text_test::MarkedTextTest)
#include "marked_text_test.moc"
